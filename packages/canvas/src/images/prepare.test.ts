import { describe, expect, it } from "vitest";
import { inlinePicture } from "./host.ts";
import { fittedSize, isMovingGif } from "./prepare.ts";

const gif = (frames: number) => {
  const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const header = [...Array.from("GIF89a", (letter) => letter.charCodeAt(0)), 1, 0, 1, 0, 0, 0, 0];
  return Uint8Array.from([...header, ...Array.from({ length: frames }, () => control).flat(), 0x3b]);
};

describe("getting a picture ready", () => {
  it("makes it as large as a board needs, and never larger than it is", () => {
    expect(fittedSize(4000, 3000)).toEqual({ w: 2400, h: 1800 });
    expect(fittedSize(100, 9600)).toEqual({ w: 25, h: 2400 });
    expect(fittedSize(40, 30)).toEqual({ w: 40, h: 30 });
    expect(fittedSize(1, 100_000)).toEqual({ w: 1, h: 2400 });
  });

  it("tells a picture that moves from one that stands still", () => {
    expect([0, 1, 2, 3].map((frames) => isMovingGif(gif(frames)))).toEqual([false, false, true, true]);
    expect(isMovingGif(Uint8Array.from([1, 2, 3]))).toBe(false);
    expect(isMovingGif(new Uint8Array())).toBe(false);
  });

  it("takes pictures out of addresses that hold them, and asks no other address", async () => {
    const held = inlinePicture(`data:image/png;base64,${btoa("pixels")}`);
    expect([held?.type, await held?.text()]).toEqual(["image/png", "pixels"]);
    for (const src of [
      "",
      "https://example.org/a.png",
      "/api/boards/other/assets/a.png",
      `data:image/svg+xml;base64,${btoa("<svg/>")}`,
      "data:image/png,raw",
      "data:image/png;base64,%%%",
      "data:text/html;base64,AAAA",
      "data:image/png;base64,A",
    ]) {
      expect(inlinePicture(src)).toBeNull();
    }
  });
});
