import type { Draft } from "../draft.ts";
import type { SystemReader } from "../found.ts";
import type { LeftFields } from "../left-fields.ts";
import { RowError } from "../row-error.ts";
import {
  addressOf,
  idOf,
  isObject,
  type JsonObject,
  listIn,
  minutesBetween,
  minutesOf,
  nameOf,
  plainKey,
  words,
} from "../values.ts";

const USED = new Set(
  "id,title,subtitle,shortabstract,longabstract,language,state,speakers,track,sessiontype,level,starttime,endtime,startsat,endsat,tracktitle,deletedat,isdeleted".split(
    ",",
  ),
);
const USED_OF_PERSON = new Set(["id", "name"]);

/** The row itself, or what JSON:API wraps in `attributes`. */
const fieldsOf = (row: JsonObject): JsonObject =>
  isObject(row["attributes"]) ? { id: row["id"], ...row["attributes"] } : row;

function read(value: unknown, left: LeftFields): Draft {
  if (!isObject(value)) throw new RowError("not-a-proposal", "This entry of the list is not a session.");
  const object = fieldsOf(value);
  // Both spellings at once: `short_abstract` and `short-abstract` have the same plain key.
  const row = new Map(Object.entries(object).map(([key, of]) => [plainKey(key), of]));
  const title = words(row.get("title"));
  if (words(row.get("state")) === "draft")
    throw new RowError("draft", "It is a draft that was never sent in.", title.slice(0, 80));
  if (row.get("isdeleted") === true || words(row.get("deletedat")) !== "") {
    throw new RowError("deleted", "It was deleted there.", title.slice(0, 80).toWellFormed());
  }
  left.rest(object, USED);
  const people = listIn(row.get("speakers"));
  for (const person of people) left.rest(person, USED_OF_PERSON);
  const type = row.get("sessiontype");
  const level = words(row.get("level"));
  const id = idOf(row.get("id"));
  return {
    title,
    descriptions: [words(row.get("subtitle")), words(row.get("shortabstract")), words(row.get("longabstract"))],
    themes: [nameOf(row.get("track") ?? row.get("tracktitle"))],
    people: people.map(nameOf),
    language: words(row.get("language")),
    minutes:
      (isObject(type) ? minutesOf(type["length"]) : null) ??
      minutesBetween(row.get("starttime") ?? row.get("startsat"), row.get("endtime") ?? row.get("endsat")),
    type: nameOf(type),
    notes: level === "" ? [] : [`Level: ${level}`],
    sourceState: words(row.get("state")),
    source: id === "" ? null : { system: "open-event", id, url: addressOf(row.get("url")) },
  };
}

function looksLikeIt(row: unknown): boolean {
  if (!isObject(row)) return false;
  const keys = Object.keys(fieldsOf(row)).map(plainKey);
  return keys.includes("title") && keys.some((key) => key === "shortabstract" || key === "longabstract");
}

/** Open Event and eventyay: flat lists, in either of the two spellings in the wild. */
export const openEventReader: SystemReader = {
  find(value) {
    const rows = isObject(value) ? (value["sessions"] ?? value["data"]) : value;
    if (!Array.isArray(rows) || !rows.some(looksLikeIt)) return null;
    return { format: "open-event", rows, read };
  },
};
