import { queryOptions } from "@tanstack/react-query";
import { client, read } from "./client.ts";

/** Where the sessions of a stream stand. */
export const wallQuery = (streamId: string) =>
  queryOptions({
    queryKey: ["sessions", streamId, "wall"],
    queryFn: () => read(client.streams[":id"].wall.$get({ param: { id: streamId }, query: {} })),
  });

/** Where the picture of a board is, while it is this one. */
export const pictureAddress = (boardId: string, tag: string) =>
  `/api/boards/${encodeURIComponent(boardId)}/picture.svg?tag=${encodeURIComponent(tag)}`;
