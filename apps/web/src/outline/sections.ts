import { type Card, canJoinRunSheet, IDEAS_ID, PAGE_ID, RUN_SHEET_ID, type Zone } from "@openchair/board";

/** One part of the outline with its cards in reading order. */
export interface OutlineSection {
  /** Id of the zone that people made, or the name of what every board has. */
  readonly id: string;
  readonly kind: "aim" | "run-sheet" | "ideas" | "zone" | "loose";
  /** Id of the record in which a card added here comes to lie. */
  readonly parent: string;
  readonly cards: readonly Card[];
  readonly zone: Zone | null;
}

/**
 * The cards of a board as the outline reads them: the aim, the run sheet, the ideas, each zone, and what lies elsewhere.
 * Every card stands in exactly one section.
 */
export function outlineSections(cards: readonly Card[], zones: readonly Zone[]): OutlineSection[] {
  const known = new Set(zones.map(({ id }) => id));
  const isLoose = (card: Card) => card.place === "loose" || (card.place === "zone" && !known.has(card.parent));
  const ideas = cards.filter(({ place }) => place === "ideas");
  return [
    { id: "aim", kind: "aim", parent: IDEAS_ID, cards: ideas.filter(({ kind }) => kind === "aim"), zone: null },
    {
      id: "run-sheet",
      kind: "run-sheet",
      parent: RUN_SHEET_ID,
      cards: cards.filter(({ place }) => place === "run-sheet"),
      zone: null,
    },
    { id: "ideas", kind: "ideas", parent: IDEAS_ID, cards: ideas.filter(({ kind }) => kind !== "aim"), zone: null },
    ...zones.map((zone) => ({
      id: zone.id,
      kind: "zone" as const,
      parent: zone.id,
      cards: cards.filter(({ place, parent }) => place === "zone" && parent === zone.id),
      zone,
    })),
    { id: "loose", kind: "loose", parent: PAGE_ID, cards: cards.filter(isLoose), zone: null },
  ];
}

/** The section in which a card stands. */
export const sectionOf = (sections: readonly OutlineSection[], id: string) =>
  sections.find(({ cards }) => cards.some((card) => card.id === id));

/** Ids of everything that can have the focus, in reading order. */
export const orderOf = (sections: readonly OutlineSection[], notes: readonly string[]): string[] => [
  ...sections.flatMap(({ cards }) => cards.map(({ id }) => id)),
  ...notes,
];

/** Where a card comes to lie by one step up or down within its section, or null when it is at that end already. */
export function stepTarget(
  sections: readonly OutlineSection[],
  id: string,
  by: -1 | 1,
): { readonly parent: string; readonly before: string | null } | null {
  const section = sectionOf(sections, id);
  const moving = section?.cards.find((card) => card.id === id);
  if (!section || !moving) return null;
  // Cards elsewhere may lie in different frames; a step does not take one out of its frame.
  const near = section.cards.filter(({ parent }) => parent === moving.parent);
  const at = near.findIndex((card) => card.id === id);
  const passed = near[at + by];
  if (!passed) return null;
  if (by === -1) return { parent: moving.parent, before: passed.id };
  // The aim and the ideas lie in one zone: what comes behind the passed card may stand in the other section.
  const all = byIndex(sections.flatMap(({ cards }) => cards.filter(({ parent }) => parent === moving.parent)));
  const rest = all.filter((card) => card.id !== id);
  return { parent: moving.parent, before: rest[rest.findIndex((card) => card.id === passed.id) + 1]?.id ?? null };
}

const byIndex = (cards: readonly Card[]): Card[] =>
  cards.toSorted((a, b) => (a.index === b.index ? (a.id < b.id ? -1 : 1) : a.index < b.index ? -1 : 1));

/** What was in a section before it changed. */
export interface SectionOrder {
  readonly id: string;
  readonly items: readonly string[];
}

/**
 * What takes the focus when the item that had it is gone: the next one that is still there in the same section, else the
 * one before it, else the section's heading.
 */
export function focusAfter(
  before: readonly SectionOrder[],
  gone: string,
  isThere: (id: string) => boolean,
): { readonly item: string } | { readonly section: string } | null {
  const section = before.find(({ items }) => items.includes(gone));
  if (!section) return null;
  const at = section.items.indexOf(gone);
  const next = section.items.slice(at + 1).find(isThere) ?? section.items.slice(0, at).findLast(isThere);
  return next === undefined ? { section: section.id } : { item: next };
}

/**
 * The places into which a card can be moved, each once: the aim stands among the ideas, and only ideas and segments can
 * join the run sheet.
 */
export function placesFor(sections: readonly OutlineSection[], card: Card): OutlineSection[] {
  const places = sections.filter(({ kind }) => kind !== "aim");
  return places
    .filter(({ kind }) => kind !== "run-sheet" || card.place === "run-sheet" || canJoinRunSheet(card.kind))
    .map((place) => {
      if (place.kind === "loose") return { ...place, cards: place.cards.filter(({ parent }) => parent === PAGE_ID) };
      if (place.kind !== "ideas") return place;
      return {
        ...place,
        cards: byIndex(sections.flatMap(({ cards }) => cards.filter(({ parent }) => parent === IDEAS_ID))),
      };
    });
}
