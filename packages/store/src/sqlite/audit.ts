import type { Kysely } from "kysely";
import type { AuditEntry, AuditLog } from "../ports.ts";
import type { Tables } from "./tables.ts";

export const auditStore = (db: Kysely<Tables>): AuditLog => ({
  async addAudit({ about, ...entry }) {
    await db
      .insertInto("audit")
      .values({ ...entry, about: JSON.stringify(about) })
      .execute();
  },
  async auditOf(streamId, { before, limit, boardId }) {
    let query = db
      .selectFrom("audit")
      .leftJoin("person", "person.id", "audit.personId")
      .selectAll("audit")
      .select("person.name as byName")
      .where("audit.streamId", "=", streamId)
      .orderBy("audit.n", "desc")
      .limit(limit);
    if (before !== null) query = query.where("audit.n", "<", before);
    if (boardId !== undefined) query = query.where("audit.boardId", "=", boardId);
    const rows = await query.execute();
    return rows.map((row) => ({ ...row, about: JSON.parse(row.about) as AuditEntry["about"] }));
  },
});
