import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { startServer } from "../server.ts";

export interface Person {
  readonly token: string;
  readonly id: string;
  readonly name: string;
}

const secretOf = (url: string) => url.split("/join/")[1] ?? "";

/** Calls the API of a server over the network. */
export function createClient(url: string) {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers by hand, as programs elsewhere will
  async function call(person: Person | null, method: string, path: string, body?: unknown): Promise<any> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(person ? { authorization: `Bearer ${person.token}` } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? null : response.json();
  }
  async function joinBy(link: string, name: string): Promise<Person> {
    const joined = await call(null, "POST", "/api/join", { secret: secretOf(link), name });
    return { token: joined.token, id: joined.person.id, name: joined.person.name };
  }
  return {
    call,
    joinBy,
    async newBoard(curator: Person): Promise<string> {
      const { stream } = await call(curator, "POST", "/api/streams", { title: "Stream" });
      const made = await call(curator, "POST", `/api/streams/${stream.id}/sessions`, { title: "Session", minutes: 60 });
      return made.board.id;
    },
    async seated(inviter: Person, boardId: string, seat: string, name: string) {
      const { invite, url: link } = await call(inviter, "POST", `/api/boards/${boardId}/invites`, { seat });
      return { ...(await joinBy(link, name)), inviteId: String(invite.id) };
    },
  };
}

/** A socket that sends its session the way a browser (cookie) or a program (bearer) does. */
export function socketOf(headers: Record<string, string>) {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  };
}

export const bearer = (person: Person) => ({ authorization: `Bearer ${person.token}` });
export const cookie = (person: Person) => ({ cookie: `openchair_session=${person.token}` });

/** A stock y-websocket provider on a document of its own. */
export function stockProvider(url: string, boardId: string, headers: Record<string, string>) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace(/^http/, "ws")}/sync`, boardId, doc, {
    WebSocketPolyfill: socketOf(headers) as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  return { doc, provider };
}

/** Resolves with the code a connection ends with. */
export function closeCode(url: string, boardId: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new (socketOf(headers))(`${url.replace(/^http/, "ws")}/sync/${boardId}`);
    socket.on("close", (code) => resolve(code));
    socket.on("error", reject);
  });
}

/** A server on a free port with a data folder of its own, and its first curator. */
export async function createTestServer() {
  const folder = await mkdtemp(join(tmpdir(), "openchair-server-"));
  const config = {
    port: 0,
    host: "127.0.0.1",
    publicUrl: null,
    dataFolder: folder,
    webFolder: join(folder, "no-web"),
    metricsToken: null,
    logLevel: "silent",
  } as const;
  const running = await startServer(config, pino({ level: "silent" }));
  const client = createClient(running.url);
  const curator = await client.joinBy(running.curatorLink ?? "", "Cura");
  return {
    ...client,
    url: running.url,
    curator,
    config,
    /** Stops it and leaves its data, for another one to start with. */
    stop: running.stop,
    async close() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof createTestServer>>;
