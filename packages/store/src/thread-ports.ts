import type { Thread, ThreadChange } from "@openchair/programme";

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
}
