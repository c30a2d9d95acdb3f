import type { BoardRound } from "../api/roundCalls.ts";
import { LateWords } from "./LateWords.tsx";
import { useDraft } from "./useDraft.ts";

interface UnsentWordsProps {
  readonly boardId: string;
  readonly meId: string;
  readonly round: BoardRound;
}

/** Keeps what waits on this device for a round on its way, while nothing of the round is on screen. */
export function UnsentWords({ boardId, meId, round }: UnsentWordsProps) {
  const state = useDraft(boardId, meId, round);
  if (state.save !== "late" || state.cards.length === 0) return null;
  return <LateWords question={round.question} state={state} />;
}
