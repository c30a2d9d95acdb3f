import type { Bidi } from "bidi-js";
import * as bidiModule from "bidi-js";

// Its types are written for a bundler: they say that the factory is one level up.
const bidi = (bidiModule.default as unknown as () => Bidi)();

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Keeps a stretch of words from turning those around it. */
const ISOLATE = "\u2068";
const END = "\u2069";

/** Words of some runs in one string, each run kept from turning the others where any runs from right to left. */
export function joinIsolated(parts: readonly string[]): string[] {
  if (parts.length < 2 || !parts.some((part) => RIGHT_TO_LEFT.test(part))) return [...parts];
  return parts.map((part) => `${ISOLATE}${part}${END}`);
}

export interface Levels {
  /** Depth of direction for each UTF-16 unit: odd runs from right to left. Null: everything from left to right. */
  readonly levels: Uint8Array | null;
  /** Level of the line that this place is in: 1 when it begins at the right. */
  baseAt(index: number): number;
}

/** Directions of some words (UAX 9). `auto`: each line begins at the side of its first letter. */
export function levelsOf(text: string, base: "auto" | "ltr"): Levels {
  if (!RIGHT_TO_LEFT.test(text)) return { levels: null, baseAt: () => 0 };
  const found = bidi.getEmbeddingLevels(text, base);
  return {
    levels: found.levels,
    baseAt: (index) => found.paragraphs.find(({ start, end }) => start <= index && index <= end)?.level ?? 0,
  };
}

/** Pieces of one line from left to right as they are seen (UAX 9, rule L2). */
export function inSeenOrder<Piece extends { readonly level: number }>(pieces: readonly Piece[]): Piece[] {
  const seen = [...pieces];
  const levels = pieces.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level--) {
    for (let from = 0; from < seen.length; from++) {
      if ((seen[from]?.level ?? 0) < level) continue;
      let to = from;
      while (to < seen.length && (seen[to]?.level ?? 0) >= level) to++;
      seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  }
  return seen;
}

const SCRIPT_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Words of an odd level as the font library has to get them. It turns letters of a right-to-left script by itself, and
 * mirrors no brackets; signs without a script it leaves in their order.
 */
export function turned(words: string): string {
  const mirrored = [...words].map((character) => bidi.getMirroredCharacter(character) ?? character);
  return SCRIPT_RIGHT_TO_LEFT.test(words) ? mirrored.join("") : mirrored.reverse().join("");
}
