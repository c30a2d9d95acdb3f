import type { Editing } from "@openchair/board";
import type { BoardInfo } from "../api/calls.ts";
import { createFieldMemory, type FieldMemory } from "../outline/fieldMemory.ts";

/** What the parts of a talk need to know of the board they are on. */
export interface TalkBoard {
  readonly boardId: string;
  readonly editing: Editing;
  readonly me: Pick<BoardInfo["me"], "id" | "name">;
  readonly people: BoardInfo["people"];
  readonly readOnly: boolean;
  /** Keeps what was begun and not sent. */
  readonly fields: FieldMemory;
}

/** What somebody wants to see of the talk. A new object each time they ask. */
export interface TalkTarget {
  /** What is said about this: `card:<id>`, `brief:<field>` or `board`. */
  readonly on?: string;
  /** This one comment. */
  readonly commentId?: string;
  /** Words to begin with. They are sent by a person only. */
  readonly words?: string;
}

const memories = new WeakMap<object, FieldMemory>();

/** What was begun beside a board stays begun while it is open, also when the panel shows something else. */
export function panelMemory({ doc }: Editing): FieldMemory {
  const memory = memories.get(doc) ?? createFieldMemory();
  memories.set(doc, memory);
  return memory;
}

/** The address that shows a comment to whoever has a place on the board. */
export const commentAddress = (boardId: string, commentId: string): string =>
  `${location.origin}/boards/${encodeURIComponent(boardId)}/session?comment=${encodeURIComponent(commentId)}`;
