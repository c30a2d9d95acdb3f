import * as zlib from "node:zlib";
import { drawingSvg } from "@openchair/formats";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { FONTS } from "../testing/fonts.ts";
import { paint } from "../testing/paint.ts";
import { MIXED_ROOM, ROOM } from "../testing/room.ts";
import { MOST_PIXELS, openPainter, USUAL } from "./painter.ts";

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
const svg = (room = ROOM) => drawingSvg(room.drawing, { label: room.text, isFile: true });

test("paints a drawing as a PNG of the width that was asked for", () => {
  const png = paint(svg(), 720);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(sizeOf(png)).toEqual({ width: 720, height: 420 });
});

test("paints the words of a drawing, in the scripts of our fonts", () => {
  const withWords = paint(svg(MIXED_ROOM), 360);
  const without = paint(svg({ ...MIXED_ROOM, drawing: { ...MIXED_ROOM.drawing, labels: [] } }), 360);
  expect(withWords).not.toEqual(without);
  expect(paint(svg(MIXED_ROOM), 360)).toEqual(withWords);
});

test("opens no font but the first of each weight for words in usual letters, and paints them as with all", async () => {
  for (const [first, ...others] of [FONTS.regular, FONTS.bold]) {
    const font = create(Buffer.from(first ?? ""));
    const codes = Array.from({ length: 0x3000 }, (_, code) => code).filter((code) => code !== 10);
    const usual = codes.filter((code) => USUAL.test(String.fromCodePoint(code)));
    expect(usual.filter((code) => !("layout" in font && font.hasGlyphForCodePoint(code)))).toEqual([]);
    expect(others).not.toEqual([]);
  }
  const broken = [new Uint8Array([0x77, 0x4f, 0x46, 0x46, ...Array<number>(60).fill(255)])];
  const firstOnly = ([first]: readonly Uint8Array[]) => [...(first ? [first] : []), ...broken];
  const few = await openPainter({
    wasm: () => Promise.reject(new Error("It is opened already.")),
    fonts: { regular: firstOnly(FONTS.regular), bold: firstOnly(FONTS.bold) },
    packer: zlib,
  });
  const words = '<text y="20" font-size="20">Én, “rust”</text><text y="44" font-size="20" font-weight="700">Én</text>';
  const usual = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 50">${words}</svg>`;
  // A space that is not usual has all fonts opened, and is not seen.
  const unusual = usual.replace("</svg>", '<text y="50">\u2009</text></svg>');
  expect(few(usual, 99)).toEqual(paint(unusual, 99));
  expect(() => few(unusual, 99)).toThrow();
});

test("is never larger than the most, and loads nothing that an SVG names", () => {
  expect(sizeOf(paint('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 1"/>', 1e9)).width).toBe(MOST_PIXELS);
  const plain = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
  const naming = plain.replace("/>", '><image href="file:///etc/hostname" width="9" height="9"/></svg>');
  expect(paint(naming, 9)).toEqual(paint(plain, 9));
});

test("refuses what is no SVG", () => {
  expect(() => paint("no picture", 10)).toThrow();
});
