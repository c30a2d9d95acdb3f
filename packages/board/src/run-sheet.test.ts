import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Card, readCards } from "./cards.ts";
import { addCard, setCardProps } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { layRunSheet } from "./run-sheet.ts";
import { PLAIN_PLAN, PLAN_LIMITS, planOf, type SegmentPlan, saidIn } from "./segment-plan.ts";
import { createBoard } from "./skeleton.ts";

function board(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  return doc;
}
const rowsOf = (doc: Y.Doc) => readCards(doc).filter(({ place }) => place === "run-sheet");
const segment = (minutes: number, plan: Partial<SegmentPlan> = {}): Card => ({
  id: `shape:${minutes}`,
  kind: "segment",
  text: "",
  minutes,
  format: "",
  voices: [],
  room: "",
  place: "run-sheet",
  parent: "shape:run-sheet",
  index: "a1",
  createdBy: null,
  createdAt: 0,
  share: "all",
  ...PLAIN_PLAN,
  ...plan,
});

describe("the minutes of a run sheet", () => {
  it("[S2] work before the session takes none of them", () => {
    const sheet = layRunSheet([segment(90, { before: true }), segment(20)], {
      minutes: 60,
      startsAt: "2027-05-14T10:30",
    });
    expect(sheet).toMatchObject({ planned: 20, spare: 40, over: 0 });
    expect(sheet.rows.map(({ start, end }) => `${start}–${end}`)).toEqual(["–", "10:30–10:50"]);
  });

  it("[S3] of rows side by side the longest counts, and they start together", () => {
    const rows = [segment(10), segment(20), segment(15, { beside: true }), segment(25, { beside: true }), segment(5)];
    const sheet = layRunSheet(rows, { minutes: 60, startsAt: "2027-05-14T10:30" });
    expect(sheet.planned).toBe(40);
    expect(sheet.rows.map(({ start, end }) => `${start}–${end}`)).toEqual([
      "10:30–10:40",
      "10:40–11:00",
      "10:40–10:55",
      "10:40–11:05",
      "11:05–11:10",
    ]);
  });

  it("[S3] the first row stands beside nothing, and work before it does not change that", () => {
    const rows = [segment(30, { before: true }), segment(10, { beside: true }), segment(10)];
    expect(layRunSheet(rows, { minutes: 20, startsAt: null })).toMatchObject({ planned: 20, over: 0, spare: 0 });
  });

  /** Any row; some side by side, some before the session. */
  const anyRow = fc
    .record({
      minutes: fc.integer({ min: 0, max: 300 }),
      beside: fc.boolean(),
      before: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    })
    .map(({ minutes, ...plan }) => segment(minutes, plan));
  /** Nights in which clocks change in Europe and America, New Year's Eve, and any other day. */
  const anyDay = fc.oneof(
    fc.constantFrom("2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07", "2027-12-31", "2028-02-29"),
    fc.integer({ min: 0, max: 3650 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
  );
  const twoDigits = (number: number) => String(number).padStart(2, "0");

  it("[S4] times go on minute by minute, past midnight and while clocks change, wherever the screen stands", () => {
    const home = process.env["TZ"];
    const zones = fc.constantFrom(
      "UTC",
      "Europe/Copenhagen",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kolkata",
    );
    try {
      fc.assert(
        fc.property(
          fc.array(anyRow, { maxLength: 12 }),
          anyDay,
          fc.integer({ min: 0, max: 1439 }),
          fc.integer({ min: 1, max: 600 }),
          zones,
          (rows, day, at, minutes, zone) => {
            process.env["TZ"] = zone;
            const clock = (minute: number) =>
              `${twoDigits(Math.floor((minute % 1440) / 60))}:${twoDigits(minute % 60)}`;
            const sheet = layRunSheet(rows, { minutes, startsAt: `${day}T${clock(at)}` });
            expect(sheet.planned - sheet.over + sheet.spare).toBe(minutes);
            expect(Math.min(sheet.over, sheet.spare)).toBe(0);
            expect(sheet.end).toBe(clock(at + minutes));
            let end = 0;
            let start = 0;
            for (const row of sheet.rows) {
              if (row.before) {
                expect(row).toMatchObject({ from: 0, to: 0, start: "", end: "" });
                continue;
              }
              expect(row.from).toBe(row.beside ? start : end);
              expect(row.to - row.from).toBe(row.card.minutes);
              expect([row.start, row.end]).toEqual([clock(at + row.from), clock(at + row.to)]);
              start = row.from;
              end = Math.max(end, row.to);
            }
            expect(end).toBe(sheet.planned);
          },
        ),
        { numRuns: 400 },
      );
    } finally {
      if (home === undefined) delete process.env["TZ"];
      else process.env["TZ"] = home;
    }
  });
});

describe("what a segment says beside its words", () => {
  const FULL: SegmentPlan = {
    locked: true,
    before: true,
    beside: true,
    leads: ["ana", "bo"],
    materials: "Cards",
    written: "Cards and pens",
    roomShare: 80,
    isBreak: false,
    demanding: false,
    step: "open-chairs",
  };

  it("[S1] is kept part by part, and a plain card carries none of it", () => {
    const doc = board();
    const id = addCard(doc, { kind: "segment", place: "run-sheet", minutes: 5, text: "Circle", ...FULL });
    expect(rowsOf(doc)[0]).toMatchObject({ id, ...FULL });
    expect(saidIn(PLAIN_PLAN)).toEqual({});
    addCard(doc, { kind: "segment", place: "run-sheet", minutes: 5, ...PLAIN_PLAN });
    expect(rowsOf(doc)[1]).toMatchObject(PLAIN_PLAN);
  });

  it("[S1] two people who change different parts of one segment at once both keep theirs", () => {
    const [mine, theirs] = [board(), new Y.Doc()];
    const id = addCard(mine, { kind: "segment", place: "run-sheet", minutes: 5, text: "Circle" });
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    setCardProps(mine, id, { leads: ["ana"] });
    setCardProps(mine, id, { locked: true });
    setCardProps(theirs, id, { written: "Cards" });
    setCardProps(theirs, id, { minutes: 12 });
    setCardProps(theirs, id, { beside: true });
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    for (const doc of [mine, theirs]) {
      expect(rowsOf(doc)).toMatchObject([
        { leads: ["ana"], locked: true, written: "Cards", minutes: 12, beside: true },
      ]);
    }
  });

  it("[S1] taking one part back leaves what somebody else did meanwhile", () => {
    const [mine, theirs] = [board(), new Y.Doc()];
    const id = addCard(mine, { kind: "segment", place: "run-sheet", minutes: 5, text: "Circle" });
    const editing = createEditing(mine);
    setCardProps(mine, id, { locked: true }, editing.origin);
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    setCardProps(theirs, id, { materials: "Chairs" });
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    editing.undoManager.undo();
    expect(rowsOf(mine)).toMatchObject([{ locked: false, materials: "Chairs" }]);
    editing.destroy();
  });

  it("[S1][L9] whatever was written reads within its bounds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(PLAIN_PLAN)), fc.jsonValue()), (props) => {
        const plan = planOf(props as never);
        expect(Object.keys(plan)).toEqual(Object.keys(PLAIN_PLAN));
        expect(plan.leads.length).toBeLessThanOrEqual(PLAN_LIMITS.leads);
        expect(plan.materials.length).toBeLessThanOrEqual(PLAN_LIMITS.words);
        if (plan.roomShare !== null) expect(plan.roomShare >= 0 && plan.roomShare <= 100).toBe(true);
        expect([true, false, null]).toContain(plan.demanding);
      }),
    );
    expect(
      planOf({ leads: ["a", "a", "", 3, "x".repeat(500)], roomShare: 250, locked: "yes", written: 4 }),
    ).toMatchObject({ leads: ["a"], roomShare: 100, locked: false, written: "" });
  });
});
