import type { Connection } from "./connections.ts";
import { LIMITS } from "./limits.ts";

/** A mark to echo once the log is committed up to `after`; `Infinity` while the connection has a gap to fill. */
export interface HeldMark {
  after: number;
  readonly frame: Uint8Array;
}

/** How far the log of a room is. */
export interface LogPosition {
  /** The last number given to an append. */
  readonly seq: number;
  /** The last number known to be on disk. */
  readonly committed: number;
}

/**
 * Keeps a mark until everything this connection sent before it is on disk. False when too many wait already.
 * The bytes are copied: they may be a slice of a large network buffer.
 */
export function holdMark(conn: Connection, frame: Uint8Array, log: LogPosition): boolean {
  if (conn.refused) return true;
  if (conn.held.length >= LIMITS.heldMarks) return false;
  conn.held.push({ after: conn.waiting ? Number.POSITIVE_INFINITY : log.seq, frame: frame.slice() });
  return true;
}

/** The gap is filled: marks that waited for it now wait for the disk alone. */
export function settleMarks(conn: Connection, log: LogPosition): void {
  for (const mark of conn.held) mark.after = Math.min(mark.after, log.seq);
}

/** Takes out the marks that can be echoed now, oldest first. */
export function dueMarks(conn: Connection, log: LogPosition): Uint8Array[] {
  const waiting = conn.held.findIndex((mark) => mark.after > log.committed);
  const due = waiting === -1 ? conn.held : conn.held.slice(0, waiting);
  conn.held = waiting === -1 ? [] : conn.held.slice(waiting);
  return due.map((mark) => mark.frame);
}
