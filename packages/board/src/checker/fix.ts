import { cardsAndPens, type FormatId, type Language, stepName } from "@openchair/formats";
import type * as Y from "yjs";
import { type Card, readCards } from "../cards.ts";
import { addCard, type NewCard, setCardProps } from "../edit-cards.ts";
import { RUN_SHEET_ID } from "../layout.ts";
import { moveCard } from "../place.ts";
import { writeRepairs } from "../read-records.ts";
import { layRunSheet } from "../run-sheet.ts";
import { saidIn } from "../segment-plan.ts";
import { useFormat } from "../use-format.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { CheckPerson, Fix } from "./finding.ts";
import { fittedMinutes, freedMinutes, type NewMinutes, pairsFrom } from "./minutes.ts";
import { leadersOf } from "./rules-people.ts";

/** What a fix needs to know beside the board. */
export interface FixContext {
  /** Minutes of the slot. */
  readonly minutes: number;
  readonly people: readonly CheckPerson[];
  /** The language of words that come in, such as "Break". */
  readonly language: Language;
  readonly createdBy?: string;
  readonly createdAt?: number;
}

/** The board at the moment of a fix: other people may have changed it since the finding was shown. */
interface At {
  readonly doc: Y.Doc;
  readonly origin: unknown;
  readonly context: FixContext;
  readonly cards: readonly Card[];
  find(id: string): Card | undefined;
}

function setMinutes({ doc, origin, cards }: At, given: NewMinutes): void {
  for (const { id, minutes } of cards) {
    const next = given.get(id);
    if (next !== undefined && next !== minutes) setCardProps(doc, id, { minutes: next }, origin);
  }
}

/** Puts a new segment before another, or last. */
function insert({ doc, origin, context }: At, card: Omit<NewCard, "kind">, before: string | null): void {
  const { createdBy, createdAt } = context;
  const author = {
    ...(createdBy === undefined ? {} : { createdBy }),
    ...(createdAt === undefined ? {} : { createdAt }),
  };
  const id = addCard(doc, { ...author, ...card, kind: "segment", place: "run-sheet" }, origin);
  if (before !== null) moveCard(doc, id, { parent: RUN_SHEET_ID, before }, origin);
}

/** The segment behind one and what stands beside it; null when there is none. */
function nextAfter({ cards }: At, id: string): string | null {
  const at = cards.findIndex((card) => card.id === id);
  return cards.slice(at + 1).find(({ beside, before }) => !beside && !before)?.id ?? null;
}

const pause = ({ context: { language } }: At, minutes: number) => ({
  text: stepName("break", language),
  minutes,
  isBreak: true,
  demanding: false,
  roomShare: 0,
});

function split(at: At, card: Card, minutes: number): boolean {
  const rest = card.minutes - minutes;
  if (rest < 2 || card.locked) return false;
  const first = Math.ceil(rest / 2);
  const next = nextAfter(at, card.id);
  setCardProps(at.doc, card.id, { minutes: first }, at.origin);
  insert(at, pause(at, minutes), next);
  const { text, format, voices, room } = card;
  insert(at, { text, format, voices, room, ...saidIn(card), beside: false, minutes: rest - first }, next);
  return true;
}

function addPairs(at: At, blocks: readonly Block[]): boolean {
  const pairs = pairsFrom(blocks);
  if (!pairs) return false;
  setMinutes(at, pairs.given);
  const { language } = at.context;
  const words = { text: stepName("pairs", language), room: stepName("pairs", language) };
  insert(at, { ...words, minutes: pairs.minutes, roomShare: 100, demanding: false }, nextAfter(at, pairs.after));
  return true;
}

function giveLead({ doc, origin, context }: At, card: Card, person: string): boolean {
  const coChairs = context.people.filter(({ isCoChair }) => isCoChair);
  const leads = [...new Set([...leadersOf(card, coChairs), person])];
  const voices = coChairs.filter(({ id }) => leads.includes(id)).flatMap((one) => one.voices);
  setCardProps(doc, card.id, { leads, voices: [...new Set([...card.voices, ...voices])] }, origin);
  return true;
}

/** A run sheet that is one format is laid anew; a segment among others only says another format. */
function changeFormat({ doc, origin, context, cards }: At, from: string, to: FormatId): boolean {
  const using = cards.filter(({ format }) => format === from);
  const isAll = cards.every(({ format, before, locked }) => format === from || before || locked);
  if (isAll && using.some(({ step }) => step !== "")) {
    const { minutes: slot, people: _people, ...rest } = context;
    return useFormat(doc, { ...rest, format: to, slot, how: "replace" }, origin).length > 0;
  }
  for (const { id } of using) setCardProps(doc, id, { format: to, step: "" }, origin);
  return using.length > 0;
}

function write(at: At, fix: Fix): boolean {
  const { doc, origin, cards, context } = at;
  const sheet = layRunSheet(cards, { minutes: context.minutes, startsAt: null });
  const blocks = blocksOf(sheet);
  if (fix.do === "fit-minutes") {
    const given = fittedMinutes(blocks, context.minutes);
    if (given) setMinutes(at, given);
    return given !== null;
  }
  if (fix.do === "add-break") {
    const given = at.find(fix.before) ? freedMinutes(blocks, fix.minutes, sheet.spare) : null;
    if (!given) return false;
    setMinutes(at, given);
    insert(at, pause(at, fix.minutes), fix.before);
    return true;
  }
  if (fix.do === "add-pairs") return addPairs(at, blocks);
  if (fix.do === "change-format") return changeFormat(at, fix.from, fix.to);
  const card = at.find(fix.card);
  if (!card) return false;
  switch (fix.do) {
    case "split":
      return split(at, card, fix.minutes);
    case "give-lead":
      return giveLead(at, card, fix.person);
    case "add-written":
      setCardProps(doc, card.id, { written: cardsAndPens(context.language) }, origin);
      return true;
  }
}

/**
 * Does what a fix says, as one step of undo. False, and nothing is written, when the board has changed so that it cannot be
 * done any more.
 */
export function applyFix(doc: Y.Doc, fix: Fix, context: FixContext, origin?: unknown): boolean {
  writeRepairs(doc, RUN_SHEET_ID);
  const cards = readCards(doc).filter(({ place }) => place === "run-sheet");
  const at: At = { doc, origin, context, cards, find: (id) => cards.find((card) => card.id === id) };
  let done = false;
  doc.transact(() => {
    done = write(at, fix);
  }, origin);
  return done;
}
