import type { BriefVoice } from "../brief.ts";
import { PAPER } from "../paper-look.ts";
import type { Faces } from "../pdf/faces.ts";
import type { BriefWords } from "../words.ts";
import type { PageCard } from "./board-page.ts";
import { drawBadge, drawIcon, ICON_SHAPES } from "./picture-icons.ts";
import { drawWords, type Look, layWords, short } from "./picture-words.ts";

/** Something measured: how high it is, and its drawing from a corner. */
export interface Part {
  readonly height: number;
  draw(x: number, y: number): string;
}

export const INK = {
  ink: `#${PAPER.ink}`,
  quiet: `#${PAPER.quiet}`,
  line: `#${PAPER.line}`,
  accent: `#${PAPER.accent}`,
  concern: "#9C2C77",
  paper: "#FBFAF7",
  sunk: "#F4F2EC",
  white: "#FFFFFF",
} as const;

/** Measures of a card as the canvas draws it (packages/canvas/src/shapes/card-height.ts). */
const CARD = { head: 26, top: 10, side: 12, rule: 4, badge: 24 } as const;
const KIND: Look = { size: 13, bold: true, color: INK.quiet };
const VOICE: Look = { size: 12.5, color: INK.ink };

export const box = (x: number, y: number, w: number, h: number, radius: number, fill: string, stroke: string): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(w, 0))}" height="${short(Math.max(h, 0))}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;

/** Voices, each with its badge and its word, beside each other as far as the width allows. */
export function voicesPart(voices: readonly BriefVoice[], width: number, faces: Faces): Part {
  const laid = voices.map(({ voice, name }) => ({ voice, words: layWords(name, VOICE, width - 26, faces) }));
  const rows: (typeof laid)[] = [];
  let used = 0;
  for (const one of laid) {
    const wide = 26 + one.words.width + 12;
    const row = rows.at(-1);
    if (row && used + wide - 12 <= width) row.push(one);
    else {
      rows.push([one]);
      used = 0;
    }
    used += wide;
  }
  return {
    height: rows.length * CARD.badge,
    draw(x, y) {
      let drawn = "";
      rows.forEach((row, at) => {
        let left = x;
        for (const { voice, words } of row) {
          const top = y + at * CARD.badge;
          drawn += drawBadge(voice, Math.round(left * 10) / 10, Math.round(top * 10) / 10);
          drawn += drawWords(words, { x: left + 26, y: top + 1.5, width: words.width });
          left += 26 + words.width + 12;
        }
      });
      return drawn;
    },
  };
}

/** A card: what it is, its words, whose voice it carries. `onCanvas`: how high the canvas draws it. */
export function cardPart(
  card: PageCard,
  w: number,
  least: number,
  faces: Faces,
  words: BriefWords,
): Part & { readonly onCanvas: number } {
  const isAim = card.kind === "aim";
  const rule = isAim || card.kind === "concern" ? CARD.rule : 0;
  const inside = w - 2 * CARD.side - rule;
  const isEmpty = card.text === "" || card.text === words.kept;
  const color = isEmpty ? INK.quiet : INK.ink;
  const text = layWords(
    card.text || words.board.noWords,
    { size: isAim ? 17 : 15.5, bold: isAim, color },
    inside,
    faces,
  );
  const minutes = card.minutes > 0 ? layWords(words.board.minutesShort(card.minutes), KIND, 90, faces) : null;
  const kind = layWords(card.kindName, KIND, inside - 21 - (minutes ? minutes.width + 8 : 0), faces);
  const head = Math.max(CARD.head, kind.height + 6);
  const voices = voicesPart(card.voices, inside, faces);
  const foot = card.voices.length === 0 ? 0 : voices.height + 6;
  const onCanvas = Math.max(least, CARD.head + text.height + 2 * CARD.top);
  const height = Math.max(least, head + text.height + foot + 2 * CARD.top);
  return {
    onCanvas,
    height,
    draw(x, y) {
      const left = x + CARD.side + rule;
      const ink = card.kind === "concern" ? INK.concern : INK.accent;
      return [
        box(x, y, w, height, 10, INK.white, INK.line),
        rule === 0
          ? ""
          : `<path d="M${short(x + 2)} ${short(y + 8)}v${short(height - 16)}" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>`,
        drawIcon(
          ICON_SHAPES[card.kind],
          Math.round(left * 10) / 10,
          Math.round((y + CARD.top + 1) * 10) / 10,
          15,
          INK.quiet,
        ),
        drawWords(kind, { x: left + 21, y: y + CARD.top, width: inside - 21 }),
        minutes ? drawWords(minutes, { x: left, y: y + CARD.top, width: inside, align: "end" }) : "",
        drawWords(text, { x: left, y: y + CARD.top + head, width: inside }),
        voices.draw(left, y + height - CARD.top - voices.height + 2),
      ].join("");
    },
  };
}
