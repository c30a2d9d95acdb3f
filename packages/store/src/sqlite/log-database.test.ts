import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLogDatabase, type LogDatabase } from "./log-database.ts";
import type { LogRequest } from "./log-messages.ts";
import { migrate } from "./migrations.ts";
import { createAppendPacker } from "./packed-appends.ts";

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

  const append = (size: number, boardId = "a"): LogRequest => {
    const packer = createAppendPacker();
    packer.add(boardId, [{ person: "ana", data: new Uint8Array(size).fill(1) }]);
    return { op: "append", bytes: packer.take() };
  };
  const rowsOf = (table: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);
  const load = (of = log) => of.run([{ op: "load", boardId: "a" }])[0];
  const commits = (exec: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) =>
    exec.mock.calls.filter(([sql]) => sql === "COMMIT").length;

  it("commits everything that came in together at once", () => {
    const exec = vi.spyOn(db, "exec");
    const answers = log.run(Array.from({ length: 500 }, () => append(100)));
    expect(answers.at(-1)).toEqual({ ok: true, value: [500] });
    expect(commits(exec)).toBe(1);
  });

  it("keeps the order of reads and writes", () => {
    const [first, loaded, second] = log.run([append(1), { op: "load", boardId: "a" }, append(1)]);
    expect([first, second]).toEqual([
      { ok: true, value: [1] },
      { ok: true, value: [2] },
    ]);
    expect(loaded).toMatchObject({ ok: true, value: { seq: 1 } });
  });

  it("keeps nothing behind a commit that failed, also when a read lies between", () => {
    const exec = vi.spyOn(db, "exec");
    exec.mockImplementationOnce(() => {
      throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 10 });
    });
    const answers = log.run([append(1), { op: "load", boardId: "a" }, append(1)]);
    expect(answers.map(({ ok }) => ok)).toEqual([false, true, false]);
    expect(answers[2]).toMatchObject({ code: "disk" });
    expect(load()).toMatchObject({ value: { seq: 0 } });
    expect(log.run([append(1)])).toEqual([{ ok: true, value: [1] }]);
  });

  it("puts the changes of all boards into one row, and moves them to their boards' logs when there are many", () => {
    log.run([{ op: "create", boardId: "b", update: Uint8Array.of(0) }]);
    log.run([append(1, "a")]);
    log.run([append(1, "b")]);
    log.tidy();
    expect([rowsOf("journal"), rowsOf("log")]).toEqual([2, 0]);
    log.run(Array.from({ length: 1000 }, () => append(1)));
    expect(load()).toMatchObject({ value: { seq: 1001 } });
    log.tidy();
    expect([rowsOf("journal"), rowsOf("log")]).toEqual([0, 1002]);
    expect(load()).toMatchObject({ value: { seq: 1001 } });
    log.run([append(1)]);
    expect(load()).toMatchObject({ value: { seq: 1002, ends: Array.from({ length: 1002 }, (_, i) => i + 1) } });
  });

  it("finds in the journal what an earlier process has left there, and nothing that was refused", () => {
    const packer = createAppendPacker();
    packer.add("a", [{ person: "ana", data: Uint8Array.of(1), clients: [7] }]);
    packer.add("later", [{ person: "ana", data: Uint8Array.of(2) }]);
    packer.add("a", [{ person: "ben", data: Uint8Array.of(3), clients: [7, 8] }]);
    const [answer] = log.run([{ op: "append", bytes: packer.take() }, append(1)]);
    expect(answer).toEqual({ ok: true, value: [1, -1, 2] });
    log.run([{ op: "create", boardId: "later", update: Uint8Array.of(0) }]);

    const next = createLogDatabase(db);
    const owners = new Map([
      [7, "ana"],
      [8, "ben"],
    ]);
    expect(load(next)).toMatchObject({ value: { seq: 3, updates: Uint8Array.of(1, 3, 1), owners } });
    expect(next.run([{ op: "settle" }, append(1)])[1]).toEqual({ ok: true, value: [4] });
    expect(load(next)).toMatchObject({ value: { seq: 4, updates: Uint8Array.of(1, 3, 1, 1), owners } });
    expect(next.run([{ op: "load", boardId: "later" }])[0]).toMatchObject({ value: { seq: 0 } });
  });

  it("does not start on a journal that it cannot read", () => {
    log.run([append(1)]);
    db.exec("UPDATE journal SET data = substr(data, 1, length(data) - 1)");
    expect(() => createLogDatabase(db)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("keeps a board that was refused unknown: a failed commit leaves no trace in memory", () => {
    const failing = vi.spyOn(db, "exec");
    failing
      .mockImplementationOnce(() => db.prepare("BEGIN IMMEDIATE").run())
      .mockImplementationOnce(() => {
        throw new Error("no disk");
      });
    const answers = log.run([{ op: "create", boardId: "b", update: Uint8Array.of(0) }, append(1, "b")]);
    failing.mockRestore();
    expect(answers.map(({ ok }) => ok)).toEqual([false, false]);
    expect(log.run([append(1, "b"), append(1, "a")])).toEqual([
      { ok: true, value: [-1] },
      { ok: true, value: [1] },
    ]);
  });

  it("keeps nothing of a commit when the disk is full, says so, and works again when there is room", () => {
    const pages = Number(db.prepare("PRAGMA page_count").get()?.["page_count"]);
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const answers = log.run([append(10), append(100_000), append(10)]);
    expect(answers.map((answer) => answer.ok)).toEqual([false, false, false]);
    expect(answers[0]).toMatchObject({ code: "disk" });
    expect(log.run([{ op: "load", boardId: "a" }])[0]).toMatchObject({ ok: true, value: { seq: 0, ends: [] } });

    db.exec("PRAGMA max_page_count = 100000");
    expect(log.run([append(10), append(100_000)])).toEqual([
      { ok: true, value: [1] },
      { ok: true, value: [2] },
    ]);
  });
});
