import { measureFirstPaint } from "../measure/first-paint.ts";
import { COLUMN_HEADS, count, kB, ms, overColumns, times } from "./columns.ts";
import type { BenchPart } from "./part.ts";

export const firstPaint: BenchPart = {
  name: "paint",
  title: "First paint",
  about: `From the document's bytes in memory to all its shapes on the screen: \`Y.applyUpdate\`, filling tldraw's store, drawing, and a frame that
shows it. A new page each time, so nothing is warm; loading the page's own files is not counted. Most of it is tldraw drawing every shape once.
Checked: each shape has been drawn.`,

  async run(bench) {
    const results = await overColumns(bench, "first paint", (request) => measureFirstPaint(bench.browser, request));
    const rows = results.flatMap(({ shapes, ours, peer, cards }) => [
      [`${count(shapes)}: bytes to screen`, ms(ours.ms), ms(peer.ms), ms(cards.ms), times(peer.ms, ours.ms)],
      [
        `${count(shapes)}: main thread at work`,
        ms(ours.task),
        ms(peer.task),
        ms(cards.task),
        times(peer.task, ours.task),
      ],
      [`${count(shapes)}: document`, kB(ours.bytes), kB(peer.bytes), kB(cards.bytes), times(peer.bytes, ours.bytes)],
    ]);
    return { head: ["shapes", ...COLUMN_HEADS, "times less"], rows, numbers: results };
  },
};
