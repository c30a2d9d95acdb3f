import type { Faces } from "../pdf/faces.ts";
import type { BriefWords } from "../words.ts";
import type { BoardPage, PageRow } from "./board-page.ts";
import { drawIcon, ICON_SHAPES } from "./picture-icons.ts";
import { box, INK, type Part, voicesPart } from "./picture-parts.ts";
import { drawWords, layWords, short } from "./picture-words.ts";

/** Measures of the run sheet as the canvas draws it, where nothing in it needs more. */
const SHEET = { head: 64, row: 58, foot: 54, side: 18, time: 58, minutes: 66, voices: 152, gap: 12 } as const;

function rowPart(row: PageRow, w: number, faces: Faces, words: BriefWords): Part {
  const left = SHEET.side + SHEET.time + SHEET.minutes;
  const width = w - left - SHEET.side - SHEET.voices - SHEET.gap;
  const isKept = row.what === words.kept;
  const start = layWords(row.start, { size: 15, color: INK.quiet }, SHEET.time, faces);
  const minutes = layWords(words.board.minutesShort(row.minutes), { size: 14.5, bold: true }, SHEET.minutes, faces);
  const what = layWords(
    row.what || words.board.noWords,
    { size: 15.5, bold: !isKept && row.what !== "", color: isKept || row.what === "" ? INK.quiet : INK.ink },
    width,
    faces,
  );
  const beside = row.when === "beside" ? words.runSheet.beside : "";
  const more = [row.more, row.format, beside, row.room]
    .filter((said) => said !== "")
    .map((said) => layWords(said, { size: 13, color: INK.quiet }, width, faces));
  const voices = voicesPart(row.leads, SHEET.voices, faces);
  const said = what.height + more.reduce((sum, { height }) => sum + height + 1, 0);
  return {
    height: Math.max(SHEET.row, said + 20, voices.height + 20),
    draw(x, y) {
      let at = y + 10 + what.height + 1;
      const under = more.map((part) => {
        const drawn = drawWords(part, { x: x + left, y: at, width });
        at += part.height + 1;
        return drawn;
      });
      return [
        `<path d="M${short(x + SHEET.side)} ${short(y)}h${short(w - 2 * SHEET.side)}" stroke="${INK.line}"/>`,
        drawWords(start, { x: x + SHEET.side, y: y + 10.5, width: SHEET.time, align: "start" }),
        drawWords(minutes, { x: x + SHEET.side + SHEET.time, y: y + 10.8, width: SHEET.minutes, align: "start" }),
        drawWords(what, { x: x + left, y: y + 10, width }),
        ...under,
        voices.draw(x + w - SHEET.side - SHEET.voices, y + 10),
      ].join("");
    },
  };
}

/** The run sheet: when, how long, what, what the room does, who leads. `rows`: where each of them lies in it. */
export function sheetPart(
  page: BoardPage,
  w: number,
  faces: Faces,
  words: BriefWords,
): Part & { readonly rows: ReadonlyMap<string, { readonly y: number; readonly h: number }> } {
  const { runSheet, slot } = page;
  const title = layWords(runSheet.label, { size: 20, bold: true }, w - 80, faces);
  const verdict = layWords(runSheet.verdict, { size: 14, bold: true, color: INK.quiet }, w - 2 * SHEET.side, faces);
  const parts = runSheet.rows.map((row) => ({ id: row.id, part: rowPart(row, w, faces, words) }));
  const span =
    slot !== "" && runSheet.until !== "" && runSheet.clock
      ? layWords(`${runSheet.from}–${runSheet.until}`, { size: 15, bold: true, color: INK.quiet }, 160, faces)
      : null;
  const rows = new Map<string, { y: number; h: number }>();
  let height: number = SHEET.head;
  for (const { id, part } of parts) {
    rows.set(id, { y: height, h: part.height });
    height += part.height;
  }
  const foot = height;
  height += Math.max(SHEET.foot, verdict.height + 30);
  return {
    height,
    rows,
    draw: (x, y) =>
      [
        box(x, y, w, height, 16, INK.white, INK.line),
        drawIcon(ICON_SHAPES.segment, x + SHEET.side, y + 21, 20, INK.ink),
        drawWords(title, { x: x + SHEET.side + 28, y: y + 17, width: w - 80 }),
        span ? drawWords(span, { x, y: y + 20, width: w - SHEET.side, align: "end" }) : "",
        ...parts.map(({ id, part }) => part.draw(x, y + (rows.get(id)?.y ?? 0))),
        `<path d="M${short(x + SHEET.side)} ${short(y + foot)}h${short(w - 2 * SHEET.side)}" stroke="${INK.line}"/>`,
        drawWords(verdict, { x: x + SHEET.side, y: y + foot + 15, width: w - 2 * SHEET.side }),
      ].join(""),
  };
}
