import { FORMATS, fitFormat } from "@openchair/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Card, readCards } from "./cards.ts";
import { addCard, setCardProps, setCardText } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { layRunSheet } from "./run-sheet.ts";
import type { SegmentPlan } from "./segment-plan.ts";
import { createBoard } from "./skeleton.ts";
import { type FormatUse, useFormat } from "./use-format.ts";

function board() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  const rows = () => readCards(doc).filter(({ place }) => place === "run-sheet");
  const ideas = () => readCards(doc).filter(({ place }) => place === "ideas");
  const add = (text: string, minutes: number, plan: Partial<SegmentPlan> = {}) =>
    addCard(doc, { kind: "segment", place: "run-sheet", text, minutes, ...plan });
  const use = (how: FormatUse["how"], slot = 60, format: FormatUse["format"] = "open-fishbowl", origin?: unknown) =>
    useFormat(doc, { format, slot, language: "en", how }, origin);
  return { doc, rows, ideas, add, use };
}
const said = (rows: readonly Card[]) => rows.map(({ text, minutes }) => `${text.split("\n")[0]} ${minutes}`);
const FISHBOWL = ["Welcome and rules 5", "First voices 10", "Open chairs 30"];

describe("using a format", () => {
  it("[S5] lays its steps, fitted into the slot, with what they say", () => {
    const { rows, use } = board();
    expect(use("replace")).toEqual(rows().map(({ id }) => id));
    expect(rows().map(({ minutes }) => minutes)).toEqual([5, 10, 30, 5, 5, 5]);
    expect(rows()[2]).toMatchObject({
      format: "open-fishbowl",
      step: "open-chairs",
      roomShare: 80,
      demanding: true,
      isBreak: false,
    });
    expect(rows()[2]?.written).not.toBe("");
    expect(rows()[2]?.room).not.toBe("");
  });

  it("[S6] what people wrote goes to the ideas and is not lost; what a format laid and nobody touched goes", () => {
    const { rows, ideas, add, use, doc } = board();
    add("Our own opening", 10);
    use("add");
    const [, welcome] = rows();
    setCardText(doc, welcome?.id ?? "", "Welcome by Bo");
    use("replace", 45, "campfire");
    expect(ideas().map(({ text }) => text)).toEqual(["Our own opening", "Welcome by Bo"]);
    expect(rows().every(({ format }) => format === "campfire")).toBe(true);
  });

  it("[S6] what is locked stays where it is, with what stands beside it, and takes its minutes from the format", () => {
    const { rows, add, use } = board();
    add("Opening by the mayor", 10, { locked: true });
    add("Our panel", 20);
    add("Coffee", 15, { locked: true, isBreak: true });
    add("Quiet room", 15, { beside: true });
    add("Reading beforehand", 30, { before: true });
    const ids = use("replace", 85);
    const now = rows();
    expect(said(now).slice(0, 4)).toEqual(["Opening by the mayor 10", ...FISHBOWL]);
    expect(said(now).slice(-3)).toEqual(["Coffee 15", "Quiet room 15", "Reading beforehand 30"]);
    expect(now.slice(1, -3).map(({ id }) => id)).toEqual(ids);
    expect(layRunSheet(now, { minutes: 85, startsAt: null })).toMatchObject({ planned: 85, over: 0, spare: 0 });
  });

  it("[S5] writes nothing when there is no room for any step", () => {
    const { rows, add, use, doc } = board();
    add("Everything", 60, { locked: true });
    const before = Y.encodeStateAsUpdate(doc).length;
    expect(use("replace")).toEqual([]);
    expect(use("add", 62)).toEqual([]);
    expect(said(rows())).toEqual(["Everything 60"]);
    expect(Y.encodeStateAsUpdate(doc).length).toBe(before);
  });

  it("[S5][L7] is one step of undo, which brings back what made room, in its order", () => {
    const { doc, rows, ideas, add, use } = board();
    add("One", 10);
    add("Two", 20, { locked: true });
    add("Three", 10, { leads: ["ana"] });
    const before = rows();
    const editing = createEditing(doc);
    use("replace", 90, "world-cafe", editing.origin);
    expect(rows().length).toBeGreaterThan(1);
    editing.undoManager.undo();
    expect(rows()).toEqual(before);
    expect(ideas()).toEqual([]);
    editing.undoManager.redo();
    expect(rows()[0]?.format).toBe("world-cafe");
    editing.destroy();
  });

  it("[S5] any format in any slot beside anything that is locked: the sum and what is left over are exact", () => {
    const format = fc.constantFrom(...FORMATS.map(({ id }) => id));
    const row = fc.record({ minutes: fc.integer({ min: 1, max: 60 }), locked: fc.boolean(), beside: fc.boolean() });
    fc.assert(
      fc.property(
        format,
        fc.integer({ min: 15, max: 240 }),
        fc.array(row, { maxLength: 5 }),
        fc.constantFrom<FormatUse["how"][]>("replace", "add"),
        (id, slot, list, how) => {
          const { rows, add, use } = board();
          for (const { minutes, ...plan } of list) add("Ours", minutes, plan);
          const before = rows();
          const kept = layRunSheet(before, { minutes: slot, startsAt: null });
          const ids = use(how, slot, id);
          const laid = rows().filter((card) => ids.includes(card.id));
          const sheet = layRunSheet(rows(), { minutes: slot, startsAt: null });
          if (ids.length === 0) {
            expect(rows()).toEqual(before);
            return;
          }
          for (const { id: stays } of before.filter(({ locked }) => locked)) {
            expect(rows().some((card) => card.id === stays)).toBe(true);
          }
          const own = laid.reduce((sum, { minutes }) => sum + minutes, 0);
          const space = slot - (sheet.planned - own);
          expect(own).toBe(fitFormat(id, space).planned);
          expect(sheet.over).toBe(0);
          expect(sheet.spare).toBe(fitFormat(id, space).spare);
          if (how === "add") expect(sheet.planned).toBe(kept.planned + own);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it("[S5] in Danish and Dutch, and untouched steps go whatever language laid them", () => {
    const { doc, rows, ideas } = board();
    useFormat(doc, { format: "panel", slot: 60, language: "da", how: "replace" });
    setCardProps(doc, rows()[0]?.id ?? "", { minutes: 3 });
    useFormat(doc, { format: "debate", slot: 50, language: "nl", how: "replace" });
    expect(ideas()).toEqual([]);
    expect(rows().every(({ format }) => format === "debate")).toBe(true);
  });
});
