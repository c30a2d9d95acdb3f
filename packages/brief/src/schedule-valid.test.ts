import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { makeBrief } from "./make-brief.ts";
import { frabSchedule, type ScheduledBrief } from "./schedule.ts";
import { FIVE_BOARDS } from "./testing/boards.ts";

const text = { type: "string" } as const;
const list = { type: "array" } as const;
const either = { type: ["string", "null"] } as const;
const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;
/** The published schema says `date-time`, which has a zone; a session here has wall-clock time only. */
const time = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([+-]\\d{2}:\\d{2})?$" } as const;
const address = { type: "string", pattern: "^https?://" } as const;

const event = {
  type: "object",
  additionalProperties: false,
  required: [
    ...["abstract", "date", "duration", "guid", "id", "language", "links", "persons"],
    ...["room", "slug", "start", "subtitle", "title", "track", "type", "url"],
  ],
  properties: {
    id: { type: "integer", minimum: 1 },
    guid: { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
    date: time,
    // The published schema says `date-time` here; frab and pretalx, and those who read them, have hours and minutes.
    start: { type: "string", pattern: "^\\d{2}:\\d{2}$" },
    duration: { type: "string", pattern: "^[0-9]+:[0-9]{2}$" },
    room: text,
    slug: { type: "string", pattern: "^[a-z0-9_-]+[a-z0-9]$" },
    url: address,
    title: text,
    subtitle: either,
    track: either,
    type: text,
    language: text,
    abstract: either,
    description: either,
    do_not_record: { type: "boolean" },
    persons: {
      type: "array",
      items: {
        type: "object",
        required: ["id", "public_name"],
        properties: { id: { type: "integer" }, public_name: text },
      },
    },
    links: list,
    attachments: list,
  },
};

/** What matters of version 1 of the schedule schema of c3voc (https://c3voc.de/schedule/schema.json). */
const SCHEDULE = {
  type: "object",
  additionalProperties: false,
  required: ["schedule"],
  properties: {
    $schema: text,
    generator: { type: "object", properties: { name: text, version: text } },
    schedule: {
      type: "object",
      required: ["version", "conference"],
      properties: {
        version: text,
        base_url: address,
        rooms: false,
        conference: {
          type: "object",
          additionalProperties: false,
          required: ["title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"],
          properties: {
            acronym: { type: "string", pattern: "^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$" },
            title: text,
            start: day,
            end: day,
            daysCount: { type: "integer" },
            timeslot_duration: text,
            time_zone_name: text,
            days: {
              type: "array",
              items: {
                type: "object",
                additionalProperties: false,
                required: ["index", "date", "day_start", "day_end", "rooms"],
                properties: {
                  index: { type: "integer" },
                  date: day,
                  day_start: time,
                  day_end: time,
                  rooms: { type: "object", additionalProperties: { type: "array", items: event } },
                },
              },
            },
          },
        },
      },
    },
  },
};

const isSchedule = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(SCHEDULE);
const faultsOf = (file: object) => {
  isSchedule(file);
  return (isSchedule.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const SESSIONS = Object.values(FIVE_BOARDS).map((input, at): ScheduledBrief => {
  const id = `3f2a4c1e-0000-4000-8000-00000000000${at}`;
  return { id, brief: makeBrief(input), url: `https://chairs.example.org/boards/${id}` };
});
const URL = "https://chairs.example.org/streams/1";

describe("schedule JSON is what those who read it expect", () => {
  test.each(["Leading", "Leading stream (sample)", "AI", "قيادة", "Ledelse på tværs, 2027"])("of %s", (title) => {
    expect(faultsOf(frabSchedule({ title, edition: "2027", url: URL, timeZone: "" }, SESSIONS))).toEqual([]);
    expect(faultsOf(frabSchedule({ title, edition: "", url: URL, timeZone: "Europe/Amsterdam" }, SESSIONS))).toEqual(
      [],
    );
  });

  test("and the rules find what is wrong", () => {
    const broken = SESSIONS.map((session) => ({ ...session, id: "x" }));
    expect(faultsOf(frabSchedule({ title: "Leading", edition: "", url: URL, timeZone: "" }, broken))).toContainEqual(
      expect.stringMatching(/guid must match pattern/),
    );
  });
});
