import { dueMarks } from "./acknowledgements.ts";
import { newConnection } from "./connections.ts";
import { type RoomEffect, type RoomEvent, SERVER } from "./events.ts";
import { HEARTBEAT } from "./frames.ts";
import { CLOSE_CODES, TIMES } from "./limits.ts";
import { forgetGone, othersPresent, presenceFrames } from "./presence.ts";
import { askForAll, receive, writeAsServer } from "./receive.ts";
import { append, closeAll, publish, type Room, removeConnection, send } from "./room.ts";

/**
 * Tells a room what happened, and gives what is to be done about it, in order (`SPEC.md`). Nothing a client sends
 * makes it throw. A connection that an effect closes is forgotten at once.
 */
export function step(room: Room, event: RoomEvent): RoomEffect[] {
  room.now = event.now;
  room.effects = [];
  take(room, event);
  // Should the server have written to the document by itself, that too belongs into the log.
  publish(room, SERVER);
  const { effects } = room;
  room.effects = [];
  return effects;
}

function take(room: Room, event: RoomEvent): void {
  switch (event.type) {
    case "open":
      open(room, event.conn, event.person, event.readOnly);
      return;
    case "message": {
      const conn = room.connections.get(event.conn);
      if (conn !== undefined) receive(room, conn, event.data);
      return;
    }
    case "close":
      removeConnection(room, event.conn);
      return;
    case "read-only":
      changeSeat(room, event.conn, event.readOnly);
      return;
    case "server-update":
      writeAsServer(room, event.data);
      return;
    case "committed":
      committed(room, event.seq);
      return;
    case "store-failed":
      if (room.health === "open") room.health = "storage";
      closeAll(room, CLOSE_CODES.storage, "The board cannot be saved just now.");
      return;
    case "store-recovered":
      storeRecovered(room);
      return;
    case "tick":
      tick(room);
      return;
  }
}

function open(room: Room, id: string, person: string, readOnly: boolean): void {
  if (room.connections.has(id)) throw new Error(`The connection ${id} is open already.`);
  if (room.health !== "open") {
    const reason = "The board cannot be saved just now.";
    room.effects.push({ type: "close", conn: id, code: CLOSE_CODES.storage, reason });
    return;
  }
  const conn = newConnection(id, person, readOnly, room.now);
  room.connections.set(id, conn);
  for (const data of presenceFrames(othersPresent(room.presence, id))) send(room, conn, data);
}

function changeSeat(room: Room, id: string, readOnly: boolean): void {
  const conn = room.connections.get(id);
  if (conn === undefined || conn.readOnly === readOnly) return;
  conn.readOnly = readOnly;
  if (readOnly) return;
  // What was refused so far comes again in the answer.
  conn.refused = false;
  if (conn.joined) askForAll(room, conn);
}

function committed(room: Room, seq: number): void {
  room.committed = Math.min(Math.max(room.committed, seq), room.seq);
  room.uncommitted = room.uncommitted.filter((entry) => entry.seq > room.committed);
  for (const conn of room.connections.values()) for (const frame of dueMarks(conn, room)) send(room, conn, frame);
}

function storeRecovered(room: Room): void {
  if (room.health !== "storage") return;
  room.health = "open";
  // Some of them may have reached the disk before it failed. To append an update twice does no harm.
  for (const { person, data } of room.uncommitted.splice(0)) append(room, person, data);
}

function tick(room: Room): void {
  forgetGone(room.presence, room.now);
  for (const conn of room.connections.values()) {
    if (room.now - conn.lastSent >= TIMES.heartbeat) send(room, conn, HEARTBEAT);
  }
}
