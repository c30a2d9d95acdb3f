import type { Language } from "@openchair/formats";
import type { CatchUp, NewsMailRhythm } from "@openchair/programme";
import { MAIL_LOCALES, type MailWords, sentenceOf } from "./mail-words.ts";
import { MAIL_WORDS_DA } from "./mail-words-da.ts";
import { MAIL_WORDS_EN } from "./mail-words-en.ts";
import { MAIL_WORDS_NL } from "./mail-words-nl.ts";

const WORDS: Readonly<Record<Language, MailWords>> = { en: MAIL_WORDS_EN, da: MAIL_WORDS_DA, nl: MAIL_WORDS_NL };

/** The words of mails in a language that was kept; English for one we do not know. */
export const mailWords = (language: string): MailWords => WORDS[languageOf(language)];
export const languageOf = (language: string): Language => (language === "da" || language === "nl" ? language : "en");

/** What is new on one board. */
export interface BoardNewsOf {
  readonly boardId: string;
  readonly title: string;
  readonly news: CatchUp;
}

export interface PlainMail {
  readonly subject: string;
  readonly text: string;
}

/** The address of a place on a board: what the lines of the board itself link to. */
export function placeUrl(publicUrl: string, boardId: string, place: string): string {
  const board = `${publicUrl}/boards/${encodeURIComponent(boardId)}`;
  if (place.startsWith("card:")) return `${board}/outline?at=${encodeURIComponent(place.slice("card:".length))}`;
  if (place.startsWith("brief:")) return `${board}/brief`;
  return place === "session" ? `${board}/session` : `${board}/outline`;
}

interface NewsTextOf {
  readonly language: string;
  readonly rhythm: NewsMailRhythm;
  readonly name: string;
  readonly boards: readonly BoardNewsOf[];
  readonly publicUrl: string;
  readonly stopUrl: string;
}

/** News of boards as a plain mail: what is new, each with the way there, and how to stop these mails. */
export function newsMail({ language, rhythm, name, boards, publicUrl, stopUrl }: NewsTextOf): PlainMail {
  const words = mailWords(language);
  const days = new Intl.DateTimeFormat(MAIL_LOCALES[languageOf(language)], {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const parts = boards.map(({ boardId, title, news }) => {
    const day = news.since === null ? "" : days.format(new Date(news.since));
    const groups = news.parts.map(({ group, lines, more }) =>
      [
        words.groups[group],
        ...lines.map((line) => `- ${sentenceOf(words, line)}\n  ${placeUrl(publicUrl, boardId, line.place)}`),
        ...(more > 0 ? [`- ${words.more(more)}`] : []),
      ].join("\n"),
    );
    const heading = day === "" ? title : words.since(title, day);
    const underline = "=".repeat(Math.min(60, [...heading].length));
    const way = `${words.openBoard}\n${publicUrl}/boards/${encodeURIComponent(boardId)}`;
    return [`${heading}\n${underline}`, ...groups, way].join("\n\n");
  });
  const [only] = boards;
  const subject =
    boards.length === 1 && only ? words.subjectOne(only.title, only.news.count) : words.subjectMany(boards.length);
  const foot = `-- \n${words.why[rhythm]}\n${words.stop} ${stopUrl}`;
  return { subject, text: `${[words.hello(name), words.lead, ...parts, foot].join("\n\n")}\n` };
}

/** The mail that asks whether an address is theirs. It says nothing of any board. */
export function confirmMail(language: string, rhythm: NewsMailRhythm, url: string): PlainMail {
  const { confirm } = mailWords(language);
  const { subject, text, link, notMe } = confirm;
  return { subject, text: `${text[rhythm]}\n\n${link}\n${url}\n\n${notMe}\n` };
}
