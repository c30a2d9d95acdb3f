import { submissionSourceSchema } from "@openchair/programme";
import type { Draft } from "../draft.ts";
import type { SystemReader } from "../found.ts";
import type { LeftFields } from "../left-fields.ts";
import { RowError } from "../row-error.ts";
import { idOf, isObject, listIn, words } from "../values.ts";

/** What our own export says it is. */
export const EXPORT_MARK = "open-chair-submissions";

const USED = new Set(
  "id,title,description,themes,people,country,language,minutes,type,notes,sourcestate,source,createdat".split(","),
);

function read(row: unknown, fields: LeftFields): Draft {
  if (!isObject(row)) throw new RowError("not-a-proposal", "This entry of the list is not a submission.");
  fields.rest(row, USED);
  const source = submissionSourceSchema.safeParse(row["source"]);
  const id = idOf(row["id"]);
  // One that began in Open Chair is known by its number there.
  const own = id === "" ? null : { system: "open-chair", id, url: "" };
  return {
    title: words(row["title"]),
    descriptions: [words(row["description"])],
    themes: listIn(row["themes"]).map(words),
    people: [words(row["people"])],
    country: words(row["country"]),
    language: words(row["language"]),
    minutes: row["minutes"],
    type: words(row["type"]),
    notes: [words(row["notes"])],
    sourceState: words(row["sourceState"]),
    source: source.success ? source.data : own,
  };
}

/** What Open Chair itself has exported as JSON. What curators thought of each stays behind. */
export const openChairReader: SystemReader = {
  find(value) {
    if (!isObject(value) || value["format"] !== EXPORT_MARK || !Array.isArray(value["submissions"])) return null;
    return { format: "open-chair", rows: value["submissions"], read };
  },
};
