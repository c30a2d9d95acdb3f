import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono } from "hono";
import { needBoard } from "../access.ts";
import type { Rooms } from "../boards/rooms.ts";
import { ApiError } from "../errors.ts";
import type { ApiEnv, Services } from "../services.ts";

const gzipped = promisify(gzip);
/** Board documents pack to a tenth; the fastest level does nearly as well as the best (relay.md §3.2). */
const FASTEST = { level: 1 };
/** Snapshots that are kept packed, the last ones asked for: when a session begins, all ask for the same. */
const KEPT = 8;

interface Packed {
  readonly data: Uint8Array;
  readonly packed: Promise<Uint8Array>;
}

/**
 * `GET /api/boards/:id/snapshot`: most of a board as one Yjs update, packed, for who opens it for the first time; what
 * it lacks comes over the socket, which packs nothing.
 */
export function snapshotRoutes(services: Services, rooms: Rooms) {
  const kept = new Map<string, Packed>();
  function pack(boardId: string, data: Uint8Array): Promise<Uint8Array> {
    const before = kept.get(boardId);
    const entry = before?.data === data ? before : { data, packed: gzipped(data, FASTEST) };
    kept.delete(boardId);
    kept.set(boardId, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return entry.packed;
  }
  return new Hono<ApiEnv>().get("/api/boards/:id/snapshot", async (c) => {
    const { session } = await needBoard(c, services, c.req.param("id"), "read");
    const snapshot = await rooms.snapshot(session.boardId);
    if (!snapshot) throw new ApiError("not-found", "There is no such board.");
    const isPacked = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
    const tag = `"${snapshot.seq}${isPacked ? "-gzip" : ""}"`;
    // Kept by this person's browser alone, which asks each time whether it still holds, and whether they still may.
    c.header("Cache-Control", "private, no-cache");
    c.header("ETag", tag);
    c.header("Vary", "Accept-Encoding, Authorization, Cookie");
    if ((c.req.header("if-none-match") ?? "").split(/\s*,\s*/).includes(tag)) return c.body(null, 304);
    c.header("Content-Type", "application/octet-stream");
    if (!isPacked) return c.body(new Uint8Array(snapshot.data));
    c.header("Content-Encoding", "gzip");
    return c.body(new Uint8Array(await pack(session.boardId, snapshot.data)));
  });
}
