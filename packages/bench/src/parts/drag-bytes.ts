import { measureDragBytes } from "../measure/drag-bytes.ts";
import { count, kB, share, verdict } from "./columns.ts";
import type { BenchPart } from "./part.ts";

const DRAGS = 100;
/** A board as a session leaves it. */
const SIZES = [200] as const;
const GOAL = 0.3;

export const dragBytes: BenchPart = {
  name: "bytes",
  title: `Bytes after ${DRAGS} drags`,
  about: `The same ${DRAGS} drags by mouse on both sides, a second and 60 moves each. *Document*: \`Y.encodeStateAsUpdate\` as a new visitor gets it. *Sent*: all
updates of the document, which a server's log keeps until its next snapshot, and presence, which nobody keeps. Checked: after each drag the shape
lies where it was let go. Goal: document at most ${GOAL} of theirs. \`YKeyValue\` keeps no history at all, so the finished documents cannot differ
that much; the difference is in what is sent and logged on the way.`,

  once: true,

  async run({ browser, tell }) {
    const numbers = [];
    const rows: string[][] = [];
    for (const shapes of SIZES) {
      tell(`${DRAGS} drags: ${shapes} shapes, ours`);
      const ours = await measureDragBytes(browser, { side: "ours", shapes, cards: false }, DRAGS);
      tell(`${DRAGS} drags: ${shapes} shapes, peer`);
      const peer = await measureDragBytes(browser, { side: "peer", shapes, cards: false }, DRAGS);
      numbers.push({ shapes, ours, peer });
      const line = (what: string, a: number, b: number, goal = "") => {
        rows.push([`${count(shapes)}: ${what}`, kB(a), kB(b), share(a, b), goal]);
      };
      line("document before", ours.before, peer.before);
      line("document after", ours.after, peer.after, verdict(ours.after / peer.after <= GOAL));
      line("what the drags added to it", ours.after - ours.before, peer.after - peer.before);
      line("updates sent and logged", ours.sentDocument, peer.sentDocument);
      rows.push([
        `${count(shapes)}: number of updates`,
        count(ours.updates),
        count(peer.updates),
        share(ours.updates, peer.updates),
        "",
      ]);
      line("presence sent", ours.sentPresence, peer.sentPresence);
      line("sent in all", ours.sentDocument + ours.sentPresence, peer.sentDocument + peer.sentPresence);
    }
    return { head: ["shapes", "Open Chair", "tldraw-yjs technique", "share", "goal"], rows, numbers };
  },
};
