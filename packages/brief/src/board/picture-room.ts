import { drawingSvg } from "@openchair/formats";
import type { BriefRoom } from "../brief.ts";
import type { Faces } from "../pdf/faces.ts";
import type { BriefWords } from "../words.ts";
import { drawIcon, ICON_SHAPES } from "./picture-icons.ts";
import { box, INK, type Part } from "./picture-parts.ts";
import { drawWords, layWords, short } from "./picture-words.ts";

/** Measures of the room as the canvas draws it. */
const ROOM = { head: 58, side: 18, foot: 14 } as const;

/** The room: its heading, the name of the layout, and the drawing, as large as its place allows. */
export function roomPart(room: BriefRoom, w: number, h: number, faces: Faces, words: BriefWords): Part {
  const name = layWords(room.name, { size: 15, color: INK.quiet, isOurs: true }, w / 2, faces);
  const title = layWords(words.fields.layout, { size: 20, bold: true, isOurs: true }, w / 2 - 46, faces);
  const size = { width: Math.max(w - 2 * ROOM.side, 1), height: Math.max(h - ROOM.head - ROOM.foot, 1) };
  return {
    height: h,
    draw(x, y) {
      const at = `x="${short(x + ROOM.side)}" y="${short(y + ROOM.head)}" width="${short(size.width)}" height="${short(size.height)}"`;
      return [
        box(x, y, w, h, 16, INK.white, INK.line),
        drawIcon(ICON_SHAPES.room, x + ROOM.side, y + 21, 20, INK.ink),
        drawWords(title, { x: x + ROOM.side + 28, y: y + 17, width: w / 2 - 46 }),
        drawWords(name, { x: x + w / 2, y: y + 20, width: w / 2 - ROOM.side, align: "end" }),
        drawingSvg(room.drawing, { label: room.text }).replace("<svg ", `<svg ${at} `),
      ].join("");
    },
  };
}
