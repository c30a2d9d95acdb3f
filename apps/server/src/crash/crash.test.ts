import { createRandom } from "@openchair/board/testing/random";
import { openSqliteStore } from "@openchair/store";
import { afterEach, describe, expect, it } from "vitest";
import { createHouse, type House } from "./crash-house.ts";
import { editAtRandom, lostCards, newLedger, sizeOf } from "./crash-load.ts";
import { crashSeed } from "./crash-seed.ts";
import type { MarkingClient } from "./marking-client.ts";
import { brokenPromises, contentOf } from "./promises-kept.ts";

/** `OPENCHAIR_CRASH_ROUNDS=200` is the long variant. */
const ROUNDS = Number(process.env["OPENCHAIR_CRASH_ROUNDS"] ?? 20);
const SEATS = ["co-chair", "co-chair", "contributor"] as const;
/** How long a server may stand still, in milliseconds. */
const STANDSTILL_MS = ROUNDS > 20 ? 5000 : 1000;

describe("a server that is killed again and again", () => {
  let house: House;
  afterEach(() => house.close());

  /** Edits, one turn of the loop after another, until `isOver`. */
  async function work(clients: readonly MarkingClient[], edit: (who: number) => void, isOver: () => boolean) {
    for (let turn = 0; !isOver(); turn++) {
      const who = turn % clients.length;
      if (clients[who]?.isSynced) edit(who);
      // A connection may send 240 messages a second; six clients and their marks stay below that.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  const allSynced = (clients: readonly MarkingClient[]) =>
    expect.poll(() => clients.every(({ isSynced }) => isSynced), { interval: 5 }).toBe(true);
  const allAcknowledged = (clients: readonly MarkingClient[]) =>
    expect
      .poll(() => clients.map(({ updates, acknowledged }) => updates.length - acknowledged))
      .toEqual(clients.map(() => 0));
  async function allEqual(docs: readonly MarkingClient[], other: MarkingClient) {
    for (const { doc } of docs) {
      await expect.poll(() => contentOf(doc)).toEqual({ ...contentOf(other.doc), isWhole: true });
    }
  }

  const seed = crashSeed();
  it(
    `[R14] loses nothing that it acknowledged in ${ROUNDS} rounds, and all boards become equal (OPENCHAIR_CRASH_SEED=${seed})`,
    async () => {
      const random = createRandom(seed);
      house = await createHouse({ seats: SEATS });
      const markEach = () => (random() < 0.7 ? 1 : 1 + Math.floor(random() * 8));
      // Two open the board twice: in two windows, or on two devices.
      const clients = [0, 1, 2, 0, 1].flatMap((nth) => {
        const person = house.people[nth];
        return person ? [house.client(person, { markEach })] : [];
      });
      const ledger = newLedger();
      const edit = (who: number) => {
        const client = clients[who];
        if (client) editAtRandom(client, who, ledger, random);
      };
      let promised = 0;
      for (let round = 0; round < ROUNDS; round++) {
        // Somebody who brings nothing along sees only what the server kept.
        const witness = house.client(house.curator);
        witness.connect();
        await allSynced([witness]);
        expect(brokenPromises(witness.doc, clients), `round ${round}`).toEqual([]);
        expect(lostCards(witness.doc, clients, ledger), `round ${round}`).toEqual([]);
        witness.destroy();

        for (const client of clients) client.connect();
        await allSynced(clients);
        const enough = 5 + Math.floor(random() * 120);
        let heard = 0;
        let isOver = false;
        for (const client of clients) {
          client.onAcknowledged = () => {
            heard += 1;
            if (heard === enough) isOver = true;
          };
        }
        await work(clients, edit, () => isOver);
        // Something is on its way at this moment, because nobody waits for an acknowledgement before going on.
        for (let more = Math.floor(random() * 10); more > 0; more--) edit(more % clients.length);
        const ended = clients.map((client) => new Promise<void>((resolve) => (client.onEnd = () => resolve())));
        await house.server.end("SIGKILL");
        await Promise.all(ended);
        // What is changed offline comes along with the next connection.
        for (let more = Math.floor(random() * 4); more > 0; more--) edit(more % clients.length);
        promised = clients.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
        await house.start();
      }
      expect(promised).toBeGreaterThan(ROUNDS * 5);

      for (const client of clients) client.connect();
      await allSynced(clients);
      await allAcknowledged(clients);
      const witness = house.client(house.curator);
      witness.connect();
      await allSynced([witness]);
      await allEqual(clients, witness);
      expect(brokenPromises(witness.doc, clients)).toEqual([]);
      expect(lostCards(witness.doc, clients, ledger)).toEqual([]);

      // Each round everybody sent what they had again. None of it may lie in the log twice.
      const whole = sizeOf(witness.doc);
      await house.server.end("SIGTERM");
      const store = await openSqliteStore({ folder: house.folder });
      const kept = await store.boards.load(house.boardId);
      await store.close();
      const bytes = [kept?.snapshot ?? new Uint8Array(0), ...(kept?.updates ?? [])].reduce(
        (sum, { length }) => sum + length,
        0,
      );
      // A single letter costs some twenty bytes more as an update of its own than within the document.
      const changes = clients.reduce(
        (sum, { updates }) => sum + updates.reduce((all, { length }) => all + length, 0),
        0,
      );
      expect(bytes).toBeLessThan(whole + changes + 10_000);
      await house.start();
    },
    30_000 + ROUNDS * 6000,
  );

  it(`goes on where it was after it stood still for ${STANDSTILL_MS} ms`, async () => {
    const random = createRandom(seed + 1);
    house = await createHouse({ seats: SEATS });
    const clients = house.people.map((person) => house.client(person));
    const ledger = newLedger();
    for (const client of clients) client.connect();
    await allSynced(clients);
    const edit = (who: number) => {
      const client = clients[who];
      if (client) editAtRandom(client, who, ledger, random);
    };
    const before = Date.now();
    process.kill(house.server.pid ?? 0, "SIGSTOP");
    await work(clients, edit, () => Date.now() - before > STANDSTILL_MS);
    process.kill(house.server.pid ?? 0, "SIGCONT");
    for (const client of clients) if (!client.isOpen) client.connect();
    await allAcknowledged(clients);
    const witness = house.client(house.curator);
    witness.connect();
    await allSynced([witness]);
    await allEqual(clients, witness);
    expect(lostCards(witness.doc, clients, ledger)).toEqual([]);
    expect(clients.flatMap(({ codes }) => codes)).toEqual([]);
  });
});
