import { LIMITS, type NewSubmission, newSubmissionSchema, type SubmissionSource } from "@openchair/programme";
import { cleanLine, cleanText, READABLE } from "./clean-text.ts";
import { RowError } from "./row-error.ts";
import { minutesOf, unique, withoutMail } from "./values.ts";

/** One row as its system wrote it: HTML, odd spaces and mail addresses still in it. */
export interface Draft {
  readonly title: string;
  /** Shorter texts first: one that a longer one repeats is said once. */
  readonly descriptions?: readonly string[];
  readonly themes?: readonly string[];
  /** One name, or several with commas between them, each. */
  readonly people?: readonly string[];
  readonly country?: string;
  readonly language?: string;
  /** Anything {@link minutesOf} can read. */
  readonly minutes?: unknown;
  readonly type?: string;
  /** `Question: answer`, each. */
  readonly notes?: readonly string[];
  readonly sourceState?: string;
  readonly source?: SubmissionSource | null;
}

const tooLong = (title: string) =>
  new RowError(
    "description-too-long",
    `Its description is longer than ${LIMITS.submissionDescription} letters.`,
    title,
  );

function titleOf(draft: Draft): string {
  const title = cleanLine(draft.title);
  if (title === "") throw new RowError("no-title", "It has no title.");
  if (title.length <= LIMITS.submissionTitle) return title;
  const message = `Its title is longer than ${LIMITS.submissionTitle} letters.`;
  throw new RowError("title-too-long", message, `${title.slice(0, 80)}…`.toWellFormed());
}

function descriptionOf(draft: Draft, title: string): string {
  const parts: string[] = [];
  for (const raw of draft.descriptions ?? []) {
    if (raw.length > READABLE) throw tooLong(title);
    const text = cleanText(raw);
    if (text === "" || parts.some((part) => part.includes(text))) continue;
    // A summary that the longer text begins with would only be said twice.
    const said = parts.findIndex((part) => text.includes(part));
    if (said >= 0) parts.splice(said, 1);
    parts.push(text);
  }
  return parts.join("\n\n");
}

/** As many as fit the limits of a submission, and whether that was all. */
function fitting(names: readonly string[], fits: (kept: readonly string[], name: string) => boolean) {
  const kept: string[] = [];
  for (const name of names) if (fits(kept, name)) kept.push(name);
  return { kept, all: kept.length === names.length };
}

/** A few words, or where they are more than fit: nothing, and a note that holds them. */
function shortWords(label: string, value: string | undefined) {
  const text = cleanLine(value ?? "");
  return text.length <= LIMITS.submissionWord ? { text, note: "" } : { text: "", note: `${label}: ${text}` };
}

/**
 * One row as a submission. Throws {@link RowError} when it cannot come in. Nothing is shortened: a title or description
 * beyond the limit leaves the row out, and themes or names that do not fit their field are added to the description.
 */
export function submissionFrom(draft: Draft): NewSubmission {
  const title = titleOf(draft);
  const themes = unique((draft.themes ?? []).map(cleanLine));
  const keptThemes = fitting(
    themes,
    (kept, theme) => kept.length < LIMITS.submissionThemes && theme.length <= LIMITS.submissionTheme,
  );
  const people = unique((draft.people ?? []).map((name) => withoutMail(cleanLine(name))));
  const keptPeople = fitting(people, (kept, name) => [...kept, name].join(", ").length <= LIMITS.submissionPeople);
  const description = [
    descriptionOf(draft, title),
    keptThemes.all ? "" : `Themes: ${themes.join(", ")}`,
    keptPeople.all ? "" : `People: ${people.join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
  if (description.length > LIMITS.submissionDescription) throw tooLong(title);
  const country = shortWords("Country", draft.country);
  const language = shortWords("Language", draft.language);
  const type = shortWords("Kind", draft.type);
  const sourceState = shortWords("State", draft.sourceState);
  const overlong = [country, language, type, sourceState].map(({ note }) => note);
  const notes = unique([...(draft.notes ?? []).map(cleanText), ...overlong]).join("\n");
  if (notes.length > LIMITS.submissionNotes) {
    const message = `Its answers to questions are longer than ${LIMITS.submissionNotes} letters.`;
    throw new RowError("notes-too-long", message, title);
  }
  const submission = newSubmissionSchema.safeParse({
    title,
    description,
    themes: keptThemes.kept,
    people: keptPeople.kept.join(", "),
    country: country.text,
    language: language.text,
    minutes: minutesOf(draft.minutes),
    type: type.text,
    notes,
    sourceState: sourceState.text,
    source: draft.source ?? null,
  });
  if (submission.success) return submission.data;
  throw new RowError("unreadable", "It is written in a way that we cannot read.", title);
}
