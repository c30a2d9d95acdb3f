import { StoreError } from "@openchair/store";

/** Boards that are to be looked at, one after the other: hundreds at once would crowd out the people. */
export interface LookQueue {
  /** Looks at each of these boards once, when its turn comes. */
  soon(boardIds: readonly string[]): void;
  /** Waits for the one that is looked at, and leaves the rest. */
  close(): Promise<void>;
}

export function createLookQueue(
  look: (boardId: string) => Promise<void>,
  reportError: (error: unknown) => void,
): LookQueue {
  const waiting = new Set<string>();
  let running: Promise<void> | null = null;
  async function run(): Promise<void> {
    for (const boardId of waiting) {
      // Taken out first: what changes while it is looked at wants another look.
      waiting.delete(boardId);
      await look(boardId).catch((error: unknown) => {
        if (!(error instanceof StoreError && error.code === "closed")) reportError(error);
      });
    }
    running = null;
  }
  return {
    soon(boardIds) {
      for (const boardId of boardIds) waiting.add(boardId);
      if (waiting.size > 0) running ??= run();
    },
    async close() {
      waiting.clear();
      await running;
    },
  };
}
