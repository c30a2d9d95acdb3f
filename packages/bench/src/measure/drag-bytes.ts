import type { BenchBrowser } from "../browser/bench-browser.ts";
import type { BoardRequest } from "../pages/contract.ts";
import { dragByMouse } from "./drag.ts";
import { onABoard } from "./on-a-board.ts";

export interface DragBytes {
  /** Bytes of the document before, and after, as everybody who loads it gets it. */
  readonly before: number;
  readonly after: number;
  /** The same document as it is in the page of the person who dragged, with their steps to undo. */
  readonly own: number;
  /** What was sent: updates of the document (the server's log keeps each), and presence. */
  readonly sentDocument: number;
  readonly sentPresence: number;
  /** How many updates that were. */
  readonly updates: number;
}

/** What `drags` drags of a second each (60 moves of the mouse) cost. */
export function measureDragBytes(browser: BenchBrowser, request: BoardRequest, drags: number): Promise<DragBytes> {
  return onABoard(browser, request, async (open) => {
    const { ask } = open;
    const before = await ask("documentBytes");
    for (let nth = 0; nth < drags; nth++) {
      const way = nth % 2 === 0 ? 1 : -1;
      await dragByMouse(open, await ask("dragTarget", nth >> 1), {
        moves: 60,
        place: (at) => ({
          x: Math.round(way * (Math.sin(at * Math.PI) * 90 + at * 24)),
          y: Math.round(way * at * 16),
        }),
      });
    }
    const after = await ask("documentBytes");
    const sent = await ask("sent");
    return {
      before: before.others,
      after: after.others,
      own: after.own,
      sentDocument: sent.document,
      sentPresence: sent.presence,
      updates: sent.messages,
    };
  });
}
