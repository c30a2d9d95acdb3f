export { countText, FIELD_ADVICE, type FieldAdvice, INTRODUCTION_ADVICE } from "./advice.ts";
export { type BoardInput, type BoardPage, makeBoardPage } from "./board/board-page.ts";
export { boardToMarkdown } from "./board/board-to-markdown.ts";
export type {
  Brief,
  BriefConsent,
  BriefItem,
  BriefList,
  BriefPeople,
  BriefPerson,
  BriefRoom,
  BriefRunSheet,
  BriefSegment,
  BriefShares,
  BriefSignatures,
  BriefSources,
  BriefState,
  BriefText,
  BriefThreads,
  BriefVoice,
} from "./brief.ts";
export { type BriefBodyOptions, briefBodyHtml } from "./brief-body.ts";
export { BRIEF_CSS } from "./brief-css.ts";
export { briefRooms } from "./brief-rooms.ts";
export { type BriefHtmlOptions, briefToHtml } from "./brief-to-html.ts";
export { briefToMarkdown } from "./brief-to-markdown.ts";
export { type Block, type BriefDocument, documentText, type Runs, type Section, textOf } from "./document.ts";
export { briefFileName, nameOfSession } from "./file-name.ts";
export { type BriefLimits, type Finding, type FindingPlace, findingsOf, USUAL_LIMITS } from "./findings.ts";
export { layOut } from "./lay-out.ts";
export { type BriefInput, makeBrief, type SignatureInput, type ThreadInput } from "./make-brief.ts";
export { type ProgrammePage, programmePage } from "./programme-page.ts";
export { BRIEF_PURPOSES, type BriefPurpose } from "./purpose.ts";
export { frabSchedule, type ProgrammeFacts, type ScheduledBrief, schemaOrg } from "./schedule.ts";
