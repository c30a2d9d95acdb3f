import type { Voice } from "@openchair/formats";
import type { Face } from "./faces.ts";
import type { Style } from "./look.ts";

/** Words of one look. `sign`: drawn before them. */
export interface StyledWords {
  readonly text: string;
  readonly style: Style;
  readonly sign?: Voice | "open";
}

export interface Place {
  /** From the left of the line, and how far it reaches, in points. */
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  /** Depth of direction; odd runs from right to left. */
  readonly level: number;
}

/** Words in one font and direction. `drawn`: as the font gets them; `text`: as they were written. */
interface Words {
  readonly kind: "words";
  readonly face: Face;
  readonly text: string;
  readonly drawn: string;
  readonly isTurned: boolean;
  /** The letters on the page say all of it. */
  readonly isWhole: boolean;
}

/** A character that no font has. */
interface Box {
  readonly kind: "box";
  readonly text: string;
}

interface Sign {
  readonly kind: "sign";
  readonly sign: Voice | "open";
}

export type Thing = Words | Box | Sign;

/** One thing on a line. */
export type Placed = Thing & Place;
export interface Line {
  readonly height: number;
  /** From the top of the line, in points. */
  readonly baseline: number;
  /** It begins at the right. */
  readonly isFromRight: boolean;
  /** In the order in which they are read. */
  readonly placed: readonly Placed[];
}
