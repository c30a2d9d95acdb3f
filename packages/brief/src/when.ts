import type { BriefWords } from "./words.ts";

// Dates are put together from their parts: engines differ in the commas of whole ones.
const partOf = (at: Date, words: BriefWords, part: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(words.locale, { ...part, timeZone: "UTC" }).format(at);

/** "14 May 2027", as the language writes it. `at` is read in UTC, in which wall-clock times are kept. */
export function dateInWords(at: Date, words: BriefWords): string {
  return words.date(at.getUTCDate(), partOf(at, words, { month: "long" }), at.getUTCFullYear());
}

function dayInWords(at: Date, words: BriefWords): string {
  const weekday = partOf(at, words, { weekday: "long" });
  return words.day(weekday.charAt(0).toLocaleUpperCase(words.locale) + weekday.slice(1), dateInWords(at, words));
}

/** "Friday 14 May 2027, 10:30–11:30", or "" while the session has no start. */
export function slotInWords(startsAt: string | null, minutes: number, words: BriefWords): string {
  const start = new Date(`${startsAt ?? ""}:00Z`);
  if (startsAt === null || Number.isNaN(start.getTime())) return "";
  const time = (at: Date) => at.toISOString().slice(11, 16);
  return `${dayInWords(start, words)}, ${time(start)}–${time(new Date(start.getTime() + minutes * 60_000))}`;
}
