export {
  BRIEF_FIELD_LIMIT,
  BRIEF_FIELDS,
  type BriefField,
  readBriefField,
  readBriefFields,
  setBriefField,
} from "./brief-fields.ts";
export {
  addCard,
  byReadingOrder,
  CARD_KINDS,
  CARD_LIMITS,
  CARD_SIZE,
  type Card,
  type CardKind,
  type CardPlace,
  type CardProps,
  cardOf,
  NEW_SEGMENT_MINUTES,
  type NewCard,
  readCards,
  removeCard,
  sanitizeMinutes,
  setCardProps,
  setCardText,
} from "./cards.ts";
export { createEditing, type Editing } from "./editing.ts";
export {
  type BoardRoots,
  boardRoots,
  FIXED_IDS,
  IDEAS_ID,
  LAYOUT_VERSION,
  PAGE_ID,
  type RecordMap,
  RUN_SHEET_ID,
} from "./layout.ts";
export { canJoinRunSheet, freeIdeaSpot, moveInRunSheet, putInRunSheet, takeOutOfRunSheet } from "./place.ts";
export { type CanvasRecord, changedGroups, createRecord, type Json, readRecord, updateRecord } from "./records.ts";
export { layRunSheet, type RunSheet, type RunSheetRow, type Slot } from "./run-sheet.ts";
export { type BoardSeed, createBoard } from "./skeleton.ts";
export { mergeTyped, moveSelection } from "./typing.ts";
export {
  editFragment,
  fragmentText,
  newFragment,
} from "./words.ts";
