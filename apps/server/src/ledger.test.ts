import { ledgerId, readLedger } from "@openchair/board";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import {
  bearer,
  closeCode,
  createTestServer,
  type Person,
  stockProvider,
  type TestServer,
} from "./testing/test-server.ts";

describe("the ledger of a board", () => {
  let server: TestServer;
  let boardId: string;
  let chris: Person;
  const providers: WebsocketProvider[] = [];
  beforeAll(async () => {
    server = await createTestServer();
  });
  beforeEach(async () => {
    boardId = await server.newBoard(server.curator);
    const { url } = await server.call(server.curator, "POST", `/api/boards/${boardId}/invites`, {
      seat: "co-chair",
      voices: ["lived-experience"],
    });
    chris = await server.joinBy(url, "Chris");
  });
  afterEach(() => {
    for (const provider of providers.splice(0)) {
      provider.destroy();
      provider.doc.destroy();
    }
  });
  afterAll(() => server.close());

  function follow(person: Person) {
    const { doc, provider } = stockProvider(server.url, ledgerId(boardId), bearer(person));
    providers.push(provider);
    return { doc, provider };
  }
  const kinds = (doc: Y.Doc) => [...readLedger(doc).keys()].map((key) => key.split("/")[0]).sort();
  const raise = () => server.call(chris, "POST", `/api/boards/${boardId}/concerns`, { words: "Canary words" });

  it("tells everybody on the board at once that somebody stopped it, and never why", async () => {
    const ana = await server.seated(server.curator, boardId, "observer", "Ana");
    const { doc, provider } = follow(ana);
    await expect.poll(() => provider.synced).toBe(true);
    expect(kinds(doc)).toEqual([]);
    await raise();
    await expect.poll(() => kinds(doc)).toEqual(["concern"]);
    expect(JSON.stringify([...readLedger(doc)])).not.toContain("Canary");
    const { hash } = await server.call(chris, "GET", `/api/boards/${boardId}/signoffs`);
    const { concerns } = await server.call(chris, "GET", `/api/boards/${boardId}/state`);
    await server.call(chris, "PATCH", `/api/boards/${boardId}/concerns/${concerns[0].id}`, { close: true });
    await server.call(chris, "POST", `/api/boards/${boardId}/signoffs`, { hash });
    await expect.poll(() => kinds(doc)).toEqual(["concern", "sign"]);
    await server.call(chris, "DELETE", `/api/boards/${boardId}/signoffs`);
    await expect.poll(() => kinds(doc)).toEqual(["concern"]);
  });

  it("has what happened before anybody followed it", async () => {
    await raise();
    const { doc } = follow(chris);
    await expect.poll(() => kinds(doc)).toEqual(["concern"]);
  });

  it("is written by nobody but the server", async () => {
    const mine = follow(chris);
    const theirs = follow(server.curator);
    await expect.poll(() => mine.provider.synced && theirs.provider.synced).toBe(true);
    // The stock provider writes the refusal to the console.
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    mine.doc.getMap("ledger").set("sign/forged", "{}");
    await raise();
    await expect.poll(() => kinds(theirs.doc)).toEqual(["concern"]);
    await expect.poll(() => warned.mock.calls.length).toBeGreaterThan(0);
    warned.mockRestore();
    expect(kinds(follow(chris).doc)).not.toContain("sign");
    await expect.poll(() => kinds(theirs.doc)).toEqual(["concern"]);
  });

  it("opens for those with a seat, and closes when the seat is taken back", async () => {
    const other = await server.newBoard(server.curator);
    const stranger = await server.seated(server.curator, other, "co-chair", "Stranger");
    expect(await closeCode(server.url, ledgerId(boardId), bearer(stranger))).toBe(4403);
    expect(await closeCode(server.url, ledgerId(boardId), {})).toBe(4401);
    expect(await closeCode(server.url, ledgerId("none"), bearer(chris))).toBe(4404);
    const ana = await server.seated(server.curator, boardId, "co-chair", "Ana");
    const { provider } = follow(ana);
    await expect.poll(() => provider.synced).toBe(true);
    const closed = new Promise<number>((resolve) => {
      provider.on("connection-close", (event: { code?: number } | null) => resolve(event?.code ?? 0));
    });
    await server.call(server.curator, "DELETE", `/api/boards/${boardId}/invites/${ana.inviteId}`);
    expect(await closed).toBe(4403);
  });
});
