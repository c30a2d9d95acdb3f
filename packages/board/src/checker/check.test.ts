import type { Voice } from "@openchair/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "../cards.ts";
import { addCard, type NewCard, removeCard } from "../edit-cards.ts";
import { createEditing } from "../editing.ts";
import { layRunSheet } from "../run-sheet.ts";
import { createBoard } from "../skeleton.ts";
import { useFormat } from "../use-format.ts";
import { checkRunSheet } from "./check.ts";
import type { CheckPerson, Finding, FindingId } from "./finding.ts";
import { applyFix, type FixContext } from "./fix.ts";

type Row = Partial<NewCard> & { readonly minutes: number };

const coChair = (id: string, ...voices: Voice[]): CheckPerson => ({ id, voices, isCoChair: true });
const TEAM = [coChair("ana", "professional"), coChair("bo", "emerging-leader"), coChair("cas", "lived-experience")];

/** A board with some rows; written ways and an active room unless a row says otherwise. */
function board(
  slot: number,
  rows: readonly Row[],
  more: { people?: readonly CheckPerson[]; expected?: number; format?: string } = {},
) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  for (const [at, row] of rows.entries()) {
    const usual = { text: `Row ${at}`, roomShare: 100, demanding: false, written: at === 0 ? "Cards" : "" };
    addCard(doc, { kind: "segment", place: "run-sheet", id: `shape:${at}`, ...usual, ...row });
  }
  const { people = TEAM, expected = null, format = null } = more;
  const context: FixContext = { minutes: slot, people, language: "en" };
  const cards = () => readCards(doc).filter(({ place }) => place === "run-sheet");
  const sheet = () => layRunSheet(cards(), { minutes: slot, startsAt: null });
  const check = (): Finding[] => checkRunSheet({ sheet: sheet(), people, expected, format });
  const ids = () => check().map(({ id }) => id);
  const fix = (id: FindingId, origin?: unknown) => {
    const first = check().find((finding) => finding.id === id)?.fixes[0];
    return first ? applyFix(doc, first, context, origin) : null;
  };
  const minutes = () => cards().map((card) => card.minutes);
  return { doc, cards, sheet, check, ids, fix, minutes, context };
}

describe("[F3] the sum against the slot", () => {
  it("is too long, and is mended by less of everything but what is locked", () => {
    const { check, fix, minutes, ids } = board(60, [{ minutes: 10, locked: true }, { minutes: 40 }, { minutes: 40 }]);
    expect(check()[0]).toMatchObject({ id: "too-long", severity: "warn", values: { minutes: 30 } });
    expect(fix("too-long")).toBe(true);
    expect(minutes()).toEqual([10, 25, 25]);
    expect(ids()).toEqual([]);
  });

  it("leaves minutes free, and is mended by more of everything", () => {
    const { ids, fix, minutes } = board(60, [{ minutes: 10 }, { minutes: 20 }]);
    expect(ids()).toEqual(["minutes-free"]);
    expect(fix("minutes-free")).toBe(true);
    expect(minutes()).toEqual([20, 40]);
  });

  it("cannot be mended when locked minutes alone are too many", () => {
    const { check } = board(30, [{ minutes: 40, locked: true }, { minutes: 5 }]);
    expect(check()[0]).toMatchObject({ id: "too-long", fixes: [] });
  });

  it("is exact afterwards, whatever the rows, and locked ones and work before are as they were", () => {
    const row = fc.record({
      minutes: fc.integer({ min: 0, max: 120 }),
      locked: fc.boolean(),
      beside: fc.boolean(),
      before: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 15, max: 240 }), (rows, slot) => {
        const { fix, sheet, cards } = board(slot, rows);
        const before = cards();
        const mended = fix("too-long") ?? fix("minutes-free");
        const after = cards();
        if (mended) expect(sheet()).toMatchObject({ planned: slot, over: 0, spare: 0 });
        for (const [at, card] of before.entries()) {
          if (card.locked || card.before || !mended) expect(after[at]?.minutes).toBe(card.minutes);
          else expect(after[at]?.minutes).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("[F4] demanding stretches", () => {
  it("of exactly 40 minutes are fine, and of 41 are not", () => {
    const rows = (minutes: number) => [
      { minutes: 20, demanding: true },
      { minutes, demanding: true },
    ];
    expect(board(40, rows(20)).ids()).toEqual([]);
    const { check } = board(41, rows(21));
    expect(check()).toMatchObject([
      { id: "demanding-stretch", cards: ["shape:0", "shape:1"], values: { minutes: 41 } },
    ]);
  });

  it("end where something lighter comes, and a break is put between two of them", () => {
    const lighter = [{ minutes: 25, demanding: true }, { minutes: 5 }, { minutes: 25, demanding: true }];
    expect(board(55, lighter).ids()).toEqual([]);
    const { fix, cards, ids, sheet } = board(50, [
      { minutes: 25, demanding: true },
      { minutes: 25, demanding: true },
    ]);
    expect(fix("demanding-stretch")).toBe(true);
    expect(cards().map(({ text, minutes, isBreak }) => [text, minutes, isBreak])).toEqual([
      ["Row 0", 22, false],
      ["Break", 5, true],
      ["Row 1", 23, false],
    ]);
    expect(ids()).toEqual([]);
    expect(sheet().over).toBe(0);
  });

  it("in one long segment are mended by a break in its middle, and both halves say what it said", () => {
    const { fix, cards, ids } = board(50, [{ minutes: 50, demanding: true, room: "Listens", leads: ["ana"] }]);
    expect(ids()).toContain("demanding-stretch");
    expect(fix("demanding-stretch")).toBe(true);
    expect(cards().map(({ text, minutes }) => `${text} ${minutes}`)).toEqual(["Row 0 23", "Break 5", "Row 0 22"]);
    expect(cards()[2]).toMatchObject({ room: "Listens", leads: ["ana"], demanding: true });
    expect(ids()).not.toContain("demanding-stretch");
  });

  it("of a segment of which nobody said how hard it is count by themselves", () => {
    const unsaid = { demanding: null };
    expect(
      board(60, [
        { minutes: 30, ...unsaid },
        { minutes: 30, ...unsaid },
      ]).ids(),
    ).toEqual([]);
    expect(board(45, [{ minutes: 45, ...unsaid }]).ids()).toEqual(["demanding-stretch"]);
  });
});

describe("[F5] a break in more than an hour", () => {
  it("is asked for after 60 minutes, and what is shorter than five is none", () => {
    expect(board(60, [{ minutes: 30 }, { minutes: 30 }]).ids()).toEqual([]);
    expect(board(61, [{ minutes: 31 }, { minutes: 30 }]).ids()).toEqual(["no-break"]);
    const between = (minutes: number) => [{ minutes: 40 }, { minutes, isBreak: true }, { minutes: 40 }];
    expect(board(84, between(4)).ids()).toEqual(["no-break"]);
    expect(board(85, between(5)).ids()).toEqual([]);
  });

  it("is put near the middle, from minutes that are free or from the longest", () => {
    const { fix, cards, ids, sheet } = board(90, [{ minutes: 20 }, { minutes: 40 }, { minutes: 30 }]);
    expect(fix("no-break")).toBe(true);
    expect(cards().map(({ text, minutes }) => `${text} ${minutes}`)).toEqual([
      "Row 0 20",
      "Row 1 30",
      "Break 10",
      "Row 2 30",
    ]);
    expect(sheet().planned).toBe(90);
    expect(ids()).toEqual([]);
  });

  it("work before the session is no part of it", () => {
    expect(
      board(60, [
        { minutes: 45, before: true },
        { minutes: 60, written: "Cards" },
      ]).ids(),
    ).toEqual([]);
  });
});

describe("[F6] the room's share", () => {
  it("of exactly half is fine, and less is mended by talk in pairs out of the longest listening", () => {
    const rows = (share: number) => [
      { minutes: 30, roomShare: 0 },
      { minutes: 30, roomShare: share },
    ];
    expect(board(60, rows(100)).ids()).toEqual([]);
    const { check, fix, cards, ids, sheet } = board(60, rows(50));
    expect(check()).toMatchObject([{ id: "room-share", values: { percent: 25 } }]);
    expect(fix("room-share")).toBe(true);
    expect(cards().map(({ minutes, roomShare }) => [minutes, roomShare])).toEqual([
      [15, 0],
      [15, 100],
      [30, 50],
    ]);
    expect(ids()).toEqual([]);
    expect(sheet().planned).toBe(60);
  });

  it("breaks do not count, tracks side by side count as their mean, and too little said says nothing", () => {
    const pause = { minutes: 10, isBreak: true, roomShare: 0 };
    expect(board(50, [{ minutes: 20 }, pause, { minutes: 20, roomShare: 0 }]).ids()).toEqual([]);
    const tracks = [
      { minutes: 30, roomShare: 0 },
      { minutes: 30, beside: true },
    ];
    expect(board(30, tracks).ids()).toEqual([]);
    expect(
      board(60, [
        { minutes: 20, roomShare: 0 },
        { minutes: 40, roomShare: null },
      ]).ids(),
    ).toEqual([]);
  });
});

describe("[F7] a co-chair who only introduces", () => {
  const led = (...leads: (string[] | null)[]) => leads.map((who) => ({ minutes: 20, ...(who ? { leads: who } : {}) }));

  it("is said while nothing is said of who leads at all", () => {
    expect(board(40, led(null, null)).ids()).toEqual([]);
  });

  it("is found by people and by voices, and mended by a part beside those who lead", () => {
    const rows: Row[] = [
      { minutes: 5, leads: ["cas"] },
      { minutes: 30, voices: ["professional"] },
      { minutes: 25, leads: ["bo"] },
    ];
    const { check, fix, cards, ids } = board(60, rows);
    expect(check()).toMatchObject([{ id: "only-introduces", person: "cas", values: { part: "introduction" } }]);
    expect(fix("only-introduces")).toBe(true);
    expect(cards()[1]).toMatchObject({ leads: ["ana", "cas"], voices: ["professional", "lived-experience"] });
    expect(ids()).toEqual([]);
  });

  it("and one who has no part at all is found too; contributors are not", () => {
    const people = [...TEAM, { id: "dee", voices: [], isCoChair: false }];
    const { check } = board(40, led(["ana"], ["ana", "bo"]), { people });
    expect(check()).toMatchObject([{ id: "only-introduces", person: "cas", values: { part: "nothing" } }]);
  });
});

describe("[F8] size and writing", () => {
  it("a format that does not carry the people, in a segment or of the session", () => {
    const row = { minutes: 50, format: "story-circle" };
    expect(board(50, [row], { expected: 120 }).check()).toMatchObject([
      { id: "format-size", cards: ["shape:0"], values: { format: "story-circle", expected: 120, min: 5, max: 8 } },
    ]);
    const { fix, cards, ids } = board(50, [row, { minutes: 10, format: "debate" }], { expected: 120 });
    expect(fix("format-size")).toBe(true);
    expect(cards()[0]).toMatchObject({ minutes: 50, format: "what-i-wish-id-known" });
    expect(ids()).not.toContain("format-size");
    expect(board(50, [{ minutes: 50 }], { expected: 10, format: "panel" }).ids()).toEqual(["format-size"]);
    expect(board(50, [row]).ids()).toEqual([]);
    expect(board(50, [{ minutes: 50, format: "of-another-version" }], { expected: 10 }).ids()).toEqual([]);
  });

  it("a run sheet that is one format is laid anew by one that carries the people", () => {
    const { doc, cards, fix, ids, sheet } = board(60, [], { expected: 200 });
    useFormat(doc, { format: "campfire", slot: 60, language: "en", how: "replace" });
    expect(ids()).toContain("format-size");
    expect(fix("format-size")).toBe(true);
    expect(ids()).not.toContain("format-size");
    expect(new Set(cards().map(({ format }) => format)).size).toBe(1);
    expect(sheet()).toMatchObject({ over: 0 });
    expect(cards().length).toBeGreaterThan(2);
  });

  it("no way to take part in writing, mended where the room has most to say", () => {
    const rows = [{ minutes: 10, written: "" }, { minutes: 30 }, { minutes: 10, isBreak: true }];
    const { fix, cards, ids } = board(50, rows);
    expect(ids()).toEqual(["no-written-way"]);
    expect(fix("no-written-way")).toBe(true);
    expect(cards()[1]?.written).not.toBe("");
    expect(ids()).toEqual([]);
  });
});

describe("[F2] a fix", () => {
  it("is one step of undo", () => {
    const { doc, cards, fix } = board(90, [{ minutes: 50 }, { minutes: 40 }]);
    const before = cards();
    const editing = createEditing(doc);
    expect(fix("no-break", editing.origin)).toBe(true);
    expect(cards()).toHaveLength(3);
    editing.undoManager.undo();
    expect(cards()).toEqual(before);
    editing.destroy();
  });

  it("writes nothing when the board has changed so that it cannot be done", () => {
    const { doc, check, cards, context } = board(90, [{ minutes: 50 }, { minutes: 40 }]);
    const fix = check()[0]?.fixes[0];
    removeCard(doc, "shape:1");
    const before = cards();
    expect(fix && applyFix(doc, fix, context)).toBe(false);
    expect(cards()).toEqual(before);
  });

  it("mends what it says, or says that it cannot, for any run sheet", () => {
    const row = fc.record({
      minutes: fc.integer({ min: 0, max: 90 }),
      locked: fc.boolean(),
      beside: fc.boolean(),
      before: fc.boolean(),
      isBreak: fc.boolean(),
      demanding: fc.constantFrom(true, false, null),
      roomShare: fc.constantFrom(null, 0, 20, 50, 100),
      leads: fc.subarray(["ana", "bo", "cas"]),
      written: fc.constantFrom("", "Cards"),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 7 }), fc.integer({ min: 15, max: 240 }), (rows, slot) => {
        const { doc, check, context } = board(slot, rows);
        for (const { id, fixes } of check()) {
          for (const fix of fixes) {
            const copy = new Y.Doc();
            Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
            const cards = () => readCards(copy).filter(({ place }) => place === "run-sheet");
            const before = layRunSheet(cards(), { minutes: slot, startsAt: null });
            expect(applyFix(copy, fix, context)).toBe(true);
            const sheet = layRunSheet(cards(), { minutes: slot, startsAt: null });
            for (const { card } of before.rows.filter((one) => one.card.locked)) {
              expect(cards().find((one) => one.id === card.id)?.minutes).toBe(card.minutes);
            }
            if (id === "too-long" || id === "minutes-free") expect(sheet).toMatchObject({ over: 0, spare: 0 });
            else expect(sheet.over).toBeLessThanOrEqual(before.over);
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
