import { i18n } from "@lingui/core";
import type { Language } from "@openchair/formats";
import { chooseLanguage } from "./languages.ts";

const KEY = "openchair.language";

/** Storage may be switched off in a browser; then the choice lasts as long as the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

async function activate(language: Language): Promise<void> {
  const { messages } = await import(`../locales/${language}/messages.po`);
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/** Loads the words of this person's language. Call it once, before anything is drawn. */
export const startLanguage = () => activate(chooseLanguage(remembered(), navigator.languages));

/** Changes the language at once and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  await activate(language);
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // See `remembered`.
  }
}
