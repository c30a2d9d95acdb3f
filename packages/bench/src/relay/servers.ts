import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./child.ts";
import type { DialectName } from "./dialect.ts";
import { enterOurHouse } from "./our-house.ts";
import { PEERS } from "./peers.ts";
import type { Seat } from "./raw-socket.ts";

export type ServerName = "ours" | "hocuspocus" | "y-websocket" | "bare";

/** A server that is up, on a data folder of its own. */
export interface UpServer {
  readonly pid: number;
  /** Rooms that nobody has been in yet, with seats for so many. */
  rooms(count: number, seatsEach: number): Promise<Seat[][]>;
  /** Ends and begins again on the same data. Seats that were given stay good, at the new address. */
  again(): Promise<{ readonly pid: number; moved(seat: Seat): Seat }>;
  stop(): Promise<void>;
}

export interface ServerKind {
  readonly name: ServerName;
  readonly title: string;
  readonly dialect: DialectName;
  /** It knows documents, and sends what it has to whoever comes. */
  readonly syncs: boolean;
  /** It makes the first content of a room by itself. */
  readonly seeds: boolean;
  readonly acknowledges: boolean;
  start(): Promise<UpServer>;
}

const OUR_MAIN = join(import.meta.dirname, "..", "..", "..", "..", "apps", "server", "src", "main.ts");

interface Begun {
  readonly pid: number;
  readonly url: string;
  readonly rooms: UpServer["rooms"];
  end(): Promise<void>;
}

async function up(begin: (folder: string) => Promise<Begun>): Promise<UpServer> {
  const folder = await mkdtemp(join(tmpdir(), "openchair-bench-"));
  let begun = await begin(folder);
  return {
    pid: begun.pid,
    rooms: (count, seatsEach) => begun.rooms(count, seatsEach),
    async again() {
      await begun.end();
      begun = await begin(folder);
      const { url, pid } = begun;
      const host = new URL(url).host;
      return { pid, moved: (seat) => ({ ...seat, address: seat.address.replace(new URL(seat.address).host, host) }) };
    },
    async stop() {
      await begun.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As it ships: sessions, limits, the log on disk. */
async function beginOurs(folder: string): Promise<Begun> {
  const child = startChild(OUR_MAIN, { OPENCHAIR_DATA: folder, PORT: "0", OPENCHAIR_URL: "", NODE_ENV: "production" });
  const url = await child.line((line) => /^Open Chair is ready: (.*)$/.exec(line)?.[1] ?? null);
  return {
    pid: child.pid,
    url: url.replace("localhost", "127.0.0.1"),
    end: child.end,
    async rooms(count, seatsEach) {
      const link = await child.line((line) => /^Curator link: (.*)$/.exec(line)?.[1] ?? null);
      return (await enterOurHouse(url.replace("localhost", "127.0.0.1"), link)).rooms(count, seatsEach);
    },
  };
}

const beginPeer =
  (file: string) =>
  async (folder: string): Promise<Begun> => {
    const child = startChild(join(PEERS, file), {
      BENCH_DATA: folder,
      YPERSISTENCE: join(folder, "level"),
      NODE_ENV: "production",
    });
    const { port } = await child.line((line) => (line.startsWith("{") ? (JSON.parse(line) as { port: number }) : null));
    const url = `http://127.0.0.1:${port}`;
    return {
      pid: child.pid,
      url,
      end: child.end,
      rooms: async (count, seatsEach) =>
        Array.from({ length: count }, (_, nth) => {
          const room = crypto.randomUUID().slice(0, 24) + String(nth).padStart(12, "0");
          return Array.from({ length: seatsEach }, () => ({
            address: `ws://127.0.0.1:${port}/${room}`,
            room,
            headers: {},
          }));
        }),
    };
  };

export const SERVERS: readonly ServerKind[] = [
  {
    name: "ours",
    title: "Open Chair",
    dialect: "ours",
    syncs: true,
    seeds: true,
    acknowledges: true,
    start: () => up(beginOurs),
  },
  {
    name: "hocuspocus",
    title: "hocuspocus 4.7.0",
    dialect: "hocuspocus",
    syncs: true,
    seeds: false,
    acknowledges: true,
    start: () => up(beginPeer("hocuspocus.mjs")),
  },
  {
    name: "y-websocket",
    title: "y-websocket-server 0.1.1",
    dialect: "y-websocket",
    syncs: true,
    seeds: false,
    acknowledges: false,
    start: () => up(beginPeer("y-websocket-server.mjs")),
  },
  {
    name: "bare",
    title: "bare broadcast",
    dialect: "y-websocket",
    syncs: false,
    seeds: false,
    acknowledges: false,
    start: () => up(beginPeer("bare-broadcast.mjs")),
  },
];
