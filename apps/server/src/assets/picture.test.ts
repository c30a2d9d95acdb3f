import { describe, expect, it } from "vitest";
import { avif, gif, jpeg, losslessWebp, lossyWebp, png, webp } from "../testing/pictures.ts";
import { readPicture, typeOfName } from "./picture.ts";

const KINDS = { png, gif, webp, lossyWebp, losslessWebp, jpeg, avif };
const TYPES: Record<string, string> = { lossyWebp: "image/webp", losslessWebp: "image/webp" };

/** The same noise in every run. */
function noise(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const text = (words: string) => new TextEncoder().encode(words);

describe("what a picture is", () => {
  it.each(Object.entries(KINDS))("is read from its content: %s", (name, make) => {
    expect(readPicture(make(1234, 567))).toMatchObject({ type: TYPES[name] ?? `image/${name}`, w: 1234, h: 567 });
    // A file that lies somewhere in a larger buffer is read by its own bytes.
    const around = new Uint8Array(1000).fill(255);
    const whole = make(40, 30);
    around.set(whole, 100);
    expect(readPicture(around.subarray(100, 100 + whole.length))).toMatchObject({ w: 40, h: 30 });
  });

  it.each([
    ["nothing", ""],
    ["a drawing with a script", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["a drawing behind a declaration", '<?xml version="1.0"?><svg width="10" height="10"/>'],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a paper", "%PDF-1.7"],
    ["another kind of picture", "BM\x00\x00"],
    ["an icon", "\0\0\x01\0\x01\0\x10\x10"],
    ["a film", "\0\0\0\x18ftypisom\0\0\0\0isomavc1"],
    ["a telephone's own kind", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
    ["the beginning of a picture", "\x89PNG\r\n\x1a\n"],
    ["a page that begins like a picture", "GIF89a"],
  ])("is none: %s", (_name, words) => {
    expect(readPicture(Uint8Array.from(words, (letter) => letter.charCodeAt(0)))).toBeNull();
    expect(readPicture(text(words))).toBeNull();
  });

  it("counts the largest figures that a file tells", () => {
    expect(readPicture(avif(30_000, 20_000))).toMatchObject({ w: 30_000, h: 20_000 });
    expect(readPicture(png(100_000, 100_000))).toMatchObject({ w: 100_000, h: 100_000 });
    expect(readPicture(png(0, 10))).toBeNull();
  });

  it.each(Object.entries(KINDS))("never throws over cut and bent bytes: %s", (_name, make) => {
    const whole = make(640, 480);
    for (let length = 0; length < whole.length; length++) {
      const cut = readPicture(whole.subarray(0, length));
      if (cut) expect(cut).toMatchObject({ w: 640, h: 480 });
    }
    const below = noise(7);
    for (let round = 0; round < 3000; round++) {
      const bent = Uint8Array.from(whole);
      for (let flips = 1 + below(4); flips > 0; flips--) bent[below(bent.length)] = below(256);
      const read = readPicture(bent);
      if (!read) continue;
      expect([read.w > 0, read.h > 0, Number.isInteger(read.w), Number.isInteger(read.h)]).not.toContain(false);
    }
  });

  it("gives up on junk at once, however long it is", () => {
    const junk = new Uint8Array(10_000_000);
    junk.set([0xff, 0xd8]);
    expect(readPicture(junk)).toBeNull();
    // Segments of two bytes and fill bytes, without an end.
    expect(readPicture(junk.map((_, at) => [0xff, 0xe0, 0, 2][(at + 2) % 4] ?? 0))).toBeNull();
    expect(readPicture(junk.fill(0xff, 2))).toBeNull();
    // Boxes of eight bytes.
    const boxes = avif(1, 1);
    const many = new Uint8Array(1_000_000);
    many.set(boxes.subarray(0, 20));
    for (let at = 20; at + 8 <= many.length; at += 8) many.set([0, 0, 0, 8, 109, 101, 116, 97], at);
    expect(readPicture(many)).toBeNull();
  });

  it("is told by the name it was kept under", () => {
    expect(["a.png", "a.jpg", "a.gif", "a.webp", "a.avif", "a.svg", "png"].map(typeOfName)).toEqual([
      "image/png",
      "image/jpeg",
      "image/gif",
      "image/webp",
      "image/avif",
      null,
      null,
    ]);
  });
});
