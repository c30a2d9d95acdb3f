import { LANGUAGES } from "@openchair/formats";
import { describe, expect, test } from "vitest";
import type { Brief } from "./brief.ts";
import { documentText } from "./document.ts";
import { layOut } from "./lay-out.ts";
import { makeBrief } from "./make-brief.ts";
import { boardOf, CARDS, EMPTY, FULL, SESSION, segment } from "./testing/sample.ts";
import { BRIEF_WORDS } from "./words.ts";

const withCards = (cards: Parameters<typeof boardOf>[0]["cards"], minutes = 60) =>
  makeBrief({ ...FULL, ...boardOf({ cards: cards ?? [] }), session: { ...SESSION, minutes } });

describe("a brief from a full board", () => {
  const brief = makeBrief(FULL);

  test("says what was written", () => {
    expect([brief.title, brief.pitch, brief.abstract, brief.aim, brief.audience].map(({ state }) => state)).toEqual(
      Array(5).fill("written"),
    );
    expect(brief.aim).toEqual({
      label: "Aim",
      required: true,
      state: "written",
      text: "People leave able to name one failure of their own.",
      items: [],
    });
    expect(brief.stream).toBe("Leading");
  });

  test("reads lines of what people leave with as a list", () => {
    expect(brief.takeaways.items).toEqual(["A story of your own", "Three questions"]);
  });

  test("says when, where, how, how long and for how many", () => {
    expect(brief.when.text).toBe("Friday 14 May 2027, 10:30–11:30");
    expect(brief.where.text).toBe("Room 4");
    expect(brief.format.text).toBe("Open fishbowl");
    expect(brief.length.text).toBe("60 minutes");
    expect(brief.expected.text).toBe("About 120 people");
    expect(brief.footer).toBe("Made with Open Chair on 12 March 2027");
  });

  test("lays out the run sheet with times, leads and what the room does", () => {
    expect(brief.runSheet.rows.map(({ start, end, minutes, what }) => [start, end, minutes, what])).toEqual([
      ["10:30", "10:35", 5, "Welcome"],
      ["10:35", "11:15", 40, "Four stories"],
      ["11:15", "11:30", 15, "Close"],
    ]);
    expect(brief.runSheet.rows[1]).toMatchObject({
      more: "The senior person first",
      format: "Campfire",
      leads: [
        { voice: "professional", name: "Professional" },
        { voice: "emerging-leader", name: "Emerging leader" },
      ],
      room: "",
    });
    expect(brief.runSheet.verdict).toBe("60 minutes planned: it fits exactly.");
    expect(brief.runSheet.notPlaced).toEqual(["A spare story"]);
  });

  test("names who takes part, co-chairs first and otherwise as given", () => {
    expect(brief.people.list.map(({ name, seatName }) => `${name}, ${seatName}`)).toEqual([
      "Noor, Co-chair",
      "Bo, Co-chair",
      "Chris, Co-chair",
      "Ida, Contributor",
      "Sam, Observer",
    ]);
    expect(brief.people.missing).toBe("");
  });

  test("gathers access, materials and what is still open from cards", () => {
    const texts = (list: Brief["materials"]) => list.items.map((item) => item.text);
    expect(texts(brief.accessCards)).toEqual(["Captions"]);
    expect(texts(brief.materials)).toEqual(["120 cards"]);
    expect(brief.stillOpen.items.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "Concern: A story may hurt",
      "Question: Who watches the clock?",
    ]);
  });
});

describe("what nobody has decided", () => {
  const brief = makeBrief(EMPTY);

  test("is there, and empty", () => {
    const { pitch, abstract, aim, audience, takeaways, format, when, where, expected } = brief;
    for (const part of [pitch, abstract, aim, audience, takeaways, format, when, where, expected]) {
      expect(part).toMatchObject({ required: true, state: "empty", text: "" });
    }
    for (const part of [brief.runSheet, brief.people, brief.access, brief.materials]) {
      expect(part).toMatchObject({ required: true, state: "empty" });
    }
    for (const part of [
      brief.shares,
      brief.shaped,
      brief.layout,
      brief.consent,
      brief.threads,
      brief.signatures,
      brief.easy,
    ]) {
      expect(part).toMatchObject({ required: true, state: "empty" });
    }
    for (const part of [brief.stillOpen, brief.risks, brief.tool, brief.evidence, brief.sources]) {
      expect(part).toMatchObject({ required: false, state: "empty" });
    }
  });

  test("still has the session's title and length", () => {
    expect(brief.title).toMatchObject({ state: "written", text: "New session" });
    expect(brief.length.text).toBe("45 minutes");
    expect(brief.runSheet.verdict).toBe("The session is 45 minutes long.");
  });

  test("names the voices that no co-chair brings", () => {
    const people = FULL.people.filter((person) => person.name !== "Bo");
    expect(makeBrief({ ...FULL, people }).people.missing).toBe("No co-chair yet for: Emerging leader");
    expect(brief.people.missing).toBe("No co-chair yet for: Professional, Emerging leader, Lived experience");
  });
});

describe("aim and takeaways", () => {
  const fields = EMPTY.fields;

  test("come from cards while nobody has written them", () => {
    const one = makeBrief({ ...FULL, fields });
    expect(one.aim).toMatchObject({ state: "from-cards", text: "An aim on a card", items: [] });
    const { cards } = boardOf({ cards: [...CARDS, { kind: "aim", text: "Another" }] });
    expect(makeBrief({ ...FULL, cards, fields }).aim).toMatchObject({
      state: "from-cards",
      text: "An aim on a card\nAnother",
      items: ["An aim on a card", "Another"],
    });
    expect(one.takeaways).toMatchObject({ state: "from-cards", text: "A takeaway on a card" });
  });
});

describe("the total against the slot, in words", () => {
  test.each([
    [[25, 25], 60, "50 minutes planned of 60 minutes: 10 minutes to spare."],
    [[30, 30], 60, "60 minutes planned: it fits exactly."],
    [[30, 31], 60, "61 minutes planned of 60 minutes: 1 minute too long."],
    [[1], 2, "1 minute planned of 2 minutes: 1 minute to spare."],
    [[60, 0], 60, "60 minutes planned: it fits exactly. 1 segment has no minutes yet."],
    [[0, 0], 60, "0 minutes planned of 60 minutes: 60 minutes to spare. 2 segments have no minutes yet."],
  ])("%j in %i minutes", (minutes, slot, verdict) => {
    const { runSheet } = withCards(
      minutes.map((of) => segment("Something", of)),
      slot,
    );
    expect(runSheet.verdict).toBe(verdict);
  });

  test("counts the over-run", () => {
    expect(withCards([segment("Long", 75)]).runSheet).toMatchObject({ planned: 75, slot: 60, over: 15, spare: 0 });
  });
});

describe("a run sheet with tracks and work before", () => {
  const brief = withCards([
    { ...segment("Write a question", 30), before: true, materials: "One card each" },
    { ...segment("Welcome", 10, ["lived-experience"], "Listens"), leads: ["p4", "gone"], roomShare: 0 },
    { ...segment("Tables", 40, ["professional"], "Talks"), roomShare: 100, written: "A card on each table" },
    { ...segment("Quiet room", 20, ["emerging-leader"], "Writes"), beside: true, leads: ["p3"] },
    segment("Close", 10),
  ]);

  test("[S2][S3] gives each row its time, and totals that count what is side by side once", () => {
    expect(brief.runSheet.rows.map(({ start, minutes, when, people }) => [start, minutes, when, people])).toEqual([
      ["Before", 30, "before", []],
      ["10:30", 10, "after", ["Chris"]],
      ["10:40", 40, "after", []],
      ["10:40", 20, "beside", ["Bo"]],
      ["11:20", 10, "after", []],
    ]);
    expect(brief.runSheet).toMatchObject({ planned: 60, spare: 0, over: 0 });
    expect(brief.runSheet.verdict).toBe("60 minutes planned: it fits exactly.");
  });

  test("shares the minutes of tracks between who leads them; all shares are what is planned", () => {
    expect(brief.shares.parts.map(({ name, minutes }) => `${name} ${minutes}`)).toEqual([
      "Professional 27",
      "Emerging leader 13",
      "Lived experience 10",
      "Nobody named yet 10",
    ]);
    expect(brief.shares.parts.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
    expect(brief.shares.room).toBe("The room has something to do in 40 minutes of 60 minutes.");
  });

  test("says what is needed, how one takes part in writing and who leads, in every file for the chairs", () => {
    const said = documentText(layOut(brief, "chairs")).join("\n");
    for (const words of [
      "Needed: One card each",
      "In writing: A card on each table",
      "At the same time as the row above",
      "Chris",
    ]) {
      expect(said).toContain(words);
    }
  });

  test("[L23] what stays with the team keeps its minutes, and nothing that it says", () => {
    const { cards } = boardOf({
      cards: [{ ...segment("Secret", 20), leads: ["p4"], materials: "Canary things", written: "Canary way" }],
    });
    const kept = makeBrief({ ...FULL, cards: cards.map((card) => ({ ...card, share: "team" as const })) });
    expect(kept.runSheet.planned).toBe(20);
    expect(JSON.stringify(kept)).not.toContain("Canary");
  });
});

test("times past midnight go on at 00:00, and no start means no times of day", () => {
  const late = makeBrief({ ...FULL, session: { ...SESSION, startsAt: "2027-12-31T23:30" } });
  expect(late.when.text).toBe("Friday 31 December 2027, 23:30–00:30");
  const unknown = makeBrief({ ...FULL, session: { ...SESSION, startsAt: null } });
  expect(unknown.runSheet.clock).toBe(false);
  expect(unknown.runSheet.rows.map(({ start }) => start)).toEqual(["0:00", "0:05", "0:45"]);
});

describe("the brief's own words", () => {
  test("are there in Danish and Dutch", () => {
    const danish = makeBrief({ ...FULL, language: "da" });
    expect(danish.when.text).toBe("Fredag den 14. maj 2027, 10:30–11:30");
    expect(danish.format.text).toBe("Åben fishbowl");
    const dutch = makeBrief({ ...FULL, language: "nl" });
    expect(dutch.when.text).toBe("Vrijdag 14 mei 2027, 10:30–11:30");
    expect(dutch.people.list[0]?.voices[0]?.name).toBe("Professional");
  });

  test.each(LANGUAGES)("leave nothing out in %s, for one and for many", (language) => {
    const words = BRIEF_WORDS[language];
    const said = [1, 2].flatMap((n) => [words.minutes(n), words.about(String(n)), words.runSheet.withoutMinutes(n)]);
    for (const text of said) expect(text).toMatch(/[12]/);
    expect(JSON.stringify(words)).not.toContain('""');
  });
});
