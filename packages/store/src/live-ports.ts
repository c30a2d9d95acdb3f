import type { Dots, Vote } from "@openchair/programme";

/** What of working live is one value for a board. */
export type LivePart = "timer" | "chair";

/** A part as it was kept, with the number of the write that kept it; 0 when nobody has written it. */
export interface KeptLivePart {
  readonly data: string | null;
  readonly version: number;
}

export interface NewStoredVote extends Omit<Vote, "closedAt"> {
  readonly boardId: string;
  readonly openedBy: string;
}

export interface StoredVote extends NewStoredVote {
  readonly closedAt: string | null;
  /** How many people have put a dot somewhere. */
  readonly voters: number;
  /** Card id → dots; null while the vote is open, so that nobody passes them on too early. */
  readonly counts: Dots | null;
}

/** The timer, the open chair and the votes of boards: what must still be there after a restart. */
export interface LiveStore {
  /** A part of a board; without data when there is none. */
  livePartOf(boardId: string, part: LivePart): Promise<KeptLivePart>;
  /**
   * Keeps a part in the place of the one with this version. False when somebody else has written it meanwhile: then
   * nothing was changed.
   */
  keepLivePart(boardId: string, part: LivePart, kept: KeptLivePart): Promise<boolean>;

  /** Opens a vote. False when another one is open on this board: then nothing was changed. */
  addVote(vote: NewStoredVote): Promise<boolean>;
  /** Newest first. */
  votesOf(boardId: string): Promise<StoredVote[]>;
  /** Puts one person's dots in the place of those they had. False when the vote is closed, or not there. */
  keepDots(voteId: string, personId: string, dots: Dots): Promise<boolean>;
  /** Vote id → card id → dots: where one person put theirs. */
  dotsOfPerson(boardId: string, personId: string): Promise<Readonly<Record<string, Dots>>>;
  /** False when it was closed before, or is not there. */
  closeVote(voteId: string, at: string): Promise<boolean>;
}
