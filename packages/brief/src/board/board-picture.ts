import { type Box, IDEAS_ID, type Point, RUN_SHEET_ID, type SceneThing } from "@openchair/board";
import { html } from "../html-template.ts";
import type { Faces } from "../pdf/faces.ts";
import { BRIEF_WORDS } from "../words.ts";
import { xmlText } from "../xml-text.ts";
import type { BoardPage } from "./board-page.ts";
import { drawArrow, drawStroke } from "./picture-lines.ts";
import { INK } from "./picture-parts.ts";
import { drawWords, layWords, short } from "./picture-words.ts";
import { isLine, placeThings } from "./place-things.ts";

/** How much is drawn of a board at most. Letters are those of the SVG file. */
export const BOARD_PICTURE_LIMITS = { things: 2000, letters: 3_000_000 } as const;

/** Empty paper around everything, and the least width there is for the title. */
const EDGE = 40;
const LEAST = 640;
/** What lies further than this from the places every board has would make the rest too small to read. In canvas units. */
const NEAR = 2400;

export interface BoardPictureOptions {
  /** What words are measured with: the fonts it is painted with. */
  readonly faces: Faces;
  /** `@font-face` rules with the font inside, for a file that is opened elsewhere. */
  readonly fontCss?: string;
}

/** A picture and its size, in pixels at its own size. */
export interface BoardPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of boxes) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
  }
  return boxes.length === 0 ? { x: 0, y: 0, w: 0, h: 0 } : { x: left, y: top, w: right - left, h: bottom - top };
}
const pointsBox = (points: readonly Point[]): Box[] => points.map(({ x, y }) => ({ x, y, w: 0, h: 0 }));

/** What lies near the places that every board has, and not more of it than can be drawn: those places first. */
function drawable(things: readonly SceneThing[]): readonly SceneThing[] {
  const home = around(things.filter(({ id }) => id === IDEAS_ID || id === RUN_SHEET_ID).map((thing) => thing.box));
  const isNear = ({ x, y, w, h }: Box) =>
    x > home.x - NEAR && x + w < home.x + home.w + NEAR && y > home.y - NEAR && y + h < home.y + home.h + NEAR;
  const near = things.filter((thing) =>
    isLine(thing) && thing.from === null && thing.to === null
      ? thing.lines.flat().every((point) => isNear({ ...point, w: 0, h: 0 }))
      : isNear(thing.box) || isLine(thing),
  );
  return near.slice(0, BOARD_PICTURE_LIMITS.things);
}

/** The head of the picture: what this is, and when. */
function head(page: BoardPage, width: number, faces: Faces) {
  const words = BRIEF_WORDS[page.language];
  const over = layWords(
    [page.stream, words.board.picture].filter((part) => part !== "").join(" · "),
    { size: 15, color: INK.quiet, isOurs: true },
    width,
    faces,
  );
  const title = layWords(page.title, { size: 30, bold: true, leading: 1.2 }, width, faces);
  const slot =
    page.slot === "" ? null : layWords(page.slot, { size: 16, color: INK.quiet, isOurs: true }, width, faces);
  const height = over.height + title.height + 6 + (slot ? slot.height + 4 : 0);
  const draw = (x: number, y: number) =>
    drawWords(over, { x, y, width }) +
    drawWords(title, { x, y: y + over.height + 2, width }) +
    (slot ? drawWords(slot, { x, y: y + over.height + title.height + 8, width }) : "");
  return { height, draw };
}

/** The foot: what is not drawn, and when this was made. */
function foot(page: BoardPage, leftOut: number, width: number, faces: Faces) {
  const words = BRIEF_WORDS[page.language];
  const said = [leftOut === 0 ? "" : words.board.leftOut(leftOut), page.footer].filter((part) => part !== "");
  const text = layWords(said.join("\n"), { size: 13, color: INK.quiet }, width, faces);
  const draw = (x: number, y: number) => drawWords(text, { x, y, width });
  return { height: text.height, draw };
}

/**
 * The whole board as a picture with words that can be read, found and copied: as it lies, but for what went down to make
 * room for voices in words. Nothing in it can be followed, started or loaded.
 */
export function boardPictureSvg(page: BoardPage, { faces, fontCss = "" }: BoardPictureOptions): BoardPicture {
  const words = BRIEF_WORDS[page.language];
  const things = drawable(page.things);
  const placed = placeThings(things, page, faces);
  const byId = new Map(placed.map((one) => [one.id, one]));
  const parts: string[] = [];
  const boxes: Box[] = [];
  let letters = fontCss.length;
  let leftOut = page.things.length - things.length;
  const add = (drawn: string, taken: readonly Box[]) => {
    if (letters + drawn.length > BOARD_PICTURE_LIMITS.letters) leftOut++;
    else {
      letters += drawn.length;
      parts.push(drawn);
      boxes.push(...taken);
    }
  };
  const draw = (those: typeof placed) => {
    for (const one of those) add(one.draw(one.after.x, one.after.y), [one.after]);
  };
  const arrows = things.filter(({ kind }) => kind === "arrow").map((arrow) => drawArrow(arrow, placed, byId, faces));
  draw(placed.filter(({ isGround }) => isGround));
  for (const { drawn, all } of arrows) if (drawn !== "") add(drawn, pointsBox(all));
  draw(placed.filter(({ isGround }) => !isGround));
  for (const thing of things) {
    if (thing.kind !== "stroke") continue;
    const { drawn, all } = drawStroke(thing, placed);
    if (drawn !== "") add(drawn, pointsBox(all));
  }
  for (const { label } of arrows) if (label !== "") add(label, []);
  const board = around(boxes);
  const width = Math.max(board.w, LEAST);
  const top = head(page, width, faces);
  const bottom = foot(page, leftOut, width, faces);
  const total = { w: Math.ceil(width + 2 * EDGE), h: Math.ceil(top.height + board.h + bottom.height + 2 * EDGE + 56) };
  const y = EDGE + top.height + 28;
  const counts = {
    cards: page.sections.reduce((sum, { cards }) => sum + cards.length, 0),
    zones: page.sections.length - 1,
    segments: page.runSheet.rows.length,
  };
  const label = `${page.title}: ${words.board.picture}`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.w} ${total.h}" width="${total.w}" height="${total.h}" role="graphics-document" aria-labelledby="name" aria-describedby="about" lang="${page.language}" font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible Next Variable, Atkinson Hyperlegible, Verdana, sans-serif">`,
    `<title id="name">${html`${xmlText(label)}`}</title><desc id="about">${html`${words.board.shows(counts)}`}</desc>`,
    fontCss === "" ? "" : `<style>${fontCss}</style>`,
    `<rect width="${total.w}" height="${total.h}" fill="${INK.paper}"/>`,
    top.draw(EDGE, EDGE),
    `<g transform="translate(${short(EDGE - board.x)} ${short(y - board.y)})">`,
    ...parts,
    "</g>",
    bottom.draw(EDGE, y + board.h + 28),
    "</svg>\n",
  ].join("");
  return { svg, width: total.w, height: total.h };
}
