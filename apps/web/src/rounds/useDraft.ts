import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { BoardRound } from "../api/roundCalls.ts";
import type { Draft, DraftState } from "./draft.ts";
import { draftOf } from "./drafts.ts";

/** What this person writes in a round, and follows it. */
export function useDraft(boardId: string, meId: string, round: BoardRound): DraftState & { readonly draft: Draft } {
  const draft = draftOf(useQueryClient(), boardId, meId, round);
  useEffect(() => {
    if (round.part === "write" || round.part === "add-first") draft.take(round.mine);
    if (round.part === "add-first") draft.sendAgain();
  }, [draft, round]);
  return { ...useSyncExternalStore(draft.subscribe, draft.get), draft };
}
