import { measureRemoteChanges } from "../measure/remote-changes.ts";
import { COLUMN_HEADS, count, kB, ms, overColumns, percent, times, verdict } from "./columns.ts";
import type { BenchPart } from "./part.ts";

const CHANGES = 500;
const GOAL = 10;

export const remoteChanges: BenchPart = {
  name: "changes",
  title: `${CHANGES} changes by others within one second`,
  about: `Four other people change ${CHANGES} different shapes: of ten changes seven or more are moves, up to two colours, one more words. A worker posts
each update by itself, 2 ms apart, as a socket would; the server's own gathering is not counted in. Counted is the main thread's processor
time (Chromium's \`TaskDuration\` by the thread's clock) until the last change is on the screen. Checked: all ${CHANGES} changes are in tldraw's
store and in the page's layout as their senders meant them. Goal: at least ${GOAL} times less main-thread time.`,

  async run(bench) {
    const results = await overColumns(bench, "changes by others", (request) =>
      measureRemoteChanges(bench.browser, request, CHANGES),
    );
    const rows = results.flatMap(({ shapes, ours, peer, cards }) => {
      const line = (what: string, of: (result: typeof ours) => string, ...rest: string[]) => [
        `${count(shapes)}: ${what}`,
        of(ours),
        of(peer),
        of(cards),
        ...rest,
      ];
      const isMet = peer.task / ours.task >= GOAL;
      return [
        line("main thread at work", (r) => ms(r.task), times(peer.task, ours.task), verdict(isMet)),
        line("of that, scripts", (r) => ms(r.script), times(peer.script, ours.script), ""),
        line(
          "of that, style and layout",
          (r) => ms(r.layout + r.style),
          times(peer.layout + peer.style, ours.layout + ours.style),
          "",
        ),
        line("share of the time it is busy", (r) => percent(r.busy), "", ""),
        line("in tasks of 50 ms and more", (r) => ms(r.longTasks), "", ""),
        line("until all is on the screen", (r) => ms(r.ms), times(peer.ms, ours.ms), ""),
        line("bytes of the changes", (r) => kB(r.bytes), times(peer.bytes, ours.bytes), ""),
      ];
    });
    return { head: ["shapes", ...COLUMN_HEADS, "times less", "goal"], rows, numbers: results };
  },
};
