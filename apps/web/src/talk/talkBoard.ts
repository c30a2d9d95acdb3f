import type { Editing } from "@openchair/board";
import type { BoardInfo } from "../api/calls.ts";
import type { FieldMemory } from "../outline/fieldMemory.ts";

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

/** What somebody wants to see of the talk: what is said about something, or one comment. A new object each time they ask. */
export interface TalkTarget {
  /** `card:<id>`, `brief:<field>` or `board`. */
  readonly on?: string;
  readonly commentId?: string;
}
