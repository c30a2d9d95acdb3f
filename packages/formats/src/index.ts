export {
  FORMATS,
  type Format,
  type FormatId,
  type FormatSize,
  type FormatWords,
  formatById,
  formatName,
} from "./format.ts";
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
