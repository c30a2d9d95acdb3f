import { VOICE_NAMES } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";

/** What each voice is called in the reader's language. */
export const useVoiceNames = () => VOICE_NAMES[useLanguage()];
