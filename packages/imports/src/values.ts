import { cleanLine } from "./clean-text.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object: not a list, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing for anything else. */
export const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A name without case, spaces, hyphens, underscores and marks: `Submission-Type?` → `submissiontype`. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const LANGUAGE_KEY = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** A plain value, or one written per language (`{"en": "…"}`): English when there is one, else the first with words. */
export function words(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!isObject(value)) return "";
  const perLanguage = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      LANGUAGE_KEY.test(entry[0]) && typeof entry[1] === "string" && entry[1].trim() !== "",
  );
  const english = perLanguage.find(([key]) => /^en\b/i.test(key.replace("_", "-")));
  return (english ?? perLanguage[0])?.[1] ?? "";
}

const NAME_OF = ["name", "title", "fullname", "publicname", "displayname", "label", "tag"];

/** The words of something that may be an object with a name. */
export function nameOf(value: unknown): string {
  if (!isObject(value)) return words(value);
  const row = new Map(Object.entries(value).map(([key, of]) => [plainKey(key), of]));
  for (const key of NAME_OF) {
    const name = words(row.get(key));
    if (name.trim() !== "") return name;
  }
  const fullName = `${words(row.get("firstname"))} ${words(row.get("lastname"))}`.trim();
  return fullName === "" ? words(value) : fullName;
}

/** Each once, whatever the case, in order, without empty ones. */
export function unique(values: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values) if (value !== "" && !seen.has(value.toLowerCase())) seen.set(value.toLowerCase(), value);
  return [...seen.values()];
}

const MAIL = /[<(]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b[>)]?/g;
/** Eight digits or more with the marks people put between them; not a year span such as 2024-2025. */
const PHONE = /(?<![\w.])(?:\+|00|0)\d(?:[\s/().-]{0,2}\d){6,14}(?!\w)/;

/** Longer words do not come in at all, and looking through them would take long. */
const LOOKED_AT = 20_000;

/** True when words hold a way to reach somebody. */
export function holdsContact(text: string): boolean {
  const words = text.slice(0, LOOKED_AT);
  return (words.includes("@") && words.search(MAIL) >= 0) || PHONE.test(words);
}

/** Mail addresses stay behind: names are for reading, and contact details are not ours to pass on. */
export const withoutMail = (names: string): string =>
  (names.includes("@") ? names.replace(MAIL, "") : names)
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join(", ");

/** An id as words, or "" when it is none that can be kept. */
export function idOf(...candidates: readonly unknown[]): string {
  for (const value of candidates) {
    const id = typeof value === "string" || typeof value === "number" ? cleanLine(String(value)) : "";
    if (id !== "" && id.length <= 200) return id;
  }
  return "";
}

/** A web address that may be clicked, or "". */
export function addressOf(value: unknown): string {
  if (typeof value !== "string" || value.length > 500 || !/^https?:\/\/\S+$/i.test(value.trim())) return "";
  return URL.canParse(value.trim()) ? value.trim() : "";
}

const DAY = 1440;
const inADay = (minutes: number): number | null => {
  const whole = Math.round(minutes);
  return whole >= 1 && whole <= DAY ? whole : null;
};

/** Minutes from `45`, `"45 min"`, `"00:45"`, `"1 h 30"`, `"PT1H30M"`; null when that is not clear or over a day. */
export function minutesOf(value: unknown): number | null {
  if (typeof value === "number") return inADay(value);
  if (typeof value !== "string" || value.length > 40) return null;
  const text = value.trim().toLowerCase().replace(",", ".");
  const clock = /^(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(text);
  if (clock) return inADay(Number(clock[1]) * 60 + Number(clock[2]));
  const hours =
    /^(?:pt)?(\d{1,2}(?:\.\d+)?)\s*(?:h|hr|hrs|hours?|timer?|uur|stunden?)\s*(?:(\d{1,3})\s*(?:m|min|mins|minutes?)?)?$/.exec(
      text,
    );
  if (hours) return inADay(Number(hours[1]) * 60 + Number(hours[2] ?? 0));
  const plain = /^(?:pt)?(\d{1,4}(?:\.\d+)?)\s*(?:m|min|mins|minutes?|minutter|minuten)?\.?$/.exec(text);
  return plain ? inADay(Number(plain[1])) : null;
}

/** Minutes between two times; those without a zone are read on the same clock. */
export function minutesBetween(start: unknown, end: unknown): number | null {
  if (typeof start !== "string" || typeof end !== "string") return null;
  const between = (Date.parse(end) - Date.parse(start)) / 60_000;
  return Number.isFinite(between) ? inADay(between) : null;
}
