import { VOICES } from "@openchair/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeDates,
  comesEarlier,
  datesChangeSchema,
  datesOfSession,
  daySchema,
  daysBetween,
  daysToShape,
  MILESTONES,
  type ShapingOf,
} from "./milestones.ts";

const thresholds = { greenDays: 56, amberDays: 28 };
const someDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someDates = fc.record(
  { invited: someDay, "first-meeting": someDay, freeze: someDay, event: someDay },
  { requiredKeys: [] },
);
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const someVoices = fc.uniqueArray(fc.constantFrom(...VOICES), { minLength: 1 });
const someCoChair = fc.record({ voices: someVoices, joinedAt: someDay.map((day) => `${day}T23:59:59.000Z`) });
const someShaping: fc.Arbitrary<ShapingOf> = fc.record({
  dates: someDates,
  coChairs: fc.array(someCoChair, { maxLength: 4 }),
  today: someDay,
  thresholds: fc.constant(thresholds),
});

describe("days", () => {
  it("are real days of the calendar", () => {
    for (const day of ["2027-02-28", "2028-02-29"]) expect(daySchema.safeParse(day).success).toBe(true);
    for (const day of ["2027-02-29", "2027-13-01", "27-01-01", "2027-1-1", "2027-01-01T00:00", "0000-01-01", ""]) {
      expect(daySchema.safeParse(day).success).toBe(false);
    }
  });

  it("are counted whole, also over a change of the clocks, and the same both ways", () => {
    expect(daysBetween("2027-03-01", "2027-04-01")).toBe(31);
    fc.assert(
      fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, plus(day, days))).toBe(days);
        expect(daysBetween(plus(day, days), day) + days).toBe(0);
      }),
    );
  });
});

describe("the dates of a session", () => {
  it("are its own, and the stream's where it has none", () => {
    fc.assert(
      fc.property(someDates, someDates, (stream, own) => {
        const dates = datesOfSession(stream, own);
        for (const kind of MILESTONES) expect(dates[kind]).toBe(own[kind] ?? stream[kind]);
      }),
    );
  });

  it("change where they are told to, and nowhere else", () => {
    const dates = { invited: "2027-01-01", freeze: "2027-05-01" };
    expect(changeDates(dates, {})).toEqual(dates);
    expect(changeDates(dates, { invited: null, event: "2027-06-01" })).toEqual({
      freeze: "2027-05-01",
      event: "2027-06-01",
    });
    expect(datesChangeSchema.safeParse({ days: { lunch: "2027-01-01" } }).success).toBe(false);
    expect(datesChangeSchema.parse({ days: { freeze: null } })).toEqual({ days: { freeze: null }, reason: "" });
  });

  it("come earlier only when there was a freeze and there is one, sooner", () => {
    expect(comesEarlier({}, { freeze: "2027-05-01" })).toBe(false);
    expect(comesEarlier({ freeze: "2027-05-01" }, {})).toBe(false);
    fc.assert(
      fc.property(someDay, someDay, (before, after) => {
        expect(comesEarlier({ freeze: before }, { freeze: after })).toBe(daysBetween(before, after) < 0);
      }),
    );
  });
});

describe("days to shape", () => {
  const at = (joinedOn: string | null, today = "2027-01-01") =>
    daysToShape({
      dates: { "first-meeting": "2027-02-01", freeze: "2027-05-01" },
      coChairs: joinedOn === null ? [] : [{ voices: ["lived-experience"], joinedAt: `${joinedOn}T12:00:00.000Z` }],
      today,
      thresholds,
    }).find(({ voice }) => voice === "lived-experience");

  it("run from the day a voice joined to the freeze: 56 are green, 28 amber, fewer red", () => {
    expect(at("2027-03-06")).toMatchObject({ days: 56, colour: "green", joinedOn: "2027-03-06" });
    expect(at("2027-03-07")).toMatchObject({ days: 55, colour: "amber" });
    expect(at("2027-04-03")).toMatchObject({ days: 28, colour: "amber" });
    expect(at("2027-04-04")).toMatchObject({ days: 27, colour: "red" });
    expect(at("2027-06-01")).toMatchObject({ days: 0, colour: "red" });
  });

  it("run from today while nobody with that voice has joined", () => {
    expect(at(null, "2027-04-01")).toMatchObject({ joinedOn: null, days: 30, colour: "amber" });
  });

  it("are called late after the first meeting, or when time was too short", () => {
    expect(at("2027-02-01")).toMatchObject({ late: false });
    expect(at("2027-02-02")).toMatchObject({ late: true, colour: "green" });
    expect(at(null, "2027-01-15")).toMatchObject({ late: false });
    expect(at(null, "2027-02-15")).toMatchObject({ late: true });
  });

  it("are not known without a freeze", () => {
    const [first] = daysToShape({ dates: {}, coChairs: [], today: "2027-01-01", thresholds });
    expect(first).toEqual({ voice: VOICES[0], joinedOn: null, days: null, colour: null, late: false });
  });

  it("are said for each voice once, by its first co-chair, in whichever order they are listed", () => {
    fc.assert(
      fc.property(someShaping, (of) => {
        const times = daysToShape(of);
        expect(times.map(({ voice }) => voice)).toEqual(VOICES);
        expect(daysToShape({ ...of, coChairs: of.coChairs.toReversed() })).toEqual(times);
        for (const { voice, joinedOn, days, colour } of times) {
          const joined = of.coChairs.filter(({ voices }) => voices.includes(voice));
          expect(joinedOn === null).toBe(joined.length === 0);
          for (const { joinedAt } of joined) expect(joinedAt.slice(0, 10) >= (joinedOn ?? "")).toBe(true);
          expect([days === null, colour === null]).toEqual([
            of.dates.freeze === undefined,
            of.dates.freeze === undefined,
          ]);
          if (days !== null) expect(days).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("never grow when the freeze comes earlier, nor shrink when one more co-chair joins", () => {
    fc.assert(
      fc.property(someShaping, someDay, fc.nat(500), someCoChair, (of, freeze, sooner, joining) => {
        const now = daysToShape({ ...of, dates: { ...of.dates, freeze } });
        const moved = daysToShape({ ...of, dates: { ...of.dates, freeze: plus(freeze, -sooner) } });
        for (const [i, { days }] of moved.entries()) expect(days).toBeLessThanOrEqual(now[i]?.days ?? -1);
        const early = { ...joining, joinedAt: `${of.today}T00:00:00.000Z` };
        const more = daysToShape({ ...of, dates: { ...of.dates, freeze }, coChairs: [...of.coChairs, early] });
        for (const [i, { days }] of more.entries()) expect(days).toBeGreaterThanOrEqual(now[i]?.days ?? 0);
      }),
    );
  });
});
