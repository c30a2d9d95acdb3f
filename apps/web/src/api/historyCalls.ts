import type { FormatId } from "@openchair/formats";
import { queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";
import { errorFromBody } from "./errors.ts";

/** A document's client and how far it has come, so that the server does not take what comes after it for what was before. */
export interface Asker {
  readonly client: number;
  readonly clock: number;
}

const { versions } = client.boards[":id"];
const one = (id: string, versionId: string) => ({ param: { id, versionId } });

/** The kept states of a board. Throws {@link ApiError}. */
export const history = {
  versions: async (boardId: string) => (await read(versions.$get(param(boardId)))).versions,
  keep: async (boardId: string, name: string) =>
    (await read(versions.$post({ ...param(boardId), json: { name } }))).version,
  /** Keeps what there is before a version is brought back. */
  beforeRestore: async (boardId: string, of: string) =>
    (await read(versions.$post({ ...param(boardId), json: { before: "restore", of } }))).version,
  /** Keeps what there is before a format is laid in. Null when there is nothing that could get lost. */
  async beforeFormat(boardId: string, format: FormatId, asker: Asker, signal: AbortSignal) {
    const json = { format, asker };
    return (await read(versions["before-format"].$post({ ...param(boardId), json }, { init: { signal } }))).version;
  },
  rename: async (boardId: string, versionId: string, name: string) =>
    (await read(versions[":versionId"].$patch({ ...one(boardId, versionId), json: { name } }))).version,
  remove: (boardId: string, versionId: string) => read(versions[":versionId"].$delete(one(boardId, versionId))),
  /** The board as it was, as one update. */
  async document(boardId: string, versionId: string): Promise<Uint8Array> {
    const path = `/api/boards/${encodeURIComponent(boardId)}/versions/${encodeURIComponent(versionId)}/document`;
    const answer = await fetch(path);
    if (!answer.ok) throw errorFromBody(await answer.json().catch(() => null), answer.status);
    return new Uint8Array(await answer.arrayBuffer());
  },
} as const;

export type BoardVersion = Awaited<ReturnType<typeof history.versions>>[number];

export const versionsQuery = (boardId: string) =>
  queryOptions({ queryKey: ["versions", boardId], queryFn: () => history.versions(boardId), staleTime: 0 });

/** What a version holds may be less a moment later: somebody may have withdrawn their story. */
export const documentQuery = (boardId: string, versionId: string) =>
  queryOptions({
    queryKey: ["version", boardId, versionId],
    queryFn: () => history.document(boardId, versionId),
    staleTime: 0,
    gcTime: 0,
  });
