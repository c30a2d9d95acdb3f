import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreError } from "../errors.ts";
import { openSqliteProgramme, openSqliteStore } from "./open.ts";

describe("opening a data folder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-open-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("makes the folder, and refuses a second server on it until the first has gone", async () => {
    const options = { folder: join(folder, "new", "data") };
    const first = await openSqliteStore(options);
    const refused = await openSqliteStore(options).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreError);
    expect(refused).toMatchObject({ code: "in-use", message: expect.stringContaining(options.folder) });
    await first.close();
    await (await openSqliteStore(options)).close();
  });

  it("lets a command change the programme while a server runs", async () => {
    const server = await openSqliteStore({ folder });
    const command = openSqliteProgramme({ folder });
    await command.addPerson({ id: "ana", name: "Ana", curator: true });
    await command.close();
    expect(await server.programme.curators()).toHaveLength(1);
    await server.close();
  });

  it("says when the folder cannot be used", async () => {
    const file = join(folder, "file");
    await writeFile(file, "not a folder");
    await expect(openSqliteStore({ folder: join(file, "data") })).rejects.toMatchObject({ code: "unwritable" });
    await writeFile(join(folder, "openchair.db"), "not a database, but long enough to be looked at as if it were one");
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: "unwritable" });
    await writeFile(join(folder, "in-use.lock"), "not a lock, but long enough to be looked at as if it were one");
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({
      code: "unwritable",
      message: expect.stringContaining("in-use.lock"),
    });
  });

  it("does not touch what a newer Open Chair has written", async () => {
    await (await openSqliteStore({ folder })).close();
    const db = new DatabaseSync(join(folder, "openchair.db"));
    db.exec("PRAGMA user_version = 99");
    db.close();
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({
      code: "unwritable",
      message: expect.stringContaining("newer Open Chair"),
    });
  });

  it("rejects an append while the disk does not answer, and takes the next one", async () => {
    const store = await openSqliteStore({ folder, busyTimeoutMs: 20 });
    await store.boards.create("a", Uint8Array.of(0));
    const entry = { person: "ana", data: Uint8Array.of(1) };
    const other = new DatabaseSync(join(folder, "openchair.db"));
    other.exec("BEGIN IMMEDIATE");
    await expect(store.boards.append("a", [entry])).rejects.toMatchObject({ name: "StoreError", code: "disk" });
    other.exec("ROLLBACK");
    other.close();
    expect(await store.boards.append("a", [entry])).toBe(1);
    await store.close();
  });
});
