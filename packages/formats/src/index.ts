export {
  CHECKLIST,
  CHECKLIST_OWNER_NAMES,
  CHECKLIST_OWNERS,
  CHECKLIST_STAGE_WORDS,
  CHECKLIST_STAGES,
  CHECKLIST_VERSION,
  type ChecklistFacts,
  type ChecklistId,
  type ChecklistOwner,
  type ChecklistStage,
  type ChecklistWords,
  checklistWords,
  isChecklistId,
} from "./checklist/checklist.ts";
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
  firstChoice,
  isQuietCorner,
  QUIET_CORNERS,
  type QuietCorner,
  ROOM_LIMITS,
  type RoomChoice,
  roomPeople,
  roomWheelchairs,
  usualWheelchairs,
} from "./rooms/choice.ts";
export { drawPlan, drawRoom } from "./rooms/draw-room.ts";
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
export {
  isRoomLayout,
  isSuggested,
  layoutById,
  layoutForFormat,
  layoutsInOrder,
  ROOM_LAYOUTS,
  type RoomLayout,
  type RoomLayoutId,
  sizeOf,
} from "./rooms/layouts.ts";
export { planRoom, type RoomPlan } from "./rooms/room.ts";
export { planText, roomText } from "./rooms/room-text.ts";
export { isVoice, LANGUAGES, type Language, VOICE_NAMES, VOICES, type Voice } from "./voices.ts";
