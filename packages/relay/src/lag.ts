import * as Y from "yjs";
import { encodeUpdate } from "./frames.ts";
import { CLOSE_CODES, TIMES } from "./limits.ts";
import { isHeld, sendChanges } from "./outbox.ts";
import { othersPresent, presenceFrames } from "./presence.ts";
import { closeConnection, type Room, send } from "./room.ts";

const SLOW = "The connection is too slow. It is made again.";

/** Too much waits at the other end of this connection: from now on changes are kept for it, not sent. */
export function startLag(room: Room, id: string): void {
  const conn = room.connections.get(id);
  if (conn?.lag === null) conn.lag = { since: room.now, after: room.outbox.relayed };
}

/** It has read everything: it gets what it missed in one piece, and is one of the others again. */
export function catchUp(room: Room, id: string): void {
  const conn = room.connections.get(id);
  if (!conn?.lag) return;
  // What is held back is not for anybody yet; it comes with the others' share.
  if (!isHeld(room)) sendChanges(room);
  const missed = room.history.between(conn.lag.after, room.outbox.relayed);
  if (missed === null) {
    // What it missed lies in a snapshot by now, with things that it has: only asking anew tells them apart.
    closeConnection(room, conn, CLOSE_CODES.tooSlow, SLOW);
    return;
  }
  conn.lag = null;
  if (conn.joined && missed.length > 0) send(room, [conn], [encodeUpdate(Y.mergeUpdates(missed))]);
  send(room, [conn], presenceFrames(othersPresent(room.presence, conn.id)));
}

/** Who lags for too long comes back, and loads what they missed. */
export function closeLaggards(room: Room): void {
  for (const conn of room.connections.values()) {
    if (conn.lag !== null && room.now - conn.lag.since >= TIMES.lag) {
      closeConnection(room, conn, CLOSE_CODES.tooSlow, SLOW);
    }
  }
}
