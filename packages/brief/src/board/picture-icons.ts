import type { CardKind } from "@openchair/board";
import type { Voice } from "@openchair/formats";
import { VOICE_SHAPES } from "../voice-icons.ts";

/** Shapes of lucide 1.75.0 (ISC), the same as on the canvas: paths to stroke, 2 wide, on a grid of 24. */
const ring = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

export const ICON_SHAPES: Readonly<Record<CardKind | "note" | "image" | "room", readonly string[]>> = {
  aim: [ring(12, 12, 10), ring(12, 12, 6), ring(12, 12, 2)],
  idea: [
    "M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5",
    "M9 18h6",
    "M10 22h4",
  ],
  segment: [ring(12, 12, 10), "M12 6v6l4 2"],
  question: [ring(12, 12, 10), "M9 9.5a3 2.5 0 0 1 6 0c0 2-2 2-3 3.5", "M12 17h.01"],
  concern: [
    "M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528",
  ],
  access: [
    ring(16, 4, 1),
    "M18 19l1-7-6 1",
    "M5 8l3-3 5.5 3-2.36 3.5",
    "M4.24 14.5a5 5 0 0 0 6.88 6",
    "M13.76 17.5a5 5 0 0 0-6.88-6",
  ],
  material: [
    "M11 21.73a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.73z",
    "M12 22V12",
    "M3.29 7 12 12 20.71 7",
    "M7.5 4.27l9 5.15",
  ],
  takeaway: [
    "M12 7v14",
    "M20 11v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8",
    "M7.5 7a1 1 0 0 1 0-5A4.8 8 0 0 1 12 7a4.8 8 0 0 1 4.5-5 1 1 0 0 1 0 5",
    "M4 7h16a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z",
  ],
  room: [
    "M19 9V6a2 2 0 0 0-2-2H7a2 2 0 0 0-2 2v3",
    "M3 16a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-5a2 2 0 0 0-4 0v1.5a.5.5 0 0 1-.5.5h-9a.5.5 0 0 1-.5-.5V11a2 2 0 0 0-4 0z",
    "M5 18v2",
    "M19 18v2",
  ],
  note: ["M5 3h14a2 2 0 0 1 2 2v10l-6 6H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z", "M15 21v-4a2 2 0 0 1 2-2h4"],
  image: [
    "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
    ring(9, 9, 2),
    "M21 15l-3.086-3.086a2 2 0 0 0-2.828 0L6 21",
  ],
};

/** An icon, `size` units high, its corner at a place. */
export function drawIcon(shapes: readonly string[], x: number, y: number, size: number, color: string): string {
  const scale = Math.round((size / 24) * 1000) / 1000;
  return `<path d="${shapes.join("")}" transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
}

const VOICE_INK: Readonly<Record<Voice, string>> = {
  professional: "#3B4CC0",
  "emerging-leader": "#1F7A4D",
  "lived-experience": "#9C2C77",
};

/** The round badge of a voice, 20 units wide. Its word always stands beside it. */
export const drawBadge = (voice: Voice, x: number, y: number): string =>
  `<circle cx="${x + 10}" cy="${y + 10}" r="10" fill="${VOICE_INK[voice]}"/>${drawIcon(VOICE_SHAPES[voice], x + 4, y + 4, 12, "#FFFFFF")}`;
