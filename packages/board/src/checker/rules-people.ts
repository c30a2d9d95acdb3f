import { FORMATS, type Format, formatById, formatPlan } from "@openchair/formats";
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

const carries = ({ size }: Format, people: number) => people >= size.min && (size.max === null || people <= size.max);

/** The format most like another that carries so many people: good for most of the same, then of nearly the same length. */
function likeIt(format: Format, people: number): Format | null {
  const purposes = new Set(formatPlan(format.id).purposes);
  const alike = ({ id }: Format) => formatPlan(id).purposes.filter((purpose) => purposes.has(purpose)).length;
  const apart = ({ minutes }: Format) => Math.abs(minutes.min - format.minutes.min);
  const able = FORMATS.filter((other) => carries(other, people) && alike(other) > 0);
  return able.toSorted((a, b) => alike(b) - alike(a) || apart(a) - apart(b))[0] ?? null;
}

/** Formats that carry fewer, or need more, people than are expected. */
export function checkSize({ sheet, expected, format }: CheckInput): Finding[] {
  if (expected === null) return [];
  const cards = blocksOf(sheet).flatMap((block) => block.cards);
  const used = new Set([...cards.map((card) => card.format), ...(cards.length > 0 && format ? [format] : [])]);
  return [...used].flatMap((id): Finding[] => {
    const known = formatById(id);
    if (!known || carries(known, expected)) return [];
    const { size } = known;
    const using = cards.filter((card) => card.format === id).map((card) => card.id);
    const other = using.length === 0 ? null : likeIt(known, expected);
    return [
      {
        id: "format-size",
        severity: "warn",
        cards: using,
        person: null,
        values: { format: id, expected, min: size.min, ...(size.max === null ? {} : { max: size.max }) },
        fixes: other ? [{ do: "change-format", from: id, to: other.id }] : [],
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
