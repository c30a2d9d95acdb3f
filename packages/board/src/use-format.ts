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
import { addCard, removeCard } from "./edit-cards.ts";
import { IDEAS_ID, RUN_SHEET_ID } from "./layout.ts";
import { moveCard } from "./place.ts";
import { writeRepairs } from "./read-records.ts";

/** How a format comes into the run sheet. */
export interface FormatUse {
  readonly format: FormatId;
  /** Whole minutes to fill. */
  readonly minutes: number;
  /** The language of the words that come in. */
  readonly language: Language;
  /** `replace`: what was in the run sheet makes room (rule S6); `add`: it comes behind what is there. */
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
  const roles = fitted.step.leads.map((role) => roleName(role, language)).join(" · ");
  return [segmentTitle(fitted, language), roles].filter((line) => line !== "").join("\n");
}

const withoutRounds = (words: string) => words.replace(/ \(\d+ × \d+ min\)/, "");

/** True for a segment that still reads as its format laid it, in any of our languages. */
function isUntouched(card: Card): boolean {
  const step = formatStep(card.format, card.step);
  if (!step) return false;
  const fitted = { step, rounds: 1, each: 1, minutes: 1 };
  return LANGUAGES.some((language) => segmentWords(fitted, language) === withoutRounds(card.text));
}

/** The segments that stand in the run sheet and take minutes of the slot, in order. */
export const segmentsInSlot = (doc: Y.Doc): Card[] =>
  readCards(doc).filter(({ place, before }) => place === "run-sheet" && !before);

/**
 * Lays the steps of a format into the run sheet, fitted into some minutes, as one step of undo. Returns the ids of the
 * segments that came in.
 */
export function useFormat(doc: Y.Doc, use: FormatUse, origin?: unknown): string[] {
  const { format, language, createdBy, createdAt } = use;
  const { steps } = fitFormat(format, use.minutes);
  const { writtenWay } = formatNotes(format, language);
  // Repairs are nobody's step: they are written before this person's.
  writeRepairs(doc, RUN_SHEET_ID);
  writeRepairs(doc, IDEAS_ID);
  const ids: string[] = [];
  doc.transact(() => {
    for (const card of use.how === "replace" ? segmentsInSlot(doc) : []) {
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
      ids.push(id);
    }
  }, origin);
  return ids;
}
