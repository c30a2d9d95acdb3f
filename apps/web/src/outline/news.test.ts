import { describe, expect, it } from "vitest";
import { gather, type News, NO_NEWS, newsBy, newsParts, type Snapshot, type Thing } from "./news.ts";
import { type Clock, createNewsTimer } from "./newsTimer.ts";

const all = (...deeds: [string, "added" | "changed" | "removed"][]): News =>
  deeds.reduce<News>((news, [id, deed]) => gather(news, id, deed), NO_NEWS);
const board = (things: Record<string, [Thing, string]>): Snapshot =>
  new Map(Object.entries(things).map(([id, [thing, says]]) => [id, { thing, says }]));

describe("what others did, gathered", () => {
  it("is one deed for each thing", () => {
    expect([...all(["a", "added"], ["a", "changed"], ["b", "changed"], ["b", "removed"])]).toEqual([
      ["a", "added"],
      ["b", "removed"],
    ]);
  });
  it("forgets what came and went, and what went and came back is a change", () => {
    expect([...all(["a", "added"], ["a", "removed"], ["b", "removed"], ["b", "added"])]).toEqual([["b", "changed"]]);
  });
});

describe("what there is to say", () => {
  it("counts by deed and kind", () => {
    const before = board({ a: ["idea", "old"], b: ["question", "why"] });
    const after = board({ a: ["idea", "new"], c: ["idea", "c"], d: ["idea", "d"] });
    const news = all(["a", "changed"], ["b", "removed"], ["c", "added"], ["d", "added"]);
    expect(newsParts(news, before, after)).toEqual([
      { deed: "added", thing: "idea", count: 2 },
      { deed: "changed", thing: "idea", count: 1 },
      { deed: "removed", thing: "question", count: 1 },
    ]);
  });
  it("is nothing when a thing reads as it did, or is nothing that is told of", () => {
    const same = board({ a: ["idea", "same"] });
    expect(newsParts(all(["a", "changed"], ["drawing", "changed"]), same, same)).toEqual([]);
  });
  it("speaks of cards when there are many kinds", () => {
    const after = board({ a: ["idea", ""], b: ["aim", ""], c: ["access", ""], d: ["question", ""], z: ["zone", ""] });
    const news = all(["a", "added"], ["b", "added"], ["c", "added"], ["d", "added"], ["z", "added"]);
    expect(newsParts(news, board({}), after)).toEqual([
      { deed: "added", thing: "card", count: 4 },
      { deed: "added", thing: "zone", count: 1 },
    ]);
  });
  it("names somebody only when nobody else can have been it", () => {
    expect(newsBy([{ name: "Bo" }])).toBe("Bo");
    expect(newsBy([{ name: "Bo" }, { name: "Chris" }])).toBeNull();
    expect(newsBy([])).toBeNull();
  });
});

/** A clock that stands still until it is turned. */
function handClock(): Clock & { turn(ms: number): void } {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    turn(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        now = next.at;
        timers = timers.filter((each) => each !== next);
        next.run();
      }
      now = end;
    },
  };
}

describe("when it is told", () => {
  it("is soon after the first change, and never more than once in five seconds", () => {
    const clock = handClock();
    const told: number[] = [];
    const timer = createNewsTimer(() => told.push(clock.now()), clock);
    for (let i = 0; i < 300; i += 1) {
      timer.news();
      clock.turn(100);
    }
    expect(told[0]).toBeLessThan(2000);
    for (const [i, at] of told.slice(1).entries()) expect(at - (told[i] ?? 0)).toBeGreaterThanOrEqual(5000);
    expect(told.length).toBeGreaterThan(4);
  });
  it("is never, once it was stopped", () => {
    const clock = handClock();
    let told = 0;
    const timer = createNewsTimer(() => {
      told += 1;
    }, clock);
    timer.news();
    timer.stop();
    clock.turn(60_000);
    expect(told).toBe(0);
  });
});
