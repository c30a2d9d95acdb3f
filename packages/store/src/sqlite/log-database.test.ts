import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLogDatabase, type LogDatabase } from "./log-database.ts";
import type { LogRequest } from "./log-messages.ts";
import { migrate } from "./migrations.ts";

describe("the log's commits", () => {
  let db: DatabaseSync;
  let log: LogDatabase;
  beforeEach(() => {
    db = new DatabaseSync(":memory:");
    migrate(db);
    log = createLogDatabase(db);
    log.run([{ op: "create", boardId: "a", update: Uint8Array.of(0) }]);
  });
  afterEach(() => db.close());

  const append = (size: number): LogRequest => ({
    op: "append",
    boardId: "a",
    entries: [{ person: "ana", data: new Uint8Array(size).fill(1) }],
  });
  const commits = (exec: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) =>
    exec.mock.calls.filter(([sql]) => sql === "COMMIT").length;

  it("commits everything that came in together at once", () => {
    const exec = vi.spyOn(db, "exec");
    const answers = log.run(Array.from({ length: 500 }, () => append(100)));
    expect(answers.at(-1)).toEqual({ ok: true, value: 500 });
    expect(commits(exec)).toBe(1);
  });

  it("keeps the order of reads and writes", () => {
    const [first, loaded, second] = log.run([append(1), { op: "load", boardId: "a" }, append(1)]);
    expect([first, second]).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
    expect(loaded).toMatchObject({ ok: true, value: { seq: 1 } });
  });

  it("keeps nothing of a commit when the disk is full, says so, and works again when there is room", () => {
    const pages = Number(db.prepare("PRAGMA page_count").get()?.["page_count"]);
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const answers = log.run([append(10), append(100_000), append(10)]);
    expect(answers.map((answer) => answer.ok)).toEqual([false, false, false]);
    expect(answers[0]).toMatchObject({ code: "disk" });
    expect(log.run([{ op: "load", boardId: "a" }])[0]).toMatchObject({ ok: true, value: { seq: 0, updates: [] } });

    db.exec("PRAGMA max_page_count = 100000");
    expect(log.run([append(10), append(100_000)])).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
  });
});
