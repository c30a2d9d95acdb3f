import type { Voice } from "@openchair/formats";

/** A co-chair stopped the board. Times are ISO, UTC. */
export interface StoredConcern {
  readonly id: string;
  readonly boardId: string;
  readonly raisedBy: string;
  readonly raisedAt: string;
  readonly words: string;
  /** Whether the curators may read the words. */
  readonly shared: boolean;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly closingWords: string;
}

export interface ConcernChange {
  readonly words?: string;
  readonly shared?: boolean;
  readonly closed?: { readonly at: string; readonly by: string; readonly words: string };
}

/** Somebody put their name to what was on the board then. */
export interface StoredSignOff {
  readonly id: string;
  readonly boardId: string;
  readonly personId: string;
  /** Name and voices as they were then. */
  readonly name: string;
  readonly voices: readonly Voice[];
  /** What stands for the content, and the content itself as JSON. */
  readonly hash: string;
  readonly content: string;
  readonly at: string;
}

/** Somebody asked the others on a board to look at it. */
export interface StoredLook {
  readonly id: string;
  readonly boardId: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly words: string;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly answer: string;
}

/** Where boards stand: what stopped them, who signed, who asked for a look, what was published. */
export interface BoardStateStore {
  addConcern(concern: Omit<StoredConcern, "closedAt" | "closedBy" | "closingWords">): Promise<void>;
  /** Changes a concern that is still open. Gives false when it is closed, or not there: then nothing was changed. */
  changeConcern(id: string, change: ConcernChange): Promise<boolean>;
  /** Newest first. */
  concernsOf(boardId: string): Promise<StoredConcern[]>;

  /** Keeps a signature in the place of the one this person had on this board, if any. */
  addSignOff(signOff: StoredSignOff): Promise<void>;
  /** Takes back what a person signed on a board; false when there was nothing. */
  withdrawSignOff(boardId: string, personId: string, now: string): Promise<boolean>;
  /** The newest of each person that was not taken back, oldest first. */
  signOffsOf(boardId: string): Promise<StoredSignOff[]>;

  addLook(look: Pick<StoredLook, "id" | "boardId" | "askedBy" | "askedAt" | "words">): Promise<void>;
  /** Gives false when it was answered before, or is not there. */
  answerLook(
    id: string,
    answer: { readonly by: string; readonly at: string; readonly words: string },
  ): Promise<boolean>;
  /** Newest first. */
  looksOf(boardId: string): Promise<StoredLook[]>;

  /** What was published, or null. */
  publishedOf(boardId: string): Promise<{ readonly at: string; readonly hash: string } | null>;
  setPublished(boardId: string, published: { readonly at: string; readonly hash: string } | null): Promise<void>;
}
