import {
  activityName,
  type FittedStep,
  type FormatId,
  fitFormat,
  formatNotes,
  formatStep,
  LANGUAGES,
  type Language,
  roleName,
  stepName,
} from "@openchair/formats";
import type * as Y from "yjs";
import { type Card, readCards } from "./cards.ts";
import { type Block, blocksOf, minutesOf } from "./checker/blocks.ts";
import { addCard, removeCard } from "./edit-cards.ts";
import { IDEAS_ID, RUN_SHEET_ID } from "./layout.ts";
import { moveCard } from "./place.ts";
import { writeRepairs } from "./read-records.ts";
import { layRunSheet } from "./run-sheet.ts";

/** How a format comes into the run sheet. */
export interface FormatUse {
  readonly format: FormatId;
  /** Whole minutes of the session's slot. What stays in the run sheet takes its own from them. */
  readonly slot: number;
  /** The language of the words that come in. */
  readonly language: Language;
  /** `replace`: what is not locked makes room (rule S6); `add`: it comes behind what is there. */
  readonly how: "replace" | "add";
  readonly createdBy?: string;
  readonly createdAt?: number;
}

/** What a step of a format is called as a segment: its name, with its rounds when there are several. */
export function segmentTitle({ step, rounds, each }: FittedStep, language: Language): string {
  const name = stepName(step.id, language);
  return rounds === 1 ? name : `${name} (${rounds} × ${each} min)`;
}

/** The words of a segment that a format lays: its title, and on the next line who carries it. */
function segmentWords(fitted: FittedStep, language: Language): string {
  // Where those who carry a step are what it is called, once is enough.
  const name = stepName(fitted.step.id, language);
  const roles = fitted.step.leads.map((role) => roleName(role, language)).filter((role) => role !== name);
  return [segmentTitle(fitted, language), roles.join(" · ")].filter((line) => line !== "").join("\n");
}

const withoutRounds = (words: string) => words.replace(/ \(\d+ × \d+ min\)/, "");

/** True for a segment that still reads as its format laid it, in any of our languages: nobody has said anything in it yet. */
export function isUntouched(card: Card): boolean {
  const step = formatStep(card.format, card.step);
  if (!step) return false;
  const fitted = { step, rounds: 1, each: 1, minutes: 1 };
  return LANGUAGES.some((language) => segmentWords(fitted, language) === withoutRounds(card.text));
}

/** What becomes of a run sheet when a format comes in. */
export interface FormatSpace {
  /** Minutes that the format gets, never below 0. */
  readonly minutes: number;
  /** Segments that stay, and those that make room. */
  readonly kept: readonly Card[];
  readonly leaving: readonly Card[];
  /** Id of the kept segment that the format comes before; null: it comes last. */
  readonly before: string | null;
}

/** What a format would find among the segments of a run sheet, in their order. What stands side by side stays together. */
export function spaceForFormat(segments: readonly Card[], slot: number, how: FormatUse["how"]): FormatSpace {
  const blocks = blocksOf(layRunSheet(segments, { minutes: slot, startsAt: null }));
  const stays = (block: Block) => how === "add" || block.cards.some(({ locked }) => locked);
  const kept = blocks.filter(stays);
  const firstLeaving = blocks.findIndex((block) => !stays(block));
  const next = firstLeaving === -1 ? undefined : blocks.slice(firstLeaving).find(stays);
  return {
    minutes: Math.max(Math.floor(slot) - minutesOf(kept), 0),
    kept: kept.flatMap(({ cards }) => cards),
    leaving: blocks.filter((block) => !stays(block)).flatMap(({ cards }) => cards),
    before: next?.cards[0]?.id ?? null,
  };
}

/**
 * Lays the steps of a format into the run sheet, fitted into the minutes that are there for it, as one step of undo.
 * Returns the ids of the segments that came in; none, and nothing is written, when there are too few minutes for any step.
 */
export function useFormat(doc: Y.Doc, use: FormatUse, origin?: unknown): string[] {
  const { format, language, slot, how, createdBy, createdAt } = use;
  // Repairs are nobody's step: they are written before this person's.
  writeRepairs(doc, RUN_SHEET_ID);
  writeRepairs(doc, IDEAS_ID);
  const segments = readCards(doc).filter(({ place }) => place === "run-sheet");
  const { minutes: space, leaving, before } = spaceForFormat(segments, slot, how);
  const { steps } = fitFormat(format, space);
  if (steps.length === 0) return [];
  const { writtenWay } = formatNotes(format, language);
  const ids: string[] = [];
  doc.transact(() => {
    for (const card of leaving) {
      if (isUntouched(card)) removeCard(doc, card.id, origin);
      else moveCard(doc, card.id, { parent: IDEAS_ID }, origin);
    }
    for (const fitted of steps) {
      const { step, minutes } = fitted;
      const id = addCard(
        doc,
        {
          kind: "segment",
          place: "run-sheet",
          text: segmentWords(fitted, language),
          minutes,
          format,
          room: activityName(step.activity, language),
          step: step.id,
          roomShare: Math.round(step.room.share * 100),
          isBreak: step.isBreak,
          demanding: step.demanding,
          written: step.written ? writtenWay : "",
          ...(createdBy === undefined ? {} : { createdBy }),
          ...(createdAt === undefined ? {} : { createdAt }),
        },
        origin,
      );
      if (before !== null) moveCard(doc, id, { parent: RUN_SHEET_ID, before }, origin);
      ids.push(id);
    }
  }, origin);
  return ids;
}
