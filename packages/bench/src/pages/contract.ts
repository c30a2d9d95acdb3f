import type { LoadedBoard } from "../measure/load-board.ts";

/** Which board a page shows: ours, or the tldraw-yjs example's technique. */
export type Side = "ours" | "peer";

export interface BoardRequest {
  readonly side: Side;
  readonly shapes: number;
  /** Our cards in place of notes; only for our side. */
  readonly cards: boolean;
}

export interface FrameTimes {
  /** Frames in which the shape stood elsewhere than in the one before. */
  readonly followed: number;
  /** Milliseconds between two frames while something was watched. */
  readonly deltas: readonly number[];
}

export interface ArrivalReport {
  /** Milliseconds from the first message until the last change was on the screen. */
  readonly ms: number;
  /** Changes that are in the store, and on the screen, as the sender meant them. */
  readonly inStore: number;
  readonly onScreen: number;
  /** Sum of tasks of 50 ms or longer, in milliseconds. */
  readonly longTasks: number;
}

/** What is in view and can be dragged: an empty stretch of a note, in CSS pixels. */
export interface DragTarget {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What the page offers to the command that measures it, as `window.bench`. */
export interface BenchPage {
  /** Makes the board's document as bytes in memory. */
  prepare(request: BoardRequest): { readonly bytes: number };
  /** From those bytes to shapes on the screen; milliseconds. */
  open(): Promise<number>;
  /** Makes the messages of `count` changes by others. */
  prepareChanges(count: number): { readonly bytes: number };
  /** Lets them arrive, evenly over `overMs`, as a socket would; resolves when the last is on the screen. */
  deliverChanges(overMs: number): Promise<ArrivalReport>;
  /** Puts a stretch of the board in view that is full of shapes, at 100 %. */
  lookAtMiddle(): Promise<void>;
  /** A note in view whose `nth` neighbours are others. */
  dragTarget(nth: number): DragTarget;
  /** Where a shape is, in canvas units. */
  placeOf(id: string): { readonly x: number; readonly y: number };
  /** Lets `people` cursors move, `hz` times a second each, for so long. Resolves when all are on the screen. */
  startCursors(people: number, hz: number, seconds: number): Promise<number>;
  /** Notes the time between frames, and whether a shape moves, until the time is over. */
  startFrames(id: string, forMs: number): void;
  frames(): FrameTimes;
  /** Loads a board's document, given in base 64, and reads it. */
  loadBoard(base64: string): LoadedBoard;
  /** Bytes of document and presence sent so far. */
  sent(): { readonly document: number; readonly messages: number; readonly presence: number };
  /** Waits until everything has been written, then the document's bytes: as this person has it, and as everybody else has it. */
  documentBytes(): Promise<{ readonly own: number; readonly others: number }>;
}
