import { connect as dial, type Socket } from "node:net";
import { createRandom } from "@openchair/board/testing/random";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { bearer, stockProvider } from "../testing/test-server.ts";
import { createHouse, type House } from "./crash-house.ts";
import { crashSeed } from "./crash-seed.ts";
import type { MarkingClient } from "./marking-client.ts";
import { markFrame, presenceFrame, STEP_2, syncFrame, UPDATE } from "./wire.ts";

const HALF_OPEN = process.env["OPENCHAIR_LONG"] === undefined ? 2000 : 10_000;

/** What a document sends when `write` works on it, one update for each change. */
function updatesOf(base: Y.Doc, write: (doc: Y.Doc) => void, clientId?: number): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  if (clientId !== undefined) doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  write(doc);
  return updates;
}

describe("somebody who means harm, while two others work", () => {
  let house: House;
  let anna: MarkingClient;
  let bo: MarkingClient;
  let mallory: MarkingClient;
  let turn = 0;

  beforeAll(async () => {
    house = await createHouse({ seats: ["co-chair", "co-chair", "co-chair", "observer"] });
    const [first, second] = house.people;
    if (!first || !second) throw new Error("Nobody is here.");
    anna = house.client(first);
    bo = house.client(second);
    for (const client of [anna, bo]) client.connect();
  }, 30_000);
  beforeEach(async () => {
    mallory = await newcomer(2);
    await othersWork();
  });
  afterAll(() => house.close());

  async function newcomer(seat: number): Promise<MarkingClient> {
    const client = house.client(house.people[seat] ?? house.curator);
    client.connect();
    await expect.poll(() => [client, anna, bo].every(({ isSynced }) => isSynced)).toBe(true);
    return client;
  }
  /** Both write, see each other's words, and are told that theirs are saved, on the connections they had all along. */
  async function othersWork(): Promise<void> {
    turn += 1;
    anna.doc.getMap("work").set("anna", turn);
    bo.doc.getMap("work").set("bo", turn);
    for (const { doc } of [anna, bo]) {
      await expect.poll(() => doc.getMap("work").toJSON()).toEqual({ anna: turn, bo: turn });
    }
    await expect.poll(() => [anna, bo].map((each) => each.updates.length - each.acknowledged)).toEqual([0, 0]);
    expect([...anna.codes, ...bo.codes]).toEqual([]);
  }
  const ended = (client: MarkingClient) => expect.poll(() => client.codes.at(-1), { timeout: 20_000 });

  it("[R28] writes under Anna's client id", async () => {
    const [forged] = updatesOf(anna.doc, (doc) => void doc.getMap("work").set("anna", "forged"), anna.doc.clientID);
    mallory.sendRaw(syncFrame(UPDATE, forged as Uint8Array));
    await ended(mallory).toBe(4409);
    const again = await newcomer(2);
    again.sendRaw(syncFrame(STEP_2, forged as Uint8Array));
    again.doc.getMap("mallory").set("here", turn);
    await expect.poll(() => again.acknowledged).toBe(again.updates.length);
    await othersWork();
    again.destroy();
  });

  it("[R8] keeps one change back and sends thousands that build on it", async () => {
    const [, ...rest] = updatesOf(mallory.doc, (doc) => {
      for (let i = 0; i < 3000; i++) doc.getText("tower").insert(i, "x");
    });
    for (const update of rest) mallory.sendRaw(syncFrame(UPDATE, update));
    await othersWork();
    await ended(mallory).toBeOneOf([4400, 4529]);
    expect(bo.doc.getText("tower").length).toBe(0);
  });

  it("[R19] shows a place for Anna", async () => {
    const { provider } = stockProvider(house.server.url, house.boardId, bearer(house.people[0] ?? house.curator));
    const { provider: reader } = stockProvider(house.server.url, house.boardId, bearer(house.curator));
    provider.awareness.setLocalState({ name: "Anna" });
    const shown = () => reader.awareness.getStates().get(provider.awareness.clientID);
    await expect.poll(shown).toEqual({ name: "Anna" });
    mallory.sendRaw(presenceFrame(provider.awareness.clientID, 1000, { name: "Not Anna" }));
    mallory.sendRaw(presenceFrame(7, 1, { name: "Mallory" }));
    await expect.poll(() => reader.awareness.getStates().get(7)).toEqual({ name: "Mallory" });
    expect(shown()).toEqual({ name: "Anna" });
    for (const each of [provider, reader]) each.destroy();
    await othersWork();
  });

  it("[R29] sends more messages than anybody can", async () => {
    for (let i = 0; i < 5000; i++) mallory.sendRaw(markFrame(i));
    await othersWork();
    await ended(mallory).toBe(4529);
  });

  it("[R3] sends a message that is too large", async () => {
    mallory.sendRaw(syncFrame(UPDATE, new Uint8Array(9 * 1024 * 1024)));
    await ended(mallory).toBe(4413);
    await othersWork();
  });

  it("[R12] may only read, and writes", async () => {
    const observer = await newcomer(3);
    const updates = updatesOf(observer.doc, (doc) => void doc.getMap("work").set("observer", 1));
    for (const update of updates) observer.sendRaw(syncFrame(UPDATE, update));
    await expect.poll(() => observer.isDenied).toBe(true);
    await othersWork();
    observer.destroy();
  });

  it("[R1] [R2] sends noise", async () => {
    const seed = crashSeed();
    const random = createRandom(seed);
    const codes: number[] = [];
    for (let i = 0; i < 40; i++) {
      const noise = Uint8Array.from({ length: 1 + Math.floor(random() * 80) }, () => Math.floor(random() * 256));
      const odd = house.client(house.people[2] ?? house.curator);
      odd.connect();
      await expect.poll(() => odd.isOpen, { interval: 2 }).toBe(true);
      odd.sendRaw(noise);
      odd.sendRaw(Uint8Array.of(99));
      await expect.poll(() => odd.codes.length, { interval: 2 }).toBe(1);
      codes.push(...odd.codes);
      odd.destroy();
    }
    expect(
      codes.every((code) => code === 4400 || code === 4413),
      `${codes} (OPENCHAIR_CRASH_SEED=${seed})`,
    ).toBe(true);
    await othersWork();
  });

  it("[R30] never reads", async () => {
    const slow = new WebSocket(house.address(), { headers: bearer(house.people[2] ?? house.curator) });
    await new Promise((resolve) => slow.once("open", resolve));
    const code = new Promise<number>((resolve) => slow.once("close", resolve));
    slow.send(Uint8Array.of(0, 0, 1, 0));
    slow.pause();
    const page = new Uint8Array(900_000);
    for (let i = 0; i < 10; i++) {
      for (const client of [anna, bo]) {
        page.fill(i + 1);
        client.doc.getMap("pages").set(`${client === anna}`, page.slice());
      }
      await othersWork();
    }
    // What it did not read is 18 MB. It is waited for ten seconds, looked at every five, then sent away to try again.
    for (const from = performance.now(); performance.now() - from < 16_000; ) await othersWork();
    slow.resume();
    expect(await code).toBeOneOf([4508, 1006]);
  }, 60_000);

  it("opens thousands of connections that never ask for anything", async () => {
    const { port } = new URL(house.server.url);
    const sockets: Socket[] = [];
    for (let i = 0; i < HALF_OPEN; i++) {
      const socket = dial(Number(port), "127.0.0.1");
      socket.on("error", () => undefined);
      socket.on("connect", () => socket.write(`GET /sync/${house.boardId} HTTP/1.1\r\nUpgrade: webso`));
      sockets.push(socket);
      if (i % 200 === 0) await othersWork();
    }
    await othersWork();
    const late = await newcomer(2);
    expect(late.isSynced).toBe(true);
    for (const socket of sockets) socket.destroy();
    late.destroy();
  }, 60_000);
});
