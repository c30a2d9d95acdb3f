// hocuspocus as its guide says, with its SQLite extension. Prints its port.
import { join } from "node:path";
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";

const file = join(process.env.BENCH_DATA, "hocuspocus.sqlite");

/** The extension needs a native build, which not every machine can make: then the same statements on Node's own SQLite. */
async function persistence() {
  try {
    const { SQLite } = await import("@hocuspocus/extension-sqlite");
    await new SQLite().onConfigure();
    return new SQLite({ database: file });
  } catch {
    const { DatabaseSync } = await import("node:sqlite");
    const db = new DatabaseSync(file);
    db.exec(
      'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
    );
    const select = db.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC');
    const upsert = db.prepare(
      'INSERT INTO "documents" VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
    );
    const fetch = async ({ documentName }) => select.get(documentName)?.data ?? null;
    const store = async ({ documentName, state }) => void upsert.run(documentName, state);
    return new Database({ fetch, store });
  }
}

const server = new Server({ address: "127.0.0.1", port: 0, quiet: true, extensions: [await persistence()] });
await server.listen();
process.stdout.write(`${JSON.stringify({ port: server.address.port })}\n`);
