import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProcess } from "../testing/test-process.ts";
import { bearer, createClient, type Person } from "../testing/test-server.ts";
import { createMarkingClient, type MarkingClient, type MarkingClientOptions } from "./marking-client.ts";

type ServerProcess = Awaited<ReturnType<typeof startProcess>>;

export interface HouseOptions {
  /** Seats to give out, beside the curator's. */
  readonly seats: readonly ("co-chair" | "contributor" | "observer")[];
  /** Most KiB that a file of the server's may have, until `makeRoom` is called. */
  readonly fileKiB?: number;
}

/** A server process on a data folder of its own that can be killed and started again, with one board and people. */
export interface House {
  readonly boardId: string;
  readonly folder: string;
  readonly curator: Person;
  readonly people: readonly Person[];
  readonly server: ServerProcess;
  readonly address: () => string;
  api(): ReturnType<typeof createClient>;
  client(person: Person, options?: Pick<MarkingClientOptions, "markEach">): MarkingClient;
  /** Starts a server on the same data. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function createHouse({ seats, fileKiB }: HouseOptions): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), "openchair-crash-"));
  const env = { OPENCHAIR_DATA: folder, PORT: "0", LOG_LEVEL: "fatal" };
  let server = await startProcess(env, fileKiB === undefined ? {} : { fileKiB });
  const api = createClient(server.url);
  const curator = await api.joinBy(await server.curatorLink(), "Cura");
  const boardId = await api.newBoard(curator);
  const people: Person[] = [];
  for (const [nth, seat] of seats.entries()) people.push(await api.seated(curator, boardId, seat, `Person ${nth}`));
  const clients: MarkingClient[] = [];
  const address = () => `${server.url.replace(/^http/, "ws")}/sync/${boardId}`;
  return {
    boardId,
    folder,
    curator,
    people,
    address,
    get server() {
      return server;
    },
    api: () => createClient(server.url),
    client(person, options) {
      const client = createMarkingClient({ address, headers: bearer(person), ...options });
      clients.push(client);
      return client;
    },
    async start() {
      server = await startProcess(env);
    },
    async close() {
      for (const client of clients) {
        client.onEnd = () => undefined;
        client.destroy();
      }
      await server.end("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
