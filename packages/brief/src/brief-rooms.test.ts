import { firstChoice, LANGUAGES, ROOM_LAYOUTS } from "@openchair/formats";
import { describe, expect, test } from "vitest";
import { briefRooms } from "./brief-rooms.ts";
import { briefToHtml } from "./brief-to-html.ts";
import { briefToJson, readBriefJson } from "./brief-to-json.ts";
import { briefToMarkdown } from "./brief-to-markdown.ts";
import { findingsOf } from "./findings.ts";
import { layOut } from "./lay-out.ts";
import { makeBrief } from "./make-brief.ts";
import { EMPTY, FULL } from "./testing/sample.ts";

describe.each(ROOM_LAYOUTS.map(({ id }) => id))("the layout %s", (layout) => {
  test.each([12, 120, 2000])(
    "is drawn in the brief for %i people, and said in the same words in each language",
    (people) => {
      for (const language of LANGUAGES) {
        const room = briefRooms(firstChoice(layout, people), language);
        const [{ text = "", name = "" } = {}] = room;
        const brief = makeBrief({ ...FULL, language, room });
        const document = layOut(brief, "chairs");
        expect(readBriefJson(briefToJson(brief, document, "chairs")).document).toEqual(document);
        const markdown = briefToMarkdown(brief, document);
        for (const sentence of text.split(". ")) expect(markdown).toContain(sentence.replace(/\.$/, ""));
        expect(markdown).toContain(name);
        expect(briefToHtml(document)).toContain('role="img"');
      }
    },
  );
});

test("a room that nobody has chosen is not decided yet, and is among what is missing", () => {
  const brief = makeBrief({ ...EMPTY, room: briefRooms(null, "en") });
  expect(brief.room).toEqual([]);
  const missing = (one: typeof brief) => findingsOf(one).filter(({ words }) => words.includes(one.layout.label));
  expect(missing(brief)).toHaveLength(1);
  const decided = makeBrief({ ...EMPTY, room: briefRooms(firstChoice("circle", 12), "en") });
  expect(missing(decided)).toEqual([]);
});

test("the same choice is the same room, drawn once; another choice, or another language, is another", () => {
  const choice = firstChoice("circle", 12);
  const room = briefRooms(choice, "en");
  expect(briefRooms({ ...choice }, "en")).toBe(room);
  for (const [other, language] of [
    [{ ...choice, people: 13 }, "en"],
    [{ ...choice, wheelchairPlaces: 1 }, "en"],
    [{ ...choice, quietCorner: null }, "en"],
    [{ ...choice, layout: "half-circle" }, "en"],
    [choice, "nl"],
  ] as const) {
    expect(briefRooms(other, language)[0]?.text).not.toBe(room[0]?.text);
  }
  for (let people = 20; people < 60; people++) briefRooms(firstChoice("circle", people), "en");
  expect(briefRooms(choice, "en")).toEqual(room);
});
