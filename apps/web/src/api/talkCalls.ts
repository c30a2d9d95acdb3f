import { queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const board = client.boards[":id"];

/** Who said the comments on a board, by the hands that wrote them. A hand stays whose it is. */
export const talkAuthorsQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["talk-authors", boardId],
    queryFn: () => read(board.talk.authors.$get(param(boardId))),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How a board is shared among the voices. */
export const voicesQuery = (boardId: string) =>
  queryOptions({ queryKey: ["voices", boardId], queryFn: () => read(board.voices.$get(param(boardId))) });
