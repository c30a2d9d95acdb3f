import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { surveyBoard } from "./board-summary.ts";
import { readCards } from "./cards.ts";
import { carriedFrom } from "./carry-over.ts";
import {
  answerChecklist,
  CHECKLIST_STATUSES,
  checklistProgress,
  checklistSummary,
  checklistVersion,
  explainChecklist,
  followChecklist,
  leftItems,
  linkProof,
  readChecklist,
  unlinkProof,
} from "./checklist.ts";
import { CHECKLIST_LIMITS } from "./checklist-keys.ts";
import { addCard, removeCard } from "./edit-cards.ts";
import { boardRoots } from "./layout.ts";
import { createBoard } from "./skeleton.ts";
import { createPeople, type People } from "./testing/people.ts";

const CARDS = ["one", "two", "three"].map((name) => `shape:${name}`);
const SEED = createBoard({ cards: CARDS.map((id) => ({ kind: "idea", text: id, id })), checklist: 3 });

function board(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, SEED);
  return doc;
}
const answer = (doc: Y.Doc, itemId: string) => readChecklist(doc).find((one) => one.itemId === itemId);

describe("the checklist of a board", () => {
  it("[K1] holds answers, reasons and the cards that show them, in reading order", () => {
    const doc = board();
    expect(readChecklist(doc)).toEqual([]);
    answerChecklist(doc, "b", "yes");
    answerChecklist(doc, "a", "not-for-us");
    explainChecklist(doc, "a", "  We are two. ");
    expect(linkProof(doc, "b", "shape:two")).toBe(true);
    expect(linkProof(doc, "b", "shape:one")).toBe(true);
    expect(linkProof(doc, "b", "shape:one")).toBe(true);
    expect(readChecklist(doc)).toEqual([
      { itemId: "a", status: "not-for-us", reason: "We are two.", evidence: [] },
      { itemId: "b", status: "yes", reason: "", evidence: ["shape:one", "shape:two"] },
    ]);
    answerChecklist(doc, "a", "yes");
    unlinkProof(doc, "b", "shape:two");
    expect(answer(doc, "a")).toMatchObject({ status: "yes", reason: "We are two." });
    expect(answer(doc, "b")?.evidence).toEqual(["shape:one"]);
    answerChecklist(doc, "a", null);
    explainChecklist(doc, "a", "");
    expect(answer(doc, "a")).toBeUndefined();
  });

  it("[K1] a card that is gone shows nothing, and nothing is linked that is no card", () => {
    const doc = board();
    linkProof(doc, "a", "shape:one");
    answerChecklist(doc, "a", "yes");
    removeCard(doc, "shape:one");
    expect(answer(doc, "a")?.evidence).toEqual([]);
    for (const id of ["shape:one", "shape:none", "shape:ideas", ""]) expect(linkProof(doc, "a", id), id).toBe(false);
  });

  it("[K2] follows a version, which changes no answer", () => {
    const doc = board();
    expect(checklistVersion(doc)).toBe(3);
    expect(checklistVersion(new Y.Doc())).toBe(1);
    answerChecklist(doc, "a", "yes");
    followChecklist(doc, 7);
    for (const wrong of [0, -1, 1.5, Number.NaN, 1e9]) followChecklist(doc, wrong);
    expect(checklistVersion(doc)).toBe(7);
    expect(answer(doc, "a")?.status).toBe("yes");
    for (const wrong of ["0", "-3", "1e3", " 4", "nine", "9999999", 4, null, ["5"]]) {
      boardRoots(doc).checklist.set("version", wrong as string);
      expect(checklistVersion(doc), String(wrong)).toBe(1);
    }
  });

  it("[K4] leaves items as they were, until a newer change of them is taken", () => {
    const doc = board();
    answerChecklist(doc, "a", "yes");
    followChecklist(doc, 4, { left: { a: 3, b: 3, "../c": 3, d: 0 } });
    expect([checklistVersion(doc), leftItems(doc)]).toEqual([4, { a: 3, b: 3 }]);
    expect(answer(doc, "a")?.status).toBe("yes");
    expect(answer(doc, "b")).toBeUndefined();
    followChecklist(doc, 5, { taken: ["a"], left: { b: 4 } });
    expect(leftItems(doc)).toEqual({ b: 4 });
    expect(checklistSummary(doc).left).toEqual({ b: 4 });
    boardRoots(doc).checklist.set("e/as-of", "soon");
    expect(leftItems(doc)).toEqual({ b: 4 });
    const many = Object.fromEntries(Array.from({ length: CHECKLIST_LIMITS.left + 5 }, (_, n) => [`i${n}`, 1]));
    followChecklist(doc, 6, { left: many });
    expect(Object.keys(leftItems(doc))).toHaveLength(CHECKLIST_LIMITS.left);
  });

  it("[K3] counts what is settled: yes, or not for us with a reason", () => {
    const doc = board();
    answerChecklist(doc, "a", "yes");
    answerChecklist(doc, "b", "not-for-us");
    answerChecklist(doc, "c", "not-for-us");
    explainChecklist(doc, "c", "Nobody travels");
    answerChecklist(doc, "d", "not-yet");
    answerChecklist(doc, "gone", "yes");
    expect(checklistProgress(["a", "b", "c", "d", "e"], readChecklist(doc))).toEqual({
      yes: 1,
      notForUs: 1,
      open: 3,
      all: 5,
    });
    const done = { version: 3, left: {}, done: ["a", "c", "gone"] };
    expect(checklistSummary(doc)).toEqual(done);
    expect(surveyBoard(doc, { minutes: 60, expected: null, format: null }).summary.checklist).toEqual(done);
  });

  it("[K1] is answered anew in the next edition", () => {
    const doc = board();
    answerChecklist(doc, "a", "yes");
    const next = new Y.Doc();
    Y.applyUpdate(next, createBoard({ carried: carriedFrom(doc) }));
    expect(readChecklist(next)).toEqual([]);
    expect(checklistVersion(next)).toBe(1);
  });

  it("[L9] [K1] has bounds, also when somebody else wrote it", () => {
    const doc = board();
    for (let n = 0; n < CHECKLIST_LIMITS.items + 5; n++) answerChecklist(doc, `i${n}`, "yes");
    expect(readChecklist(doc)).toHaveLength(CHECKLIST_LIMITS.items);
    answerChecklist(doc, "i1", "not-yet");
    expect(answer(doc, "i1")?.status).toBe("not-yet");
    explainChecklist(doc, "i1", "x".repeat(2000));
    expect(answer(doc, "i1")?.reason).toHaveLength(CHECKLIST_LIMITS.reason);
    const ids = Array.from({ length: CHECKLIST_LIMITS.evidence + 1 }, () => addCard(doc, { kind: "idea" }));
    expect(ids.map((id) => linkProof(doc, "i1", id)).filter(Boolean)).toHaveLength(CHECKLIST_LIMITS.evidence);
    const { checklist } = boardRoots(doc);
    for (let n = 0; n < 300; n++) checklist.set(`more${n}/status`, "yes");
    checklist.set("i2/reason", "y".repeat(5000));
    for (const id of ids) checklist.set(`i2/card/${id}`, "1");
    expect(readChecklist(doc)).toHaveLength(CHECKLIST_LIMITS.items);
    expect(answer(doc, "i2")?.reason).toHaveLength(CHECKLIST_LIMITS.reason);
    expect(answer(doc, "i2")?.evidence).toHaveLength(CHECKLIST_LIMITS.evidence);
  });

  it("[L11] what cannot be read is left out, and can be written over", () => {
    const doc = board();
    const { checklist } = boardRoots(doc);
    const bad: readonly (readonly [string, unknown])[] = [
      ["a/status", "maybe"],
      ["b/status", new Y.Map()],
      ["c/reason", { text: "x" }],
      ["d/card/shape:none", "1"],
      ["e/card/", "1"],
      ["f/status/more", "yes"],
      ["/status", "yes"],
      ["__proto__/status", "yes"],
      [`${"x".repeat(CHECKLIST_LIMITS.id + 1)}/status`, "yes"],
      ["a b/status", "yes"],
      ["g/other", "yes"],
      ["h", "yes"],
    ];
    for (const [key, value] of bad) checklist.set(key, value as string);
    expect(readChecklist(doc)).toEqual([]);
    answerChecklist(doc, "a", "yes");
    answerChecklist(doc, "b", "not-yet");
    expect(readChecklist(doc).map(({ itemId, status }) => [itemId, status])).toEqual([
      ["a", "yes"],
      ["b", "not-yet"],
    ]);
    for (const wrong of ["", "a/b", "__proto__"]) answerChecklist(doc, wrong, "yes");
    expect(readChecklist(doc)).toHaveLength(2);
  });
});

describe("people who answer the checklist at once", () => {
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

  it("[K1] an answer, a reason and two cards for one item are all kept", () => {
    const [one, other] = [hand(0), hand(1)];
    answerChecklist(one.doc, "a", "not-for-us", one.origin);
    linkProof(one.doc, "a", "shape:one", one.origin);
    explainChecklist(other.doc, "a", "Nobody travels", other.origin);
    linkProof(other.doc, "a", "shape:two", other.origin);
    answerChecklist(other.doc, "b", "yes", other.origin);
    people.deliverAll();
    expect(readChecklist(one.doc)).toEqual([
      { itemId: "a", status: "not-for-us", reason: "Nobody travels", evidence: ["shape:one", "shape:two"] },
      { itemId: "b", status: "yes", reason: "", evidence: [] },
    ]);
    expect(readChecklist(other.doc)).toEqual(readChecklist(one.doc));
  });

  it("[K2] a version that both take over is one version", () => {
    for (const { doc, origin } of people.hands) followChecklist(doc, 4, {}, origin);
    people.deliverAll();
    expect(people.hands.map(({ doc }) => checklistVersion(doc))).toEqual([4, 4]);
  });

  it("[L7] [K1] [K4] each takes back their own, and a card that another linked stays", () => {
    const [one, other] = [hand(0), hand(1)];
    const card = addCard(one.doc, { kind: "idea", text: "Ana’s" }, one.origin);
    answerChecklist(one.doc, "a", "yes", one.origin);
    followChecklist(one.doc, 4, { left: { b: 3 } }, one.origin);
    people.deliverAll();
    linkProof(other.doc, "a", card, other.origin);
    answerChecklist(other.doc, "b", "not-yet", other.origin);
    people.deliverAll();
    one.undoManager.undo();
    expect([checklistVersion(one.doc), leftItems(one.doc)]).toEqual([3, {}]);
    one.undoManager.undo();
    people.deliverAll();
    expect(answer(other.doc, "a")).toEqual({ itemId: "a", status: null, reason: "", evidence: [card] });
    expect(answer(other.doc, "b")?.status).toBe("not-yet");
    one.undoManager.undo();
    people.deliverAll();
    expect(readCards(other.doc).map(({ id }) => id)).toContain(card);
    one.undoManager.redo();
    one.undoManager.redo();
    people.deliverAll();
    expect(answer(other.doc, "a")).toMatchObject({ status: "yes", evidence: [card] });
  });

  it("[L7] an answer that another has changed since is not taken back with mine", () => {
    const [one, other] = [hand(0), hand(1)];
    answerChecklist(one.doc, "a", "yes", one.origin);
    people.deliverAll();
    answerChecklist(other.doc, "a", "not-yet", other.origin);
    people.deliverAll();
    one.undoManager.undo();
    people.deliverAll();
    expect(people.hands.map(({ doc }) => answer(doc, "a")?.status)).toEqual(["not-yet", "not-yet"]);
  });

  it("[K1] whatever the order, all see the same, and what only one said is there", () => {
    const said = fc.record({
      who: fc.nat(2),
      item: fc.constantFrom("a", "b", "c"),
      what: fc.constantFrom("status", "reason", "card"),
      value: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(said, fc.boolean()), { maxLength: 16 }), (list) => {
        const some = createPeople(3, SEED);
        for (const [{ who, item, what, value }, hears] of list) {
          const writer = some.hands[who];
          if (!writer) continue;
          const { doc, origin } = writer;
          if (what === "status") answerChecklist(doc, item, CHECKLIST_STATUSES[value] ?? null, origin);
          else if (what === "reason") explainChecklist(doc, item, `why ${value}`, origin);
          else linkProof(doc, item, CARDS[value] ?? "", origin);
          if (hears) some.deliver(who, 0);
        }
        some.deliverAll();
        const [first, ...others] = some.hands.map(({ doc }) => readChecklist(doc));
        for (const other of others) expect(other).toEqual(first);
        for (const item of ["a", "b", "c"]) {
          const about = list.map(([one]) => one).filter((one) => one.item === item);
          const got = first?.find(({ itemId }) => itemId === item);
          const values = (what: string) => about.filter((one) => one.what === what).map(({ value }) => value);
          const statuses = values("status").map((value) => CHECKLIST_STATUSES[value]);
          if (statuses.length > 0) expect(statuses).toContain(got?.status);
          const reasons = values("reason").map((value) => `why ${value}`);
          if (reasons.length > 0) expect(reasons).toContain(got?.reason);
          expect([...(got?.evidence ?? [])].sort()).toEqual([...new Set(values("card").map((v) => CARDS[v]))].sort());
        }
        some.destroy();
      }),
      { numRuns: 150, seed: 20270514 },
    );
  });
});
