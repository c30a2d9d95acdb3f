import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Found } from "../found.ts";
import { ImportError } from "../import-error.ts";
import { isObject, type JsonObject, objectsIn, words } from "../values.ts";
import { foundInSchedule } from "./schedule.ts";

const LISTS = new Set([
  "schedule.day",
  "schedule.day.room",
  "schedule.day.room.event",
  "schedule.day.room.event.persons.person",
]);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  textNodeName: "name",
  parseTagValue: false,
  parseAttributeValue: false,
  // Only the five of XML itself and numbered ones: a document type, which could define more, is refused before.
  htmlEntities: true,
  isArray: (_name, path) => LISTS.has(String(path)),
});

/** An element with attributes comes as an object with its words under `name`; here only the words count. */
const plain = (value: unknown): unknown =>
  isObject(value) && typeof value["name"] === "string" ? value["name"] : value;

function eventOf(event: JsonObject): JsonObject {
  const persons = isObject(event["persons"]) ? event["persons"]["person"] : [];
  const rest = Object.fromEntries(Object.entries(event).map(([key, value]) => [key, plain(value)]));
  return { ...rest, persons };
}

function scheduleOf(schedule: JsonObject): JsonObject {
  const days = objectsIn(schedule["day"]).map((day) => ({
    rooms: objectsIn(day["room"]).map((room) => ({ events: objectsIn(room["event"]).map(eventOf) })),
  }));
  const conference = isObject(schedule["conference"]) ? schedule["conference"] : {};
  return { base_url: words(conference["base_url"]), conference: { days } };
}

const broken = (line?: number, column?: number) =>
  line === undefined || column === undefined
    ? new ImportError("broken-xml", "This is not an XML file that we can read.")
    : new ImportError(
        "broken-xml",
        `This is not an XML file that we can read. It breaks off at line ${line}, column ${column}.`,
        { line, column },
      );

/** A frab schedule in XML. Throws {@link ImportError} `broken-xml` or `not-a-list`. */
export function findInXml(text: string): Found {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new ImportError(
      "broken-xml",
      "This XML file has a document type (DOCTYPE). For safety we do not read those.",
    );
  }
  let value: unknown;
  try {
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw broken(valid.err.line, valid.err.col);
    value = parser.parse(text);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // The parser throws for limits of its own and for elements nested thousands deep.
    throw broken();
  }
  const schedule = isObject(value) ? value["schedule"] : null;
  if (!isObject(schedule)) {
    throw new ImportError("not-a-list", "This XML file is not a schedule. We read those that frab and pretalx make.");
  }
  const generator = isObject(schedule["generator"]) ? words(schedule["generator"]["name"]) : "";
  const found = foundInSchedule(scheduleOf(schedule), generator);
  if (!found) throw new ImportError("nothing-in-list", "There are no sessions in this schedule.");
  return found.format === "frab-json" ? { ...found, format: "frab-xml" } : found;
}
