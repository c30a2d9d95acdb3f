import { openSqliteStore } from "./open.ts";

/**
 * A process for the crash test to kill: appends to some boards as fast as it can, ten calls at a time on each, and
 * writes board and number of each entry to stdout once the store says that it is on disk. Now and then it asks for a
 * board to be shortened, which fails: what lies there is no document.
 */
const [folder = "", boardCount = "1"] = process.argv.slice(2);
const { boards } = await openSqliteStore({ folder });
const ids = Array.from({ length: Number(boardCount) }, (_, i) => `board-${i}`);
for (const id of ids) await boards.create(id, Uint8Array.of(0));

async function writer(id: string): Promise<never> {
  for (;;) {
    const seq = await boards.append(id, [{ person: id, data: new Uint8Array(200), clients: [1] }]);
    process.stdout.write(`${id} ${seq}\n`);
    if (seq % 100 === 0) await boards.shorten(id).catch(() => null);
  }
}
await Promise.all(ids.flatMap((id) => Array.from({ length: 10 }, () => writer(id))));
