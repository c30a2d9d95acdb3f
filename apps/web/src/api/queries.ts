import { QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "./calls.ts";
import { ApiError } from "./errors.ts";

/** A refusal stays a refusal however often we ask; anything else is tried twice more. */
const retry = (failures: number, error: unknown) =>
  failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500);

export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry, staleTime: 10_000 } } });
}

/** Who this browser is, or null when nobody is signed in. */
export const meQuery = queryOptions({ queryKey: ["me"], queryFn: () => api.me() });

export const invitationQuery = queryOptions({
  queryKey: ["join"],
  queryFn: () => api.invitation(),
  staleTime: 0,
  gcTime: 0,
});

export const streamsQuery = queryOptions({ queryKey: ["streams"], queryFn: () => api.streams() });

export const streamQuery = (id: string) => queryOptions({ queryKey: ["stream", id], queryFn: () => api.stream(id) });

export const sessionsQuery = (streamId: string) =>
  queryOptions({ queryKey: ["sessions", streamId], queryFn: () => api.sessions(streamId) });

export const submissionsQuery = (streamId: string) =>
  queryOptions({ queryKey: ["submissions", streamId], queryFn: () => api.submissions(streamId) });

export const boardQuery = (boardId: string) =>
  queryOptions({ queryKey: ["board", boardId], queryFn: () => api.board(boardId) });

export const invitesQuery = (boardId: string) =>
  queryOptions({ queryKey: ["invites", boardId], queryFn: () => api.invites(boardId) });
