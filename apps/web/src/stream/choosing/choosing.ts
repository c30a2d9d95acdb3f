import type { Submission } from "@openchair/programme";
import { type Indexed, searchSubmissions } from "../searchSubmissions.ts";

/** Where a submission stands: what curators said, or that a session grew from it, which counts for more. */
export const STATUSES = ["open", "shortlisted", "session", "declined"] as const;
export type Status = (typeof STATUSES)[number];

export const statusOf = ({ state, sessionId }: Pick<Submission, "state" | "sessionId">): Status =>
  sessionId === null ? state : "session";

/** How much there is to read. Borders in words: about a card's worth, and about a page. */
export const LENGTHS = ["none", "short", "medium", "long"] as const;
export type Length = (typeof LENGTHS)[number];

export function lengthOf({ description }: Pick<Submission, "description">): Length {
  const words = description.split(/\s+/).filter(Boolean).length;
  if (words === 0) return "none";
  if (words < 100) return "short";
  return words <= 300 ? "medium" : "long";
}

/** What the list is narrowed to; "" for all. */
export interface Filters {
  readonly query: string;
  readonly status: Status | "";
  readonly theme: string;
  readonly country: string;
  readonly language: string;
  readonly length: Length | "";
}

export const NO_FILTERS: Filters = { query: "", status: "", theme: "", country: "", language: "", length: "" };

/** Those that fit, in their order. The status is left to who shows them: the board shows all of them in columns. */
export function filterSubmissions(index: readonly Indexed[], filters: Filters): Submission[] {
  const { theme, country, language, length } = filters;
  return searchSubmissions(index, filters.query).filter(
    (each) =>
      (theme === "" || each.themes.includes(theme)) &&
      (country === "" || each.country === country) &&
      (language === "" || each.language === language) &&
      (length === "" || lengthOf(each) === length),
  );
}

export const withStatus = (list: readonly Submission[], status: Status | "") =>
  status === "" ? list : list.filter((each) => statusOf(each) === status);

/** How many stand where. */
export function countStatuses(list: readonly Submission[]): Readonly<Record<Status, number>> {
  const counts = { open: 0, shortlisted: 0, session: 0, declined: 0 };
  for (const each of list) counts[statusOf(each)] += 1;
  return counts;
}

/** A value to filter by, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** The values of a field, the most frequent first, then by name. */
export function facetsOf(list: readonly Submission[], valuesOf: (each: Submission) => readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const each of list)
    for (const value of valuesOf(each)) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
