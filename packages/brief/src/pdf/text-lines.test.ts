import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FONTS } from "../testing/fonts.ts";
import { anyWords } from "../testing/hostile.ts";
import { openFaces } from "./faces.ts";
import type { Line, StyledWords } from "./line.ts";
import { layLines } from "./text-lines.ts";

const faces = openFaces(FONTS);
const style = { size: 10, bold: false, color: "#000000" };
const strong = { ...style, bold: true };
const lay = (words: string | readonly StyledWords[], width = 200, base: "auto" | "ltr" = "auto") =>
  layLines(typeof words === "string" ? [{ text: words, style }] : words, {
    width,
    right: width,
    leading: 1.4,
    faces,
    base,
  });
const said = ({ placed }: Line) => placed.map((piece) => (piece.kind === "sign" ? "" : piece.text)).join("");
/** Words of a line as they are seen from left to right, without the space at its end. */
const seen = ({ placed }: Line) =>
  placed
    .filter((piece) => piece.kind !== "sign" && piece.text.trim() !== "")
    .toSorted((a, b) => a.x - b.x)
    .map((piece) => (piece.kind === "sign" ? "" : piece.text.trim()));
const rightOf = ({ placed }: Line) =>
  Math.max(
    ...placed.filter((piece) => piece.kind === "sign" || piece.text.trim() !== "").map(({ x, width }) => x + width),
  );

describe("words in lines", () => {
  test("break between words, and keep the space for those who copy them", () => {
    const lines = lay("one two three four five six seven eight nine ten eleven twelve");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(said).join("")).toBe("one two three four five six seven eight nine ten eleven twelve");
    for (const line of lines.slice(0, -1)) expect(said(line)).toMatch(/ $/);
  });

  test("break where people broke them, with a line for each empty one", () => {
    expect(lay("one\n\ntwo").map((line) => said(line).trim())).toEqual(["one", "", "two"]);
  });

  test("stay within their width, whatever they are, and none is lost", () => {
    const plain = (text: string) =>
      text.toWellFormed().replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 40, max: 300 }), (words, width) => {
        const lines = lay(words, width);
        expect(plain(lines.map(said).join(""))).toBe(plain(words));
        // Letters set together may be a little wider than each alone.
        for (const line of lines) if (said(line).trim().length > 1) expect(rightOf(line)).toBeLessThan(width + 4);
      }),
      { numRuns: 200 },
    );
  });

  test("do not part a sign from its word", () => {
    const runs = [
      { text: "A long name and ", style },
      { text: "Professional", style, sign: "professional" as const },
    ];
    for (let width = 60; width < 200; width += 5) {
      for (const { placed } of lay(runs, width)) expect(placed.at(-1)?.kind).not.toBe("sign");
    }
  });
});

describe("words from right to left", () => {
  test("begin at the right, and are seen from right to left", () => {
    const [line] = lay("שלום abc עולם");
    if (!line) throw new Error("No line");
    expect(line.isFromRight).toBe(true);
    expect(rightOf(line)).toBeCloseTo(200);
    expect(seen(line)).toEqual(["עולם", "abc", "שלום"]);
    expect(said(line)).toBe("שלום abc עולם");
  });

  test("do not turn what stands around them", () => {
    const [line] = lay(
      [
        { text: "שאלה", style: strong },
        { text: ": ", style },
        { text: "מי?", style },
      ],
      200,
      "ltr",
    );
    if (!line) throw new Error("No line");
    expect(line.isFromRight).toBe(false);
    expect(seen(line)).toEqual(["שאלה", ":", "?", "מי"]);
  });

  test("have their brackets drawn as mirror images, and said as they are", () => {
    const pieces = lay("שלום (עולם)")[0]?.placed ?? [];
    const brackets = pieces.flatMap((piece) => (piece.kind === "words" && /[()]/.test(piece.text) ? [piece] : []));
    expect(brackets.map(({ text, drawn }) => [text, drawn])).toEqual([
      [" (", ") "],
      [")", "("],
    ]);
  });
});

test("each character is set in the first font that has it, and in a box when none does", () => {
  const names = lay("a ž ש م 🎉 漢", 400)[0]?.placed.map((piece) =>
    piece.kind === "words" ? piece.face.name : piece.kind,
  );
  expect(new Set(names)).toEqual(new Set(["Regular-0", "Regular-1", "Regular-2", "Regular-3", "Regular-8", "box"]));
});
