import { VOICES, type Voice } from "@openchair/formats";
import type * as Y from "yjs";
import type { Card } from "./cards.ts";
import { type Box, onPage, ownBox, pointsIn } from "./geometry.ts";
import { IDEAS_ID, ROOM_ID, RUN_SHEET_ID } from "./layout.ts";
import { type CanvasRecord, propsOf } from "./records.ts";
import { roomOf } from "./room.ts";
import { fragmentText } from "./words.ts";

/** Size of a picture in its own units, and the most it takes as text. */
export const PICTURE = { w: 320, h: 160, letters: 12_000 } as const;

/** Free room around what is drawn. */
const EDGE = 8;
/** What lies further than this from the places every board has is left out, or the rest would be too small to see. In canvas units. */
const NEAR = 2400;
/** Below this size words are not drawn even as lines, in units of the picture. */
const LEGIBLE = 9;
/** Head of the run sheet and height of a row, as the canvas draws them, in canvas units. */
const SHEET = { head: 64, row: 58, side: 18 } as const;
/** Letters that a line on a card is taken to have. */
const PER_LINE = 20;

/**
 * The colours of the app (apps/web/src/styles/tokens.css), light and dark. Each voice also has its own pattern: solid,
 * dotted, dashed, so that a picture can be read without colours.
 */
const STYLE = `<style>path{stroke-linecap:round;stroke-linejoin:round;fill:none}
.z{fill:#fbfaf7;stroke:#dad7cf}.s{fill:#fff;stroke:#dad7cf}.n{fill:#ffe9a8;stroke:#d9bf6a}.i{fill:#d9dde4;stroke:#b3b8c2}
.w{stroke:#c9c5bb;stroke-width:1.6}.d{stroke:#878a93;stroke-width:1}.r{stroke:#8fa3a3}.a{stroke:#0b6e6e;stroke-width:2}.c{stroke:#9c2c77;stroke-width:2}
.professional{stroke:#3b4cc0}.emerging-leader{stroke:#1f7a4d}.lived-experience{stroke:#9c2c77}.m{stroke:#fff;opacity:.8}
@media(prefers-color-scheme:dark){.z{fill:#282c33;stroke:#3c424c}.s{fill:#1f2329;stroke:#565d68}.n{fill:#5a4b1d;stroke:#8a763a}.i{fill:#3c424c;stroke:#868d9a}
.w{stroke:#565d68}.d{stroke:#868d9a}.r{stroke:#6f8585}.a{stroke:#67c7c0}.c{stroke:#f29ad2}
.professional{stroke:#a9b4ff}.emerging-leader{stroke:#77d3a3}.lived-experience{stroke:#f29ad2}.m{stroke:#17191d}}</style>`;

/** The pattern on a voice's bars: lines of this kind along their middle. */
const MARKS: Readonly<Record<Voice, string | null>> = {
  professional: null,
  "emerging-leader": "0 4",
  "lived-experience": "4 4",
};

type Records = ReadonlyMap<string, CanvasRecord>;
type Placed = { readonly record: CanvasRecord; readonly box: Box };

/** One decimal, without what nobody sees. */
const short = (n: number) => String(Math.round(n * 10) / 10);
const rect = ({ x, y, w, h }: Box) => `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}z`;
const line = (x: number, y: number, to: number) => `M${short(x)} ${short(y)}h${short(Math.max(to - x, 0.1))}`;

/** Strokes and arrows say where they run, and have no size. */
const isLine = (record: CanvasRecord) => ["draw", "highlight", "line", "arrow"].includes(String(record["type"]));

function placed(records: Records, texts: Y.Map<Y.XmlFragment>): Placed[] {
  const all: Placed[] = [];
  for (const record of records.values()) {
    if (record.typeName !== "shape" || record["type"] === "group" || record["parentId"] === RUN_SHEET_ID) continue;
    // Nothing has been said about the room yet: the rest may be larger.
    if (record.id === ROOM_ID && roomOf(propsOf(record)).layout === null) continue;
    const box = ownBox(records, record, fragmentText(texts.get(record.id)));
    const { x, y } = onPage(records, record.id, box);
    if ([x, y, box.w, box.h].every((n) => Number.isFinite(n) && Math.abs(n) < 1e7)) {
      all.push({ record, box: { x, y, w: box.w, h: box.h } });
    }
  }
  return all;
}

const around = (boxes: readonly Box[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of boxes) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
};

/** What is near the places that every board has. */
function nearby(all: readonly Placed[]): Placed[] {
  const places = all.filter(({ record }) => record.id === IDEAS_ID || record.id === RUN_SHEET_ID);
  const home = around(places.map(({ box }) => box));
  return all.filter(
    ({ box }) =>
      box.x + box.w > home.x - NEAR &&
      box.x < home.x + home.w + NEAR &&
      box.y + box.h > home.y - NEAR &&
      box.y < home.y + home.h + NEAR,
  );
}

/** Paths in the making, one for each look, within what a picture may take. */
class Sheet {
  private readonly parts = new Map<string, string[]>();
  private left: number = PICTURE.letters - STYLE.length - 1500;

  /** Adds to the path of a look; what no longer fits is left out. */
  add(look: string, d: string): void {
    if (d.length > this.left) return;
    this.left -= d.length;
    const path = this.parts.get(look);
    if (path) path.push(d);
    else this.parts.set(look, [d]);
  }
  path(look: string, more = ""): string {
    const d = this.parts.get(look);
    return d ? `<path class="${look}"${more} d="${d.join("")}"/>` : "";
  }
}

/** Words as lines: as many as they roughly take, never what they say. */
function drawWords(sheet: Sheet, box: Box, words: string): void {
  if (box.h < LEGIBLE || box.w < 2 * LEGIBLE || words.trim() === "") return;
  const lines = Math.min(Math.ceil(words.length / PER_LINE), Math.max(1, Math.floor((box.h - 4) / 4)), 4);
  for (let at = 0; at < lines; at++) {
    const isLast = at === lines - 1;
    const share = isLast ? Math.max(0.3, (words.length % PER_LINE) / PER_LINE) : 1;
    const x = box.x + 5;
    sheet.add("w", line(x, box.y + 5 + at * 4, x + (box.w - 10) * share));
  }
}

function drawStroke(sheet: Sheet, records: Records, record: CanvasRecord, toPicture: (p: Box) => Box): void {
  const { segments, points, start, end } = propsOf(record);
  const all = pointsIn([segments, points, start, end]);
  const every = Math.max(1, Math.ceil(all.length / 12));
  const some = all.filter((_, at) => at % every === 0 || at === all.length - 1);
  const spots = some.map((point) => toPicture({ ...onPage(records, record.id, point), w: 0, h: 0 }));
  if (spots.length > 1)
    sheet.add("d", spots.map(({ x, y }, at) => `${at ? "L" : "M"}${short(x)} ${short(y)}`).join(""));
}

/** How thick the bars of the run sheet are. */
const barOf = (scale: number) => Math.min(7, Math.max(1.2, SHEET.row * scale * 0.5));

/** The rows of the run sheet: a bar each, as long as its minutes, in the colours of the voices that lead it. */
function drawRows(sheet: Sheet, box: Box, scale: number, rows: readonly Card[]): void {
  const longest = Math.max(1, ...rows.map(({ minutes }) => minutes));
  const thick = barOf(scale);
  // The round ends of a bar reach beyond its line.
  const left = box.x + SHEET.side * scale + thick / 2;
  const room = Math.max(box.w - 2 * SHEET.side * scale - thick, 1);
  rows.forEach(({ minutes, voices }, at) => {
    const y = box.y + (SHEET.head + SHEET.row * (at + 0.5)) * scale;
    const looks: readonly string[] = voices.length > 0 ? voices : ["r"];
    const length = room * Math.max(0.08, minutes / longest);
    looks.forEach((look, n) => {
      const from = left + (length * n) / looks.length;
      const isLast = n === looks.length - 1;
      sheet.add(look, line(from, y, left + (length * (n + 1)) / looks.length - (isLast ? 0 : thick + 1)));
    });
  });
}

/** The room: a box with its four walls. What stands in it would be too small to see. */
function drawRoomBox(sheet: Sheet, box: Box, scale: number): void {
  const [side, head] = [60 * scale, SHEET.head * scale];
  sheet.add("k", rect(box));
  sheet.add("d", rect({ x: box.x + side, y: box.y + head, w: box.w - 2 * side, h: box.h - head - 24 * scale }));
}

/**
 * A small picture of a board as it lies, as SVG: its zones, cards, notes and drawings, and the run sheet with a bar for each
 * row. Words are lines, so that it says nothing that is not for everybody. Of a very full board a part is left out.
 */
export function drawBoard(records: Records, texts: Y.Map<Y.XmlFragment>, cards: readonly Card[]): string {
  const things = nearby(placed(records, texts));
  const all = around(things.map(({ box }) => box));
  const scale = Math.min((PICTURE.w - 2 * EDGE) / Math.max(all.w, 1), (PICTURE.h - 2 * EDGE) / Math.max(all.h, 1));
  const left = (PICTURE.w - all.w * scale) / 2;
  const top = (PICTURE.h - all.h * scale) / 2;
  const toPicture = ({ x, y, w, h }: Box): Box => ({
    x: left + (x - all.x) * scale,
    y: top + (y - all.y) * scale,
    w: w * scale,
    h: h * scale,
  });
  const sheet = new Sheet();
  const rows = cards.filter(({ place }) => place === "run-sheet");
  const kinds = new Map(cards.map((card) => [card.id, card]));
  const runSheet = things.find(({ record }) => record.id === RUN_SHEET_ID);
  // The run sheet first: of a board that is too full to be drawn whole it is what should not be missing.
  if (runSheet) {
    sheet.add("s", rect(toPicture(runSheet.box)));
    drawRows(sheet, toPicture(runSheet.box), scale, rows);
  }
  const seen = new Set<string>();
  for (const { record, box } of things) {
    const type = String(record["type"]);
    if (type === "runsheet") continue;
    if (isLine(record)) {
      drawStroke(sheet, records, record, toPicture);
      continue;
    }
    const own = toPicture(box);
    const d = rect(own);
    // Things on the same spot of a small picture look like one.
    if (seen.has(d)) continue;
    seen.add(d);
    if (type === "zone" || type === "frame") sheet.add("z", d);
    else if (type === "note") sheet.add("n", d);
    else if (type === "image" || type === "geo") sheet.add("i", d);
    else if (type === "card") sheet.add("k", d);
    else if (type === "room") drawRoomBox(sheet, own, scale);
    const words = fragmentText(texts.get(record.id));
    if (type !== "zone") drawWords(sheet, own, words);
    const kind = kinds.get(record.id)?.kind;
    if (kind === "aim" || kind === "concern") {
      sheet.add(kind === "aim" ? "a" : "c", `M${short(own.x)} ${short(own.y)}v${short(own.h)}`);
    }
  }
  const thick = barOf(scale);
  const bars = (look: string) => sheet.path(look, ` stroke-width="${short(thick)}"`);
  const marks = (voice: Voice) => {
    const dashes = MARKS[voice];
    return dashes === null || thick < 3
      ? ""
      : sheet.path(voice, ` stroke-width="1.2" stroke-dasharray="${dashes}"`).replace(`class="${voice}"`, 'class="m"');
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.w} ${PICTURE.h}" width="${PICTURE.w}" height="${PICTURE.h}">`,
    STYLE,
    sheet.path("z"),
    sheet.path("s"),
    sheet.path("k").replace('class="k"', 'class="s"'),
    sheet.path("n"),
    sheet.path("i"),
    sheet.path("w"),
    sheet.path("d"),
    sheet.path("a"),
    sheet.path("c"),
    bars("r"),
    ...VOICES.map((voice) => bars(voice) + marks(voice)),
    "</svg>",
  ].join("");
}
