import type { Stream } from "@openchair/programme";
import type { Kysely, Selectable } from "kysely";
import { StoreError } from "../errors.ts";
import type { ProgrammeStore } from "../ports.ts";
import { personOf } from "./people.ts";
import type { Tables } from "./tables.ts";

const streamOf = (row: Selectable<Tables["stream"]>): Stream => ({ ...row, sample: row.sample === 1 });

type StreamStore = Pick<
  ProgrammeStore,
  "addStream" | "stream" | "updateStream" | "streamsOf" | "curatesStream" | "curatorsOf"
>;

export const streamStore = (db: Kysely<Tables>): StreamStore => {
  async function stream(id: string): Promise<Stream | null> {
    const row = await db.selectFrom("stream").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? streamOf(row) : null;
  }
  return {
    stream,
    addStream: (added, curatorId) =>
      db.transaction().execute(async (tx) => {
        await tx
          .insertInto("stream")
          .values({ ...added, sample: added.sample ? 1 : 0 })
          .execute();
        await tx.insertInto("curator").values({ streamId: added.id, personId: curatorId }).execute();
      }),
    async updateStream(id, change) {
      if (Object.keys(change).length > 0) await db.updateTable("stream").set(change).where("id", "=", id).execute();
      const updated = await stream(id);
      if (!updated) throw new StoreError("not-found", "There is no such stream.");
      return updated;
    },
    async streamsOf(curatorId) {
      const rows = await db
        .selectFrom("stream")
        .innerJoin("curator", "curator.streamId", "stream.id")
        .selectAll("stream")
        .select((eb) => [
          eb
            .selectFrom("session")
            .select(eb.fn.countAll<number>().as("count"))
            .whereRef("session.streamId", "=", "stream.id")
            .as("sessions"),
          eb
            .selectFrom("submission")
            .select(eb.fn.countAll<number>().as("count"))
            .whereRef("submission.streamId", "=", "stream.id")
            .as("submissions"),
        ])
        .where("curator.personId", "=", curatorId)
        .orderBy("stream.createdAt", "desc")
        .execute();
      return rows.map(({ sessions, submissions, ...row }) => ({
        ...streamOf(row),
        sessions: sessions ?? 0,
        submissions: submissions ?? 0,
      }));
    },
    async curatesStream(streamId, personId) {
      const row = await db
        .selectFrom("curator")
        .select("personId")
        .where("streamId", "=", streamId)
        .where("personId", "=", personId)
        .executeTakeFirst();
      return row !== undefined;
    },
    async curatorsOf(streamId) {
      const rows = await db
        .selectFrom("curator")
        .innerJoin("person", "person.id", "curator.personId")
        .selectAll("person")
        .where("curator.streamId", "=", streamId)
        .orderBy("person.name")
        .execute();
      return rows.map(personOf);
    },
  };
};
