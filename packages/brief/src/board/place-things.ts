import { type Box, IDEAS_ID, PAGE_ID, RUN_SHEET_ID, type SceneThing } from "@openchair/board";
import type { Faces } from "../pdf/faces.ts";
import { BRIEF_WORDS } from "../words.ts";
import type { BoardPage } from "./board-page.ts";
import { drawIcon, ICON_SHAPES } from "./picture-icons.ts";
import { box, INK } from "./picture-parts.ts";
import { sheetPart } from "./picture-sheet.ts";
import { faceOf } from "./picture-things.ts";
import { drawWords, layWords } from "./picture-words.ts";
import { settle } from "./settle.ts";

/** Something that has a place on the picture; a row of the run sheet is drawn with all of it, and only has its place. */
export interface PlacedThing {
  readonly id: string;
  /** What it lies in. */
  readonly home: string;
  /** Others lie on it: arrows run over it, and behind everything else. */
  readonly isGround: boolean;
  /** Where it lay on the board, and where it lies here. */
  readonly before: Box;
  readonly after: Box;
  /** With its corner at a place. */
  draw(x: number, y: number): string;
}

/** Its columns need so much, whatever somebody wrote down as its width. */
const LEAST_SHEET = 480;

const TITLE = { side: 18, top: 16, bottom: 18, size: 20, icon: 28 } as const;

/** What runs between others, and takes no place of its own. */
export const isLine = ({ kind }: SceneThing): boolean => kind === "stroke" || kind === "arrow";

const moved = (placed: PlacedThing, by: number): PlacedThing =>
  by === 0 ? placed : { ...placed, after: { ...placed.after, y: placed.after.y + by } };

const turned = ({ turn }: SceneThing, x: number, y: number, drawn: string) => {
  const degrees = Math.round((turn * 18_000) / Math.PI) / 100;
  return degrees === 0 ? drawn : `<g transform="rotate(${degrees} ${Math.round(x)} ${Math.round(y)})">${drawn}</g>`;
};

/** Gives everything that is no line its place: zones grow with what lies in them, and what lay below them goes down. */
export function placeThings(things: readonly SceneThing[], page: BoardPage, faces: Faces): PlacedThing[] {
  const words = BRIEF_WORDS[page.language];
  const titles = new Map(page.sections.map(({ id, title }) => [id, title]));
  const cards = new Map(page.sections.flatMap((section) => section.cards).map((card) => [card.id, card]));
  const within = new Map<string, SceneThing[]>();
  const ids = new Set(things.map(({ id }) => id));
  for (const thing of things) {
    if (isLine(thing)) continue;
    const home = ids.has(thing.home) ? thing.home : PAGE_ID;
    within.set(home, [...(within.get(home) ?? []), thing]);
  }

  const container = (thing: SceneThing): PlacedThing[] => {
    const { x, y, w, h } = thing.box;
    const held = place(thing.id);
    const lowest = Math.max(y + h, ...held.map(({ after }) => after.y + after.h + TITLE.bottom));
    const icon = thing.id === IDEAS_ID ? TITLE.icon : 0;
    const width = w - 2 * TITLE.side - icon;
    const name = titles.get(thing.id) ?? thing.words;
    const title = layWords(name, { size: TITLE.size, bold: true }, width, faces);
    const height = lowest - y;
    const draw = (left: number, top: number) =>
      [
        box(left, top, w, height, thing.kind === "frame" ? 4 : 16, INK.sunk, INK.line),
        icon ? drawIcon(ICON_SHAPES.idea, left + TITLE.side, top + TITLE.top + 3, 20, INK.ink) : "",
        drawWords(title, { x: left + TITLE.side + icon, y: top + TITLE.top, width }),
      ].join("");
    return [
      { id: thing.id, home: thing.home, isGround: true, before: thing.box, after: { x, y, w, h: height }, draw },
      ...held,
    ];
  };

  const runSheet = (thing: SceneThing): PlacedThing[] => {
    const { x, y } = thing.box;
    const w = Math.max(thing.box.w, LEAST_SHEET);
    const { height, rows, draw } = sheetPart(page, w, faces, words);
    const anchors = [...rows].map(([id, row]): PlacedThing => {
      const own = { x, y: y + row.y, w, h: row.h };
      return { id, home: thing.id, isGround: false, before: own, after: own, draw: () => "" };
    });
    return [
      { id: thing.id, home: thing.home, isGround: false, before: thing.box, after: { x, y, w, h: height }, draw },
      ...anchors,
    ];
  };

  const single = (thing: SceneThing): PlacedThing[] => {
    const face = faceOf(thing, page, cards.get(thing.id), faces);
    if (!face) return [];
    const { x, y } = thing.box;
    const draw = (left: number, top: number) => turned(thing, left, top, face.draw(left, top));
    return [
      {
        id: thing.id,
        home: thing.home,
        isGround: false,
        before: { x, y, w: face.w, h: face.onCanvas },
        after: { x, y, w: face.w, h: face.height },
        draw,
      },
    ];
  };

  function place(home: string): PlacedThing[] {
    const members = (within.get(home) ?? []).map((thing) => {
      if (thing.id === RUN_SHEET_ID) return runSheet(thing);
      return thing.kind === "zone" || thing.kind === "frame" ? container(thing) : single(thing);
    });
    const there = members.flatMap((placed) => (placed[0] ? [{ own: placed[0], placed }] : []));
    const shifts = settle(there.map(({ own }) => ({ box: own.before, height: own.after.h })));
    return there.flatMap(({ placed }, at) => placed.map((one) => moved(one, shifts[at] ?? 0)));
  }
  return place(PAGE_ID);
}
