export { readScene, type SceneKind, type SceneThing } from "./board-scene.ts";
export { type BoardSummary, type BoardSurvey, surveyBoard } from "./board-summary.ts";
export {
  BRIEF_FIELD_LIMIT,
  BRIEF_FIELDS,
  type BriefField,
  readBriefField,
  readBriefFields,
  setBriefField,
} from "./brief-fields.ts";
export {
  CARD_KINDS,
  CARD_LIMITS,
  CARD_PLACES,
  CARD_SHARES,
  CARD_SIZE,
  type Card,
  type CardKind,
  type CardPlace,
  type CardProps,
  type CardShare,
  cardOf,
  isInBrief,
  NEW_SEGMENT_MINUTES,
  readCards,
  sanitizeMinutes,
} from "./cards.ts";
export { type CarriedBoard, carriedFrom } from "./carry-over.ts";
export {
  type BoardMark,
  type BoardNews,
  markOf,
  type NewsWords,
  newsSince,
  newsWords,
  readMark,
} from "./catch-up.ts";
export { roomPercent } from "./checker/blocks.ts";
export { checkRunSheet } from "./checker/check.ts";
export {
  type CheckInput,
  type CheckPerson,
  FINDING_IDS,
  type Finding,
  type FindingId,
  type Fix,
} from "./checker/finding.ts";
export { applyFix, type FixContext } from "./checker/fix.ts";
export {
  answerChecklist,
  CHECKLIST_STATUSES,
  type ChecklistAnswer,
  type ChecklistChoice,
  type ChecklistProgress,
  type ChecklistStatus,
  type ChecklistSummary,
  checklistProgress,
  checklistVersion,
  explainChecklist,
  followChecklist,
  isSettled,
  type LeftItems,
  leftItems,
  linkProof,
  readChecklist,
  unlinkProof,
} from "./checklist.ts";
export { CHECKLIST_LIMITS } from "./checklist-keys.ts";
export {
  addComment,
  COMMENT_LIMITS,
  type Comment,
  changeComment,
  type NewComment,
  type PersonOf,
  readComments,
  removeComment,
  renameSpeaker,
  resolveTalk,
  speakerOf,
} from "./comments.ts";
export {
  CONSENT_ANSWERS,
  CONSENT_PARTS,
  type ConsentAnswer,
  type ConsentPart,
  readConsents,
  setConsent,
} from "./consents.ts";
export { type BoardContent, type CardContent, contentOf } from "./content.ts";
export { addCard, type NewCard, removeCard, setCardProps, setCardShare, setCardText } from "./edit-cards.ts";
export { createEditing, type Editing } from "./editing.ts";
export { FIXED_RECORDS } from "./fixed-records.ts";
export type { Box, Point } from "./geometry.ts";
export type { ShapePart } from "./history-canvas.ts";
export type { CardChange, CardPartChange } from "./history-cards.ts";
export { type BoardChange, compareBoards, type RoomChange } from "./history-changes.ts";
export type { FaceHome, ShapeKind } from "./history-face.ts";
export { keptState, withoutWithdrawn } from "./history-kept.ts";
export { restoreAsOneStep, restoreInto, versionDoc } from "./history-restore.ts";
export type { Json } from "./json.ts";
export {
  type BoardRoots,
  boardRoots,
  FIXED_IDS,
  IDEAS_ID,
  LAYOUT_VERSION,
  PAGE_ID,
  type RecordMap,
  ROOM_ID,
  RUN_SHEET_ID,
} from "./layout.ts";
export { boardOfLedger, emptyLedger, ledgerId, readLedger, watchLedger, writeLedger } from "./ledger.ts";
export { type Link, linkCards, readLinks, unlink } from "./links.ts";
export { migrateBoard, migrationOf } from "./migrate.ts";
export { addNote, type NewNote } from "./notes.ts";
export { byReadingOrder } from "./order.ts";
export {
  type CardTarget,
  canJoinRunSheet,
  moveCard,
  moveInRunSheet,
} from "./place.ts";
export {
  type CanvasPresence,
  type MovingShape,
  PRESENCE_LIMITS,
  type PresentCaret,
  type PresentUser,
  readCanvasPresence,
  readCaret,
  readPresentUser,
} from "./presence.ts";
export { forgetProvenance, PROVENANCE_LIMITS, type Provenance, readProvenance, takeIntoBrief } from "./provenance.ts";
export { REPAIR_ORIGIN, readRecords, writeRepairs } from "./read-records.ts";
export {
  type CanvasRecord,
  changedGroups,
  createRecord,
  readFitRecord,
  readRecord,
  updateRecord,
} from "./records.ts";
export { type Repairs, repairRecords } from "./repair.ts";
export { isRichTextType, newRichFragment, type RichTextType, richTextOf } from "./rich-text.ts";
export type { RichTextJson, RichTextNode } from "./rich-text-json.ts";
export { type BoardRoom, readRoom, roomChoice, roomOf, setRoom } from "./room.ts";
export { addRoundCard, addRoundZone, type NewRoundCard, type RoundPlace, roundZoneId } from "./round-cards.ts";
export { layRunSheet, type RunSheet, type RunSheetRow, type Slot } from "./run-sheet.ts";
export { PLAIN_PLAN, PLAN_LIMITS, type SegmentPlan } from "./segment-plan.ts";
export { type ContentChange, contentChanges } from "./signed-changes.ts";
export { type SignedContent, type SignedFacts, type SignedSegment, signedContent } from "./signed-content.ts";
export { type BoardSeed, createBoard } from "./skeleton.ts";
export { type SlotShare, slotShares } from "./slot-minutes.ts";
export { freeIdeaSpot } from "./spots.ts";
export { commentCounts, type Talk, talksOf } from "./talks.ts";
export { THREAD_LIMITS } from "./thread-keys.ts";
export {
  type BoardThread,
  claimThread,
  linkEvidence,
  readThreads,
  type ThreadEvidence,
  type ThreadMark,
  type ThreadStanding,
  threadsSummary,
  unclaimThread,
  unlinkEvidence,
} from "./threads.ts";
export { mergeTyped, moveSelection } from "./typing.ts";
export { type FormatSpace, type FormatUse, segmentTitle, spaceForFormat, useFormat } from "./use-format.ts";
export {
  BALANCE_PARTS,
  type BalancePart,
  type BoardContributions,
  contributionsOf,
  perCents,
  QUIET_BELOW,
  setVoiceShow,
  VOICE_SHOWS,
  type VoiceBalance,
  type VoiceShares,
  type VoiceShow,
  voiceBalance,
  voiceShow,
} from "./voice-balance.ts";
export { cutWords, editFragment, fragmentText, newFragment } from "./words.ts";
export { addZone, type NewZone, readZones, removeZone, ZONE_NAME_LIMIT, type Zone } from "./zones.ts";
