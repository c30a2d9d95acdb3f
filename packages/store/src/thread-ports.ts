import type { Thread, ThreadChange, ThreadStanding } from "@openchair/programme";

/** What the team of a session says about red threads; null while its board was never looked at. */
export interface ThreadsOfBoard {
  readonly boardId: string;
  readonly title: string;
  readonly threads: Readonly<Record<string, ThreadStanding>> | null;
}

/** The red threads of streams, in the order their curators gave them. */
export interface ThreadStore {
  threadsOf(streamId: string): Promise<Thread[]>;
  /** Adds one behind the others. Rejects with `full` when the stream has `most` already. */
  addThread(streamId: string, thread: Thread, now: string, most: number): Promise<void>;
  updateThread(streamId: string, id: string, change: ThreadChange): Promise<Thread>;
  /** Gives back what was removed. What boards say about it stays on them and counts no more. */
  removeThread(streamId: string, id: string): Promise<Thread>;
  /** Those that are not named stay behind the others, in the order they had. What is not there is passed over. */
  orderThreads(streamId: string, ids: readonly string[]): Promise<void>;
  /** From what was seen when each board was last looked at (`keepSummary`); sessions oldest first. */
  threadsOfBoards(streamId: string): Promise<ThreadsOfBoard[]>;
}
