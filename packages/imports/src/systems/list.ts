import type { Draft } from "../draft.ts";
import type { SystemReader } from "../found.ts";
import type { LeftFields } from "../left-fields.ts";
import { RowError } from "../row-error.ts";
import { addressOf, holdsContact, idOf, isObject, nameOf, plainKey, words } from "../values.ts";
import { answersOf } from "./pretalx.ts";

/** Names under which lists of proposals are found, most telling first. Compared without case. */
const LIST_KEYS = ["proposals", "submissions", "sessions", "talks", "abstracts", "events", "results", "items", "data"];

// Names of fields as found in the wild, without case, spaces, hyphens and underscores.
const TITLE = ["title", "name", "subject"];
const DESCRIPTION = ["summary", "abstract", "description", "body"];
const THEMES =
  "themes,theme,tags,topics,topic,tracks,track,pathways,labels,space,spaces,category,categories,keywords".split(",");
const PEOPLE =
  "facilitator,facilitators,speaker,speakers,presenter,presenters,author,authors,persons,people,names".split(",");
const SOURCE_ID = ["id", "code", "githubissuenumber", "number", "uuid"];
const COUNTRY = ["country", "countries", "land"];
const LANGUAGE = ["language", "lang", "locale", "contentlocale"];
const MINUTES = ["minutes", "duration", "length", "durationminutes"];
const TYPE = ["type", "format", "submissiontype", "sessiontype", "sessionformat", "kind"];
const STATE = ["state", "status"];
const URLS = ["url", "link", "permalink"];
const ANSWERS = ["answers"];
const USED = new Set(
  [TITLE, DESCRIPTION, THEMES, PEOPLE, SOURCE_ID, COUNTRY, LANGUAGE, MINUTES, TYPE, STATE, URLS, ANSWERS].flat(),
);
const USED_OF_PERSON = new Set(["id", "name", "fullname", "firstname", "lastname", "publicname", "displayname"]);

type Row = ReadonlyMap<string, unknown>;

const present = (row: Row, keys: readonly string[]) =>
  keys.map((key) => row.get(key)).filter((value) => value !== undefined && value !== null);

const firstWords = (row: Row, keys: readonly string[], read: (value: unknown) => string = words) =>
  present(row, keys)
    .map(read)
    .find((text) => text.trim() !== "") ?? "";

function descriptionsOf(row: Row, title: string): string[] {
  return present(row, DESCRIPTION).map((value) => {
    const raw = Array.isArray(value) ? value.map(words).join("\n") : words(value);
    if (raw === "" && isObject(value) && Object.keys(value).length > 0) {
      throw new RowError("unreadable", "Its description is written in a way that we cannot read.", title.slice(0, 80));
    }
    return raw;
  });
}

const themesOf = (row: Row) =>
  present(row, THEMES).flatMap((value) =>
    Array.isArray(value)
      ? value.map(nameOf)
      : nameOf(value)
          .slice(0, 20_000)
          .replace(/\\n/g, "\n")
          .split(/[,;\n]/),
  );

function peopleOf(row: Row, fields: LeftFields): string[] {
  const people = present(row, PEOPLE).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return people.map((person) => {
    fields.rest(person, USED_OF_PERSON);
    const name = nameOf(person);
    if (holdsContact(name)) fields.add("contact", "people");
    return name;
  });
}

function read(value: unknown, fields: LeftFields): Draft {
  if (!isObject(value)) throw new RowError("not-a-proposal", "This entry of the list is not a proposal.");
  const row: Row = new Map(Object.entries(value).map(([key, of]) => [plainKey(key), of]));
  const title = firstWords(row, TITLE);
  fields.rest(value, USED);
  const id = idOf(...present(row, SOURCE_ID));
  return {
    title,
    descriptions: descriptionsOf(row, title),
    themes: themesOf(row),
    people: peopleOf(row, fields),
    country: firstWords(row, COUNTRY, nameOf),
    language: firstWords(row, LANGUAGE, nameOf),
    minutes: present(row, MINUTES)[0],
    type: firstWords(row, TYPE, nameOf),
    notes: answersOf(row.get("answers"), fields),
    sourceState: firstWords(row, STATE),
    source: id === "" ? null : { system: "list", id, url: addressOf(firstWords(row, URLS)) },
  };
}

function rowsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  for (const name of LIST_KEYS) {
    const found = entries.find(([key, list]) => key.toLowerCase() === name && Array.isArray(list));
    if (found) return found[1] as unknown[];
  }
  return null;
}

/** Any list of objects in JSON, or one under a usual name. */
export const listReader: SystemReader = {
  find(value) {
    const rows = rowsIn(value);
    return rows && { format: "list", rows, read };
  },
};
