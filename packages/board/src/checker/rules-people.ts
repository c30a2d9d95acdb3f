import { formatById } from "@openchair/formats";
import type { Card } from "../cards.ts";
import { blocksOf } from "./blocks.ts";
import type { CheckInput, CheckPerson, Finding, Fix } from "./finding.ts";

/** An opening that takes longer than this is more than an introduction, in minutes. */
const INTRODUCTION_MOST = 10;

/** Steps of the catalogue in which somebody only says what comes. */
const INTRODUCTIONS: ReadonlySet<string> = new Set([
  "welcome",
  "mc-welcome",
  "opening",
  "rules",
  "explain",
  "frame",
  "context",
  "set-up",
  "why",
]);

/** Who leads a segment: the people it names, or else those whose voice it names. */
export const leadersOf = ({ leads, voices }: Card, people: readonly CheckPerson[]): string[] =>
  leads.length > 0
    ? [...leads]
    : people.filter((person) => person.voices.some((voice) => voices.includes(voice))).map(({ id }) => id);

function isIntroduction(card: Card, first: readonly Card[]): boolean {
  return INTRODUCTIONS.has(card.step) || (first.includes(card) && card.minutes <= INTRODUCTION_MOST);
}

/** The longest segment that is more than an introduction; rather one that nobody leads yet. */
function partFor(cards: readonly Card[], first: readonly Card[], person: string): Fix[] {
  const open = ({ leads, voices }: Card) => Number(leads.length === 0 && voices.length === 0);
  const parts = cards.filter((card) => !card.isBreak && !isIntroduction(card, first));
  const card = parts.toSorted((a, b) => open(b) - open(a) || b.minutes - a.minutes)[0];
  return card ? [{ do: "give-lead", card: card.id, person }] : [];
}

/** A co-chair who introduces and nothing else, or has no part. Says nothing while nobody is named anywhere. */
export function checkCoChairs({ sheet, people }: CheckInput): Finding[] {
  const blocks = blocksOf(sheet);
  const cards = blocks.flatMap((block) => block.cards);
  const first = blocks[0]?.cards ?? [];
  const coChairs = people.filter(({ isCoChair }) => isCoChair);
  if (!cards.some(({ leads, voices }) => leads.length > 0 || voices.length > 0)) return [];
  return coChairs.flatMap(({ id }): Finding[] => {
    const led = cards.filter((card) => leadersOf(card, coChairs).includes(id));
    if (led.some((card) => !isIntroduction(card, first))) return [];
    return [
      {
        id: "only-introduces",
        severity: "look",
        cards: led.map((card) => card.id),
        person: id,
        values: { part: led.length > 0 ? "introduction" : "nothing" },
        fixes: partFor(cards, first, id),
      },
    ];
  });
}

/** Formats that carry fewer, or need more, people than are expected. What to use instead is for people to choose. */
export function checkSize({ sheet, expected, format }: CheckInput): Finding[] {
  if (expected === null) return [];
  const cards = blocksOf(sheet).flatMap((block) => block.cards);
  const used = new Set([...cards.map((card) => card.format), ...(cards.length > 0 && format ? [format] : [])]);
  return [...used].flatMap((id): Finding[] => {
    const size = formatById(id)?.size;
    if (!size || (expected >= size.min && (size.max === null || expected <= size.max))) return [];
    return [
      {
        id: "format-size",
        severity: "warn",
        cards: cards.filter((card) => card.format === id).map((card) => card.id),
        person: null,
        values: { format: id, expected, min: size.min, ...(size.max === null ? {} : { max: size.max }) },
        fixes: [],
      },
    ];
  });
}

/** Nowhere a way to take part in writing (domain.md §5.15). It is offered where the room has most to say. */
export function checkWritten({ sheet }: CheckInput): Finding[] {
  const cards = blocksOf(sheet).flatMap((block) => block.cards.filter(({ isBreak }) => !isBreak));
  if (cards.length === 0 || cards.some(({ written }) => written.trim() !== "")) return [];
  const active = ({ minutes, roomShare }: Card) => minutes * (roomShare ?? 50);
  const card = cards.toSorted((a, b) => active(b) - active(a))[0];
  return [
    {
      id: "no-written-way",
      severity: "look",
      cards: card ? [card.id] : [],
      person: null,
      values: {},
      fixes: card ? [{ do: "add-written", card: card.id }] : [],
    },
  ];
}
