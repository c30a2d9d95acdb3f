import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { PICTURE } from "./board-picture.ts";
import { surveyBoard } from "./board-summary.ts";
import type { NewCard } from "./edit-cards.ts";
import { boardRoots, PAGE_ID } from "./layout.ts";
import { addNote } from "./notes.ts";
import { createRecord } from "./records.ts";
import { signedContent } from "./signed-content.ts";
import { createBoard } from "./skeleton.ts";
import { hostile } from "./testing/hostile.ts";
import { addZone } from "./zones.ts";

const FACTS = { minutes: 60, expected: null, format: null };

function board(cards: readonly NewCard[] = []): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard({ brief: { title: "Hope <b>&" }, cards }));
  return doc;
}

const picture = (doc: Y.Doc) => surveyBoard(doc, FACTS).picture;

/** Fails unless every element is closed, and all else is what a picture of ours is made of. */
function expectSound(svg: string): void {
  expect(svg.length).toBeLessThanOrEqual(PICTURE.letters);
  const shape =
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"( [a-zA-Z]+="[\d ]+")+><style>[^<&]*<\/style>(<path( [a-z-]+="[^"<&]*")+\/>)*<\/svg>$/;
  expect(svg).toMatch(shape);
  for (const [, d = ""] of svg.matchAll(/ d="([^"]*)"/g)) expect(d).toMatch(/^[MLhvz\d .-]+$/);
}

const segment = (minutes: number, voices: NewCard["voices"] = []): NewCard => ({
  kind: "segment",
  place: "run-sheet",
  text: "Welcome",
  minutes,
  ...(voices ? { voices } : {}),
  x: 0,
  y: 0,
});

describe("what a board holds, for who looks at many", () => {
  it("is counted by kind and by voice", () => {
    const doc = board([
      { kind: "question", place: "ideas", text: "Who?", voices: ["lived-experience"], x: 0, y: 0 },
      segment(20, ["professional", "lived-experience"]),
      segment(15),
    ]);
    const { summary, title, content } = surveyBoard(doc, FACTS);
    expect(title).toBe("Hope <b>&");
    expect(summary.planned).toBe(35);
    expect(summary.kinds).toMatchObject({ question: 1, segment: 2, idea: 0 });
    expect(summary.voices).toEqual({
      professional: { cards: 1, minutes: 20 },
      "emerging-leader": { cards: 0, minutes: 0 },
      "lived-experience": { cards: 2, minutes: 20 },
    });
    expect(content).toEqual(signedContent(doc, FACTS));
  });
});

describe("[L21] the picture of a board", () => {
  it("shows the run sheet with a bar for each row, as long as its minutes, in the colours of its voices", () => {
    const svg = picture(board([segment(40, ["professional"]), segment(20, ["lived-experience"])]));
    expectSound(svg);
    const barOf = (voice: string) =>
      Number(new RegExp(`class="${voice}"[^>]* d="M[\\d.]+ [\\d.]+h([\\d.]+)"`).exec(svg)?.[1]);
    expect(barOf("professional")).toBeCloseTo(2 * barOf("lived-experience"), 0);
  });

  it("changes when something is moved, and says no word", () => {
    const secret = "Zebra";
    const doc = board([{ kind: "idea", place: "ideas", text: secret, x: 18, y: 56 }]);
    addZone(doc, { name: secret });
    addNote(doc, { text: secret });
    const before = picture(doc);
    expectSound(before);
    expect(before).not.toContain(secret);
    expect(picture(doc)).toBe(before);
    addNote(doc, { text: "" });
    expect(picture(doc)).not.toBe(before);
  });

  it("stays small however full the board is, and shows its run sheet all the same", () => {
    const doc = board([segment(30, ["emerging-leader"])]);
    doc.transact(() => {
      for (let i = 0; i < 3000; i++) {
        createRecord(boardRoots(doc).records, {
          id: `shape:${i}`,
          typeName: "shape",
          type: i % 2 ? "card" : "note",
          x: (i * 37) % 2300,
          y: (i * 91) % 2300,
          index: `a${i}`,
          parentId: PAGE_ID,
          props: { w: 40 + (i % 90), h: 30 + (i % 70) },
        });
      }
    });
    const svg = picture(doc);
    expectSound(svg);
    expect(svg).toContain('class="emerging-leader"');
  });

  it("is not made tiny by what somebody dragged far away", () => {
    const near = board();
    const far = board();
    createRecord(boardRoots(far).records, {
      id: "shape:far",
      typeName: "shape",
      type: "note",
      x: 1e6,
      y: -1e6,
      index: "a5",
      parentId: PAGE_ID,
      props: {},
    });
    expect(picture(far)).toBe(picture(near));
  });

  it("is sound whatever somebody who means harm has written", () => {
    fc.assert(
      fc.property(hostile, (doc) => expectSound(picture(doc))),
      { numRuns: 150 },
    );
  });
});
