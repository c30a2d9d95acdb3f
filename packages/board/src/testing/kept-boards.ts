import fc from "fast-check";
import { afterEach } from "vitest";
import * as Y from "yjs";
import { contentOf } from "../content.ts";
import { compareBoards } from "../history-changes.ts";
import { createBoard } from "../skeleton.ts";
import { EDIT_NAMES } from "./edits.ts";
import { createPeople, type People } from "./people.ts";

const { FUZZ_RUNS = "100", FUZZ_SEED = "20270514" } = process.env;
/** How often a property is tried, and from which seed. */
export const FUZZ = { numRuns: Number(FUZZ_RUNS), seed: Number(FUZZ_SEED) };

const SEED = createBoard({
  brief: { aim: "Everyone leaves with one idea" },
  cards: [
    { kind: "idea", text: "Pairs talk first", id: "shape:idea" },
    { kind: "question", text: "Who goes with them?", id: "shape:question" },
    { kind: "segment", text: "Welcome", id: "shape:one", minutes: 5, place: "run-sheet" },
    { kind: "segment", text: "Stories", id: "shape:two", minutes: 20, place: "run-sheet" },
  ],
});

let people: People | null = null;
/** So many people on one board, gone after the test. */
export const some = (count: number) => {
  people = createPeople(count, SEED);
  return people;
};
/** They go: after each test, and between the rounds of a property. */
export const letGo = () => {
  people?.destroy();
  people = null;
};
afterEach(letGo);

/** A state of a board as it is kept. */
export const keep = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
/** What changed between two states, as documents. */
export const changes = (before: Y.Doc, after: Y.Doc) => compareBoards(before, after);
/** What a version brings back: neither talk nor the checklist (rule H3). */
export const said = (doc: Y.Doc) => ({ ...contentOf(doc), comments: [], checklist: [] });

/** What one of them works with. */
export function handOf(some: People, at = 0) {
  const hand = some.hands[at];
  if (!hand) throw new Error("There is nobody.");
  return hand;
}

/** Edits by one or two people, in any order. */
export const edits = fc.array(
  fc.record({ what: fc.constantFrom(...EDIT_NAMES), a: fc.nat(40), b: fc.nat(40), who: fc.nat(1) }),
  { minLength: 2, maxLength: 30 },
);
