import type { MyRound, NewRound } from "@openchair/programme";
import { queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const rounds = client.boards[":id"].rounds;
const round = rounds[":roundId"];
const at = (id: string, roundId: string) => ({ param: { id, roundId } });

/** What has a default may be left out. */
export type RoundDraft = Pick<NewRound, "question"> & Partial<NewRound>;

/** Quiet rounds. Each answers with all rounds of the board as this person sees them. */
export const roundApi = {
  list: async (boardId: string) => (await read(rounds.$get(param(boardId)))).rounds,
  start: async (boardId: string, json: RoundDraft) => (await read(rounds.$post({ ...param(boardId), json }))).rounds,
  write: async (boardId: string, roundId: string, json: MyRound) =>
    (await read(round.mine.$patch({ ...at(boardId, roundId), json }))).rounds,
  forget: async (boardId: string, roundId: string) => (await read(round.mine.$delete(at(boardId, roundId)))).rounds,
  extend: async (boardId: string, roundId: string, deadline: string) =>
    (await read(round.$patch({ ...at(boardId, roundId), json: { deadline } }))).rounds,
  reveal: async (boardId: string, roundId: string, anyway: boolean) =>
    (await read(round.reveal.$post({ ...at(boardId, roundId), json: { anyway } }))).rounds,
  end: async (boardId: string, roundId: string) => (await read(round.end.$post(at(boardId, roundId)))).rounds,
  look: async (boardId: string, roundId: string, add: boolean) =>
    (await read(round.look.$post({ ...at(boardId, roundId), json: { add } }))).rounds,
} as const;

export type BoardRounds = Awaited<ReturnType<typeof roundApi.list>>;
export type BoardRound = BoardRounds[number];

export const roundsQuery = (boardId: string) =>
  queryOptions({ queryKey: ["rounds", boardId], queryFn: () => roundApi.list(boardId) });
