import type { NewThread, ThreadChange } from "@openchair/programme";
import { queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const ofStream = client.streams[":id"].threads;

/** What the web app asks of the server about red threads. Throws `ApiError`. */
export const threadCalls = {
  add: (streamId: string, thread: NewThread) => read(ofStream.$post({ ...param(streamId), json: thread })),
  change: (streamId: string, threadId: string, change: ThreadChange) =>
    read(ofStream[":threadId"].$patch({ param: { id: streamId, threadId }, json: change })),
  remove: (streamId: string, threadId: string) =>
    read(ofStream[":threadId"].$delete({ param: { id: streamId, threadId } })),
  order: (streamId: string, order: string[]) => read(ofStream.$patch({ ...param(streamId), json: { order } })),
} as const;

/** The red threads of a stream, in their order. */
export const threadsQuery = (streamId: string) =>
  queryOptions({
    queryKey: ["threads", streamId],
    queryFn: async () => (await read(ofStream.$get(param(streamId)))).threads,
  });

/** What the team of each session takes up, as their boards were last seen. */
export const threadSessionsQuery = (streamId: string) =>
  queryOptions({
    queryKey: ["threads", streamId, "sessions"],
    queryFn: async () => (await read(ofStream.matrix.$get(param(streamId)))).sessions,
  });

/** The red threads of the stream that a board belongs to. */
export const boardThreadsQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["board-threads", boardId],
    queryFn: async () => (await read(client.boards[":id"].threads.$get(param(boardId)))).threads,
  });

export const matrixFile = (streamId: string, language: string) =>
  `/api/streams/${encodeURIComponent(streamId)}/threads/matrix.csv?language=${language}`;
