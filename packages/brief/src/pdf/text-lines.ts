/// <reference path="./linebreak.d.ts" />

import type { Voice } from "@openchair/formats";
import LineBreaker from "linebreak";
import { inSeenOrder, joinIsolated, type Levels, levelsOf, turned } from "./direction.ts";
import { type Face, type Faces, isUnseen } from "./faces.ts";
import type { Line, Place, Placed, StyledWords, Thing } from "./line.ts";
import type { Style } from "./look.ts";

type Piece = Thing & Omit<Place, "x">;

interface Item {
  readonly start: number;
  end: number;
  readonly style: Style;
  /** Null: no font has it. */
  readonly face: Face | null;
  readonly level: number;
  readonly sign?: Voice | "open";
}

/** Width of a box for a missing character, and of signs with the space behind, as factors of the size. */
const BOX = 0.62;
const SIGNS = { voice: 1.7, open: 1.15 } as const;

// A sign holds on to the word behind it: no line ends between them.
const SIGN = "\ufffc\u2060";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Controls are no words; a half character would break the file. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{Cc}/gu, "");

function itemsOf(words: readonly StyledWords[], parts: readonly string[], { levels }: Levels, faces: Faces): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const [index, { style, sign }] of words.entries()) {
    const part = parts[index] ?? "";
    const add = (length: number, face: Face | null, isSign = false) => {
      const level = levels?.[at] ?? 0;
      const last = items.at(-1);
      if (!isSign && last && !last.sign && last.style === style && last.face === face && last.level === level) {
        last.end += length;
      } else items.push({ start: at, end: at + length, style, face, level, ...(isSign && sign ? { sign } : {}) });
      at += length;
    };
    const one = levels === null && sign === undefined ? faces.hasAll(part.replaceAll("\n", ""), style.bold) : null;
    if (one) add(part.length, one);
    else {
      let face: Face | null = null;
      for (const { segment } of segmenter.segment(part)) {
        if (sign && segment.startsWith("\ufffc")) add(segment.length, null, true);
        else if (isUnseen(segment)) add(segment.length, face ?? faces.faceOf(" ", style.bold));
        else {
          face = faces.faceOf(segment, style.bold);
          // A level can change inside a cluster only in words made to break things.
          add(segment.length, face);
        }
      }
    }
  }
  return items;
}

export interface LineOptions {
  /** What a line may hold at most, in points. A word wider than that is broken where it must be. */
  readonly width: number;
  /** Where lines end that begin at the right. Left out: they stand at the left, though they read from right to left. */
  readonly right?: number;
  readonly leading: number;
  readonly faces: Faces;
  /** `auto`: each line begins at the side of its first letter. */
  readonly base: "auto" | "ltr";
}

/** Breaks words into lines. */
export function layLines(words: readonly StyledWords[], options: LineOptions): Line[] {
  const { width, right, leading, faces, base } = options;
  const parts = joinIsolated(words.map(({ text, sign }) => `${sign ? SIGN : ""}${clean(text)}`));
  const text = parts.join("");
  const levels = levelsOf(text, base);
  const items = itemsOf(words, parts, levels, faces);
  const size = Math.max(...words.map(({ style }) => style.size), 1);

  let first = 0;
  const piecesOf = (from: number, to: number): Piece[] => {
    while (first > 0 && (items[first]?.start ?? 0) > from) first--;
    while (first < items.length && (items[first]?.end ?? 0) <= from) first++;
    const pieces: Piece[] = [];
    for (let index = first; index < items.length; index++) {
      const item = items[index];
      if (!item || item.start >= to) break;
      pieces.push(...piecesIn(item, text.slice(Math.max(from, item.start), Math.min(to, item.end))));
    }
    return pieces;
  };
  const widthOf = (from: number, to: number) => piecesOf(from, to).reduce((sum, piece) => sum + piece.width, 0);

  const lines: Line[] = [];
  const endLine = (from: number, to: number) => {
    const said = text.slice(from, to);
    const trimmed = from + said.trimEnd().length;
    // The space at a line's end stays, unseen, so that words copied out do not run together.
    const pieces = piecesOf(from, trimmed);
    const used = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const places = new Map<Piece, number>();
    const isFromRight = levels.baseAt(from) === 1;
    let x = isFromRight && right !== undefined ? right - used : 0;
    for (const piece of inSeenOrder(pieces)) {
      places.set(piece, x);
      x += piece.width;
    }
    if (/\s/.test(text.slice(trimmed, to))) {
      for (const space of piecesIn(lastOf(items, trimmed), " ")) {
        pieces.push(space);
        places.set(space, x);
      }
    }
    const placed = pieces.map((piece): Placed => ({ ...piece, x: places.get(piece) ?? 0 }));
    const height = size * leading;
    lines.push({ height, baseline: height / 2 + size * 0.34, placed, isFromRight });
  };

  let start = 0;
  let used = 0;
  let last = 0;
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const { position, required } = found;
    const seen = last + text.slice(last, position).trimEnd().length;
    const wide = widthOf(last, seen);
    if (used + wide > width + 0.01 && last > start) {
      endLine(start, last);
      start = last;
      used = 0;
    }
    if (used === 0 && wide > width) {
      let from = last;
      let filled = 0;
      // Each letter measured alone: to measure all of the word again for each would take long when it is very long.
      for (const { segment, index } of segmenter.segment(text.slice(last, seen))) {
        const at = last + index;
        const wide = widthOf(at, at + segment.length);
        if (filled + wide > width && at > from) {
          endLine(from, at);
          from = at;
          filled = 0;
        }
        filled += wide;
      }
      start = from;
      used = widthOf(from, position);
    } else used += seen === position ? wide : widthOf(last, position);
    last = position;
    if (required && text[position - 1] === "\n") {
      endLine(start, position);
      start = position;
      used = 0;
    }
  }
  if (start < text.length || lines.length === 0) endLine(start, text.length);
  return lines;
}

function lastOf(items: readonly Item[], at: number): Item | undefined {
  return items.findLast(({ start, face }) => start < at && face !== null);
}

function piecesIn(item: Item | undefined, said: string): Piece[] {
  if (!item) return [];
  const { style, level, face, sign } = item;
  if (sign)
    return [{ kind: "sign", sign, style, level, width: style.size * SIGNS[sign === "open" ? "open" : "voice"] }];
  const text = said.replace(/[\n\u2066-\u2069\u202a-\u202e\u200e\u200f\u2060\ufeff]/g, "");
  // Nothing to be seen, but it may part two directions.
  if (text === "")
    return face
      ? [{ kind: "words", face, drawn: "", text, isTurned: false, isWhole: true, style, level, width: 0 }]
      : [];
  if (!face) {
    const clusters = text.length === 1 ? [{ segment: text }] : [...segmenter.segment(text)];
    return clusters.map(({ segment }) => ({
      kind: "box",
      text: segment,
      style,
      level,
      width: style.size * BOX,
    }));
  }
  const isTurned = level % 2 === 1;
  const drawn = isTurned ? turned(text) : text;
  const { width, isWhole } = face.setOf(drawn);
  return [{ kind: "words", face, drawn, text, isTurned, isWhole, style, level, width: (width * style.size) / 1000 }];
}
