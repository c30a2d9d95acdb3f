import { describe, expect, it } from "vitest";
import { caretParts } from "./caret-parts.ts";
import { oneLine } from "./one-line.ts";
import { undoOrRedo } from "./undo-keys.ts";

const parts = (words: string, at: number, end = at) => {
  const { before, selected, after, atStart } = caretParts(words, { at, end });
  return [`${before}|${selected}|${after}`, atStart];
};

describe("where somebody else's caret stands in the words", () => {
  it("cuts the words at a caret, and around a selection", () => {
    expect(parts("Hello", 2)).toEqual(["He||llo", false]);
    expect(parts("Hello", 1, 4)).toEqual(["H|ell|o", false]);
    expect(parts("Hello", 4, 1)).toEqual(["H|ell|o", true]);
  });

  it("brings a place that is out of date into bounds", () => {
    expect(parts("Hi", 40)).toEqual(["Hi||", false]);
    expect(parts("Hi", -3, 99)).toEqual(["|Hi|", false]);
  });

  it("never cuts a character in two", () => {
    expect(parts("a😀b", 2)).toEqual(["a||😀b", false]);
    expect(parts("a😀b", 2, 4)).toEqual(["a|😀b|", false]);
  });
});

describe("a field of one line", () => {
  it("turns line ends into spaces and keeps its length", () => {
    expect(oneLine("a\nb\n")).toBe("a b ");
  });
});

describe("keys for undo and redo", () => {
  const press = (key: string, more: object = {}) =>
    undoOrRedo({ key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, ...more });
  it("are those of most programs", () => {
    expect(press("z")).toBe("undo");
    expect(press("Z", { shiftKey: true })).toBe("redo");
    expect(press("y")).toBe("redo");
    expect(press("z", { ctrlKey: false, metaKey: true })).toBe("undo");
  });
  it("are no other keys", () => {
    expect(press("z", { ctrlKey: false })).toBeNull();
    expect(press("z", { altKey: true })).toBeNull();
    expect(press("a")).toBeNull();
  });
});
