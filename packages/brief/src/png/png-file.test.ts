import * as zlib from "node:zlib";
import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { paint } from "../testing/paint.ts";
import { pngFile } from "./png-file.ts";

/** The chunks of a PNG file, each checked by its sum. */
function chunksOf(file: Uint8Array): Record<string, Uint8Array> {
  expect([...file.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks: Record<string, Uint8Array> = {};
  let at = 8;
  while (at < file.length) {
    const end = at + 8 + view.getUint32(at);
    expect(view.getUint32(end)).toBe(zlib.crc32(file.subarray(at + 4, end)));
    chunks[new TextDecoder().decode(file.subarray(at + 4, at + 8))] = file.subarray(at + 8, end);
    at = end + 4;
  }
  return chunks;
}

const RED = [255, 0, 0, 255];
const WHITE = [255, 255, 255, 255];

test("is a PNG file of its size, with each pixel where it was", () => {
  const pixels = Uint8Array.from([...RED, ...WHITE, ...WHITE, ...WHITE, ...RED, ...WHITE]);
  const { IHDR, IDAT, IEND } = chunksOf(pngFile({ width: 3, height: 2, pixels }, zlib));
  expect([...(IHDR ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
  expect([...unzlibSync(IDAT ?? new Uint8Array())]).toEqual([
    ...[0, ...RED, ...WHITE, ...WHITE],
    ...[0, ...WHITE, ...RED, ...WHITE],
  ]);
  expect(IEND).toHaveLength(0);
});

test("what is painted is on white, and nothing of it is seen through", () => {
  const half = '<rect width="1" height="1" fill="#ff0000" fill-opacity="0.5"/>';
  const { IDAT } = chunksOf(paint(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1">${half}</svg>`, 2));
  const [, red, green, , alpha, ...right] = unzlibSync(IDAT ?? new Uint8Array());
  expect([red, alpha]).toEqual([255, 255]);
  expect(Math.abs((green ?? 0) - 127.5)).toBeLessThan(1);
  expect(right).toEqual(WHITE);
});
