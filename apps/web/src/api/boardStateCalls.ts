import { queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const board = client.boards[":id"];

/** What people agree on around a board, and what stops it. Each answers with where the board stands then. */
export const boardStateApi = {
  state: (boardId: string) => read(board.state.$get(param(boardId))),
  raise: (boardId: string, json: { words: string; shared: boolean }) =>
    read(board.concerns.$post({ ...param(boardId), json })),
  changeConcern: (
    boardId: string,
    concernId: string,
    json: { words?: string; shared?: boolean; close?: true; closingWords?: string },
  ) => read(board.concerns[":concernId"].$patch({ param: { id: boardId, concernId }, json })),
  /** What there is to sign, and the hash to sign it with. */
  content: (boardId: string) => read(board.signoffs.$get(param(boardId))),
  sign: (boardId: string, hash: string) => read(board.signoffs.$post({ ...param(boardId), json: { hash } })),
  takeBack: (boardId: string) => read(board.signoffs.$delete(param(boardId))),
  publish: (boardId: string) => read(board.publish.$post(param(boardId))),
  unpublish: (boardId: string) => read(board.publish.$delete(param(boardId))),
  ask: (boardId: string, words: string) => read(board.looks.$post({ ...param(boardId), json: { words } })),
  answer: (boardId: string, lookId: string, answer: string) =>
    read(board.looks[":lookId"].$patch({ param: { id: boardId, lookId }, json: { answer } })),
} as const;

export type BoardState = Awaited<ReturnType<typeof boardStateApi.state>>;
export type SignableContent = Awaited<ReturnType<typeof boardStateApi.content>>;

export const boardStateQuery = (boardId: string) =>
  queryOptions({ queryKey: ["board-state", boardId], queryFn: () => boardStateApi.state(boardId) });
