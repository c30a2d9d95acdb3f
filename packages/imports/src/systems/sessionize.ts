import type { Draft } from "../draft.ts";
import type { SystemReader } from "../found.ts";
import type { LeftFields } from "../left-fields.ts";
import { RowError } from "../row-error.ts";
import {
  addressOf,
  holdsContact,
  idOf,
  isObject,
  type JsonObject,
  listIn,
  minutesBetween,
  nameOf,
  objectsIn,
  words,
} from "../values.ts";

const USED = new Set(
  "id,title,description,speakers,categories,categoryitems,questionanswers,status,isservicesession,startsat,endsat".split(
    ",",
  ),
);
const USED_OF_PERSON = new Set(["id", "name", "fullname", "firstname", "lastname"]);

/** A choice that somebody made, under the name of what was asked. */
interface Chosen {
  readonly category: string;
  readonly item: string;
}

interface Lookups {
  readonly person: (id: unknown) => unknown;
  readonly choice: (id: unknown) => Chosen | null;
  readonly question: (id: unknown) => string;
}

const NO_LOOKUPS: Lookups = { person: (person) => person, choice: () => null, question: () => "" };

/** Which of our fields a category is, by its name; those we cannot tell are kept as notes with their name. */
function placeOf(category: string): "type" | "language" | "country" | "themes" | "notes" {
  if (/format|type|kind|length|duration/i.test(category)) return "type";
  if (/language|sprog|taal|sprache/i.test(category)) return "language";
  if (/country|land/i.test(category)) return "country";
  return /tag|track|topic|theme|area|stream|subject|category/i.test(category) ? "themes" : "notes";
}

function chosenIn(row: JsonObject, lookups: Lookups): Chosen[] {
  const byId = listIn(row["categoryItems"]).flatMap((id) => lookups.choice(id) ?? []);
  const inside = objectsIn(row["categories"]).flatMap((category) =>
    listIn(category["categoryItems"]).map((item) => ({ category: nameOf(category), item: nameOf(item) })),
  );
  return [...byId, ...inside];
}

function answersIn(row: JsonObject, lookups: Lookups, fields: LeftFields): string[] {
  return objectsIn(row["questionAnswers"]).flatMap((each) => {
    const question = words(each["question"]) || lookups.question(each["questionId"] ?? each["id"]);
    const answer = words(each["answerValue"] ?? each["answer"]).trim();
    if (answer === "") return [];
    if (holdsContact(answer) || /e-?mail|phone|mobile|address/i.test(question)) {
      fields.add("contact", "questionAnswers");
      return [];
    }
    return [question === "" ? answer : `${question}: ${answer}`];
  });
}

function read(row: unknown, fields: LeftFields, lookups: Lookups): Draft {
  if (!isObject(row)) throw new RowError("not-a-proposal", "This entry is not a session.");
  const title = words(row["title"]);
  if (row["isServiceSession"] === true) {
    fields.add("service-sessions", "");
    const why = "It is a break, a registration or the like (a “service session”).";
    throw new RowError("service-session", why, title.slice(0, 80).toWellFormed());
  }
  fields.rest(row, USED);
  const people = listIn(row["speakers"]).map(lookups.person);
  for (const person of people) fields.rest(person, USED_OF_PERSON);
  const chosen = chosenIn(row, lookups);
  const of = (place: string) => chosen.filter(({ category }) => placeOf(category) === place).map(({ item }) => item);
  const id = idOf(row["id"]);
  return {
    title,
    descriptions: [words(row["description"])],
    themes: of("themes"),
    people: people.map(nameOf),
    country: of("country").join(", "),
    language: of("language").join(", "),
    minutes: minutesBetween(row["startsAt"], row["endsAt"]),
    type: of("type").join(", "),
    notes: [
      ...chosen
        .filter(({ category }) => placeOf(category) === "notes")
        .map(({ category, item }) => `${category}: ${item}`),
      ...answersIn(row, lookups, fields),
    ],
    sourceState: words(row["status"]),
    source: id === "" ? null : { system: "sessionize", id, url: addressOf(row["url"]) },
  };
}

const byId = (list: readonly JsonObject[]) => new Map(list.map((each) => [String(each["id"]), each]));

function lookupsOf(value: JsonObject): Lookups {
  const people = byId(objectsIn(value["speakers"]));
  const questions = byId(objectsIn(value["questions"]));
  const choices = new Map(
    objectsIn(value["categories"]).flatMap((category) =>
      objectsIn(category["items"]).map((item): [string, Chosen] => [
        String(item["id"]),
        { category: nameOf(category), item: nameOf(item) },
      ]),
    ),
  );
  return {
    // Somebody who is not in the list has no name that could be shown: their id is none.
    person: (person) =>
      isObject(person) ? (people.get(String(person["id"])) ?? person) : (people.get(String(person)) ?? ""),
    choice: (id) => choices.get(String(id)) ?? null,
    question: (id) => words(questions.get(String(id))?.["question"]),
  };
}

/** Sessionize's "All" view: sessions, speakers, questions and categories, tied together by ids. */
export const sessionizeAllReader: SystemReader = {
  find(value) {
    if (!isObject(value) || !Array.isArray(value["sessions"]) || !Array.isArray(value["speakers"])) return null;
    const known = Array.isArray(value["categories"]) || Array.isArray(value["questions"]);
    const telling = objectsIn(value["sessions"]).some((row) => "categoryItems" in row || "isServiceSession" in row);
    if (!known || !telling) return null;
    const lookups = lookupsOf(value);
    return { format: "sessionize-all", rows: value["sessions"], read: (row, fields) => read(row, fields, lookups) };
  },
};

/** Sessionize's "Grid" (days with rooms) and "Sessions" (groups) views. */
export const sessionizeGridReader: SystemReader = {
  find(value) {
    const groups = objectsIn(value);
    const rows = groups.flatMap((group) => [
      ...listIn(group["sessions"]),
      ...objectsIn(group["rooms"]).flatMap((room) => listIn(room["sessions"])),
    ]);
    const telling = rows.some((row) => isObject(row) && ("isServiceSession" in row || "startsAt" in row));
    if (!telling) return null;
    return { format: "sessionize-grid", rows, read: (row, fields) => read(row, fields, NO_LOOKUPS) };
  },
};
