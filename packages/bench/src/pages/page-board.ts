import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";

/** A board that a page shows, whichever side it is. */
export interface PageBoard {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** A state of somebody else's presence, with the cursor there. */
  presenceState(person: number, x: number, y: number): { [key: string]: unknown };
  /** The cursors of others that are on the screen now. */
  cursors(): number;
}
