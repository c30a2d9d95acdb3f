export {
  FORMATS,
  type Format,
  type FormatId,
  type FormatSize,
  type FormatWords,
  formatById,
  formatName,
} from "./format.ts";
export { type FittedStep, type FormatFit, fitFormat } from "./formats/fit.ts";
export type { FormatPlan, FormatStep, RoomPart, StepNeed } from "./formats/plan.ts";
export { formatPlan, formatStep } from "./formats/plans.ts";
export {
  type ActivityId,
  activityName,
  cardsAndPens,
  type FormatNotes,
  formatNotes,
  PURPOSE_NAMES,
  PURPOSES,
  type PurposeId,
  type RoleId,
  roleName,
  type StepId,
  stepName,
} from "./formats/words.ts";
export {
  DRAWING_LOOKS,
  DRAWING_PAINTS,
  type Drawing,
  type DrawingLabel,
  type DrawingLook,
  type DrawingPaint,
  type DrawingPart,
} from "./rooms/drawing.ts";
export { type DrawingSvgOptions, drawingSvg } from "./rooms/drawing-svg.ts";
export { isVoice, LANGUAGES, type Language, VOICE_NAMES, VOICES, type Voice } from "./voices.ts";
