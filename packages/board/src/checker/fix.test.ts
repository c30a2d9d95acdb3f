import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "../cards.ts";
import { removeCard } from "../edit-cards.ts";
import { createEditing } from "../editing.ts";
import { layRunSheet } from "../run-sheet.ts";
import { checkedBoard } from "../testing/checked-board.ts";
import { applyFix } from "./fix.ts";

describe("[F2] a fix", () => {
  it("is one step of undo", () => {
    const { doc, cards, fix } = checkedBoard(90, [{ minutes: 50 }, { minutes: 40 }]);
    const before = cards();
    const editing = createEditing(doc);
    expect(fix("no-break", editing.origin)).toBe(true);
    expect(cards()).toHaveLength(3);
    editing.undoManager.undo();
    expect(cards()).toEqual(before);
    editing.destroy();
  });

  it("writes nothing when the board has changed so that it cannot be done", () => {
    const { doc, check, cards, context } = checkedBoard(90, [{ minutes: 50 }, { minutes: 40 }]);
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
        const { doc, check, context } = checkedBoard(slot, rows);
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
