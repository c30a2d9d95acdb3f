import type { NewPick, Submission, SubmissionChange } from "@openchair/programme";
import type { QueryClient } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";
import { submissionsQuery } from "./queries.ts";

/** Which column of a table is what; "" for those to leave out. */
export type Mapping = readonly NonNullable<ImportResult["columns"]>[number]["field"][];

interface ImportOptions {
  /** True to be told what would come of it; nothing is written then. */
  readonly preview: boolean;
  readonly mapping: Mapping | null;
  readonly signal: AbortSignal;
}

const one = (streamId: string, submissionId: string) => ({ param: { id: streamId, submissionId } });

/** What curators ask of the server about submissions. Throws `ApiError`. */
export const submissionCalls = {
  /** Sends a file as it is; the server tells what it is. */
  bringIn(streamId: string, file: Blob | string, { preview, mapping, signal }: ImportOptions) {
    const query = {
      ...(preview ? { preview: "1" } : {}),
      ...(mapping === null ? {} : { mapping: JSON.stringify(mapping) }),
    };
    return read(
      client.streams[":id"].submissions.import.$post({ ...param(streamId), query } as ReturnType<typeof param>, {
        init: { body: file, headers: { "Content-Type": "application/octet-stream" }, signal },
      }),
    );
  },
  change: async (streamId: string, submissionId: string, change: SubmissionChange) =>
    (
      await read(
        client.streams[":id"].submissions[":submissionId"].$patch({ ...one(streamId, submissionId), json: change }),
      )
    ).submission,
  pick: async (streamId: string, submissionId: string, pick: NewPick) =>
    (
      await read(
        client.streams[":id"].submissions[":submissionId"].pick.$put({ ...one(streamId, submissionId), json: pick }),
      )
    ).submission,
  takeBackPick: async (streamId: string, submissionId: string) =>
    (await read(client.streams[":id"].submissions[":submissionId"].pick.$delete(one(streamId, submissionId))))
      .submission,
} as const;

/** What came of an import, or would come of it. */
export type ImportResult = Awaited<ReturnType<typeof importShape>>;
const importShape = (streamId: string) => read(client.streams[":id"].submissions.import.$post(param(streamId)));

/** Shows a submission as the server answered it, without asking for all of them again. */
export function showChanged(queries: QueryClient, changed: Submission): void {
  queries.setQueryData(submissionsQuery(changed.streamId).queryKey, (list) =>
    list?.map((each) => (each.id === changed.id ? changed : each)),
  );
}
