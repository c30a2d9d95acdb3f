import type { BoardDigest, Thread } from "@openchair/programme";
import type { Kysely } from "kysely";
import { StoreError } from "../errors.ts";
import type { ThreadStore } from "../thread-ports.ts";
import type { Tables } from "./tables.ts";

const missing = () => new StoreError("not-found", "There is no such red thread.");
const COLUMNS = ["id", "title", "description"] as const;

export const threadStore = (db: Kysely<Tables>): ThreadStore => {
  const threadsOf = (streamId: string, from = db): Promise<Thread[]> =>
    from.selectFrom("thread").select(COLUMNS).where("streamId", "=", streamId).orderBy("place").orderBy("n").execute();
  return {
    threadsOf: (streamId) => threadsOf(streamId),
    addThread: (streamId, thread, now, most) =>
      db.transaction().execute(async (tx) => {
        const { many, last } = await tx
          .selectFrom("thread")
          .select(({ fn }) => [fn.countAll<number>().as("many"), fn.max("place").as("last")])
          .where("streamId", "=", streamId)
          .executeTakeFirstOrThrow();
        if (many >= most) throw new StoreError("full", `A stream can have up to ${most} red threads.`);
        const { id, title, description } = thread;
        await tx
          .insertInto("thread")
          .values({ id, title, description, streamId, place: (last ?? 0) + 1, createdAt: now })
          .execute();
      }),
    async updateThread(streamId, id, change) {
      if (Object.keys(change).length > 0) {
        await db.updateTable("thread").set(change).where("id", "=", id).where("streamId", "=", streamId).execute();
      }
      const changed = (await threadsOf(streamId)).find((thread) => thread.id === id);
      if (!changed) throw missing();
      return changed;
    },
    async removeThread(streamId, id) {
      const removed = await db
        .deleteFrom("thread")
        .where("id", "=", id)
        .where("streamId", "=", streamId)
        .returning(COLUMNS)
        .executeTakeFirst();
      if (!removed) throw missing();
      return removed;
    },
    async threadsOfBoards(streamId) {
      const rows = await db
        .selectFrom("session")
        .leftJoin("boardSummary", "boardSummary.boardId", "session.boardId")
        .select(["session.boardId", "session.title", "boardSummary.data"])
        .where("session.streamId", "=", streamId)
        .orderBy("session.n")
        .execute();
      return rows.map(({ boardId, title, data }) => {
        const kept = data === null ? null : (JSON.parse(data) as { readonly digest: Partial<BoardDigest> });
        return { boardId, title, threads: kept?.digest.threads ?? null };
      });
    },
    orderThreads: (streamId, ids) =>
      db.transaction().execute(async (tx) => {
        const known = (await threadsOf(streamId, tx)).map(({ id }) => id);
        const wanted = [...new Set(ids)].filter((id) => known.includes(id));
        const order = [...wanted, ...known.filter((id) => !wanted.includes(id))];
        for (const [at, id] of order.entries()) {
          await tx
            .updateTable("thread")
            .set({ place: at + 1 })
            .where("id", "=", id)
            .execute();
        }
      }),
  };
};
