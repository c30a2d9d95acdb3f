import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { generate } from "./child.ts";
import type { EditsNumbers } from "./run-edits.ts";
import { SERVERS, type UpServer } from "./servers.ts";

const ours = SERVERS.find(({ name }) => name === "ours");
let server: UpServer;
beforeAll(async () => {
  if (!ours) throw new Error("Our own server is missing.");
  server = await ours.start();
});
afterAll(() => server.stop());

// Numbers are no matter of tests; that the load is real, and all of it arrives, is.
it("every edit of the load generator reaches every other client, and a stock client holds the same", async () => {
  const [seats = []] = await server.rooms(1, 10);
  const numbers = await generate<EditsNumbers>({
    kind: "edits",
    dialect: ours?.dialect ?? "y-websocket",
    pid: server.pid,
    syncs: true,
    rooms: [seats],
    writers: 5,
    perSecond: 20,
    marks: true,
    warmUp: 0.2,
    seconds: 1,
  });
  expect(numbers.edits).toBeGreaterThan(50);
  expect(numbers).toMatchObject({ arrived: numbers.pairs, different: 0, ended: 0, unacknowledged: 0 });

  const [seat] = seats;
  if (!seat) throw new Error("There is no seat.");
  class Polyfill extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: seat?.headers });
    }
  }
  const doc = new Y.Doc();
  const url = seat.address.slice(0, seat.address.lastIndexOf("/"));
  const provider = new WebsocketProvider(url, seat.address.slice(url.length + 1), doc, {
    WebSocketPolyfill: Polyfill as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await expect.poll(() => provider.synced).toBe(true);
  expect(doc.store.clients.size).toBeGreaterThanOrEqual(5);
  expect(doc.store.pendingStructs).toBeNull();
  provider.destroy();
});
