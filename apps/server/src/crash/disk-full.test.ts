import { spawnSync } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { createHouse, type House } from "./crash-house.ts";
import { keepConnected } from "./marking-client.ts";

/** The system's own tool to lift a limit of a process that runs; without it there is no way to make room. */
const canMakeRoom = spawnSync("prlimit", ["--version"]).status === 0;

let house: House;
afterEach(() => house.close());

// A limit on the size of files stands for a disk: the system refuses the server's writes as a full disk does.
it.skipIf(!canMakeRoom)(
  "a full disk: nobody is told that something is saved, all are sent away to try again, and it recovers by itself",
  async () => {
    house = await createHouse({ seats: ["co-chair", "co-chair"], fileKiB: 3000 });
    const clients = house.people.map((person) => house.client(person));
    const stops = clients.map((client) => keepConnected(client));
    await expect.poll(() => clients.every(({ isSynced }) => isSynced)).toBe(true);
    const [one, two] = clients;
    if (!one || !two) throw new Error("Nobody is here.");

    let written = 0;
    while (one.codes.length === 0) {
      if (one.isSynced && one.acknowledged >= one.updates.length - 3) {
        written += 1;
        one.doc.getArray("pages").push([`${written}:${"x".repeat(20_000)}`]);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(one.codes[0]).toBe(4503);
    await expect.poll(() => two.codes[0]).toBe(4503);
    const promised = one.acknowledged;
    expect(promised).toBeLessThan(one.updates.length);
    // It is up, and says so, and nobody is told that more was saved.
    expect(await house.api().call(null, "GET", "/api/health")).toMatchObject({ ok: true });
    expect(one.acknowledged).toBe(promised);

    spawnSync("prlimit", ["--pid", String(house.server.pid), "--fsize=unlimited:unlimited"]);
    await expect.poll(() => one.acknowledged, { timeout: 40_000 }).toBe(one.updates.length);
    await expect.poll(() => two.doc.getArray("pages").length, { timeout: 20_000 }).toBe(written);
    for (const stop of stops) stop();
  },
  90_000,
);
