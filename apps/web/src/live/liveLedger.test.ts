import { describe, expect, it } from "vitest";
import { readLive } from "./liveLedger.ts";
import { mostDotsFirst, shownDots } from "./results.ts";

const ledger = (entries: Record<string, unknown>) =>
  new Map(Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]));
const vote = (openedAt: string, closedAt: string | null, counts: Record<string, number> | null) => ({
  question: "Which?",
  cardIds: ["a", "b", "c"],
  dotsEach: 3,
  openedAt,
  closedAt,
  openedBy: { personId: "noor", name: "Noor" },
  voters: 2,
  counts,
});

describe("what the ledger says of working live", () => {
  it("is a free chair and nothing else while it is empty", () => {
    expect(readLive(new Map())).toEqual({
      timer: null,
      chair: { order: "first-come", speaking: null },
      queue: [],
      signals: [],
      openVote: null,
      closedVotes: [],
    });
  });

  it("puts who waits in their order, the red card first, and the newest vote first", () => {
    const live = readLive(
      ledger({
        "hand/z": { personId: "z", name: "Zoe", voices: [], place: 1 },
        "hand/a": { personId: "a", name: "Al", voices: [], place: 2 },
        "card/yellow": { until: 1 },
        "card/red": { until: 2 },
        "vote/1": vote("2027-01-01", "2027-01-02", { a: 1 }),
        "vote/2": vote("2027-01-03", "2027-01-04", { b: 4, c: 1 }),
        "vote/3": vote("2027-01-05", null, null),
        "sign/1": { personId: "noor" },
      }),
    );
    expect(live.queue.map(({ name }) => name)).toEqual(["Zoe", "Al"]);
    expect(live.signals.map(({ colour }) => colour)).toEqual(["red", "yellow"]);
    expect(live.openVote?.id).toBe("3");
    expect(live.closedVotes.map(({ id }) => id)).toEqual(["2", "1"]);
    // While a vote is open nothing on the cards tells people what they should think.
    expect(shownDots(live)).toEqual({});
    expect(shownDots({ ...live, openVote: null })).toEqual({ b: 4, c: 1 });
  });

  it("lists the card with the most dots first, equals in the order of the vote", () => {
    const found = mostDotsFirst(vote("2027-01-01", "2027-01-02", { c: 2 }));
    expect(found).toEqual([
      { cardId: "c", dots: 2 },
      { cardId: "a", dots: 0 },
      { cardId: "b", dots: 0 },
    ]);
  });
});
