import type { Draft } from "../draft.ts";
import type { SystemReader } from "../found.ts";
import type { LeftFields } from "../left-fields.ts";
import { RowError } from "../row-error.ts";
import { addressOf, idOf, isObject, listIn, nameOf, objectsIn, words } from "../values.ts";

const USED = new Set(
  "id,friendlyid,dbid,title,description,speakers,primaryauthors,coauthors,duration,type,keywords,track,session,url,language,country".split(
    ",",
  ),
);
const USED_OF_PERSON = new Set(["id", "fullname", "firstname", "lastname", "name", "title", "familyname"]);

/** "Ana Lee" rather than "Dr LEE, Ana" where the parts are there. */
function personName(person: unknown): string {
  if (!isObject(person)) return nameOf(person);
  const parts = [words(person["first_name"]), words(person["last_name"] ?? person["familyName"])];
  return parts.join(" ").trim() || nameOf({ name: person["fullName"] ?? person["name"] });
}

function read(row: unknown, fields: LeftFields): Draft {
  if (!isObject(row)) throw new RowError("not-a-proposal", "This entry of the list is not a contribution.");
  fields.rest(row, USED);
  // Authors come split in three lists; who speaks comes first.
  const people = [...listIn(row["speakers"]), ...listIn(row["primaryauthors"]), ...listIn(row["coauthors"])];
  for (const person of people) fields.rest(person, USED_OF_PERSON);
  const id = idOf(row["db_id"], row["id"], row["friendly_id"]);
  return {
    title: words(row["title"]),
    descriptions: [words(row["description"])],
    themes: [nameOf(row["track"]), nameOf(row["session"]), ...listIn(row["keywords"]).map(nameOf)],
    people: people.map(personName),
    country: words(row["country"]),
    language: words(row["language"]),
    minutes: row["duration"],
    type: nameOf(row["type"]),
    source: id === "" ? null : { system: "indico", id, url: addressOf(row["url"]) },
  };
}

/** Indico's export of an event with its contributions. */
export const indicoReader: SystemReader = {
  find(value) {
    if (!isObject(value)) return null;
    const events = objectsIn(value["results"]).filter((event) => Array.isArray(event["contributions"]));
    if (events.length === 0) return null;
    return { format: "indico", rows: events.flatMap((event) => listIn(event["contributions"])), read };
  },
};
