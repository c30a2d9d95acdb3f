import type { ChecklistItem, Proposal } from "@openchair/programme";
import type { Kysely } from "kysely";
import type { ChecklistStore, StoredChecklist } from "../checklist-ports.ts";
import { StoreError } from "../errors.ts";
import { readVoices, writeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

const missing = () => new StoreError("not-found", "There is no such proposal.");

type Row = Omit<StoredChecklist, "items"> & { readonly items: string };
const readRow = ({ items, ...row }: Row): StoredChecklist => ({ ...row, items: JSON.parse(items) as ChecklistItem[] });

const rowsOf = (db: Kysely<Tables>, streamId: string) =>
  db
    .selectFrom("checklist")
    .leftJoin("person", "person.id", "checklist.madeBy")
    .select(["checklist.version", "checklist.madeAt", "checklist.madeBy", "checklist.proposalId", "checklist.items"])
    .select("person.name as byName")
    .where("checklist.streamId", "=", streamId);

/** The number of the newest version; 1 is the one that nobody had to make. */
async function newest(db: Kysely<Tables>, streamId: string): Promise<number> {
  const { last } = await db
    .selectFrom("checklist")
    .select(({ fn }) => fn.max("version").as("last"))
    .where("streamId", "=", streamId)
    .executeTakeFirstOrThrow();
  return last ?? 1;
}

export const checklistStore = (db: Kysely<Tables>): ChecklistStore => ({
  async checklistsOf(streamId) {
    return (await rowsOf(db, streamId).orderBy("checklist.version").execute()).map(readRow);
  },
  async checklistOf(streamId, version) {
    const rows = rowsOf(db, streamId).orderBy("checklist.version", "desc").limit(1);
    const row = await (version === null ? rows : rows.where("checklist.version", "=", version)).executeTakeFirst();
    return row ? readRow(row) : null;
  },
  async addChecklist(streamId, { items, ...row }) {
    await db
      .insertInto("checklist")
      .values({ ...row, streamId, items: JSON.stringify(items) })
      .execute();
  },
  addProposal: ({ voices, ...proposal }, most) =>
    db.transaction().execute(async (tx) => {
      const { many } = await tx
        .selectFrom("proposal")
        .select(({ fn }) => fn.countAll<number>().as("many"))
        .where("boardId", "=", proposal.boardId)
        .executeTakeFirstOrThrow();
      if (many >= most) throw new StoreError("full", `A board can make up to ${most} proposals.`);
      await tx
        .insertInto("proposal")
        .values({ ...proposal, voices: writeList(voices), state: "open" })
        .execute();
    }),
  async proposalsOf(streamId, boardId) {
    const rows = db
      .selectFrom("proposal")
      .innerJoin("session", "session.boardId", "proposal.boardId")
      .selectAll("proposal")
      .select("session.title as sessionTitle")
      .where("proposal.streamId", "=", streamId)
      .orderBy("proposal.n", "desc");
    const found = await (boardId === undefined ? rows : rows.where("proposal.boardId", "=", boardId)).execute();
    return found.map(
      ({ n: _n, streamId: _stream, personId: _person, decidedBy: _by, voices, ...row }) =>
        ({ ...row, voices: readVoices(voices) }) as Proposal,
    );
  },
  decideProposal: (streamId, id, decision) =>
    db.transaction().execute(async (tx) => {
      const known = await tx
        .selectFrom("proposal")
        .select("state")
        .where("id", "=", id)
        .where("streamId", "=", streamId)
        .executeTakeFirst();
      if (!known) throw missing();
      const { by, at } = decision;
      const decided = { decidedBy: by, decidedAt: at };
      const put = (set: { state: string; reason: string; version: number | null }) =>
        tx
          .updateTable("proposal")
          .set({ ...set, ...decided })
          .where("id", "=", id)
          .execute();
      if ("declined" in decision) {
        if (known.state !== "open") return false;
        await put({ state: "declined", reason: decision.declined, version: null });
        return true;
      }
      const { version, items, reason = "" } = decision.accepted;
      if (known.state === "accepted" || (await newest(tx, streamId)) !== version - 1) return false;
      await tx
        .insertInto("checklist")
        .values({ streamId, version, madeAt: at, madeBy: by, proposalId: id, items: JSON.stringify(items) })
        .execute();
      await put({ state: "accepted", reason, version });
      return true;
    }),
});
