import { useLingui } from "@lingui/react";
import type { Language } from "@openchair/formats";

/** The language on screen. Asking for it redraws the component when it changes. */
export function useLanguage(): Language {
  return useLingui().i18n.locale as Language;
}
