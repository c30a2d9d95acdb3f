import { i18n, type Messages } from "@lingui/core";
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

/** Every catalogue in every language, each fetched when it is needed. */
const CATALOGUES = import.meta.glob<Messages>("../locales/*/*.po", { import: "messages" });

/** Words that not every page needs, each a catalogue of its own (see `lingui.config.ts`). */
type WordSet =
  | "canvas"
  | "brief"
  | "formats"
  | "agree"
  | "talk"
  | "checklist"
  | "threads"
  | "rooms"
  | "history"
  | "catch-up"
  | "plan"
  | "live"
  | "rounds"
  | "pages";

function wordsOf(language: Language, set: WordSet | "messages"): Promise<Messages> {
  const load = CATALOGUES[`../locales/${language}/${set}.po`];
  return load ? load() : Promise.reject(new Error(`There are no words "${set}" in "${language}".`));
}

/** The sets in use: from the first time on they come along in every language that is chosen. */
const inUse = new Set<WordSet>();

async function activate(language: Language): Promise<void> {
  const [messages, ...sets] = await Promise.all([
    wordsOf(language, "messages"),
    ...[...inUse].map((set) => wordsOf(language, set)),
  ]);
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...sets, messages) });
  document.documentElement.lang = language;
}

/** A part that is loaded when it is needed, together with its words. */
export async function withWords<Part>(set: WordSet, part: Promise<Part>): Promise<Part> {
  inUse.add(set);
  const language = i18n.locale as Language;
  const [loaded, messages] = await Promise.all([part, wordsOf(language, set)]);
  i18n.load(language, messages);
  return loaded;
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
