import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCard, readCards } from "@openchair/board";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { runToEnd, startProcess } from "./testing/test-process.ts";
import { bearer, createClient, socketOf, stockProvider } from "./testing/test-server.ts";

describe("the command line", () => {
  let folder: string;
  let env: Record<string, string>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-main-"));
    env = { OPENCHAIR_DATA: join(folder, "data"), PORT: "0" };
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const oneSentence = expect.stringMatching(/^[^\n]+\.\n$/);

  it("prints where it is and a curator link, a fresh one at each start until somebody used one", async () => {
    const first = await startProcess(env);
    const link = await first.curatorLink();
    expect(link.startsWith(`${first.url}/join/`)).toBe(true);
    expect(await first.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(await first.stderr).toBe("");

    const second = await startProcess(env);
    const client = createClient(second.url);
    const secret = link.split("/join/")[1];
    expect(await client.call(null, "POST", "/api/join", { secret, name: "Cura" })).toMatchObject({
      error: { code: "invite-revoked" },
    });
    await client.joinBy(await second.curatorLink(), "Cura");
    const linkFor = async (...options: string[]) => {
      const printed = await runToEnd(["curator-link", ...options], { ...env, OPENCHAIR_URL: second.url });
      expect(printed).toMatchObject({ code: 0, stderr: "" });
      return /^Curator link(?: for Cura)?: (\S+)\n$/.exec(printed.stdout)?.[1] ?? "";
    };
    // A lost link: the same person again, whatever name is written there.
    expect((await client.joinBy(await linkFor(), "Somebody")).name).toBe("Cura");
    expect((await client.joinBy(await linkFor("--new"), "Dan")).name).toBe("Dan");
    await second.end("SIGINT");

    const third = await startProcess(env);
    expect(await createClient(third.url).call(null, "GET", "/api/health")).toEqual({ ok: true });
    expect(third.lines).toEqual([`Open Chair is ready: ${third.url}`]);
    await third.end("SIGTERM");
  });

  it("says in one sentence that the port is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port));
    });
    const refused = await runToEnd([], { ...env, PORT: String(port) });
    other.close();
    expect(refused).toEqual({ code: 1, stdout: "", stderr: oneSentence });
    expect(refused.stderr).toContain(`Port ${port} is taken`);
  });

  it("says in one sentence that the data folder cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    const refused = await runToEnd([], { ...env, OPENCHAIR_DATA: join(folder, "file", "data") });
    expect(refused).toEqual({ code: 1, stdout: "", stderr: oneSentence });
    expect(refused.stderr).toContain("cannot be written");
  });

  it("says in one sentence that another server uses the data folder", async () => {
    const first = await startProcess(env);
    const refused = await runToEnd([], env);
    expect(refused).toEqual({ code: 1, stdout: "", stderr: oneSentence });
    expect(refused.stderr).toContain("already using");
    expect(await createClient(first.url).call(null, "GET", "/api/health")).toEqual({ ok: true });
    await first.end("SIGTERM");
  });

  it("says in one sentence what is wrong with a setting", async () => {
    for (const [wrong, sentence] of [
      [{ PORT: "many" }, "PORT must be a number"],
      [{ HOST: "203.0.113.7" }, "HOST=203.0.113.7 is not an address of this machine"],
    ] as const) {
      const refused = await runToEnd([], { ...env, ...wrong });
      expect(refused).toEqual({ code: 1, stdout: "", stderr: oneSentence });
      expect(refused.stderr).toContain(sentence);
    }
  });

  it("knows its commands", async () => {
    for (const name of ["dance", "toString", "__proto__"]) {
      expect(await runToEnd([name], env)).toEqual({ code: 1, stdout: "", stderr: oneSentence });
    }
  });

  it("loses nothing that it has acknowledged when it is killed in the middle of work", async () => {
    const first = await startProcess(env);
    const client = createClient(first.url);
    const curator = await client.joinBy(await first.curatorLink(), "Cura");
    const boardId = await client.newBoard(curator);

    // Writes one card after another, and after each asks for an acknowledgement (message 102) of all so far.
    const doc = new Y.Doc();
    const socket: WebSocket = new (socketOf(bearer(curator)))(`${first.url.replace("http", "ws")}/sync/${boardId}`);
    let acknowledged = 0;
    let written = 0;
    const killed = new Promise<void>((resolve) => {
      socket.on("message", (data: Buffer) => {
        if (data[0] !== 102) return;
        acknowledged = data.readUInt16BE(2);
        if (acknowledged === 200) void first.end("SIGKILL").then(() => resolve());
      });
    });
    doc.on("update", (update: Uint8Array) => socket.send(Buffer.concat([Buffer.from([0, 2]), withLength(update)])));
    await new Promise((resolve) => socket.on("open", resolve));
    while (socket.readyState === socket.OPEN) {
      addCard(doc, { kind: "idea", text: `Card ${written}`, id: `shape:${written}` });
      written += 1;
      socket.send(Buffer.from([102, 2, written >> 8, written & 255]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await killed;
    expect(acknowledged).toBeGreaterThanOrEqual(200);

    const second = await startProcess(env);
    const outline = await createClient(second.url).call(curator, "GET", `/api/boards/${boardId}/outline`);
    const kept = new Set(outline.cards.map(({ id }: { id: string }) => id));
    const lost = Array.from({ length: acknowledged }, (_, i) => `shape:${i}`).filter((id) => !kept.has(id));
    expect(lost).toEqual([]);

    // A stock client that still holds what was not acknowledged brings it back.
    const { doc: again, provider } = stockProvider(second.url, boardId, bearer(curator));
    Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
    await expect
      .poll(
        async () =>
          (await createClient(second.url).call(curator, "GET", `/api/boards/${boardId}/outline`)).cards.length,
      )
      .toBe(written);
    provider.destroy();
    expect(readCards(again)).toHaveLength(written);
    await second.end("SIGTERM");
  });

  it("puts everything on disk before it ends, and asks its sockets to come back", async () => {
    const first = await startProcess(env);
    const client = createClient(first.url);
    const curator = await client.joinBy(await first.curatorLink(), "Cura");
    const boardId = await client.newBoard(curator);
    const { doc, provider } = stockProvider(first.url, boardId, bearer(curator));
    await expect.poll(() => provider.synced).toBe(true);
    for (let i = 0; i < 100; i++) addCard(doc, { kind: "idea", text: `Card ${i}` });
    await expect
      .poll(async () => (await client.call(curator, "GET", `/api/boards/${boardId}/outline`)).cards.length)
      .toBe(100);
    const code = new Promise((resolve) => {
      provider.on("connection-close", (event: { code?: number } | null) => resolve(event?.code));
    });
    expect(await first.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(await code).toBe(1012);
    provider.destroy();
    const second = await startProcess(env);
    const outline = await createClient(second.url).call(curator, "GET", `/api/boards/${boardId}/outline`);
    expect(outline.cards).toHaveLength(100);
    await second.end("SIGTERM");
  });
});

/** Bytes with their length in front, as lib0 writes them. */
function withLength(bytes: Uint8Array): Buffer {
  const length: number[] = [];
  let rest = bytes.length;
  while (rest > 127) {
    length.push((rest & 127) | 128);
    rest >>= 7;
  }
  return Buffer.concat([Buffer.from([...length, rest]), bytes]);
}
