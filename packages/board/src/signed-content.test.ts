import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { setBriefField } from "./brief-fields.ts";
import { addComment } from "./comments.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { readLedger, writeLedger } from "./ledger.ts";
import { moveInRunSheet } from "./place.ts";
import { contentChanges } from "./signed-changes.ts";
import { type SignedContent, type SignedSegment, signedContent } from "./signed-content.ts";
import { createBoard } from "./skeleton.ts";

const FACTS = { minutes: 60, expected: 40, format: "open-fishbowl" };

function board() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard({ brief: { title: "Hope" } }));
  const segment = (text: string, minutes: number) =>
    addCard(doc, { kind: "segment", place: "run-sheet", text, minutes, x: 0, y: 0 });
  const welcome = segment("Welcome\nand rules", 5);
  const circle = segment("Circle", 40);
  return { doc, welcome, circle, now: () => signedContent(doc, FACTS) };
}

describe("what is signed", () => {
  it("is the brief's words, its lists, the run sheet and the facts that the team designs", () => {
    const { doc, now } = board();
    addCard(doc, { kind: "access", place: "ideas", text: "Captions", x: 0, y: 0 });
    expect(now()).toMatchObject({
      facts: FACTS,
      fields: { title: "Hope", pitch: "" },
      lists: { access: ["Captions"], material: [] },
      segments: [
        { text: "Welcome\nand rules", minutes: 5 },
        { text: "Circle", minutes: 40 },
      ],
    });
  });

  it("[S1] covers what people will meet in a segment, and not what only helps planning", () => {
    const { doc, circle, now } = board();
    const before = now();
    setCardProps(doc, circle, { locked: true, step: "open-chairs", demanding: true });
    expect(JSON.stringify(now())).toBe(JSON.stringify(before));
    setCardProps(doc, circle, { beside: true, leads: ["bo", "ana"], materials: " Cards ", written: "Cards and pens" });
    expect(now().segments[1]).toMatchObject({ beside: true, leads: ["ana", "bo"], materials: "Cards" });
    expect(contentChanges(before, now()).map(({ part }) => part)).toEqual(["beside", "leads", "materials", "written"]);
  });

  it("is not touched by talk, ideas, and spaces that nobody sees", () => {
    const { doc, now } = board();
    const before = now();
    addCard(doc, { kind: "idea", place: "ideas", text: "An idea", x: 0, y: 0 });
    addCard(doc, { kind: "question", place: "ideas", text: "Why?", x: 0, y: 0 });
    addComment(doc, { on: "board", text: "Well done", by: null, byName: "Ana", at: 1 });
    setBriefField(doc, "title", "  Hope ");
    expect(contentChanges(before, now())).toEqual([]);
    expect(JSON.stringify(now())).toBe(JSON.stringify(before));
  });

  it("says what has changed, in the words that were there", () => {
    const { doc, welcome, circle, now } = board();
    const before = now();
    setBriefField(doc, "title", "More hope");
    setCardProps(doc, welcome, { minutes: 10 });
    setCardText(doc, circle, "Wide circle");
    expect(contentChanges(before, now())).toEqual([
      { what: "field", where: "title", part: "", before: "Hope", after: "More hope" },
      { what: "segment-changed", where: "Welcome", part: "minutes", before: "5", after: "10" },
      { what: "segment-changed", where: "Circle", part: "text", before: "Circle", after: "Wide circle" },
    ]);
    expect(contentChanges(before, { ...before, facts: { ...FACTS, minutes: 45 } })).toEqual([
      { what: "fact", where: "minutes", part: "", before: "60", after: "45" },
    ]);
  });

  it("tells segments that came, went and changed places", () => {
    const { doc, welcome, now } = board();
    const before = now();
    moveInRunSheet(doc, welcome, 1);
    expect(contentChanges(before, now())).toEqual([
      { what: "order", where: "", part: "", before: "Welcome, Circle", after: "Circle, Welcome" },
    ]);
    removeCard(doc, welcome);
    addCard(doc, { kind: "segment", place: "run-sheet", text: "Close", minutes: 5, x: 0, y: 0 });
    expect(contentChanges(before, now()).map(({ what, where }) => [what, where])).toEqual([
      ["segment-added", "Close"],
      ["segment-removed", "Welcome"],
    ]);
  });

  it("has no change exactly when it is the same", () => {
    const words = fc.constantFrom("", "a", "b", "a, b");
    const segment: fc.Arbitrary<SignedSegment> = fc.record({
      id: fc.constantFrom("1", "2", "3"),
      text: words,
      minutes: fc.nat(2),
      format: words,
      voices: fc.subarray(["lived-experience", "professional"] as const),
      room: words,
    });
    const content: fc.Arbitrary<SignedContent> = fc.record({
      shape: fc.constant(1 as const),
      facts: fc.record({ minutes: fc.nat(1), expected: fc.option(fc.nat(1)), format: fc.option(words) }),
      fields: fc.record({ title: words }),
      lists: fc.record({
        access: fc.array(
          words.filter((text) => text !== ""),
          { maxLength: 2 },
        ),
      }),
      segments: fc.uniqueArray(segment, { selector: ({ id }) => id, maxLength: 3 }),
    });
    const tidyFacts = (one: SignedContent) => ({ ...one, facts: { ...one.facts, format: one.facts.format || null } });
    fc.assert(
      fc.property(content.map(tidyFacts), content.map(tidyFacts), (before, after) => {
        const same = JSON.stringify(before) === JSON.stringify(after);
        expect(contentChanges(before, after).length === 0).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a ledger", () => {
  it("holds exactly what is wanted of some kinds, and leaves the others alone", () => {
    const doc = new Y.Doc();
    expect(writeLedger(doc, ["vote"], new Map([["vote/1", "{}"]]))).toBe(true);
    const wanted = new Map([["sign/ana", '{"at":1}']]);
    expect(writeLedger(doc, ["sign", "concern"], wanted)).toBe(true);
    expect(writeLedger(doc, ["sign", "concern"], wanted)).toBe(false);
    expect([...readLedger(doc).keys()].sort()).toEqual(["sign/ana", "vote/1"]);
    expect(writeLedger(doc, ["sign", "concern"], new Map())).toBe(true);
    expect([...readLedger(doc).keys()]).toEqual(["vote/1"]);
  });
});
