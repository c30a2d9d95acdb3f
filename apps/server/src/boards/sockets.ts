import type { WebSocket } from "ws";

/** Who is at the other end of a socket, and by which login. */
export interface SocketOwner {
  readonly personId: string;
  readonly tokenHash: string;
}

interface Entry extends SocketOwner {
  readonly ws: WebSocket;
  /** When we last asked whether the other end is still there, and whether it has answered. */
  pingedAt: number;
  answered: boolean;
}

/** The sockets of one board by their connection's name. */
export interface Sockets {
  readonly size: number;
  add(conn: string, ws: WebSocket, owner: SocketOwner, now: number): void;
  remove(conn: string): void;
  send(conn: string, data: Uint8Array): void;
  close(conn: string, code: number, reason: string): void;
  /** Names of the connections that match. */
  of(match: (owner: SocketOwner) => boolean): string[];
  /** Asks the silent whether they are there, and ends those that did not answer the last time. */
  checkAlive(now: number): void;
}

/** Bytes that may wait in one socket. Beyond that its reader is too slow; it comes back and loads what it missed. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;
const SLOW = { code: 4508, reason: "The connection is too slow. It is made again." } as const;
const PING_MS = 30_000;
/** How long a closed socket may take to say goodbye before it is cut off, in milliseconds. */
const GOODBYE_MS = 3000;

export function createSockets(): Sockets {
  const sockets = new Map<string, Entry>();
  const end = (ws: WebSocket, code: number, reason: string) => {
    ws.close(code, reason);
    const cut = setTimeout(() => ws.terminate(), GOODBYE_MS);
    cut.unref();
    ws.once("close", () => clearTimeout(cut));
  };
  return {
    get size() {
      return sockets.size;
    },
    add(conn, ws, owner, now) {
      const entry: Entry = { ...owner, ws, pingedAt: now, answered: true };
      sockets.set(conn, entry);
      ws.on("pong", () => {
        entry.answered = true;
      });
    },
    remove: (conn) => void sockets.delete(conn),
    send(conn, data) {
      const ws = sockets.get(conn)?.ws;
      if (ws?.readyState !== ws?.OPEN || !ws) return;
      if (ws.bufferedAmount > MOST_WAITING_BYTES) end(ws, SLOW.code, SLOW.reason);
      else ws.send(data);
    },
    close(conn, code, reason) {
      const entry = sockets.get(conn);
      if (entry) end(entry.ws, code, reason);
    },
    of: (match) => [...sockets].filter(([, entry]) => match(entry)).map(([conn]) => conn),
    checkAlive(now) {
      for (const entry of sockets.values()) {
        if (now - entry.pingedAt < PING_MS) continue;
        if (!entry.answered) {
          entry.ws.terminate();
          continue;
        }
        entry.pingedAt = now;
        entry.answered = false;
        entry.ws.ping();
      }
    },
  };
}
