import { type FormatId, formatById } from "../format.ts";
import type { Language } from "../voices.ts";

/** For how many people a layout works well. */
export interface LayoutSize {
  readonly min: number;
  /** Null when there is no such number. */
  readonly max: number | null;
}

/** A way to set up a room. */
export interface RoomLayout {
  readonly id: RoomLayoutId;
  readonly names: Readonly<Record<Language, string>>;
  readonly size: LayoutSize;
  /** Formats that use it, from the catalogue's line "room"; those it is the first choice of are in `FIRST_CHOICE`. */
  readonly suits: readonly FormatId[];
}

type Facts = Omit<RoomLayout, "id">;

const FACTS = {
  fishbowl: {
    names: { en: "Fishbowl", da: "Fiskebowle", nl: "Vissenkom" },
    size: { min: 12, max: null },
    suits: ["open-fishbowl", "closed-fishbowl", "user-experience-fishbowl", "samoan-circle", "what-i-wish-id-known"],
  },
  circle: {
    names: { en: "Circle", da: "Rundkreds", nl: "Kring" },
    size: { min: 3, max: 60 },
    suits: ["open-space", "story-circle", "samoan-circle", "conversation-cafe", "campfire"],
  },
  "half-circle": {
    names: { en: "Half-circle", da: "Halvcirkel", nl: "Halve kring" },
    size: { min: 6, max: 150 },
    suits: ["what-i-wish-id-known", "campfire", "panel", "simulation", "closed-fishbowl"],
  },
  "small-circles": {
    names: { en: "Small circles", da: "Små kredse", nl: "Kleine kringen" },
    size: { min: 8, max: null },
    suits: ["conversation-cafe", "story-circle", "triz", "1-2-4-all", "appreciative-interviews"],
  },
  "knee-to-knee": {
    names: { en: "Groups of three", da: "Grupper på tre", nl: "Groepjes van drie" },
    size: { min: 3, max: null },
    suits: ["troika-consulting", "appreciative-interviews", "1-2-4-all", "impromptu-networking"],
  },
  "world-cafe": {
    names: { en: "Café tables", da: "Caféborde", nl: "Cafétafels" },
    size: { min: 8, max: null },
    suits: ["world-cafe", "human-library", "conversation-cafe", "1-2-4-all", "table-talk"],
  },
  cabaret: {
    names: { en: "Tables facing the front", da: "Borde vendt mod scenen", nl: "Tafels naar voren" },
    size: { min: 12, max: 200 },
    suits: ["workshop", "roundtables", "table-talk", "pre-mortem", "triz", "1-2-4-all"],
  },
  boardroom: {
    names: { en: "One big table", da: "Ét stort bord", nl: "Eén grote tafel" },
    size: { min: 4, max: 30 },
    suits: ["pre-mortem", "roundtables"],
  },
  theatre: {
    names: { en: "Theatre", da: "Biografopstilling", nl: "Theater" },
    size: { min: 15, max: null },
    suits: ["lightning-talks", "pechakucha", "panel", "table-talk"],
  },
  debate: {
    names: { en: "Two sides", da: "To sider", nl: "Twee kanten" },
    size: { min: 10, max: 300 },
    suits: ["debate"],
  },
  "poster-walk": {
    names: { en: "Poster walk", da: "Plakatvandring", nl: "Posterwandeling" },
    size: { min: 8, max: 150 },
    suits: ["gallery-walk"],
  },
  "open-floor": {
    names: { en: "Open floor", da: "Frit gulv", nl: "Lege vloer" },
    size: { min: 2, max: null },
    suits: ["impromptu-networking", "open-space", "simulation"],
  },
} as const satisfies Record<string, Facts>;

/** Ids are kept in boards, so one that has been given out never changes. */
export type RoomLayoutId = keyof typeof FACTS;

/** All layouts; talk in the round comes first. */
export const ROOM_LAYOUTS: readonly RoomLayout[] = (Object.keys(FACTS) as RoomLayoutId[]).map((id) => ({
  id,
  ...FACTS[id],
}));

const BY_ID: ReadonlyMap<string, RoomLayout> = new Map(ROOM_LAYOUTS.map((layout) => [layout.id, layout]));

/** The layout with this id, or null: a board may name one that this version does not know. */
export const layoutById = (id: string): RoomLayout | null => BY_ID.get(id) ?? null;

/** True for an id of {@link ROOM_LAYOUTS}. */
export const isRoomLayout = (id: unknown): id is RoomLayoutId => typeof id === "string" && BY_ID.has(id);

/** What each format of the catalogue is set up as, when nobody says otherwise. */
const FIRST_CHOICE: Readonly<Record<FormatId, RoomLayoutId>> = {
  "open-fishbowl": "fishbowl",
  "closed-fishbowl": "fishbowl",
  "user-experience-fishbowl": "fishbowl",
  "samoan-circle": "fishbowl",
  "world-cafe": "world-cafe",
  "open-space": "circle",
  panel: "half-circle",
  "table-talk": "cabaret",
  workshop: "cabaret",
  "1-2-4-all": "small-circles",
  triz: "small-circles",
  "troika-consulting": "knee-to-knee",
  "conversation-cafe": "small-circles",
  "lightning-talks": "theatre",
  pechakucha: "theatre",
  "appreciative-interviews": "knee-to-knee",
  "human-library": "world-cafe",
  debate: "debate",
  roundtables: "cabaret",
  "gallery-walk": "poster-walk",
  "story-circle": "small-circles",
  simulation: "half-circle",
  "what-i-wish-id-known": "half-circle",
  "pre-mortem": "boardroom",
  campfire: "half-circle",
  "impromptu-networking": "open-floor",
};

/** The layout a format is usually set up in; null for a format that is not known. */
export function layoutForFormat(format: string | null): RoomLayoutId | null {
  const known = formatById(format ?? "");
  return known ? FIRST_CHOICE[known.id] : null;
}

const carries = ({ size }: RoomLayout, people: number | null) =>
  people === null || (people >= size.min && (size.max === null || people <= size.max));

/**
 * All layouts, those that suit first: the one for the session's format, others that suit it, then those that carry the
 * number of people, then the rest. `people`: null when not known.
 */
export function layoutsInOrder(format: string | null, people: number | null): RoomLayout[] {
  const first = layoutForFormat(format);
  const rank = (layout: RoomLayout) => {
    const fits = carries(layout, people);
    if (layout.id === first && fits) return 0;
    const suits = layout.id === first || (layout.suits as readonly string[]).includes(format ?? "");
    return suits ? (fits ? 1 : 3) : fits ? 2 : 4;
  };
  return ROOM_LAYOUTS.map((layout) => ({ layout, at: rank(layout) }))
    .sort((a, b) => a.at - b.at)
    .map(({ layout }) => layout);
}

/** Whether a layout suits a format and a number of people: what to show as a suggestion. */
export function isSuggested(id: RoomLayoutId, format: string | null, people: number | null): boolean {
  const layout = BY_ID.get(id);
  if (!layout || !formatById(format ?? "")) return false;
  return (
    carries(layout, people) && (layoutForFormat(format) === id || (layout.suits as string[]).includes(format ?? ""))
  );
}

/** Whether so many people are more, or fewer, than a layout is good for. */
export function sizeOf(id: RoomLayoutId, people: number): "fits" | "too-many" | "too-few" {
  const size: LayoutSize = FACTS[id].size;
  if (size.max !== null && people > size.max) return "too-many";
  return people < size.min ? "too-few" : "fits";
}
