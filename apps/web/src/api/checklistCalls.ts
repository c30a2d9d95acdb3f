import type { LeftItems } from "@openchair/board";
import type { AcceptProposal, NewProposal } from "@openchair/programme";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const ofStream = client.streams[":id"].checklist;
const ofBoard = client.boards[":id"].checklist;

/** What the web app asks of the server about checklists. Throws `ApiError`. */
export const checklistCalls = {
  propose: (boardId: string, proposal: NewProposal) =>
    read(ofBoard.proposals.$post({ ...param(boardId), json: proposal })),
  accept: (streamId: string, proposalId: string, accept: AcceptProposal) =>
    read(ofStream.proposals[":proposalId"].accept.$post({ param: { id: streamId, proposalId }, json: accept })),
  decline: (streamId: string, proposalId: string, reason: string) =>
    read(ofStream.proposals[":proposalId"].decline.$post({ param: { id: streamId, proposalId }, json: { reason } })),
} as const;

/** The checklist of a stream: its newest list, what teams propose, and how it came to be. */
export const streamChecklistQuery = (streamId: string) =>
  queryOptions({
    queryKey: ["checklist", streamId],
    queryFn: () => read(ofStream.$get(param(streamId))),
  });

export type StreamChecklist = Awaited<ReturnType<typeof checklistCalls.accept>>;

/** The list that a board goes by, and a newer one. The board itself says which: it may be a moment ahead of the server. */
export function boardChecklistQuery(boardId: string, version: number, leftItems: LeftItems) {
  const left = Object.entries(leftItems)
    .map(([itemId, at]) => `${itemId}.${at}`)
    .join(",");
  return queryOptions({
    queryKey: ["board-checklist", boardId, version, left],
    queryFn: () => read(ofBoard.$get({ ...param(boardId), query: { follows: String(version), left } })),
    placeholderData: keepPreviousData,
  });
}

export const historyFile = (streamId: string, language: string) =>
  `/api/streams/${encodeURIComponent(streamId)}/checklist.csv?language=${language}`;
