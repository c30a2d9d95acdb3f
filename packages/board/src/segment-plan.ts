import type { Json, JsonObject } from "./json.ts";

/** The most that one segment takes in: words in UTF-16 units, people, letters of an id. */
export const PLAN_LIMITS = { words: 300, leads: 20, id: 100 } as const;

/** What a segment says beside its words, minutes, format, voices and what the room does. Each is a group key of its own. */
export interface SegmentPlan {
  /** Its minutes stay when the others are fitted. */
  readonly locked: boolean;
  /** Work before the session: it takes no minutes of the slot. */
  readonly before: boolean;
  /** At the same time as the row above it; of rows side by side the longest counts. */
  readonly beside: boolean;
  /** Ids of the people who lead it. When there are any, they count, and otherwise those whose voice leads it. */
  readonly leads: readonly string[];
  readonly materials: string;
  /** How one takes part in writing; "" when there is no way yet. */
  readonly written: string;
  /** How much of it the room itself is active instead of listening, in whole percent; null while nobody has said. */
  readonly roomShare: number | null;
  readonly isBreak: boolean;
  /** Whether it asks for steady attention or effort the whole time; null while nobody has said. */
  readonly demanding: boolean | null;
  /** Id of the step of its format that it came from, or "". */
  readonly step: string;
}

/** What a segment has when nobody said otherwise. */
export const PLAIN_PLAN: SegmentPlan = {
  locked: false,
  before: false,
  beside: false,
  leads: [],
  materials: "",
  written: "",
  roomShare: null,
  isBreak: false,
  demanding: null,
  step: "",
};

const isTrue = (value: Json | undefined): boolean => value === true;
const words = (value: Json | undefined, most: number): string =>
  typeof value === "string" ? value.slice(0, most) : "";

/** Whole percent from 0 to 100, or null for what is no number. */
const percent = (value: Json | undefined): number | null =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 0), 100) : null;

function peopleIn(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  const ids = value.filter((id): id is string => typeof id === "string" && id !== "" && id.length <= PLAN_LIMITS.id);
  return [...new Set(ids)].slice(0, PLAN_LIMITS.leads);
}

/** The plan among the properties of a card, whatever was written (rules L9, L11). */
export const planOf = (props: JsonObject): SegmentPlan => ({
  locked: isTrue(props["locked"]),
  before: isTrue(props["before"]),
  beside: isTrue(props["beside"]),
  leads: peopleIn(props["leads"]),
  materials: words(props["materials"], PLAN_LIMITS.words),
  written: words(props["written"], PLAN_LIMITS.words),
  roomShare: percent(props["roomShare"]),
  isBreak: isTrue(props["isBreak"]),
  demanding: typeof props["demanding"] === "boolean" ? props["demanding"] : null,
  step: words(props["step"], PLAN_LIMITS.id),
});

const PARTS = Object.keys(PLAIN_PLAN) as readonly (keyof SegmentPlan)[];

/** Of a plan only what somebody said, so that a plain card weighs as little as before. */
export function saidIn(plan: Partial<SegmentPlan>): Partial<SegmentPlan> {
  const said = PARTS.filter((part) => {
    const value = plan[part];
    return value !== undefined && JSON.stringify(value) !== JSON.stringify(PLAIN_PLAN[part]);
  });
  return Object.fromEntries(said.map((part) => [part, plan[part]]));
}
