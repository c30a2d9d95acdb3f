import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isInCircle,
  loneVoices,
  partOf,
  ROUND_ENDS,
  ROUND_STATES,
  type RoundEvent,
  type RoundNow,
  stepRound,
} from "./round-rules.ts";

const time = (minute: number) => `2027-05-14T10:${String(minute).padStart(2, "0")}:00.000Z`;
const someMinute = fc.integer({ min: 0, max: 59 });
const someRound: fc.Arbitrary<RoundNow> = fc
  .record({ ends: fc.constantFrom(...ROUND_ENDS), minute: someMinute })
  .map(({ ends, minute }) => ({ state: "open", ends, deadline: ends === "deadline" ? time(minute) : null }));
const someEvent: fc.Arbitrary<RoundEvent> = fc.oneof(
  fc.record({ type: fc.constant("reveal" as const), missing: fc.integer({ min: 0, max: 4 }), anyway: fc.boolean() }),
  someMinute.map((minute) => ({ type: "clock" as const, now: time(minute) })),
  fc.record({
    type: fc.constant("written" as const),
    missing: fc.integer({ min: 0, max: 3 }),
    people: fc.integer({ min: 1, max: 4 }),
  }),
  fc.constant({ type: "on-board" as const }),
  fc.constant({ type: "end" as const }),
);

const after = (round: RoundNow, event: RoundEvent): RoundNow => {
  const step = stepRound(round, event);
  return "state" in step ? { ...round, state: step.state } : round;
};

describe("the rules of a quiet round", () => {
  it("[Q1] never lead back: from open over revealing to revealed, or from open to ended", () => {
    const leads = { open: ["open", "revealing", "ended"], revealing: ["revealing", "revealed"] } as const;
    fc.assert(
      fc.property(someRound, fc.array(someEvent, { maxLength: 30 }), (start, events) => {
        let round = start;
        for (const event of events) {
          const next = after(round, event);
          const may: readonly string[] = round.state in leads ? leads[round.state as "open"] : [round.state];
          expect(may).toContain(next.state);
          round = next;
        }
      }),
      { seed: 28 },
    );
  });

  it("[Q2] show nothing before all have written, unless a co-chair was told how many have not, or the time has come", () => {
    fc.assert(
      fc.property(someRound, someEvent, (round, event) => {
        const { state } = after(round, event);
        if (state !== "revealing") return;
        const byHand = event.type === "reveal" && (event.missing === 0 || event.anyway);
        const byClock = event.type === "clock" && round.deadline !== null && round.deadline <= event.now;
        const byAll = event.type === "written" && round.ends === "everyone" && event.missing === 0 && event.people > 1;
        expect(byHand || byClock || byAll).toBe(true);
      }),
      { seed: 28 },
    );
  });

  it("[Q2] ask once, and say only how many have not written", () => {
    const round: RoundNow = { state: "open", ends: "everyone", deadline: null };
    expect(stepRound(round, { type: "reveal", missing: 2, anyway: false })).toEqual({ ask: "early", missing: 2 });
    expect(stepRound(round, { type: "reveal", missing: 2, anyway: true })).toEqual({ state: "revealing" });
    expect(stepRound(round, { type: "reveal", missing: 0, anyway: false })).toEqual({ state: "revealing" });
  });

  it("[Q1] take a second press, and a clock that comes late, for the same reveal", () => {
    for (const state of ["revealing", "revealed"] as const) {
      const round: RoundNow = { state, ends: "deadline", deadline: time(1) };
      expect(stepRound(round, { type: "reveal", missing: 1, anyway: false })).toEqual({ state });
      expect(stepRound(round, { type: "clock", now: time(2) })).toEqual({ state });
      expect(stepRound(round, { type: "end" })).toEqual({ refused: "over" });
    }
  });

  it("[Q9] never reveal what was ended, and end nothing twice", () => {
    const round: RoundNow = { state: "ended", ends: "deadline", deadline: time(1) };
    expect(stepRound(round, { type: "reveal", missing: 0, anyway: true })).toEqual({ refused: "over" });
    expect(stepRound(round, { type: "clock", now: time(9) })).toEqual({ state: "ended" });
    expect(stepRound(round, { type: "end" })).toEqual({ state: "ended" });
  });

  it("[Q8] let somebody write only in private, and cover what was revealed for those who had not", () => {
    fc.assert(
      fc.property(
        fc.record({ isIn: fc.boolean(), wrote: fc.boolean(), looked: fc.boolean(), isEmpty: fc.boolean() }),
        fc.constantFrom(...ROUND_STATES),
        (writer, state) => {
          const part = partOf(writer, state);
          const isCovered = writer.isIn && !writer.wrote && !writer.looked && !writer.isEmpty;
          expect(part === "write").toBe(writer.isIn && state === "open");
          expect(part === "add-first").toBe(isCovered && state === "revealed");
          if (state === "revealed" && part !== "add-first") expect(part).toBe("see");
        },
      ),
      { seed: 28 },
    );
  });

  it("[Q3] count in co-chairs, and contributors where the whole team is in", () => {
    const seats = ["co-chair", "contributor", "observer", "curator", null] as const;
    expect(seats.filter((seat) => isInCircle("co-chairs", seat))).toEqual(["co-chair"]);
    expect(seats.filter((seat) => isInCircle("team", seat))).toEqual(["co-chair", "contributor"]);
  });

  it("know which voices only one person brings", () => {
    const people = [
      { voices: ["professional", "lived-experience"] },
      { voices: ["professional"] },
      { voices: ["emerging-leader"] },
      { voices: [] },
    ] as const;
    expect(loneVoices(people)).toEqual(["emerging-leader", "lived-experience"]);
  });
});
