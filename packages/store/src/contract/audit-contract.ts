import { describe, expect, it } from "vitest";
import type { AuditEntry, ProgrammeStore } from "../ports.ts";
import { addProgramme, at } from "./fixtures.ts";

const entry = (minute: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  streamId: "s",
  boardId: null,
  at: at(minute),
  personId: "cura",
  action: "invite.made",
  about: { name: "Ana", minute },
  ...change,
});

/** What every audit log must do. */
export function auditContract(opened: () => ProgrammeStore): void {
  describe("audit log", () => {
    it("gives what was done, newest first, page by page, for one stream", async () => {
      const store = opened();
      await addProgramme(store);
      for (const minute of [1, 2, 3]) await store.addAudit(entry(minute));
      await store.addAudit(entry(4, { streamId: "other" }));
      const newest = await store.auditOf("s", { before: null, limit: 2 });
      expect(newest.map(({ at: when }) => when)).toEqual([at(3), at(2)]);
      expect(newest[0]).toMatchObject({ personId: "cura", action: "invite.made", about: { name: "Ana", minute: 3 } });
      const rest = await store.auditOf("s", { before: newest[1]?.n ?? 0, limit: 2 });
      expect(rest.map(({ at: when }) => when)).toEqual([at(1)]);
    });

    it("gives what is about one board, with what people are called today", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addAudit(entry(1, { boardId: "board-1" }));
      await store.addAudit(entry(2, { boardId: "board-2" }));
      await store.addAudit(entry(3, { boardId: "board-1", personId: null }));
      const read = await store.auditOf("s", { before: null, limit: 9, boardId: "board-1" });
      expect(read.map(({ at: when, byName }) => [when, byName])).toEqual([
        [at(3), null],
        [at(1), "Cura"],
      ]);
    });
  });
}
