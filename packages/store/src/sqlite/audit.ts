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
  async auditOf(streamId, { before, limit }) {
    let query = db.selectFrom("audit").selectAll().where("streamId", "=", streamId).orderBy("n", "desc").limit(limit);
    if (before !== null) query = query.where("n", "<", before);
    const rows = await query.execute();
    return rows.map((row) => ({ ...row, about: JSON.parse(row.about) as AuditEntry["about"] }));
  },
});
