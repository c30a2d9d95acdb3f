import { ledgerId, readCards } from "@openchair/board";
import { createRandom } from "@openchair/board/testing/random";
import { afterEach, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import type * as Y from "yjs";
import {
  bearer,
  createTestServer,
  type Person,
  socketOf,
  stockProvider,
  type TestServer,
} from "../testing/test-server.ts";
import { createHouse, type House } from "./crash-house.ts";
import { crashSeed } from "./crash-seed.ts";

const CANARY = "Canary of the quiet";
const seed = crashSeed();
const KILLS = 6;

const cardsOf = (doc: Y.Doc) => readCards(doc).map(({ text }) => text);
const written = (text: string) => ({ cards: [{ id: crypto.randomUUID(), text }], done: true });

/** Asks every address that can be asked for something, and gives how many answered, and all they said. */
async function askEverything({ url, call }: TestServer, who: Person, boardId: string) {
  const { paths } = await call(who, "GET", "/api/openapi.json");
  const { stream } = await call(who, "GET", `/api/boards/${boardId}`);
  const ids = { boards: boardId, streams: stream.id } as const;
  const addresses = Object.entries<object>(paths)
    .filter(([, methods]) => "get" in methods)
    .map(([path]) =>
      path.replace(/\/(boards|streams)\/\{\w+\}/, (_, kind: "boards" | "streams") => `/${kind}/${ids[kind]}`),
    )
    .flatMap((path) => (path.includes("{") ? ["md", "html", "json"].map((end) => path.replace(/\{\w+\}/, end)) : path));
  let asked = 0;
  let told = "";
  for (const path of addresses) {
    const response = await fetch(`${url}${path}`, { headers: bearer(who) });
    if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
      await response.body?.cancel();
      continue;
    }
    if (response.ok) asked += 1;
    told += Buffer.from(await response.arrayBuffer()).toString("latin1");
  }
  return { asked, told };
}

describe("a quiet round on the wire", () => {
  let server: TestServer;
  const closing: (() => void)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) close();
    await server.close();
  });

  it("[Q4] sends nobody's words to anybody before the reveal, and then to everybody", async () => {
    server = await createTestServer();
    const { curator, call } = server;
    const boardId = await server.newBoard(curator);
    const people: Person[] = [];
    for (const name of ["Ana", "Ben", "Chris"]) people.push(await server.seated(curator, boardId, "co-chair", name));
    const listener = await server.seated(curator, boardId, "contributor", "Listener");
    const heard: Buffer[] = [];
    for (const id of [boardId, ledgerId(boardId)]) {
      const { doc, provider } = stockProvider(server.url, id, bearer(listener));
      closing.push(() => {
        provider.destroy();
        doc.destroy();
      });
      const raw: WebSocket = new (socketOf(bearer(listener)))(`${server.url.replace(/^http/, "ws")}/sync/${id}`);
      raw.on("message", (data: Buffer) => heard.push(data));
      raw.on("open", () => raw.send(Uint8Array.of(0, 0, 1, 0)));
      closing.push(() => raw.terminate());
      await expect.poll(() => provider.synced).toBe(true);
    }
    const hearsIt = () => Buffer.concat(heard).includes(CANARY);
    const said = () => Buffer.concat(heard).toString("latin1");
    const { rounds } = await call(people[0] ?? null, "POST", `/api/boards/${boardId}/rounds`, {
      question: "Why?",
      ends: "hand",
    });
    const at = `/api/boards/${boardId}/rounds/${rounds[0].id}`;
    for (const person of people) await call(person, "PATCH", `${at}/mine`, written(`${CANARY} ${person.name}`));
    // The ledger has told the listener how many have written: whatever else was sent came before that.
    await expect.poll(() => said().includes('"written":3')).toBe(true);
    expect(hearsIt()).toBe(false);
    for (const who of [listener, curator]) {
      const { asked, told } = await askEverything(server, who, boardId);
      expect(asked).toBeGreaterThan(10);
      expect(told).not.toContain(CANARY);
    }
    await call(people[1] ?? null, "POST", `${at}/reveal`, { anyway: true });
    await expect.poll(hearsIt).toBe(true);
    // The same questions would have found it.
    expect((await askEverything(server, listener, boardId)).told).toContain(CANARY);
  });
});

describe("a server that is killed while it reveals", () => {
  let house: House;
  afterEach(() => house.close());

  it(`[Q7] [L30] shows each round exactly once (OPENCHAIR_CRASH_SEED=${seed})`, async () => {
    const random = createRandom(seed);
    house = await createHouse({ seats: ["co-chair", "co-chair", "contributor"] });
    const { boardId, people } = house;
    const [first] = people;
    const all: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const api = house.api();
      const { rounds } = await api.call(first ?? null, "POST", `/api/boards/${boardId}/rounds`, {
        question: `Round ${kill}`,
        ends: "hand",
      });
      const at = `/api/boards/${boardId}/rounds/${rounds[0].id}`;
      for (const person of people) {
        all.push(`${kill} ${person.name}`);
        await api.call(person, "PATCH", `${at}/mine`, written(`${kill} ${person.name}`));
      }
      const pressed = api.call(first ?? null, "POST", `${at}/reveal`, {}).catch(() => null);
      // Somewhere between the request and its answer, which takes some twenty milliseconds.
      await new Promise((resolve) => setTimeout(resolve, random() * 25));
      await house.server.end("SIGKILL");
      await pressed;
      await house.start();
      const again = house.api();
      const state = async () =>
        (await again.call(first ?? null, "GET", `/api/boards/${boardId}/rounds`)).rounds[0].state;
      // What had not begun has to be asked for again; what had is finished by the server.
      if ((await state()) === "open") await again.call(first ?? null, "POST", `${at}/reveal`, {});
      await expect.poll(state, { timeout: 5000 }).toBe("revealed");
    }
    const witness = house.client(house.curator);
    witness.connect();
    await expect.poll(() => witness.isSynced).toBe(true);
    expect(cardsOf(witness.doc).sort()).toEqual([...all].sort());
  }, 60_000);
});
