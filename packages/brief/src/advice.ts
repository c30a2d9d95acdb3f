import type { BriefField } from "@openchair/board";

/** How long a field is best. Advice while writing, never a gate. */
export interface FieldAdvice {
  readonly unit: "letters" | "words";
  readonly most: number;
  /** Below this it says too little, once somebody has begun. */
  readonly least?: number;
  /** For fields that are a list: how many entries are best, and `most` counts for each of them. */
  readonly entries?: { readonly min: number; readonly max: number };
}

/** What reads well, by field: limits found in calls for sessions and in real programmes. */
export const FIELD_ADVICE: Readonly<Record<BriefField, FieldAdvice>> = {
  title: { unit: "letters", most: 80 },
  pitch: { unit: "letters", most: 140 },
  abstract: { unit: "words", most: 200 },
  aim: { unit: "words", most: 25 },
  audience: { unit: "words", most: 60 },
  takeaways: { unit: "words", most: 25, entries: { min: 2, max: 4 } },
  formatWhy: { unit: "words", most: 60 },
  shaped: { unit: "words", most: 150, least: 40 },
  layout: { unit: "words", most: 100 },
  access: { unit: "words", most: 150 },
  interaction: { unit: "words", most: 100 },
  consent: { unit: "words", most: 80 },
  risks: { unit: "words", most: 30, entries: { min: 0, max: 5 } },
  followUp: { unit: "words", most: 80 },
  tool: { unit: "words", most: 60 },
  evidence: { unit: "words", most: 100 },
  easy: { unit: "words", most: 150 },
};

/** How one person is introduced: what is read out, not a life (domain.md §6, field 9). */
export const INTRODUCTION_ADVICE: FieldAdvice = { unit: "words", most: 75 };

/** Length of a text in the unit of its advice. Letters are counted as people see them: an emoji is one. */
export function countText(text: string, unit: FieldAdvice["unit"]): number {
  if (unit === "words") return text.split(/\s+/).filter((word) => word !== "").length;
  return [...new Intl.Segmenter().segment(text.trim())].length;
}
