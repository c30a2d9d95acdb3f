import { create } from "fontkit";
import { expect, test } from "vitest";
import { FONTS } from "../testing/fonts.ts";
import { unpackWoff } from "./woff.ts";

test("a packed font is the same font unpacked", () => {
  for (const packed of FONTS.regular) {
    const [before, after] = [create(Buffer.from(packed)), create(Buffer.from(unpackWoff(packed)))];
    if (!("layout" in before && "layout" in after)) throw new Error("Not one font");
    expect(after.numGlyphs).toBe(before.numGlyphs);
    expect(after.characterSet).toEqual(before.characterSet);
    const [code = 0] = before.characterSet.slice(-1);
    expect(after.glyphForCodePoint(code).path.toSVG()).toBe(before.glyphForCodePoint(code).path.toSVG());
  }
});

test("anything else stays as it is", () => {
  const bytes = new Uint8Array([0, 1, 0, 0, 5]);
  expect(unpackWoff(bytes)).toBe(bytes);
});
