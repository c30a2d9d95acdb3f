import { addCard, boardRoots, ledgerId, readLedger } from "@openchair/board";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { startServer } from "../server.ts";
import {
  bearer,
  createTestServer,
  type Person,
  socketOf,
  stockProvider,
  type TestServer,
} from "../testing/test-server.ts";

describe("working live in the ledger", () => {
  let server: TestServer;
  let boardId: string;
  let noor: Person;
  let bo: Person;
  let chris: Person;
  const providers: WebsocketProvider[] = [];
  const sockets: WebSocket[] = [];
  beforeEach(async () => {
    server = await createTestServer();
    boardId = await server.newBoard(server.curator);
    const join = async (name: string, voice: string) => {
      const body = { seat: "co-chair", voices: [voice] };
      const { url } = await server.call(server.curator, "POST", `/api/boards/${boardId}/invites`, body);
      return server.joinBy(url, name);
    };
    noor = await join("Noor", "professional");
    bo = await join("Bo", "emerging-leader");
    chris = await join("Chris", "lived-experience");
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    for (const provider of providers.splice(0)) {
      provider.destroy();
      provider.doc.destroy();
    }
    await server.close();
  });

  const call = (who: Person, method: string, path: string, body?: unknown) =>
    server.call(who, method, `/api/boards/${boardId}/${path}`, body);
  function follow(person: Person, id = ledgerId(boardId), url = server.url) {
    const { doc, provider } = stockProvider(url, id, bearer(person));
    providers.push(provider);
    return { doc, provider };
  }
  const entry = (doc: Y.Doc, key: string) => JSON.parse(readLedger(doc).get(key) ?? "null");
  const queue = (doc: Y.Doc) =>
    [...readLedger(doc)]
      .filter(([key]) => key.startsWith("hand/"))
      .map(([, value]) => JSON.parse(value))
      .sort((a, b) => a.place - b.place)
      .map(({ name }) => name);
  /** Every frame that somebody is sent on a socket, as text. */
  async function listen(person: Person, id: string): Promise<string[]> {
    const frames: string[] = [];
    const socket = new (socketOf(bearer(person)))(`${server.url.replace(/^http/, "ws")}/sync/${id}`);
    sockets.push(socket as unknown as WebSocket);
    socket.on("message", (data: Buffer) => void frames.push(data.toString("latin1")));
    await new Promise((resolve) => socket.once("open", resolve));
    // Step 1 of the sync protocol with an empty state: "send me everything".
    socket.send(Uint8Array.from([0, 0, 1, 0]));
    return frames;
  }
  async function twoCards(): Promise<[string, string]> {
    const { doc, provider } = follow(noor, boardId);
    await expect.poll(() => provider.synced).toBe(true);
    const ids = [0, 1].map((n) => String(addCard(doc, { kind: "idea", text: `Idea ${n}` })));
    await expect.poll(async () => JSON.stringify(await call(bo, "GET", "outline"))).toContain("Idea 1");
    return [ids[0] ?? "", ids[1] ?? ""];
  }

  it("[W13] tells everybody at once: timer, who stretched it, who speaks, who is next", async () => {
    const { doc } = follow(bo);
    await call(noor, "POST", "timer", { do: "start", minutes: 5, label: "Ideas" });
    await call(chris, "POST", "timer", { do: "stretch", by: 5 });
    await expect
      .poll(() => entry(doc, "timer/now"))
      .toMatchObject({
        label: "Ideas",
        lengthMs: 600_000,
        stretched: { name: "Chris", minutes: 5 },
      });
    await call(noor, "PATCH", "chair", { order: "quieter-first" });
    await call(noor, "POST", "hands");
    await call(noor, "POST", "chair/pass", { from: noor.id });
    await call(bo, "POST", "hands");
    await call(noor, "POST", "hands");
    await call(chris, "POST", "hands");
    await expect.poll(() => entry(doc, "chair/now")).toMatchObject({ speaking: { name: "Bo" } });
    await expect.poll(() => queue(doc)).toEqual(["Chris", "Noor"]);
  });

  it("[W11] says before a vote is closed only how many have voted, in every frame that anybody is sent", async () => {
    const [a, b] = await twoCards();
    const frames = await listen(bo, ledgerId(boardId));
    const { doc } = follow(bo);
    const vote = { question: "Which first?", cardIds: [a, b], dotsEach: 3 };
    const { id } = await call(noor, "POST", "votes", vote);
    await call(noor, "PUT", `votes/${id}/dots`, { dots: { [a]: 2, [b]: 1 } });
    await call(chris, "PUT", `votes/${id}/dots`, { dots: { [a]: 3 } });
    await expect.poll(() => entry(doc, `vote/${id}`)).toMatchObject({ voters: 2, counts: null });
    await expect.poll(() => frames.join()).toContain('"voters":2');
    for (const word of ['"counts":{', '"dots":', chris.id]) expect(frames.join()).not.toContain(word);
    await call(noor, "POST", `votes/${id}/close`);
    await expect.poll(() => entry(doc, `vote/${id}`)).toMatchObject({ counts: { [a]: 5, [b]: 1 } });
    await expect.poll(() => frames.join()).toContain('"counts":{');
    for (const word of ['"dots":', chris.id]) expect(frames.join()).not.toContain(word);
  });

  it("[W9] shows a card to everybody, and in no frame who showed it", async () => {
    const heard = [await listen(bo, ledgerId(boardId)), await listen(bo, boardId)];
    const { doc } = follow(bo);
    await call(chris, "POST", "signals", { colour: "yellow" });
    await expect.poll(() => entry(doc, "card/yellow")).toEqual({ until: expect.any(Number) });
    await expect.poll(() => heard.flat().join()).toContain("card/yellow");
    for (const secret of [chris.id, "Chris"]) expect(heard.flat().join()).not.toContain(secret);
  });

  it("[W13] is not changed by what a client writes into the board document, or into its copy of the ledger", async () => {
    const board = follow(chris, boardId);
    const others = follow(bo, boardId);
    const ledger = follow(bo);
    await expect.poll(() => board.provider.synced && others.provider.synced && ledger.provider.synced).toBe(true);
    const forged = JSON.stringify({ label: "Forged", endsAt: 1, order: "first-come", counts: { a: 99 } });
    for (const key of ["timer/now", "chair/now", `hand/${chris.id}`, "card/red", "vote/forged"]) {
      board.doc.getMap("ledger").set(key, forged);
      boardRoots(board.doc).meta.set(key, forged);
    }
    // It has come over, and means nothing: the board's own document is not where votes and timers are read.
    await expect.poll(() => others.doc.getMap("ledger").size).toBe(5);
    await call(noor, "POST", "hands");
    await expect.poll(() => entry(ledger.doc, "chair/now")).toMatchObject({ speaking: { name: "Noor" } });
    expect([...readLedger(ledger.doc).keys()]).toEqual(["chair/now"]);
    expect((await call(bo, "GET", "live")).dots).toEqual({});
    expect(JSON.stringify([...readLedger(ledger.doc)])).not.toContain("Forged");
  });

  it("[W14] is there again after a restart, but for a card, which was for a moment", async () => {
    const [a, b] = await twoCards();
    const { id } = await call(noor, "POST", "votes", { question: "Which?", cardIds: [a, b], dotsEach: 3 });
    await call(bo, "PUT", `votes/${id}/dots`, { dots: { [a]: 2 } });
    await call(noor, "POST", "timer", { do: "start", minutes: 30 });
    await call(noor, "POST", "hands");
    await call(chris, "POST", "hands");
    await call(chris, "POST", "signals", { colour: "yellow" });
    const before = follow(bo);
    await expect.poll(() => readLedger(before.doc).has("card/yellow")).toBe(true);
    const said = new Map(readLedger(before.doc));
    for (const provider of providers.splice(0)) {
      provider.destroy();
      provider.doc.destroy();
    }
    await server.stop();
    const again = await startServer(server.config, pino({ level: "silent" }));
    try {
      const { doc, provider } = follow(bo, ledgerId(boardId), again.url);
      await expect.poll(() => provider.synced).toBe(true);
      said.delete("card/yellow");
      expect(new Map(readLedger(doc))).toEqual(said);
      const answer = await fetch(`${again.url}/api/boards/${boardId}/live`, { headers: bearer(bo) });
      expect(await answer.json()).toMatchObject({ dots: { [id]: { [a]: 2 } } });
      provider.destroy();
    } finally {
      await again.stop();
    }
  });
});
