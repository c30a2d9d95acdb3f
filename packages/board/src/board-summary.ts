import { VOICES, type Voice } from "@openchair/formats";
import type * as Y from "yjs";
import { drawBoard } from "./board-picture.ts";
import { readBriefField } from "./brief-fields.ts";
import { CARD_KINDS, type Card, type CardKind, cardsAmong } from "./cards.ts";
import { type ChecklistSummary, checklistSummary } from "./checklist.ts";
import { boardRoots } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import { type SignedContent, type SignedFacts, signedContent } from "./signed-content.ts";
import { type SlotShare, slotShares } from "./slot-minutes.ts";
import { type ThreadStanding, threadsSummary } from "./threads.ts";

/** What lies on a board, in numbers. */
export interface BoardSummary {
  /** What all segments take, in minutes; of those side by side the longest counts. */
  readonly planned: number;
  /** How many cards of each kind; segments are the rows of the run sheet. */
  readonly kinds: Readonly<Record<CardKind, number>>;
  /** How many cards carry each voice, and how many minutes of the run sheet it leads: what a voice has, not what a person did. */
  readonly voices: Readonly<Record<Voice, { readonly cards: number; readonly minutes: number }>>;
  /** How it stands to the red threads that its team has taken up, by their ids. */
  readonly threads: Readonly<Record<string, ThreadStanding>>;
  /** How far its team is with the checklist. */
  readonly checklist: ChecklistSummary;
}

function summaryOf(doc: Y.Doc, cards: readonly Card[]): BoardSummary {
  const rows = slotShares(cards.filter(({ place }) => place === "run-sheet"));
  const minutesOf = (some: readonly SlotShare[]) => Math.round(some.reduce((sum, { minutes }) => sum + minutes, 0));
  const carrying = (voice: Voice, some: readonly Card[]) => some.filter(({ voices }) => voices.includes(voice));
  const kinds = Object.fromEntries(CARD_KINDS.map((kind) => [kind, 0])) as Record<CardKind, number>;
  for (const { kind } of cards) kinds[kind] += 1;
  return {
    planned: minutesOf(rows),
    kinds,
    voices: Object.fromEntries(
      VOICES.map((voice) => [
        voice,
        {
          cards: carrying(voice, cards).length,
          minutes: minutesOf(rows.filter(({ card }) => card.voices.includes(voice))),
        },
      ]),
    ) as BoardSummary["voices"],
    threads: threadsSummary(doc),
    checklist: checklistSummary(doc),
  };
}

/** A board as somebody sees it who looks at many of them. */
export interface BoardSurvey {
  /** The title of its brief, as it was typed. */
  readonly title: string;
  readonly summary: BoardSummary;
  /** What there is to sign. */
  readonly content: SignedContent;
  /** An SVG, see {@link drawBoard}. */
  readonly picture: string;
}

/** Reads a board once for all that the pages of its stream show. `facts`: those of its session. */
export function surveyBoard(doc: Y.Doc, facts: SignedFacts): BoardSurvey {
  const records = readRecords(doc);
  const { texts } = boardRoots(doc);
  const cards = cardsAmong(records, texts);
  return {
    title: readBriefField(doc, "title"),
    summary: summaryOf(doc, cards),
    content: signedContent(doc, facts, cards),
    picture: drawBoard(records, texts, cards),
  };
}
