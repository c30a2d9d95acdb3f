import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTyped, moveSelection } from "./typing.ts";

describe("typing in a field that shows the newest words", () => {
  it("gives exactly what was typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (shown, typed) => {
        expect(mergeTyped(shown, typed, shown)).toBe(typed);
      }),
    );
  });
});

describe("typing while others are ahead", () => {
  it("keeps what both wrote", () => {
    expect(mergeTyped("aim of it", "the aim of it", "aim of it all")).toBe("the aim of it all");
    expect(mergeTyped("aim of it", "aim of it all", "the aim of it")).toBe("the aim of it all");
  });

  it("puts the words where they were typed when others wrote before them", () => {
    expect(mergeTyped("one three", "one two three", "zero one three")).toBe("zero one two three");
  });

  it("takes away only what this person took away", () => {
    expect(mergeTyped("keep drop", "keep ", "please keep drop")).toBe("please keep ");
    expect(mergeTyped("all of this", "", "all of this and more")).toBe(" and more");
  });

  it("changes nothing when nothing was typed", () => {
    expect(mergeTyped("same", "same", "theirs")).toBe("theirs");
  });

  it("never cuts a character in two", () => {
    expect(mergeTyped("🌱", "🌱!", "🌿🌱")).toBe("🌿🌱!");
  });
});

describe("the caret when others type", () => {
  it("stays where it is when they write behind it", () => {
    expect(moveSelection({ start: 3, end: 3 }, "aim of it", "aim of it all")).toEqual({ start: 3, end: 3 });
  });

  it("moves along when they write before it", () => {
    expect(moveSelection({ start: 3, end: 6 }, "aim of it", "the aim of it")).toEqual({ start: 7, end: 10 });
  });

  it("stays within the words when they take some away", () => {
    expect(moveSelection({ start: 9, end: 9 }, "aim of it", "aim")).toEqual({ start: 3, end: 3 });
  });
});
