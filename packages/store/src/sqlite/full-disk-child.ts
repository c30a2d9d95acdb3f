import { createInterface } from "node:readline";
import { StoreError } from "../errors.ts";
import { openSqliteStore } from "./open.ts";

/**
 * A process for the test of a full disk: for each line on stdin it appends until that many appends were refused (0: until
 * one is taken), and writes to stdout what became of each.
 */
const [folder = ""] = process.argv.slice(2);
const { boards } = await openSqliteStore({ folder });
await boards.create("a", Uint8Array.of(0));
let n = 0;

/** Writes `kept` and its number, or `refused`, its number and why. */
async function append(): Promise<boolean> {
  const number = ++n;
  const data = new Uint8Array(20_000);
  new DataView(data.buffer).setUint32(0, number);
  try {
    await boards.append("a", [{ person: "ana", data }]);
    process.stdout.write(`kept ${number}\n`);
    return true;
  } catch (error) {
    process.stdout.write(`refused ${number} ${error instanceof StoreError ? error.code : String(error)}\n`);
    return false;
  }
}

process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const refusals = Number(line);
  for (let refused = 0; refusals === 0 || refused < refusals; ) {
    const kept = await append();
    if (kept && refusals === 0) break;
    if (!kept) refused++;
  }
  const loaded = await boards.load("a");
  process.stdout.write(`holds ${loaded?.updates.length}\n`);
}
