import { expect, test } from "vitest";
import type { Drawing } from "./drawing.ts";
import { drawingSvg } from "./drawing-svg.ts";

const DRAWING: Drawing = {
  width: 100,
  height: 60,
  parts: [
    { look: "wall", d: "M1 1H99V59H1Z" },
    { look: "open-chair", d: "M50 30a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z" },
  ],
  labels: [{ text: "quiet corner", x: 80, y: 12.345, size: 4 }],
};

test("is one picture with one name, drawn back to front", () => {
  const svg = drawingSvg(DRAWING, { label: "Five chairs" });
  expect(svg).toMatch(/^<svg viewBox="0 0 100 60" role="img" aria-label="Five chairs">/);
  expect(svg.indexOf("M1 1H99")).toBeLessThan(svg.indexOf("M50 30a4"));
  expect(svg).toContain('stroke-dasharray="2.2 2.3"');
  expect(svg).toContain('<text x="80" y="12.35" font-size="4">quiet corner</text>');
});

test("as a file says its size and its title", () => {
  const svg = drawingSvg(DRAWING, { label: "Five chairs", isFile: true });
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(svg).toContain('width="100" height="60"');
  expect(svg).toContain("<title>Five chairs</title>");
});

test("no word and no path becomes markup", () => {
  const hostile = '"><script>alert(1)</script>\u0000\ud800&';
  const svg = drawingSvg(
    {
      ...DRAWING,
      width: Number.NaN,
      parts: [{ look: "wall", d: `M0 0"/>${hostile}` }],
      labels: [{ text: hostile, x: Number.POSITIVE_INFINITY, y: 0, size: 3 }],
    },
    { label: hostile },
  );
  expect(svg).not.toContain("<script");
  expect(svg.match(/<[a-z]+/g)).toEqual(["<svg", "<path", "<g", "<text"]);
  expect(svg).toContain("&lt;script&gt;");
  for (const wrong of ["\u0000", "\ud800", "NaN", "Infinity"]) expect(svg).not.toContain(wrong);
});
