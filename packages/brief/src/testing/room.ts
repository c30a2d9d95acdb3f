import type { Drawing, DrawingLook } from "@openchair/formats";
import type { BriefRoom } from "../brief.ts";

const disc = (look: DrawingLook, x: number, y: number, radius: number) => ({
  look,
  d: `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`,
});

/** Places around an ellipse, from the top on, but for those at the left, where the aisle is. */
const ring = (count: number, width: number, height: number) =>
  Array.from({ length: count }, (_, at) => {
    const angle = (at / count) * 2 * Math.PI - Math.PI / 2;
    return { x: 180 + Math.cos(angle) * width, y: 105 + Math.sin(angle) * height };
  })
    .filter(({ x, y }) => x > 120 || Math.abs(y - 105) > 14)
    .map(({ x, y }) => disc("chair", Math.round(x * 10) / 10, Math.round(y * 10) / 10, 4));

const drawingOf = (words: { readonly aisle: string; readonly quiet: string }): Drawing => ({
  width: 360,
  height: 210,
  parts: [
    { look: "wall", d: "M1 1H359V209H1Z" },
    ...ring(22, 140, 88),
    ...ring(16, 92, 60),
    { look: "aisle", d: "M14 96H112M14 114H112" },
    { look: "quiet", d: "M300 12H348V46H300Z" },
    disc("voice-professional", 214, 112, 8),
    disc("voice-emerging-leader", 196, 136, 8),
    disc("voice-lived-experience", 162, 136, 8),
    disc("speaker", 146, 112, 8),
    disc("open-chair", 180, 90, 8),
    disc("wheelchair", 254, 105, 6),
  ],
  labels: [
    { text: words.aisle, x: 62, y: 90, size: 10 },
    { text: words.quiet, x: 324, y: 58, size: 10 },
  ],
});

/** A room for every board of the tests that has one. */
export const ROOM: BriefRoom = {
  name: "Open fishbowl",
  drawing: drawingOf({ aisle: "wide aisle", quiet: "quiet corner" }),
  text: "Five chairs in the middle, one always open; two rings around them; a wide aisle at the left; a quiet corner by the door.",
};

/** The same, with words that are read from right to left. */
export const MIXED_ROOM: BriefRoom = {
  name: "חמישה כיסאות",
  drawing: drawingOf({ aisle: "ממר רחב", quiet: "ركن هادئ" }),
  text: "חמישה כיסאות באמצע, one always open, altijd één vrij.",
};
