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

/** Words that not every page needs, each a catalogue of its own (see `lingui.config.ts`). */
const WORD_SETS = {
  canvas: async (language: Language) => (await import(`../locales/${language}/canvas.po`)).messages,
  brief: async (language: Language) => (await import(`../locales/${language}/brief.po`)).messages,
  formats: async (language: Language) => (await import(`../locales/${language}/formats.po`)).messages,
  agree: async (language: Language) => (await import(`../locales/${language}/agree.po`)).messages,
  talk: async (language: Language) => (await import(`../locales/${language}/talk.po`)).messages,
  checklist: async (language: Language) => (await import(`../locales/${language}/checklist.po`)).messages,
  threads: async (language: Language) => (await import(`../locales/${language}/threads.po`)).messages,
  rooms: async (language: Language) => (await import(`../locales/${language}/rooms.po`)).messages,
  history: async (language: Language) => (await import(`../locales/${language}/history.po`)).messages,
  "catch-up": async (language: Language) => (await import(`../locales/${language}/catch-up.po`)).messages,
  plan: async (language: Language) => (await import(`../locales/${language}/plan.po`)).messages,
  live: async (language: Language) => (await import(`../locales/${language}/live.po`)).messages,
  rounds: async (language: Language) => (await import(`../locales/${language}/rounds.po`)).messages,
  pages: async (language: Language) => (await import(`../locales/${language}/pages.po`)).messages,
} as const;
type WordSet = keyof typeof WORD_SETS;

/** The sets in use: from the first time on they come along in every language that is chosen. */
const inUse = new Set<WordSet>();

async function activate(language: Language): Promise<void> {
  const [{ messages }, ...sets] = await Promise.all([
    import(`../locales/${language}/messages.po`),
    ...[...inUse].map((set) => WORD_SETS[set](language)),
  ]);
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...sets, messages) });
  document.documentElement.lang = language;
}

/** A part that is loaded when it is needed, together with its words. */
export async function withWords<Part>(set: WordSet, part: Promise<Part>): Promise<Part> {
  inUse.add(set);
  const language = i18n.locale as Language;
  const [loaded, messages] = await Promise.all([part, WORD_SETS[set](language)]);
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
