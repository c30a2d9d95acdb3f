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

/** True once the canvas was shown: from then on its words are loaded in every language that is chosen. */
let hasCanvas = false;

const canvasMessages = async (language: Language) => (await import(`../locales/${language}/canvas.po`)).messages;

async function activate(language: Language): Promise<void> {
  const [{ messages }, canvas] = await Promise.all([
    import(`../locales/${language}/messages.po`),
    hasCanvas ? canvasMessages(language) : {},
  ]);
  i18n.loadAndActivate({ locale: language, messages: { ...canvas, ...messages } });
  document.documentElement.lang = language;
}

/** Loads the words of the canvas, which are many. Await it before the canvas is drawn. */
export async function loadCanvasWords(): Promise<void> {
  hasCanvas = true;
  const language = i18n.locale as Language;
  i18n.load(language, await canvasMessages(language));
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
