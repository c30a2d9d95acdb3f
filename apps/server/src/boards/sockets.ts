import type { WebSocket } from "ws";
import { type PackedFrames, packFrames, socketOf, writeFrames } from "./packed-frames.ts";

/** Who is at the other end of a socket, and by which login. */
export interface SocketOwner {
  readonly personId: string;
  readonly tokenHash: string;
}

interface Entry extends SocketOwner {
  readonly ws: WebSocket;
  /** More waits in it than its reader takes. */
  isBehind: boolean;
  /** When we last asked whether the other end is still there, and whether it has answered. */
  pingedAt: number;
  answered: boolean;
}

/** The sockets of one board by their connection's name. */
export interface Sockets {
  readonly size: number;
  /** `onDrained`: it was behind, and its reader has taken all of it. */
  add(conn: string, ws: WebSocket, owner: SocketOwner, now: number, onDrained: () => void): void;
  remove(conn: string): void;
  /** Sends the same frames to some; gives those that are behind since now. */
  send(to: readonly string[], frames: readonly Uint8Array[]): string[];
  close(conn: string, code: number, reason: string): void;
  /** Names of the connections that match. */
  of(match: (owner: SocketOwner) => boolean): string[];
  /** Asks the silent whether they are there, and ends those that did not answer the last time. */
  checkAlive(now: number): void;
}

/** Bytes that may wait in one socket before its reader counts as behind (relay.md §5.8). */
const BEHIND_BYTES = 1024 * 1024;
/** A reader who is behind gets answers only; beyond this not even these. It comes back and loads what it missed. */
const MOST_WAITING_BYTES = 32 * 1024 * 1024;
const SLOW = { code: 4508, reason: "The connection is too slow. It is made again." } as const;
const PING_MS = 30_000;
/** How long a closed socket may take to say goodbye before it is cut off, in milliseconds. */
const GOODBYE_MS = 3000;

/** From this many bytes on, what newcomers are sent is put together once for all of them. */
const WORTH_KEEPING_BYTES = 64 * 1024;

export function createSockets(): Sockets {
  const kept = new WeakMap<readonly Uint8Array[], PackedFrames>();
  /** The room gives the same list of frames again while nothing has changed. */
  function packOnce(frames: readonly Uint8Array[]): PackedFrames {
    const before = kept.get(frames);
    if (before) return before;
    const packed = packFrames(frames);
    if (packed.bytes.length >= WORTH_KEEPING_BYTES) kept.set(frames, packed);
    return packed;
  }
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
    add(conn, ws, owner, now, onDrained) {
      const entry: Entry = { ...owner, ws, isBehind: false, pingedAt: now, answered: true };
      sockets.set(conn, entry);
      ws.on("pong", () => {
        entry.answered = true;
      });
      socketOf(ws)?.on("drain", () => {
        if (!entry.isBehind) return;
        entry.isBehind = false;
        onDrained();
      });
    },
    remove: (conn) => void sockets.delete(conn),
    send(to, frames) {
      const packed = packOnce(frames);
      const behind: string[] = [];
      for (const conn of to) {
        const entry = sockets.get(conn);
        if (!entry || entry.ws.readyState !== entry.ws.OPEN) continue;
        writeFrames(entry.ws, packed);
        const waiting = entry.ws.bufferedAmount;
        if (waiting > MOST_WAITING_BYTES) {
          end(entry.ws, SLOW.code, SLOW.reason);
        } else if (waiting > BEHIND_BYTES && !entry.isBehind) {
          entry.isBehind = true;
          behind.push(conn);
        }
      }
      return behind;
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
