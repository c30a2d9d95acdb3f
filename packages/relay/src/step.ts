import { dueMarks } from "./acknowledgements.ts";
import { newConnection } from "./connections.ts";
import { BrokenDocument } from "./document.ts";
import { type RoomEffect, type RoomEvent, SERVER } from "./events.ts";
import { HEARTBEAT } from "./frames.ts";
import { answerJoins } from "./joining.ts";
import { catchUp, closeLaggards, startLag } from "./lag.ts";
import { CLOSE_CODES, type CloseCode, LIMITS, TIMES } from "./limits.ts";
import { sendDue } from "./outbox.ts";
import { forgetGone, othersPresent, presenceFrames } from "./presence.ts";
import { askCarriers, askForAll, receive, writeAsServer } from "./receive.ts";
import { append, closeAll, giveUp, publishEmitted, type Room, removeConnection, send } from "./room.ts";

/**
 * Tells a room what happened, and gives what is to be done about it, in order (`SPEC.md`). Nothing a client sends
 * makes it throw. A connection that an effect closes is forgotten at once.
 */
export function step(room: Room, event: RoomEvent): RoomEffect[] {
  room.now = event.now;
  room.effects = [];
  try {
    take(room, event);
    // Should the server have written to the document by itself, that too belongs into the log.
    publishEmitted(room, SERVER);
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error;
    giveUp(room);
  }
  sendDue(room);
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
    case "lagging":
      startLag(room, event.conn);
      return;
    case "drained":
      catchUp(room, event.conn);
      return;
    case "server-update":
      writeAsServer(room, event.data, event.person);
      return;
    case "committed":
      committed(room, event.seq);
      return;
    case "shortened":
      room.history.shorten(event.snapshot, event.seq);
      return;
    case "store-failed":
      if (room.health === "open") room.health = "storage";
      closeAll(room, CLOSE_CODES.storage, "The board cannot be saved just now.");
      return;
    case "store-recovered":
      storeRecovered(room);
      return;
    case "pace":
      room.outbox.window = event.window;
      return;
    case "wake":
      room.wakeAt = null;
      return;
    case "tick":
      tick(room);
      return;
  }
}

function open(room: Room, id: string, person: string, readOnly: boolean): void {
  if (room.connections.has(id)) throw new Error(`The connection ${id} is open already.`);
  const refusal = refusalOf(room, person);
  if (refusal) {
    room.effects.push({ type: "close", conn: id, ...refusal });
    return;
  }
  const conn = newConnection(id, person, readOnly, room.now);
  room.connections.set(id, conn);
  send(room, [conn], presenceFrames(othersPresent(room.presence, id)));
}

/** Why nobody, or not this person, can come in just now; null when they can. */
function refusalOf(room: Room, person: string): { readonly code: CloseCode; readonly reason: string } | null {
  if (room.health !== "open") return { code: CLOSE_CODES.storage, reason: "The board cannot be saved just now." };
  if (room.connections.size >= LIMITS.connections) {
    return { code: CLOSE_CODES.tooFast, reason: "Too many people are on this board just now." };
  }
  let own = 0;
  for (const conn of room.connections.values()) if (conn.person === person) own += 1;
  if (own < LIMITS.connectionsPerPerson) return null;
  return { code: CLOSE_CODES.tooFast, reason: "This board is open in too many places at once." };
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
  const first = room.uncommitted.findIndex((entry) => entry.seq > room.committed);
  room.uncommitted = first === -1 ? [] : room.uncommitted.slice(first);
  for (const conn of room.connections.values()) if (conn.held.length > 0) send(room, [conn], dueMarks(conn, room));
  answerJoins(room);
}

function storeRecovered(room: Room): void {
  if (room.health !== "storage") return;
  room.health = "open";
  // Some of them may have reached the disk before it failed. To append an update twice does no harm.
  const again = room.uncommitted.splice(0);
  if (again[0]) room.history.renumber(again[0].seq, room.seq - again[0].seq + 1);
  for (const { person, data, clients } of again) append(room, person, data, clients);
  room.outbox.relayed = room.seq;
}

function tick(room: Room): void {
  forgetGone(room.presence, room.now);
  closeLaggards(room);
  askCarriers(room, null);
  const silent = [...room.connections.values()].filter(({ lastSent }) => room.now - lastSent >= TIMES.heartbeat);
  if (silent.length > 0) send(room, silent, [HEARTBEAT]);
  if (room.now - room.usedAt >= TIMES.rest) room.rest();
}
