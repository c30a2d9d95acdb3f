import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { addCard, ledgerId, readCards } from "@openchair/board";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { type Cast, createCast } from "./testing/cast.ts";
import { SOCKET_TABLE, STANDINGS, type Who } from "./testing/permission-table.ts";
import { stockProvider } from "./testing/test-server.ts";

describe("who comes into which socket", () => {
  let cast: Cast;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    cast = await createCast();
    server = createAdaptorServer({
      fetch: cast.test.app.fetch,
      websocket: { server: new WebSocketServer({ noServer: true }) },
    }) as Server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    await cast.test.close();
    server.closeAllConnections();
    await closed;
  });

  /** Whether a card with these words is on the server. */
  const isThere = async (words: string) =>
    (await cast.test.rooms.read(cast.boardId, readCards))?.some(({ text }) => text === words) ?? false;

  /** Comes in as somebody does, writes a card, and says what came of it. */
  async function outcome(who: Who, room: string): Promise<string> {
    const { token } = cast.hands[who];
    const { doc, provider } = stockProvider(url, room, token === "" ? {} : { authorization: `Bearer ${token}` });
    let code = "";
    provider.on("connection-close", (event: { code?: number } | null) => {
      code ||= String(event?.code ?? 0);
      provider.shouldConnect = false;
    });
    let isDenied = false;
    // Message 2 is the answer to a write of somebody who only reads; the provider would write it to the console.
    provider.messageHandlers[2] = () => {
      isDenied = true;
    };
    try {
      await expect.poll(() => provider.synced || code !== "").toBe(true);
      if (code !== "") return code;
      const words = crypto.randomUUID();
      addCard(doc, { kind: "idea", text: words });
      await expect.poll(async () => (await isThere(words)) || isDenied || code !== "").toBe(true);
      return code || ((await isThere(words)) ? "writes" : "reads");
    } finally {
      provider.destroy();
      doc.destroy();
    }
  }

  it.each(STANDINGS)("/sync/<board> as %s", async (who) => {
    expect(await outcome(who, cast.boardId)).toBe(SOCKET_TABLE[who].board);
  });

  it.each(STANDINGS)("/sync/<board>.ledger as %s", async (who) => {
    expect(await outcome(who, ledgerId(cast.boardId))).toBe(SOCKET_TABLE[who].ledger);
  });

  it("says of a board that does not exist that it is not there, and nothing else", async () => {
    expect(await outcome("curator", crypto.randomUUID())).toBe("4404");
    expect(await outcome("nobody", crypto.randomUUID())).toBe("4401");
  });

  it("closes the sockets of somebody whose place is taken back", async () => {
    const { test, hands, boardId } = cast;
    const gone = await test.seated(hands.curator, boardId, "Gone", { seat: "contributor" });
    const { doc, provider } = stockProvider(url, boardId, { authorization: `Bearer ${gone.token}` });
    const code = new Promise((resolve) => {
      provider.on("connection-close", (event: { code?: number } | null) => resolve(event?.code));
    });
    await expect.poll(() => provider.synced).toBe(true);
    await hands["co-chair"].send("DELETE", `/api/boards/${boardId}/invites/${gone.inviteId}`);
    expect(await code).toBe(4403);
    provider.destroy();
    doc.destroy();
  });

  it("lets nobody write once the edition is closed, and everybody read who could", async () => {
    await cast.hands.curator.send("POST", `/api/streams/${cast.ids[":stream"]}/close`);
    for (const who of STANDINGS) {
      const before = SOCKET_TABLE[who].board;
      expect(await outcome(who, cast.boardId), who).toBe(before === "writes" ? "reads" : before);
    }
  });
});
