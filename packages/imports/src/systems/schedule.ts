import type { Draft } from "../draft.ts";
import type { Found, ImportFormat, SystemReader } from "../found.ts";
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
  objectsIn,
  words,
} from "../values.ts";
import { answersOf } from "./pretalx.ts";

const USED = new Set(
  "id,guid,code,url,title,subtitle,abstract,description,track,type,language,duration,persons,participants,answers".split(
    ",",
  ),
);
const USED_OF_PERSON = new Set(["id", "guid", "code", "name", "publicname", "displayname"]);

/** The address of a talk holds its code, by which its submission is known too. */
const codeIn = (url: unknown) => /\/talk\/([A-Z0-9]{4,12})\/?$/.exec(typeof url === "string" ? url : "")?.[1];

function read(row: unknown, fields: LeftFields, fromPretalx: boolean): Draft {
  if (!isObject(row)) throw new RowError("not-a-proposal", "This entry of the schedule is not a session.");
  fields.rest(row, USED);
  const persons = [...listIn(row["persons"]), ...listIn(row["participants"])];
  for (const person of persons) fields.rest(person, USED_OF_PERSON);
  const id = fromPretalx ? idOf(row["code"], codeIn(row["url"]), row["guid"]) : idOf(row["guid"], row["id"]);
  return {
    title: words(row["title"]),
    descriptions: [words(row["subtitle"]), words(row["abstract"]), words(row["description"])],
    themes: [nameOf(row["track"])],
    people: persons.map((person) => (isObject(person) ? nameOf(person["public_name"] ?? person) : nameOf(person))),
    language: words(row["language"]),
    minutes: minutesOf(row["duration"]) ?? minutesBetween(row["start"], row["end"]),
    type: nameOf(row["type"]),
    notes: answersOf(row["answers"], fields),
    source: id === "" ? null : { system: fromPretalx ? "pretalx" : "frab", id, url: addressOf(row["url"]) },
  };
}

const eventsIn = (day: JsonObject): unknown[] => {
  const rooms = day["rooms"];
  // Version 1 writes rooms as an object; some exports as a list of rooms with their events.
  if (Array.isArray(rooms)) return objectsIn(rooms).flatMap((room) => listIn(room["events"] ?? room["event"]));
  return isObject(rooms) ? Object.values(rooms).flatMap(listIn) : [];
};

function formatOf(schedule: JsonObject, generator: string, rows: readonly unknown[]): ImportFormat {
  if (/pretalx/i.test(`${generator} ${words(schedule["base_url"])}`)) return "pretalx-schedule";
  if (rows.some((row) => isObject(row) && codeIn(row["url"]) !== undefined)) return "pretalx-schedule";
  return "frab-json";
}

/** A schedule as an object, whether it came as JSON or as XML. Null when it has no sessions. */
export function foundInSchedule(schedule: JsonObject, generator: string): Found | null {
  const conference = isObject(schedule["conference"]) ? schedule["conference"] : schedule;
  const days = objectsIn(conference["days"]);
  const inRooms = days.flatMap(eventsIn);
  // The second version has days without rooms, and one list of events beside them.
  const beside = [...listIn(schedule["events"]), ...days.flatMap((day) => listIn(day["events"] ?? day["talks"]))];
  const rows = inRooms.length > 0 ? inRooms : beside;
  const format = inRooms.length > 0 || beside.length === 0 ? formatOf(schedule, generator, rows) : "frab-hub-json";
  return { format, rows, read: (row, fields) => read(row, fields, format === "pretalx-schedule") };
}

/** frab, c3voc and pretalx schedules in JSON, both versions. */
export const scheduleReader: SystemReader = {
  find(value) {
    if (!isObject(value) || !isObject(value["schedule"])) return null;
    const schedule = value["schedule"];
    const days = isObject(schedule["conference"]) ? schedule["conference"]["days"] : schedule["days"];
    if (!Array.isArray(days)) return null;
    const generator = value["generator"] ?? schedule["generator"];
    return foundInSchedule(schedule, isObject(generator) ? words(generator["name"]) : words(generator));
  },
};
