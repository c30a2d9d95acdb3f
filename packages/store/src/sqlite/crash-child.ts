import { openSqliteStore } from "./open.ts";

/**
 * A process for the crash test to kill: appends to a board as fast as it can, twenty at a time, and writes the number
 * of each entry to stdout once the store says that it is on disk.
 */
const [folder = ""] = process.argv.slice(2);
const { boards } = await openSqliteStore({ folder });
await boards.create("a", Uint8Array.of(0));

async function writer(): Promise<never> {
  for (;;) {
    const seq = await boards.append("a", [{ person: "ana", data: new Uint8Array(200) }]);
    process.stdout.write(`${seq}\n`);
  }
}
await Promise.all(Array.from({ length: 20 }, writer));
