import type { LiveBoard } from "./live-board.ts";

/** A board in memory as a watcher sees it. Its document is only built when somebody asks for it. */
export type WatchedBoard = Pick<LiveBoard, "id" | "doc" | "personOf">;

/**
 * Is told what happens on the boards in memory, ledgers left out. Nothing here may throw: it is called in the middle of a
 * board's work.
 */
export interface BoardWatcher {
  /** The document has changed, by a person or (null) by the server. Called for each letter. */
  changed?(boardId: string, personId: string | null): void;
  /** Somebody who had no socket here has one now. Nothing of what they send was taken yet. */
  arrived?(board: WatchedBoard, personId: string): void;
  /** The last socket of somebody is gone. */
  left?(board: WatchedBoard, personId: string): void;
  /** The board is about to leave memory, or the server to stop: what is to be kept of it is kept now. */
  resting?(board: WatchedBoard): Promise<void>;
}
