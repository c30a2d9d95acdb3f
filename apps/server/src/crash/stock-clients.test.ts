import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import { WebsocketProvider as OldWebsocketProvider } from "y-websocket2";
import * as Y from "yjs";
import { bearer, socketOf } from "../testing/test-server.ts";
import { createHouse, type House } from "./crash-house.ts";
import { markFrame, readFrame, STEP_1, STEP_2, syncFrame, UPDATE } from "./wire.ts";

/** What both versions of the provider have in common. */
interface Provider {
  readonly synced: boolean;
  readonly wsconnected: boolean;
  readonly awareness: { setLocalState(state: object): void; getStates(): Map<number, object> };
  disconnect(): void;
  connect(): void;
  destroy(): void;
}

describe("clients that others wrote", () => {
  let house: House;
  beforeAll(async () => {
    house = await createHouse({ seats: ["co-chair", "co-chair"] });
  }, 30_000);
  afterAll(() => house.close());

  const base = () => `${house.server.url.replace(/^http/, "ws")}/sync`;

  it.each([
    ["y-websocket 3.1", WebsocketProvider],
    ["y-websocket 2.1", OldWebsocketProvider],
  ] as const)("%s edits, loses its connection, and comes back with what was changed meanwhile", async (_name, Kind) => {
    const [one, two] = house.people.map((person) => {
      const doc = new Y.Doc();
      const options = { WebSocketPolyfill: socketOf(bearer(person)) as never, disableBc: true };
      return { doc, provider: new Kind(base(), house.boardId, doc as never, options) as unknown as Provider };
    });
    if (!one || !two) throw new Error("Nobody is here.");
    await expect.poll(() => one.provider.synced && two.provider.synced).toBe(true);
    one.doc.getText("words").insert(0, "Hello ");
    one.provider.awareness.setLocalState({ name: "One" });
    await expect.poll(() => two.doc.getText("words").toString()).toMatch(/^Hello /);
    await expect.poll(() => [...two.provider.awareness.getStates().values()]).toContainEqual({ name: "One" });

    one.provider.disconnect();
    one.doc.getText("words").insert(6, "from one ");
    two.doc.getText("words").insert(0, "Two: ");
    two.doc.getText("words").delete(5, 2);
    await expect.poll(() => one.provider.wsconnected).toBe(false);
    one.provider.connect();
    for (const { doc } of [one, two]) {
      await expect.poll(() => doc.getText("words").toString()).toBe("Two: llo from one ");
    }
    one.doc.getText("words").delete(0, one.doc.getText("words").length);
    await expect.poll(() => two.doc.getText("words").length).toBe(0);
    for (const { provider } of [one, two]) provider.destroy();
  });

  it("a client that waits for its own message to come back, as y-sweet's does, learns that all before it was taken in", async () => {
    const doc = new Y.Doc();
    const socket = new WebSocket(`${base()}/${house.boardId}`, { headers: bearer(house.people[0] ?? house.curator) });
    const echoed: number[] = [];
    socket.on("message", (data: Buffer) => {
      const frame = readFrame(new Uint8Array(data));
      if (frame.type === "step-1") socket.send(syncFrame(STEP_2, Y.encodeStateAsUpdate(doc, frame.vector)));
      if (frame.type === "step-2" || frame.type === "update") Y.applyUpdate(doc, frame.update, "server");
      if (frame.type === "mark") echoed.push(frame.version);
    });
    await new Promise((resolve) => socket.once("open", resolve));
    socket.send(syncFrame(STEP_1, Y.encodeStateVector(doc)));
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "server") socket.send(syncFrame(UPDATE, update));
    });
    await expect.poll(() => doc.store.clients.size).toBeGreaterThan(0);
    for (let version = 1; version <= 5; version++) {
      doc.getMap("sweet").set("version", version);
      socket.send(markFrame(version));
    }
    await expect.poll(() => echoed).toEqual([1, 2, 3, 4, 5]);
    socket.terminate();
    await house.server.end("SIGKILL");
    await house.start();
    const witness = house.client(house.curator);
    witness.connect();
    await expect.poll(() => witness.doc.getMap("sweet").get("version")).toBe(5);
  });
});
