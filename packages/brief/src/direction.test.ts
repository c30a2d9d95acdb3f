import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFromRight, stretchesOf } from "./direction.ts";
import { anyWords } from "./testing/hostile.ts";

const cut = (words: string, fromRight = false) =>
  stretchesOf(words, fromRight).map((stretch) => [stretch.text, stretch.fromRight ? "right" : "left"]);

describe("the direction of words", () => {
  test.each([
    ["Words", false],
    ["שלום", true],
    ["مرحبا", true],
    ["12: “שלום” and more", true],
    ["Says שלום", false],
    ["12 👩‍⚕️ !", false],
    ["", false],
  ])("of %j is that of its first letter", (words, fromRight) => {
    expect(runsFromRight(words)).toBe(fromRight);
  });

  test("changes where the letters do; marks between two words of one direction go with them", () => {
    expect(cut("Says שלום, עולם. Then (more)")).toEqual([
      ["Says ", "left"],
      ["שלום, עולם", "right"],
      [". Then (more)", "left"],
    ]);
    expect(cut("שלום (OK) 12", true)).toEqual([
      ["שלום (", "right"],
      ["OK", "left"],
      [") 12", "right"],
    ]);
  });

  test("loses nothing and never cuts a sign in two", () => {
    fc.assert(
      fc.property(anyWords, fc.boolean(), (words, fromRight) => {
        const stretches = stretchesOf(words, fromRight);
        expect(stretches.map(({ text }) => text).join("")).toBe(words);
        for (const [at, stretch] of stretches.entries()) {
          expect(stretch.text).not.toBe("");
          expect(stretch.fromRight).not.toBe(stretches[at + 1]?.fromRight);
        }
      }),
    );
  });
});
