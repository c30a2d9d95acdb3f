import { note, open, paragraph, plain, quiet, strong, undecided, voiceRuns } from "./blocks.ts";
import type { Brief, BriefSegment } from "./brief.ts";
import type { Block, Cell, Runs } from "./document.ts";
import type { BriefWords } from "./words.ts";

const lines = (said: string): Cell => said.split("\n").map((line) => [plain(line)]);

function segmentCells(segment: BriefSegment, words: BriefWords, format: string): Cell[] {
  const what: Cell = [
    [segment.what === "" ? open(words) : strong(segment.what)],
    ...(segment.more === "" ? [] : segment.more.split("\n").map((line): Runs => [quiet(line)])),
    ...(format === "" ? [] : [[quiet(format)]]),
    ...(segment.when === "beside" ? [[quiet(words.runSheet.beside)]] : []),
    ...(segment.materials === "" ? [] : [[quiet(words.runSheet.materials(segment.materials))]]),
  ];
  return [
    [[plain(segment.start)]],
    segment.minutes > 0 ? [[plain(String(segment.minutes))]] : [],
    what,
    [...segment.people.map((name): Runs => [strong(name)]), ...segment.leads.map((voice): Runs => voiceRuns([voice]))],
    [
      ...(segment.room === "" ? [] : lines(segment.room)),
      ...(segment.written === "" ? [] : [[quiet(words.runSheet.written(segment.written))]]),
    ],
  ];
}

/** The format a row begins with: nothing new is said by the session's own format, nor by that of the row above. */
function newFormat({ runSheet: { rows }, format }: Brief, row: number): string {
  const name = rows[row]?.format ?? "";
  return name === format.text || name === rows[row - 1]?.format ? "" : name;
}

/** The run sheet as a table, with what it comes to and what lies beside it. */
export function runSheetBlocks(brief: Brief, words: BriefWords): Block[] {
  const { runSheet } = brief;
  const { caption, start, minutes, what, who, room } = words.runSheet;
  const blocks: Block[] = [];
  if (runSheet.state === "empty") blocks.push(undecided(words));
  else {
    blocks.push({
      kind: "table",
      caption,
      head: 2,
      columns: [
        { label: start, look: "time" },
        { label: minutes, look: "minutes" },
        { label: what, look: "what" },
        { label: who, look: "who" },
        { label: room, look: "words" },
      ],
      rows: runSheet.rows.map((segment, row) => segmentCells(segment, words, newFormat(brief, row))),
    });
  }
  blocks.push({ kind: "paragraph", runs: [plain(runSheet.verdict)], look: runSheet.over > 0 ? "warning" : "verdict" });
  if (runSheet.rows.length > 0 && !runSheet.clock) blocks.push(note(words.runSheet.countedFromStart));
  if (runSheet.notPlaced.length > 0) {
    blocks.push(paragraph(`${words.runSheet.notPlaced}:`));
    blocks.push({ kind: "list", items: runSheet.notPlaced.map((item) => [plain(item)]) });
  }
  return blocks;
}
