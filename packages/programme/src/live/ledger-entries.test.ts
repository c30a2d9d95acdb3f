import { describe, expect, it } from "vitest";
import { OPEN_CHAIR, orderChair, raiseHand } from "./chair.ts";
import { liveEntries } from "./ledger-entries.ts";
import { startTimer, stretchTimer } from "./timer.ts";

const nothing = { timer: null, chair: OPEN_CHAIR, signals: {}, votes: [], nameOf: (id: string) => id.toUpperCase() };
const vote = {
  id: "v",
  question: "Which first?",
  cardIds: ["a", "b"],
  dotsEach: 3,
  openedBy: "noor",
  openedAt: "2027-01-01T00:00:00.000Z",
  closedAt: null,
  voters: 2,
  counts: { a: 4, b: 1 },
};

describe("what the ledger says of working live", () => {
  it("is nothing while nothing goes on", () => {
    expect(liveEntries(nothing, 0)).toEqual([]);
  });

  it("[W11] never has the counts of a vote that is open, whatever it is given", () => {
    expect(liveEntries({ ...nothing, votes: [vote] }, 0)).toEqual([
      ["vote/v", expect.objectContaining({ voters: 2, counts: null })],
    ]);
    const closed = { ...vote, closedAt: "2027-01-01T00:10:00.000Z" };
    expect(liveEntries({ ...nothing, votes: [closed] }, 0)).toEqual([
      ["vote/v", expect.objectContaining({ counts: { a: 4, b: 1 } })],
    ]);
  });

  it("[W6] has the queue in the order in which people will speak, and no counts of who spoke how often", () => {
    let chair = orderChair(raiseHand(OPEN_CHAIR, { personId: "noor", voices: ["professional"] }, 0), "quieter-first");
    chair = raiseHand(chair, { personId: "pat", voices: ["professional"] }, 1);
    chair = raiseHand(chair, { personId: "bo", voices: ["emerging-leader"] }, 2);
    const entries = liveEntries({ ...nothing, chair }, 3);
    expect(entries.map(([key]) => key)).toEqual(["chair/now", "hand/bo", "hand/pat"]);
    expect(JSON.stringify(entries)).not.toContain("turns");
  });

  it("[W8, W9] shows a card until its time is over, and says no more than its colour", () => {
    expect(liveEntries({ ...nothing, signals: { yellow: 10, red: 5 } }, 5)).toEqual([["card/yellow", { until: 10 }]]);
  });

  it("[W7] names nobody who is not on the board any more", () => {
    const timer = stretchTimer(startTimer(5, "Ideas", 0), 1, "gone", 0);
    const [entry] = liveEntries({ ...nothing, timer, nameOf: () => null }, 0);
    expect(entry).toEqual(["timer/now", expect.objectContaining({ stretched: null })]);
    expect(JSON.stringify(entry)).not.toContain("gone");
  });
});
