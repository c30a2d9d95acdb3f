import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "./cards.ts";
import { addCard, removeCard, setCardProps } from "./edit-cards.ts";
import { boardRoots } from "./layout.ts";
import { createBoard } from "./skeleton.ts";
import { createPeople, type People } from "./testing/people.ts";
import { THREAD_LIMITS } from "./thread-keys.ts";
import { claimThread, linkEvidence, readThreads, threadsSummary, unclaimThread, unlinkEvidence } from "./threads.ts";

const CARDS = ["one", "two", "three"].map((name) => `shape:${name}`);
const SEED = createBoard({ cards: CARDS.map((id) => ({ kind: "idea", text: id, id })) });
const ana = { by: "ana", at: 5 };
const bo = { by: "bo", at: 7 };

function board(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, SEED);
  return doc;
}
/** Thread → the cards that show it. */
const shown = (doc: Y.Doc) =>
  Object.fromEntries(readThreads(doc).map(({ id, evidence }) => [id, evidence.map(({ cardId }) => cardId)]));

describe("red threads on a board", () => {
  it("[L20] are taken up and shown by cards, in reading order", () => {
    const doc = board();
    expect(readThreads(doc)).toEqual([]);
    claimThread(doc, "b", ana);
    claimThread(doc, "a", bo);
    expect(linkEvidence(doc, "b", "shape:two", bo)).toBe(true);
    expect(linkEvidence(doc, "b", "shape:one", ana)).toBe(true);
    expect(readThreads(doc)).toEqual([
      { id: "a", claim: bo, evidence: [] },
      {
        id: "b",
        claim: ana,
        evidence: [
          { cardId: "shape:one", ...ana },
          { cardId: "shape:two", ...bo },
        ],
      },
    ]);
    unlinkEvidence(doc, "b", "shape:two");
    unclaimThread(doc, "a");
    expect(shown(doc)).toEqual({ b: ["shape:one"] });
    unclaimThread(doc, "b");
    expect(boardRoots(doc).threads.size).toBe(0);
  });

  it("[L20] who shows a thread takes it up; saying the same twice changes nothing", () => {
    const doc = board();
    linkEvidence(doc, "a", "shape:one", ana);
    const before = Y.encodeStateVector(doc);
    linkEvidence(doc, "a", "shape:one", bo);
    claimThread(doc, "a", bo);
    expect(Y.encodeStateVector(doc)).toEqual(before);
    expect(readThreads(doc)).toEqual([{ id: "a", claim: ana, evidence: [{ cardId: "shape:one", ...ana }] }]);
    unlinkEvidence(doc, "a", "shape:one");
    expect(readThreads(doc)).toEqual([{ id: "a", claim: ana, evidence: [] }]);
  });

  it("[L20] a card that is gone shows nothing, and nothing is linked that is no card", () => {
    const doc = board();
    linkEvidence(doc, "a", "shape:one", ana);
    removeCard(doc, "shape:one");
    expect(shown(doc)).toEqual({ a: [] });
    expect(threadsSummary(doc)).toMatchObject({ a: { cards: 0 } });
    for (const id of ["shape:one", "shape:none", "shape:ideas", ""]) {
      expect(linkEvidence(doc, "a", id, ana), id).toBe(false);
    }
  });

  it("[L20] in sum: how many cards show a thread, and in which voices", () => {
    const doc = board();
    expect(threadsSummary(doc)).toEqual({});
    setCardProps(doc, "shape:one", { voices: ["lived-experience", "professional"] });
    setCardProps(doc, "shape:two", { voices: ["lived-experience"] });
    for (const id of CARDS) linkEvidence(doc, "a", id, ana);
    claimThread(doc, "b", ana);
    const none = { professional: 0, "emerging-leader": 0, "lived-experience": 0 };
    expect(threadsSummary(doc)).toEqual({
      a: { cards: 3, voices: { ...none, professional: 1, "lived-experience": 2 } },
      b: { cards: 0, voices: none },
    });
  });

  it("[L9] [L20] have bounds, also when somebody else wrote them", () => {
    const doc = board();
    for (let n = 0; n < THREAD_LIMITS.claims + 5; n++) claimThread(doc, `t${n}`, ana);
    expect(readThreads(doc)).toHaveLength(THREAD_LIMITS.claims);
    expect(boardRoots(doc).threads.size).toBe(THREAD_LIMITS.claims);
    const ids = Array.from({ length: THREAD_LIMITS.evidence + 1 }, () => addCard(doc, { kind: "idea" }));
    expect(ids.map((id) => linkEvidence(doc, "t1", id, ana)).filter(Boolean)).toHaveLength(THREAD_LIMITS.evidence);
    const { threads } = boardRoots(doc);
    for (let n = 0; n < 300; n++) threads.set(`more${n}`, JSON.stringify(ana));
    for (const id of ids) threads.set(`t1/${id}`, JSON.stringify(ana));
    expect(readThreads(doc)).toHaveLength(THREAD_LIMITS.claims);
    for (const { evidence } of readThreads(doc)) expect(evidence.length).toBeLessThanOrEqual(THREAD_LIMITS.evidence);
  });

  it("[L11] what cannot be read is left out, and can be written over", () => {
    const doc = board();
    const { threads } = boardRoots(doc);
    const bad: readonly (readonly [string, unknown])[] = [
      ["a", "no JSON"],
      ["b", JSON.stringify(["ana"])],
      ["c", { by: "ana", at: 1 }],
      ["d", new Y.Map()],
      ["e", JSON.stringify({ by: "x".repeat(THREAD_LIMITS.value), at: 1 })],
      ["", JSON.stringify(ana)],
      ["__proto__", JSON.stringify(ana)],
      ["x".repeat(THREAD_LIMITS.id + 1), JSON.stringify(ana)],
      ["a b", JSON.stringify(ana)],
      ["f/", JSON.stringify(ana)],
      ["g/shape:none", JSON.stringify(ana)],
      ["h/shape:one", "3"],
    ];
    for (const [key, value] of bad) threads.set(key, value as string);
    expect(readThreads(doc)).toEqual([]);
    threads.set("odd", JSON.stringify({ by: 4, at: "soon" }));
    expect(readThreads(doc)).toEqual([{ id: "odd", claim: { by: null, at: 0 }, evidence: [] }]);
    linkEvidence(doc, "h", "shape:one", bo);
    expect(shown(doc)).toEqual({ h: ["shape:one"], odd: [] });
  });
});

describe("people who take up red threads at once", () => {
  let people: People;
  const hand = (n: number) => {
    const found = people.hands[n];
    if (!found) throw new Error("nobody");
    return found;
  };
  beforeEach(() => {
    people = createPeople(2, SEED);
    for (const { undoManager } of people.hands) undoManager.captureTimeout = 0;
  });
  afterEach(() => people.destroy());

  it("[L20] all that they say is kept", () => {
    const [one, other] = [hand(0), hand(1)];
    claimThread(one.doc, "a", ana, one.origin);
    claimThread(other.doc, "a", bo, other.origin);
    linkEvidence(one.doc, "a", "shape:one", ana, one.origin);
    linkEvidence(other.doc, "a", "shape:two", bo, other.origin);
    linkEvidence(other.doc, "b", "shape:two", bo, other.origin);
    people.deliverAll();
    expect(shown(one.doc)).toEqual({ a: ["shape:one", "shape:two"], b: ["shape:two"] });
    expect(shown(other.doc)).toEqual(shown(one.doc));
  });

  it("[L20] a thread that one lets go of while another shows it stays, with what the other linked", () => {
    const [one, other] = [hand(0), hand(1)];
    linkEvidence(one.doc, "a", "shape:one", ana, one.origin);
    people.deliverAll();
    unclaimThread(one.doc, "a", one.origin);
    linkEvidence(other.doc, "a", "shape:two", bo, other.origin);
    people.deliverAll();
    expect(readThreads(one.doc)).toEqual([{ id: "a", claim: null, evidence: [{ cardId: "shape:two", ...bo }] }]);
    unlinkEvidence(one.doc, "a", "shape:two", one.origin);
    expect(readThreads(one.doc)).toEqual([{ id: "a", claim: bo, evidence: [] }]);
  });

  it("[L7] [L20] each takes back their own, and a card that another showed stays", () => {
    const [one, other] = [hand(0), hand(1)];
    const card = addCard(one.doc, { kind: "idea", text: "Ana’s" }, one.origin);
    claimThread(one.doc, "a", ana, one.origin);
    people.deliverAll();
    linkEvidence(other.doc, "a", card, bo, other.origin);
    people.deliverAll();
    one.undoManager.undo();
    people.deliverAll();
    expect(readThreads(one.doc)).toEqual([{ id: "a", claim: null, evidence: [{ cardId: card, ...bo }] }]);
    one.undoManager.undo();
    people.deliverAll();
    expect(readCards(other.doc).map(({ id }) => id)).toContain(card);
    other.undoManager.undo();
    people.deliverAll();
    expect(readThreads(one.doc)).toEqual([]);
    other.undoManager.redo();
    one.undoManager.redo();
    people.deliverAll();
    expect(shown(other.doc)).toEqual({ a: [card] });
  });

  it("[L20] whatever the order, links of people who only add are all there", () => {
    const link = fc.record({ who: fc.nat(1), thread: fc.constantFrom("a", "b"), card: fc.constantFrom(...CARDS) });
    fc.assert(
      fc.property(fc.array(fc.tuple(link, fc.boolean()), { maxLength: 12 }), (list) => {
        const some = createPeople(2, SEED);
        for (const [{ who, thread, card }, hears] of list) {
          const writer = some.hands[who];
          if (writer) linkEvidence(writer.doc, thread, card, { by: String(who), at: 1 }, writer.origin);
          if (hears) some.deliver(who, 0);
        }
        some.deliverAll();
        for (const { doc } of some.hands) {
          const got = shown(doc);
          for (const thread of ["a", "b"]) {
            const wanted = CARDS.filter((id) => list.some(([said]) => said.thread === thread && said.card === id));
            expect([...(got[thread] ?? [])].sort()).toEqual([...wanted].sort());
          }
        }
        some.destroy();
      }),
      { numRuns: 100, seed: 20270514 },
    );
  });
});
