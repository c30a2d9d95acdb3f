import type { QueryClient } from "@tanstack/react-query";
import { type BoardRound, roundApi, roundsQuery } from "../api/roundCalls.ts";
import { createDraft, type Draft } from "./draft.ts";

/** One for each person and round: a page that is closed and opened again goes on where it was. */
const drafts = new Map<string, Draft>();

const keyOf = (roundId: string, meId: string) => `openchair.round.${roundId}.${meId}`;

/** Storage may be switched off in a browser. */
function storageHere(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** What this person writes in a round, on this device. */
export function draftOf(queryClient: QueryClient, boardId: string, meId: string, round: BoardRound): Draft {
  const key = keyOf(round.id, meId);
  const known = drafts.get(key);
  if (known) return known;
  const { queryKey } = roundsQuery(boardId);
  const draft = createDraft({
    key,
    storage: storageHere(),
    async send(change) {
      // What was asked before would answer with how it was before.
      await queryClient.cancelQueries({ queryKey });
      try {
        queryClient.setQueryData(queryKey, await roundApi.write(boardId, round.id, change));
      } catch (refused) {
        // What was called off may have been the news that the round is over.
        void queryClient.invalidateQueries({ queryKey });
        throw refused;
      }
    },
  });
  drafts.set(key, draft);
  return draft;
}

/** Whether something of this person and round waits on this device, from this page or one before it. */
export const hasUnsent = (roundId: string, meId: string): boolean =>
  (storageHere()?.getItem(keyOf(roundId, meId)) ?? null) !== null;

/** Tries to send at once whatever waits: the connection is back, the page is about to go, or a round is about to be over. */
export async function sendAll(): Promise<void> {
  await Promise.all([...drafts.values()].map((draft) => draft.flush()));
}
