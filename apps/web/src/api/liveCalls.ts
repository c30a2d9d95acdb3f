import type { ChairOrder, NewVote, SignalColour, TimerCommand } from "@openchair/programme";
import { queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const board = client.boards[":id"];

/** A command as it is sent; what has a default may be left out. */
export type TimerDraft = Exclude<TimerCommand, { do: "start" }> | { do: "start"; minutes: number; label?: string };

/** What people do together, live. What comes of it is in the ledger for everybody. Throws `ApiError`. */
export const liveCalls = {
  mine: (boardId: string) => read(board.live.$get(param(boardId))),
  timer: (boardId: string, json: TimerDraft) => read(board.timer.$post({ ...param(boardId), json })),
  signal: (boardId: string, colour: SignalColour) => read(board.signals.$post({ ...param(boardId), json: { colour } })),
  raiseHand: (boardId: string) => read(board.hands.$post(param(boardId))),
  lowerHand: (boardId: string) => read(board.hands.$delete(param(boardId))),
  passChair: (boardId: string, from: string) => read(board.chair.pass.$post({ ...param(boardId), json: { from } })),
  orderChair: (boardId: string, order: ChairOrder) => read(board.chair.$patch({ ...param(boardId), json: { order } })),
  openVote: (boardId: string, json: NewVote) => read(board.votes.$post({ ...param(boardId), json })),
  putDots: (boardId: string, voteId: string, dots: Record<string, number>) =>
    read(board.votes[":voteId"].dots.$put({ param: { id: boardId, voteId }, json: { dots } })),
  closeVote: (boardId: string, voteId: string) =>
    read(board.votes[":voteId"].close.$post({ param: { id: boardId, voteId } })),
} as const;

/** The server's clock, and where my own dots are. Asked again now and then: this device's clock may drift or be set. */
export const liveQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["live", boardId],
    queryFn: () => liveCalls.mine(boardId),
    staleTime: 5 * 60_000,
    refetchInterval: 10 * 60_000,
  });
