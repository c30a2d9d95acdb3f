export { countText, FIELD_ADVICE, type FieldAdvice } from "./advice.ts";
export type {
  Brief,
  BriefItem,
  BriefList,
  BriefPeople,
  BriefPerson,
  BriefRunSheet,
  BriefSegment,
  BriefState,
  BriefText,
  BriefVoice,
} from "./brief.ts";
export { type BriefBodyOptions, briefBodyHtml } from "./brief-body.ts";
export { BRIEF_CSS } from "./brief-css.ts";
export { type BriefHtmlOptions, briefToHtml } from "./brief-to-html.ts";
export { briefToMarkdown } from "./brief-to-markdown.ts";
export { briefFileName } from "./file-name.ts";
export { type BriefInput, makeBrief } from "./make-brief.ts";
