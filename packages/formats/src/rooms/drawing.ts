export const DRAWING_LOOKS = [
  "wall",
  "chair",
  "speaker",
  "open-chair",
  "wheelchair",
  "table",
  "stage",
  "screen",
  "poster",
  "aisle",
  "sight",
  "quiet",
  "voice-professional",
  "voice-emerging-leader",
  "voice-lived-experience",
] as const;

/**
 * What a part of a drawing is: this gives it its colours, on paper as on a screen. `voice-…`: the place of somebody who
 * speaks for that voice.
 */
export type DrawingLook = (typeof DRAWING_LOOKS)[number];

/** One part: a path as in SVG (`d`, absolute or relative commands M L H V C A Z), in units of the drawing. */
export interface DrawingPart {
  readonly look: DrawingLook;
  readonly d: string;
}

/** A word in a drawing. `x`, `y`: the middle of its line, at the foot of its letters. */
export interface DrawingLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of the letters, in units of the drawing. */
  readonly size: number;
}

/** A line drawing in units of its own, drawn back to front. What it shows is also said in words, elsewhere. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly DrawingPart[];
  readonly labels: readonly DrawingLabel[];
}

/** How a part is painted: colours of paper (design §11), null for nothing. Never by colour alone: shapes differ, too. */
export interface DrawingPaint {
  readonly fill: string | null;
  readonly stroke: string | null;
  /** In units of the drawing. */
  readonly strokeWidth: number;
  readonly dash: readonly number[];
}

const paint = (
  fill: string | null,
  stroke: string | null = null,
  strokeWidth = 1,
  dash: readonly number[] = [],
): DrawingPaint => ({ fill, stroke, strokeWidth, dash });

/** Colours for white paper. */
export const DRAWING_PAINTS: Readonly<Record<DrawingLook, DrawingPaint>> = {
  wall: paint(null, "#878A93", 1.4),
  chair: paint("#DAD7CF", "#878A93", 0.9),
  speaker: paint("#565D6D"),
  "open-chair": paint(null, "#0B6E6E", 1.6, [2.2, 2.3]),
  wheelchair: paint("#FFFFFF", "#1F2430", 1.2),
  table: paint("#F1EFE9", "#878A93", 0.9),
  stage: paint("#F1EFE9", "#B9B5AA"),
  screen: paint("#1F2430"),
  poster: paint("#FFFFFF", "#565D6D", 1.2),
  aisle: paint(null, "#878A93", 1, [3, 3]),
  sight: paint(null, "#0B6E6E", 0.8, [0.8, 2.4]),
  quiet: paint(null, "#565D6D", 1, [3, 2]),
  "voice-professional": paint("#3B4CC0"),
  "voice-emerging-leader": paint("#1F7A4D"),
  "voice-lived-experience": paint("#9C2C77"),
};
