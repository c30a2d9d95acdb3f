import { LANGUAGES } from "@openchair/formats";
import { describe, expect, it } from "vitest";
import {
  asLeft,
  builtInChecklist,
  type ChecklistItem,
  checklistChanges,
  checklistItemSchema,
  checklistOffer,
  checklistStanding,
  itemWords,
  newProposalSchema,
  type Proposal,
  withProposal,
} from "./checklist.ts";
import { LIMITS } from "./limits.ts";

const proposal = (change: Partial<Proposal>): Proposal => ({
  id: "p1",
  boardId: "b",
  sessionTitle: "Leading",
  kind: "keep",
  itemId: null,
  stage: null,
  text: "",
  why: "It helped",
  voices: ["lived-experience"],
  at: "2027-01-01T10:00:00Z",
  state: "open",
  decidedAt: null,
  reason: "",
  version: null,
  ...change,
});
const list = builtInChecklist();
const accepted = (change: Partial<Proposal>, edits = {}, from: readonly ChecklistItem[] = list) =>
  withProposal(from, proposal(change), edits, 2) ?? [];

describe("a stream's checklist", () => {
  it("starts with the one that Open Chair brings along, in the reader's language", () => {
    expect(list).toHaveLength(26);
    for (const item of list) expect(checklistItemSchema.parse(item)).toEqual(item);
    const said = LANGUAGES.map((language) => itemWords(list[0] as ChecklistItem, language).text);
    expect(new Set(said).size).toBe(3);
    expect(itemWords({ id: "unheard-of", words: null }, "en").text).toBe("unheard-of");
  });

  it("takes in a new item, behind the others of its stage", () => {
    const next = accepted({ kind: "new", stage: "day", text: "We test the captions." }, { why: "They failed once." });
    const at = next.findIndex(({ id }) => id === "p1");
    expect(next.slice(at - 1, at + 2).map(({ id }) => id)).toEqual(["time-signals", "p1", "thanked-and-paid"]);
    expect(next[at]).toMatchObject({
      stage: "day",
      owner: "co-chairs",
      words: { text: "We test the captions.", why: "They failed once." },
      learned: [{ kind: "new", voices: ["lived-experience"], why: "It helped", version: 2 }],
    });
    expect(checklistChanges(list, next)).toEqual({ added: [next[at]], changed: [], removed: [] });
    expect(accepted({ kind: "new", stage: "before", text: "First" }, {}, [])).toHaveLength(1);
    const edited = accepted({ kind: "new", stage: "day", text: "a" }, { text: "B", stage: "after", owner: "curators" });
    expect(edited.at(-1)).toMatchObject({ stage: "after", owner: "curators", words: { text: "B", why: "" } });
  });

  it("says an item otherwise, keeps it, or leaves it out; what is not there cannot be", () => {
    const changed = accepted({ kind: "change", itemId: "equity", text: "x" });
    expect(changed).toEqual([]);
    const next = accepted({ kind: "change", itemId: "missing-voices", text: "Who is missing?" });
    const [one, ...more] = checklistChanges(list, next).changed;
    expect(more).toEqual([]);
    expect(one?.after.words).toEqual({ text: "Who is missing?", why: "Who is not there is easily forgotten." });
    const kept = accepted({ kind: "keep", itemId: "take-home" });
    expect(checklistChanges(list, kept)).toMatchObject({
      added: [],
      changed: [{ after: { words: null, learned: [{ kind: "keep", why: "It helped" }] } }],
      removed: [],
    });
    const dropped = accepted({ kind: "drop", itemId: "take-home" });
    expect(checklistChanges(list, dropped).removed.map(({ id }) => id)).toEqual(["take-home"]);
  });

  it("remembers the newest few things that were learned about an item", () => {
    let items: readonly ChecklistItem[] = list;
    for (let n = 1; n < 9; n++) {
      items = withProposal(items, proposal({ kind: "keep", itemId: "take-home", why: `${n}` }), {}, n) ?? [];
    }
    const learned = items.find(({ id }) => id === "take-home")?.learned ?? [];
    expect(learned).toHaveLength(LIMITS.checklistLearned);
    expect(learned.at(-1)?.why).toBe("8");
  });

  it("counts what is done among its own items", () => {
    expect(checklistStanding(list, ["take-home", "gone", "take-home"])).toEqual({ done: 1, total: 26 });
  });

  it("is proposed to in whole sentences: what is missing is said field by field", () => {
    const faults = (input: object) =>
      newProposalSchema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect(faults({ kind: "keep", why: "x" })).toEqual(["itemId"]);
    expect(faults({ kind: "keep", itemId: "take-home", why: " " })).toEqual(["why"]);
    expect(faults({ kind: "change", itemId: "take-home", why: "x" })).toEqual(["text"]);
    expect(faults({ kind: "new", why: "x" })).toEqual(["text", "stage"]);
    expect(faults({ kind: "new", text: "x", stage: "day", why: "x" })).toEqual([]);
    expect(faults({ kind: "burn", why: "x" })).toEqual(["kind"]);
  });

  it("stays as a team left it: changed, new and dropped items, until they change again", () => {
    const second = accepted({ kind: "new", stage: "day", text: "We test the captions." });
    const third = accepted({ kind: "change", itemId: "room-seen", text: "We saw the room." }, {}, second);
    const fourth = accepted({ kind: "drop", itemId: "time-signals" }, {}, third);
    const versions = [list, second, third, fourth];
    const at = (version: number) => versions[version - 1];
    const theirs = asLeft(fourth, { p1: 1, "room-seen": 2, "time-signals": 3, "thanked-and-paid": 99, nothing: 1 }, at);
    expect(theirs.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
    expect(theirs.find(({ id }) => id === "room-seen")?.words).toBeNull();
    expect(asLeft(fourth, {}, at)).toEqual(fourth);
    expect(checklistOffer(theirs, fourth, fourth)).toEqual({ added: [], changed: [], removed: [] });
    const fifth = accepted({ kind: "change", itemId: "room-seen", text: "We all saw the room." }, {}, fourth);
    const offer = checklistOffer(theirs, fourth, fifth);
    expect([offer.added, offer.removed]).toEqual([[], []]);
    expect(offer.changed.map(({ before, after }) => [before.words, after.words?.text])).toEqual([
      [null, "We all saw the room."],
    ]);
  });
});
