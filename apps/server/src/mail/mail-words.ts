import type { Language } from "@openchair/formats";
import type { NewsGroup, NewsKind, NewsLine, NewsMailRhythm } from "@openchair/programme";

/** The facts of one line of news, as a sentence needs them. */
export interface Told {
  readonly who: string;
  /** In quotation marks, or "" where the words stay on the board. */
  readonly words: string;
  readonly before: number;
  readonly minutes: number;
}

/** Everything that mails and the pages behind their links say, in one language. */
export interface MailWords {
  readonly someone: string;
  readonly and: string;
  readonly quote: (text: string) => string;
  readonly groups: Readonly<Record<NewsGroup, string>>;
  readonly told: Readonly<Record<NewsKind, (told: Told) => string>>;
  readonly more: (count: number) => string;
  readonly hello: (name: string) => string;
  readonly lead: string;
  readonly since: (title: string, day: string) => string;
  readonly openBoard: string;
  readonly why: Readonly<Record<NewsMailRhythm, string>>;
  readonly stop: string;
  readonly subjectOne: (title: string, count: number) => string;
  readonly subjectMany: (boards: number) => string;
  readonly confirm: {
    readonly subject: string;
    readonly text: Readonly<Record<NewsMailRhythm, string>>;
    readonly link: string;
    readonly notMe: string;
  };
  readonly pages: {
    readonly confirmTitle: string;
    readonly confirmLead: string;
    readonly confirmButton: string;
    readonly confirmed: string;
    readonly stopTitle: string;
    readonly stopLead: string;
    readonly stopButton: string;
    readonly stopped: string;
    readonly gone: string;
    readonly goneLead: string;
  };
}

/** Locales for days in mails: day before month, as in the rest of Open Chair. */
export const MAIL_LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", da: "da-DK", nl: "nl-NL" };

/** One line of news as a sentence. */
export function sentenceOf(words: MailWords, { kind, byNames, text, before, minutes }: NewsLine): string {
  const names = byNames.length > 0 ? byNames : [words.someone];
  const who = names.length > 1 ? `${names.slice(0, -1).join(", ")} ${words.and} ${names.at(-1)}` : (names[0] ?? "");
  const quoted = text === "" ? "" : words.quote(text);
  return words.told[kind]({ who, words: quoted, before: before ?? 0, minutes: minutes ?? 0 });
}
