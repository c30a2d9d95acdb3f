import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { useLanguage } from "../i18n/useLanguage.ts";

/**
 * The language of the controls' own words and numbers. It stands around the controls that have some, and not around the
 * whole app: a page without them need not load their library. English numbers are written the British way; see `dates.ts`.
 */
export function ControlsLocale({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return <I18nProvider locale={language === "en" ? "en-GB" : language}>{children}</I18nProvider>;
}
