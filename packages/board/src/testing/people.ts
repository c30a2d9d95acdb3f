import * as Y from "yjs";
import { createEditing, type Editing } from "../editing.ts";

/** Marks what came from somebody else, so that it is not sent out again. */
const NEWS = { name: "news" };

/** Some people on one board, and what each of them has not heard of yet. */
export interface People {
  readonly hands: readonly Editing[];
  /** Brings one change to one person: any one that waits for them, so they may come out of order. */
  deliver(to: number, which: number): void;
  /** Brings all changes to everybody, each person's in another order. */
  deliverAll(): void;
  destroy(): void;
}

/** `count` people who start from the same board. Their writes wait until they are delivered. */
export function createPeople(count: number, board: Uint8Array): People {
  const waiting: Uint8Array[][] = Array.from({ length: count }, () => []);
  const hands = waiting.map((_, number) => {
    const doc = new Y.Doc();
    // The same numbers each time: which of two writes at once wins follows from them.
    doc.clientID = 1000 + number;
    Y.applyUpdate(doc, board, NEWS);
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== NEWS) for (const [other, inbox] of waiting.entries()) if (other !== number) inbox.push(update);
    });
    return createEditing(doc);
  });
  const deliver = (to: number, which: number) => {
    const [update] = waiting[to]?.splice(which % (waiting[to].length || 1), 1) ?? [];
    const hand = hands[to];
    if (update && hand) Y.applyUpdate(hand.doc, update, NEWS);
  };
  return {
    hands,
    deliver,
    deliverAll() {
      for (const [to, inbox] of waiting.entries()) while (inbox.length > 0) deliver(to, (to * 7 + inbox.length) * 31);
    },
    destroy() {
      for (const { doc, destroy } of hands) {
        destroy();
        doc.destroy();
      }
    },
  };
}
