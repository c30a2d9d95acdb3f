import { type FormatId, formatById } from "../format.ts";
import type { FormatPlan, FormatStep } from "./plan.ts";
import { CIRCLES } from "./plans-circles.ts";
import { TALKS } from "./plans-talks.ts";
import { WORK } from "./plans-work.ts";

const PLANS: Readonly<Record<FormatId, FormatPlan>> = { ...CIRCLES, ...TALKS, ...WORK };

/** The steps of a format. */
export const formatPlan = (id: FormatId): FormatPlan => PLANS[id];

/** One step of a format as boards keep it: by two ids that this version may not know. Null when it does not. */
export function formatStep(format: string, step: string): FormatStep | null {
  const known = formatById(format);
  return known ? (formatPlan(known.id).steps.find(({ id }) => id === step) ?? null) : null;
}
