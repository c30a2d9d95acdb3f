import { LIMITS, type NewSubmission, newSubmissionSchema } from "@openchair/programme";
import { cleanLine, cleanText, READABLE } from "./clean-text.ts";
import { isObject } from "./find-rows.ts";

/** Why one row was left out. Screens translate by code. */
export type LeftCode =
  | "not-a-proposal"
  | "no-title"
  | "title-too-long"
  | "description-too-long"
  | "unreadable"
  | "same-id";

/** Says why a row is left out; caught per row, so that the others still come in. */
export class RowError extends Error {
  readonly code: LeftCode;
  readonly title: string | null;

  constructor(code: LeftCode, message: string, title: string | null = null) {
    super(message);
    this.name = "RowError";
    this.code = code;
    this.title = title;
  }
}

// Names as found in the wild, without case, spaces, hyphens and underscores.
const TITLE = ["title", "name", "subject"];
const DESCRIPTION = ["summary", "abstract", "description", "body"];
const THEMES = ["themes", "theme", "tags", "topics", "topic", "tracks", "track", "pathways", "labels"];
const PEOPLE = ["facilitator", "facilitators", "speaker", "speakers", "presenter", "presenters", "author", "authors"];
const SOURCE_ID = ["id", "code", "githubissuenumber", "number", "uuid"];
const NAME_OF = ["name", "title", "fullname", "publicname", "displayname", "label"];

type Row = ReadonlyMap<string, unknown>;

const rowOf = (value: object): Row =>
  new Map(Object.entries(value).map(([key, of]) => [key.toLowerCase().replace(/[\s_-]/g, ""), of]));

const LANGUAGE_KEY = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** A plain value, or one written per language (`{"en": "…"}`): English when there is one, else the first with words. */
function words(value: unknown): string {
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

/** The words of something that may be an object with a name. */
function nameOf(value: unknown): string {
  if (!isObject(value)) return words(value);
  const row = rowOf(value);
  for (const key of NAME_OF) {
    const name = words(row.get(key));
    if (name.trim() !== "") return name;
  }
  const fullName = `${words(row.get("firstname"))} ${words(row.get("lastname"))}`.trim();
  return fullName === "" ? words(value) : fullName;
}

function unique(values: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values) if (value !== "" && !seen.has(value.toLowerCase())) seen.set(value.toLowerCase(), value);
  return [...seen.values()];
}

const present = (row: Row, keys: readonly string[]) =>
  keys.map((key) => row.get(key)).filter((value) => value !== undefined && value !== null);

const tooLong = (title: string) =>
  new RowError(
    "description-too-long",
    `Its description is longer than ${LIMITS.submissionDescription} letters.`,
    title,
  );

function descriptionOf(row: Row, title: string): string {
  const parts: string[] = [];
  for (const value of present(row, DESCRIPTION)) {
    const raw = Array.isArray(value) ? value.map(words).join("\n") : words(value);
    if (raw.length > READABLE) throw tooLong(title);
    const text = cleanText(raw);
    if (text === "" && isObject(value) && Object.keys(value).length > 0) {
      throw new RowError("unreadable", "Its description is written in a way that we cannot read.", title);
    }
    if (text === "" || parts.some((part) => part.includes(text))) continue;
    // A summary that the longer text begins with would only be said twice.
    const said = parts.findIndex((part) => text.includes(part));
    if (said >= 0) parts.splice(said, 1);
    parts.push(text);
  }
  return parts.join("\n\n");
}

const themesOf = (row: Row) =>
  unique(
    present(row, THEMES).flatMap((value) =>
      (Array.isArray(value) ? value.map(nameOf) : cleanText(nameOf(value)).split(/[,;\n]/)).map(cleanLine),
    ),
  );

/** Mail addresses stay behind: names are for reading, and contact details are not ours to pass on. */
const withoutMail = (names: string) =>
  names
    .replace(/[<(]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b[>)]?/g, "")
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join(", ");

const peopleOf = (row: Row) =>
  unique(
    present(row, PEOPLE)
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .map((person) => withoutMail(cleanLine(nameOf(person)))),
  );

/** As many as fit the limits of a submission, and whether that was all. */
function fitting(names: readonly string[], fits: (kept: readonly string[], name: string) => boolean) {
  const kept: string[] = [];
  for (const name of names) if (fits(kept, name)) kept.push(name);
  return { kept, all: kept.length === names.length };
}

function sourceIdOf(row: Row): string | null {
  for (const value of present(row, SOURCE_ID)) {
    const id = typeof value === "string" || typeof value === "number" ? cleanLine(String(value)) : "";
    if (id !== "" && id.length <= 200) return id;
  }
  return null;
}

/**
 * One row as a submission. Throws {@link RowError} when it cannot come in. Nothing is shortened: a title or description
 * beyond the limit leaves the row out, and themes or names that do not fit their field are added to the description.
 */
export function readRow(value: unknown): NewSubmission {
  if (!isObject(value)) throw new RowError("not-a-proposal", "This entry of the list is not a proposal.");
  const row = rowOf(value);
  const title = present(row, TITLE)
    .map((of) => cleanLine(words(of)))
    .find((text) => text !== "");
  if (title === undefined) throw new RowError("no-title", "It has no title.");
  if (title.length > LIMITS.submissionTitle) {
    const message = `Its title is longer than ${LIMITS.submissionTitle} letters.`;
    throw new RowError("title-too-long", message, `${title.slice(0, 80)}…`.toWellFormed());
  }
  const themes = themesOf(row);
  const keptThemes = fitting(
    themes,
    (kept, theme) => kept.length < LIMITS.submissionThemes && theme.length <= LIMITS.submissionTheme,
  );
  const people = peopleOf(row);
  const keptPeople = fitting(people, (kept, name) => [...kept, name].join(", ").length <= LIMITS.submissionPeople);
  const description = [
    descriptionOf(row, title),
    keptThemes.all ? "" : `Themes: ${themes.join(", ")}`,
    keptPeople.all ? "" : `People: ${people.join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
  if (description.length > LIMITS.submissionDescription) throw tooLong(title);
  const submission = newSubmissionSchema.safeParse({
    title,
    description,
    themes: keptThemes.kept,
    people: keptPeople.kept.join(", "),
    sourceId: sourceIdOf(row),
  });
  if (submission.success) return submission.data;
  throw new RowError("unreadable", "It is written in a way that we cannot read.", title);
}
