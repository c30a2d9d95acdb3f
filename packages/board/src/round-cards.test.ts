import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "./cards.ts";
import { removeCard } from "./edit-cards.ts";
import { IDEAS_ID } from "./layout.ts";
import { addRoundCard, addRoundZone, type NewRoundCard, roundZoneId } from "./round-cards.ts";
import { createBoard } from "./skeleton.ts";
import { readZones, removeZone } from "./zones.ts";

const ROUND = "round-1";
const card = (id: string, change: Partial<NewRoundCard> = {}): NewRoundCard => ({
  id: `shape:${id}`,
  kind: "concern",
  text: id,
  voices: ["lived-experience"],
  createdBy: "ana",
  at: 5,
  later: false,
  ...change,
});

function newDoc(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  return doc;
}
function reveal(doc: Y.Doc): void {
  addRoundZone(doc, { roundId: ROUND, name: "What worries you?", at: 5 });
  for (const id of ["one", "two"]) addRoundCard(doc, ROUND, card(id));
}

describe("the cards of a quiet round", () => {
  it("[L30] lie in a zone named by the question, in order, those that came later behind them", () => {
    const doc = newDoc();
    reveal(doc);
    addRoundCard(doc, ROUND, card("three", { later: true, createdBy: null, voices: [] }));
    expect(readZones(doc)).toMatchObject([{ id: roundZoneId(ROUND), name: "What worries you?" }]);
    expect(readCards(doc)).toMatchObject([
      { text: "one", kind: "concern", voices: ["lived-experience"], createdBy: "ana", createdAt: 5 },
      { text: "two", parent: roundZoneId(ROUND) },
      { text: "three", later: true, createdBy: null, voices: [] },
    ]);
    expect(readCards(doc)[0]).not.toHaveProperty("later");
  });

  it("[L30] come once, however often a reveal begins anew, and not again when somebody deleted one", () => {
    const doc = newDoc();
    addRoundZone(doc, { roundId: ROUND, name: "What worries you?", at: 5 });
    addRoundCard(doc, ROUND, card("one"));
    removeCard(doc, "shape:one");
    reveal(doc);
    const before = Y.encodeStateVector(doc);
    reveal(doc);
    expect(readCards(doc).map(({ text }) => text)).toEqual(["two"]);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it("[L30] lie among the ideas when people have removed the zone meanwhile", () => {
    const doc = newDoc();
    addRoundZone(doc, { roundId: ROUND, name: "What worries you?", at: 5 });
    removeZone(doc, roundZoneId(ROUND));
    reveal(doc);
    expect(readZones(doc)).toEqual([]);
    expect(readCards(doc).map(({ parent }) => parent)).toEqual([IDEAS_ID, IDEAS_ID]);
  });
});
