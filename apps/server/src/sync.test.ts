import { connect as connectTcp } from "node:net";
import { addCard, readBriefField, readCards, setBriefField } from "@openchair/board";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import {
  bearer,
  closeCode,
  cookie,
  createTestServer,
  socketOf,
  stockProvider,
  type TestServer,
} from "./testing/test-server.ts";

describe("the sockets of boards", () => {
  let server: TestServer;
  let boardId: string;
  const providers: WebsocketProvider[] = [];
  beforeAll(async () => {
    server = await createTestServer();
  });
  beforeEach(async () => {
    boardId = await server.newBoard(server.curator);
  });
  afterEach(() => {
    for (const provider of providers.splice(0)) {
      provider.destroy();
      provider.doc.destroy();
    }
  });
  afterAll(() => server.close());

  function connect(headers: Record<string, string>, board = boardId) {
    const { doc, provider } = stockProvider(server.url, board, headers);
    providers.push(provider);
    return { doc, provider };
  }
  /** The code by which a provider's connection ends next. */
  const ended = (provider: WebsocketProvider) =>
    new Promise<number>((resolve) => {
      provider.on("connection-close", (event: { code?: number } | null) => resolve(event?.code ?? 0));
    });
  const words = (doc: Parameters<typeof readCards>[0]) => readCards(doc).map(({ text }) => text);

  it("lets a stock y-websocket provider edit, by cookie or by token, and others see it", async () => {
    const ana = await server.seated(server.curator, boardId, "co-chair", "Ana");
    const mine = connect(cookie(ana));
    const theirs = connect(bearer(server.curator));
    await expect.poll(() => mine.provider.synced && theirs.provider.synced).toBe(true);
    expect(readBriefField(theirs.doc, "title")).toBe("Session");
    addCard(mine.doc, { kind: "idea", text: "From Ana" });
    await expect.poll(() => words(theirs.doc)).toEqual(["From Ana"]);
    addCard(theirs.doc, { kind: "idea", text: "From Cura" });
    await expect.poll(() => words(mine.doc)).toEqual(["From Ana", "From Cura"]);
    const outline = await server.call(ana, "GET", `/api/boards/${boardId}/outline`);
    expect(outline.cards.map(({ text }: { text: string }) => text)).toEqual(["From Ana", "From Cura"]);
  });

  it("answers a browser or program that offers to speak something else than a WebSocket", async () => {
    const { port } = new URL(server.url);
    const answered = new Promise<string>((resolve, reject) => {
      const socket = connectTcp(Number(port), "127.0.0.1", () =>
        socket.write("GET /api/health HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"),
      );
      socket.once("data", (data) => resolve(String(data).split("\r\n")[0] ?? ""));
      socket.once("data", () => socket.destroy());
      socket.once("error", reject);
    });
    expect(await answered).toBe("HTTP/1.1 200 OK");
  });

  it("shows who is there, and that they have left", async () => {
    const one = connect(bearer(server.curator));
    const two = connect(bearer(server.curator));
    await expect.poll(() => one.provider.synced && two.provider.synced).toBe(true);
    one.provider.awareness.setLocalState({ name: "Cura" });
    await expect.poll(() => [...two.provider.awareness.getStates().values()]).toContainEqual({ name: "Cura" });
    one.provider.disconnect();
    await expect.poll(() => [...two.provider.awareness.getStates().values()]).not.toContainEqual({ name: "Cura" });
  });

  it("sends away who is not signed in, has no seat, or asks for a board that is not there", async () => {
    const stranger = await server.seated(server.curator, await server.newBoard(server.curator), "co-chair", "Stranger");
    expect(await closeCode(server.url, boardId, {})).toBe(4401);
    expect(await closeCode(server.url, boardId, { authorization: "Bearer nonsense" })).toBe(4401);
    expect(await closeCode(server.url, boardId, bearer(stranger))).toBe(4403);
    expect(await closeCode(server.url, "x", bearer(server.curator))).toBe(4404);
    expect(await closeCode(server.url, `${boardId}.ledger.ledger`, bearer(server.curator))).toBe(4404);
  });

  it("refuses a socket from another site's page", async () => {
    const evil = { ...cookie(server.curator), origin: "https://evil.example" };
    await expect(closeCode(server.url, boardId, evil)).rejects.toThrow("403");
  });

  it.each([
    ["text", "hello"],
    ["an unknown message", Buffer.from([99, 1, 2, 3])],
    ["half a message", Buffer.from([0, 2, 200])],
    ["a broken update", Buffer.from([0, 2, 5, 255, 255, 255, 255, 255])],
    ["nothing", Buffer.alloc(0)],
  ])("ends a socket that sends %s, and goes on for the others", async (_what, noise) => {
    const other = connect(bearer(server.curator));
    await expect.poll(() => other.provider.synced).toBe(true);
    const socket = new (socketOf(bearer(server.curator)))(`${server.url.replace("http", "ws")}/sync/${boardId}`);
    const code = new Promise<number>((resolve) => socket.on("close", resolve));
    socket.on("open", () => socket.send(noise));
    expect(await code).toBe(4400);
    addCard(other.doc, { kind: "idea", text: "Still here" });
    await expect
      .poll(async () => (await server.call(server.curator, "GET", `/api/boards/${boardId}/outline`)).cards.length)
      .toBe(1);
  });

  it("ends a socket that sends far too much at a time, in a way that it may come back", async () => {
    const socket = new (socketOf(bearer(server.curator)))(`${server.url.replace("http", "ws")}/sync/${boardId}`);
    const code = new Promise<number>((resolve) => socket.on("close", resolve));
    // Query awareness: as cheap a message as there is.
    socket.on("open", () => {
      for (let i = 0; i < 3000; i++) socket.send(Buffer.from([3]));
    });
    expect(await code).toBe(4529);
  });

  it("lets an observer read and never write", async () => {
    // The stock provider writes the refusal to the console.
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const observer = await server.seated(server.curator, boardId, "observer", "Olga");
    const reader = connect(bearer(observer));
    const writer = connect(bearer(server.curator));
    await expect.poll(() => reader.provider.synced && writer.provider.synced).toBe(true);
    addCard(reader.doc, { kind: "idea", text: "Smuggled in" });
    addCard(writer.doc, { kind: "idea", text: "Allowed" });
    await expect.poll(() => words(reader.doc)).toContain("Allowed");
    expect(words(writer.doc)).toEqual(["Allowed"]);
    const outline = await server.call(server.curator, "GET", `/api/boards/${boardId}/outline`);
    expect(outline.cards).toHaveLength(1);
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });

  it("closes the sockets of a seat that is taken back, for good", async () => {
    const ana = await server.seated(server.curator, boardId, "co-chair", "Ana");
    const { provider } = connect(bearer(ana));
    await expect.poll(() => provider.synced).toBe(true);
    const code = ended(provider);
    await server.call(server.curator, "DELETE", `/api/boards/${boardId}/invites/${ana.inviteId}`);
    expect(await code).toBe(4403);
    expect(await closeCode(server.url, boardId, bearer(ana))).toBe(4403);
  });

  it("closes the sockets of a login that ends", async () => {
    const ana = await server.seated(server.curator, boardId, "co-chair", "Ana");
    const { provider } = connect(bearer(ana));
    await expect.poll(() => provider.synced).toBe(true);
    const code = ended(provider);
    await server.call(ana, "POST", "/api/leave");
    expect(await code).toBe(4401);
  });

  it("lets one who takes another seat come back with it", async () => {
    const observer = await server.seated(server.curator, boardId, "observer", "Olga");
    const { doc, provider } = connect(bearer(observer));
    await expect.poll(() => provider.synced).toBe(true);
    const code = ended(provider);
    const { url } = await server.call(server.curator, "POST", `/api/boards/${boardId}/invites`, { seat: "co-chair" });
    await server.call(observer, "POST", "/api/join", { secret: url.split("/join/")[1], asMe: true });
    expect(await code).toBe(1012);
    await expect.poll(() => provider.synced).toBe(true);
    addCard(doc, { kind: "idea", text: "Now I may" });
    await expect
      .poll(async () => (await server.call(observer, "GET", `/api/boards/${boardId}/outline`)).cards.length)
      .toBe(1);
  });

  it("takes the title that is typed on the board for the session's", async () => {
    const { doc, provider } = connect(bearer(server.curator));
    await expect.poll(() => provider.synced).toBe(true);
    setBriefField(doc, "title", "What I wish I’d known");
    await expect
      .poll(async () => (await server.call(server.curator, "GET", `/api/boards/${boardId}`)).session.title, {
        timeout: 5000,
      })
      .toBe("What I wish I’d known");
  });

  it("answers a body of 50 MB with 413 without reading it, and stays up", async () => {
    const body = new Uint8Array(50 * 1024 * 1024);
    const response = await fetch(`${server.url}/api/streams`, {
      method: "POST",
      headers: { ...bearer(server.curator), "content-type": "application/json" },
      body,
    }).catch((error: unknown) => error);
    // A client that insists on sending everything may see the connection end before it reads the answer.
    if (response instanceof Response) expect(response.status).toBe(413);
    expect(await server.call(null, "GET", "/api/health")).toEqual({ ok: true });
  });

  it("stops also while somebody is connected who never says goodbye", async () => {
    const stubborn = await createTestServer();
    const board = await stubborn.newBoard(stubborn.curator);
    const socket = connectTcp(Number(new URL(stubborn.url).port), "127.0.0.1");
    socket.write(
      `GET /sync/${board} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    await new Promise((resolve) => socket.once("data", resolve));
    const from = Date.now();
    await stubborn.close();
    expect(Date.now() - from).toBeLessThan(8000);
    socket.destroy();
  }, 15_000);
});
