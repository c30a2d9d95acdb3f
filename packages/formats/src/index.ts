export { isVoice, LANGUAGES, type Language, VOICE_NAMES, VOICES, type Voice } from "./voices.ts";
