import type { Language } from "@openchair/formats";

/** English dates and times are written the British way: day before month, 24 hours. */
const LOCALES: Record<Language, string> = { en: "en-GB", da: "da-DK", nl: "nl-NL" };

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** The time of day, `10:30`, some minutes after a wall-clock time. */
export function clock(startsAt: string, minutesLater = 0): string {
  const at = new Date(`${startsAt}:00Z`);
  at.setUTCMinutes(at.getUTCMinutes() + minutesLater);
  return `${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}`;
}

/**
 * `Friday 14 May 2027`, or in short `Fri 14 May 2027`, in the reader's language. The time has no zone, so it is read as
 * it stands.
 */
export function day(startsAt: string, language: Language, length: "long" | "short" = "long"): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: length,
    day: "numeric",
    month: length,
    year: "numeric",
    timeZone: "UTC",
  });
  // Without the comma that some browsers put behind the weekday, so that it reads as it does in the brief.
  return format.format(new Date(`${startsAt}:00Z`)).replace(",", "");
}

/** `10:30–11:30`. */
export const clockRange = (startsAt: string, minutes: number) => `${clock(startsAt)}–${clock(startsAt, minutes)}`;

/** A number as it is written in the reader's language. */
export const number = (value: number, language: Language) => new Intl.NumberFormat(LOCALES[language]).format(value);

/** The day, in short, of a moment such as `2027-05-14T10:30:00Z`, in the reader's own zone. */
export function shortDay(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "short", year: "numeric" }).format(
    new Date(moment),
  );
}

/** Day and time of a moment (milliseconds since 1970) in the reader's own zone: `14 May, 10:30`. */
export const moment = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at));

const MINUTE = 60_000;
const UNITS = [
  ["day", 24 * 60 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
] as const;

/** How long ago a moment (ISO) was at `now` (milliseconds since 1970): `2 hours ago`, `yesterday`, `now`. */
export function ago(at: string, now: number, language: Language): string {
  const past = Math.max(0, now - Date.parse(at));
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto", style: "short" });
  const found = UNITS.find(([, ms]) => past >= ms);
  if (!found) return format.format(0, "second");
  const [unit, length] = found;
  return format.format(-Math.floor(past / length), unit);
}
