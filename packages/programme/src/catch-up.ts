import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { line } from "./words.ts";

/** In the order in which they are shown. */
export const NEWS_GROUPS = ["decision", "question", "idea", "minutes", "comment", "brief"] as const;
export type NewsGroup = (typeof NEWS_GROUPS)[number];

/** What can be new, with the group it is told in. */
export const NEWS_KINDS = {
  signed: "decision",
  unsigned: "decision",
  published: "decision",
  unpublished: "decision",
  paused: "decision",
  resumed: "decision",
  facts: "decision",
  dates: "decision",
  restored: "decision",
  look: "question",
  round: "question",
  question: "question",
  answer: "question",
  idea: "idea",
  segment: "minutes",
  minutes: "minutes",
  comment: "comment",
  words: "brief",
} as const satisfies Record<string, NewsGroup>;
export type NewsKind = keyof typeof NEWS_KINDS;

export const newsKinds = Object.keys(NEWS_KINDS) as [NewsKind, ...NewsKind[]];

/** One thing that is new, as it is shown. */
export const newsLineSchema = z.object({
  kind: z.enum(newsKinds),
  /** Who did it. */
  byNames: z.array(z.string()),
  /** Beginning of the words it is about; "" for none, or where they stay on the board. */
  text: z.string(),
  /** Minutes of a segment before and now. */
  before: z.int().nullable(),
  minutes: z.int().nullable(),
  /** Where to go: `card:<id>`, `brief:<field>`, `board`, or `session` for what is decided. */
  place: z.string(),
});
export type NewsLine = z.infer<typeof newsLineSchema>;

/** Lines of one kind of news, and how many more there are. */
export const newsPartSchema = z.object({
  group: z.enum(NEWS_GROUPS),
  lines: z.array(newsLineSchema),
  more: z.int(),
});
export type NewsPart = z.infer<typeof newsPartSchema>;

export const catchUpSchema = z.object({
  /** When I was last here before; null on the first visit. */
  since: z.string().nullable(),
  parts: z.array(newsPartSchema),
  /** How much is new altogether. */
  count: z.int(),
  /** Whether I have put this away. */
  away: z.boolean(),
});
export type CatchUp = z.infer<typeof catchUpSchema>;

/** The most lines that somebody is given to read (rule N2 of the board). */
export const MOST_NEWS_LINES = 10;

/**
 * News by group, in at most `most` lines, counting the line that says how many more there are. The group with the most
 * gives way, of equal ones the later. `most` must be as large as the number of groups.
 */
export function newsParts(news: readonly NewsLine[], most = MOST_NEWS_LINES): NewsPart[] {
  const groups = NEWS_GROUPS.map((group) => ({ group, all: news.filter(({ kind }) => NEWS_KINDS[kind] === group) }));
  const shown = groups.map(({ all }) => all.length);
  const linesOf = (at: number) => (shown[at] ?? 0) + ((shown[at] ?? 0) < (groups[at]?.all.length ?? 0) ? 1 : 0);
  const total = () => shown.reduce((sum, _, at) => sum + linesOf(at), 0);
  while (total() > most) {
    const longest = Math.max(...shown);
    if (longest === 0) break;
    const at = shown.lastIndexOf(longest);
    shown[at] = longest - 1;
  }
  return groups.flatMap(({ group, all }, at) => {
    const lines = all.slice(0, shown[at]);
    return all.length > 0 ? [{ group, lines, more: all.length - lines.length }] : [];
  });
}

/** How often somebody gets news by e-mail. */
export const NEWS_RHYTHMS = ["daily", "weekly"] as const;
export type NewsMailRhythm = (typeof NEWS_RHYTHMS)[number];

/** What somebody asks for by e-mail. */
export const newsMailWishSchema = z
  .object({
    address: line()
      .max(LIMITS.mailAddress, "This address is too long.")
      .pipe(z.email("This does not look like an e-mail address.")),
    rhythm: z.enum(NEWS_RHYTHMS),
    language: z.enum(["en", "da", "nl"]),
  })
  .strict();
export type NewsMailWish = z.infer<typeof newsMailWishSchema>;

export const newsMailSchema = z.object({
  /** False where this server cannot send mail. */
  possible: z.boolean(),
  /** What I asked for; null when nothing. */
  asked: newsMailWishSchema.extend({ confirmed: z.boolean() }).nullable(),
});
export type NewsMailState = z.infer<typeof newsMailSchema>;
