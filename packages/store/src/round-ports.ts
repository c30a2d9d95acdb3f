import type { Voice } from "@openchair/formats";
import type { MyRound, NewRound, RoundCard, RoundCircle, RoundFacts } from "@openchair/programme";

/** A quiet round. Its facts are for everybody on the board; `cards` are ids of records, in the order they were shown. */
export interface StoredRound extends RoundFacts {
  readonly boardId: string;
  readonly startedBy: string;
  /** Who revealed or ended it, and when; null for nobody, or the clock. */
  readonly closedBy: string | null;
  readonly closedAt: string | null;
}

/** What one person wrote in one round. Nobody else ever gets it from here: it leaves by the reveal alone. */
export interface RoundWriting {
  readonly personId: string;
  readonly cards: readonly RoundCard[];
  /** They said that they have written. */
  readonly done: boolean;
  /** Voices of their seat when they last wrote. */
  readonly voices: readonly Voice[];
  /** Whether they had written when the round was revealed. */
  readonly wrote: boolean;
  /** They came late, and have added theirs or chosen to look. */
  readonly looked: boolean;
  /** What of theirs is on its way to the board behind the others; null when nothing is. */
  readonly joining: readonly RoundCard[] | null;
}

/** What somebody changed in what they write. */
export interface WritingChange extends MyRound {
  readonly personId: string;
  /** Voices of their seat now. */
  readonly voices: readonly Voice[];
}

export interface NewStoredRound extends Omit<NewRound, "deadline"> {
  readonly id: string;
  readonly boardId: string;
  readonly deadline: string | null;
  readonly startedBy: string;
  readonly startedAt: string;
}

/** Quiet rounds and what is written in them. Each move from one state to the next happens once. Times are ISO, UTC. */
export interface RoundStore {
  /** Rejects with `full` when as many are open on this board as may be, or there were as many as may be. */
  addRound(round: NewStoredRound, limits: { readonly open: number; readonly perBoard: number }): Promise<void>;
  round(id: string): Promise<StoredRound | null>;
  /** Newest first. `written` counts who has said so in a round that is not over. */
  roundsOf(boardId: string): Promise<StoredRound[]>;
  /** Puts the deadline of an open round later; false when it is over, ends otherwise, or that is no later. */
  extendRound(id: string, deadline: string): Promise<boolean>;

  writingOf(roundId: string, personId: string): Promise<RoundWriting | null>;
  writingsOf(roundId: string): Promise<RoundWriting[]>;
  /**
   * Keeps what somebody changed in what they write (`mergeMyCards`). False when that comes too late: the round is closed,
   * or is revealed and they had written. Rejects with `full` when it would be more than `limit` cards.
   */
  keepWriting(roundId: string, change: WritingChange, limit: number): Promise<boolean>;
  /** Forgets what somebody wrote and nobody has seen. */
  dropWriting(roundId: string, personId: string): Promise<void>;

  /** Open → revealing: from here on nobody's words change. False when it was not open. */
  closeForReveal(
    id: string,
    closing: { readonly by: string | null; readonly at: string; readonly people: number },
  ): Promise<boolean>;
  /** Revealing → revealed: the cards are on the board, and the words are kept here no longer. False when it was not revealing. */
  finishReveal(id: string, cards: readonly string[]): Promise<boolean>;
  /** Open → ended: everybody keeps their own. False when it was not open. */
  endRound(
    id: string,
    closing: { readonly by: string; readonly at: string; readonly people: number },
  ): Promise<boolean>;

  /** Whether something was revealed on this board that is to stay covered for this person until they choose. */
  isLate(boardId: string, personId: string, circles: readonly RoundCircle[]): Promise<boolean>;
  /** Somebody who came late looks, without adding anything. */
  lookAtRound(roundId: string, personId: string): Promise<void>;
  /** Somebody who came late adds theirs: nothing of it changes any more. False when there is nothing to add. */
  closeForJoin(roundId: string, personId: string): Promise<boolean>;
  /** Their cards are on the board. False when they were not on their way. */
  finishJoin(roundId: string, personId: string, cards: readonly string[]): Promise<boolean>;

  /** Open rounds whose deadline has come, in editions that are not closed, by id. */
  roundsDue(now: string): Promise<string[]>;
  /** Rounds with cards that are on their way to the board, by id. */
  roundsUnfinished(): Promise<string[]>;
}
