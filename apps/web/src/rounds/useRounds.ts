import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type BoardRounds, roundsQuery } from "../api/roundCalls.ts";

/** The quiet rounds of a board as this person sees them, newest first; none until they are known. */
export const useRounds = (boardId: string): BoardRounds => useQuery(roundsQuery(boardId)).data ?? NONE;
const NONE: BoardRounds = [];

/** Something done to the rounds of a board, which answers with all of them. */
export function useRoundAct<Asked>(
  boardId: string,
  act: (asked: Asked) => Promise<BoardRounds>,
  onDone: (asked: Asked) => void = () => {},
) {
  const queryClient = useQueryClient();
  const { queryKey } = roundsQuery(boardId);
  return useMutation({
    mutationFn: async (asked: Asked) => {
      await queryClient.cancelQueries({ queryKey });
      return act(asked);
    },
    onSuccess(rounds, asked) {
      queryClient.setQueryData(queryKey, rounds);
      onDone(asked);
    },
    // Somebody else was quicker, or it is over: what holds now is shown beside the error.
    onError: () => void queryClient.invalidateQueries({ queryKey }),
  });
}
