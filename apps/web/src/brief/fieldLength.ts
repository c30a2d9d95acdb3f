import type { BriefField } from "@openchair/board";
import { FIELD_ADVICE } from "@openchair/brief";

/** A title of up to this many letters fits on one line of a printed programme (domain.md §6, field 1). */
const GOOD_TITLE = 50;

export type FieldLength = "good" | "long" | "too-long";

/** How a length, in the unit of the field's advice, reads: a hint, never a limit. */
export function fieldLength(field: BriefField, length: number): FieldLength {
  if (length > FIELD_ADVICE[field].most) return "too-long";
  return field === "title" && length > GOOD_TITLE ? "long" : "good";
}
