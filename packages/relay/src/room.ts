import * as Y from "yjs";
import type { Connection } from "./connections.ts";
import { type LiveDocument, loadDocument, rebuildDocument } from "./document.ts";
import { type Append, type RoomEffect, SERVER } from "./events.ts";
import { encodeUpdate } from "./frames.ts";
import { CLOSE_CODES, type CloseCode, LIMITS } from "./limits.ts";
import { leavePresence, type Presence, type PresenceEntry, presenceFrames } from "./presence.ts";

/**
 * `open`: takes edits. `storage`: the disk failed, nobody gets in until `store-recovered`. `spent`: the document broke
 * beyond repair; drop this room and make a new one from the log, which is sound.
 */
export type RoomHealth = "open" | "storage" | "spent";

/**
 * One board while people are on it: the document, who is connected, and how far its log is. `step` alone changes it;
 * reading is free. Take `doc` from here each time and do not observe it: it may be replaced.
 */
export class Room {
  health: RoomHealth = "open";
  /** The number of the last append. */
  seq: number;
  /** The number of the last append known to be on disk. */
  committed: number;
  /** Appends not known to be on disk, oldest first. */
  uncommitted: Append[] = [];
  live: LiveDocument;
  /** How much the document holds, in bytes: as measured, or more. */
  size: { readonly bytes: number; readonly measured: boolean };
  readonly connections = new Map<string, Connection>();
  readonly presence: Presence = new Map();
  /** What the running step wants done so far. */
  effects: RoomEffect[] = [];
  /** The clock of the running step, in milliseconds. */
  now = 0;

  constructor(history: readonly Uint8Array[], seq: number) {
    this.live = loadDocument(history);
    this.size = { bytes: history.reduce((sum, { length }) => sum + length, 0), measured: false };
    this.seq = seq;
    this.committed = seq;
  }

  get doc(): Y.Doc {
    return this.live.doc;
  }
}

/**
 * A room without connections. `history`: the snapshot and the updates of the log, oldest first; `seq`: the number of
 * the last of them. Throws when the history has a hole or is damaged.
 */
export function createRoom(history: readonly Uint8Array[], seq = 0): Room {
  return new Room(history, seq);
}

/**
 * Whether `bytes` more fit on the board. Counts what was appended, which is more than what is left of it, and measures
 * only when that says no.
 */
export function hasRoomFor(room: Room, bytes: number): boolean {
  const { size } = room;
  if (size.bytes + bytes > LIMITS.boardBytes && !size.measured) {
    room.size = { bytes: Y.encodeStateAsUpdate(room.doc).length, measured: true };
  }
  return room.size.bytes + bytes <= LIMITS.boardBytes;
}

/** How many connections are open. */
export const connections = (room: Room): number => room.connections.size;

export function send(room: Room, conn: Connection, data: Uint8Array): void {
  conn.lastSent = room.now;
  room.effects.push({ type: "send", conn: conn.id, data });
}

/** Ends a connection: the room knows it no longer, and whatever still comes from it is ignored. */
export function closeConnection(room: Room, conn: Connection, code: CloseCode, reason: string): void {
  room.effects.push({ type: "close", conn: conn.id, code, reason });
  removeConnection(room, conn.id);
}

export function removeConnection(room: Room, conn: string): void {
  if (room.connections.delete(conn)) tellPresence(room, leavePresence(room.presence, conn, room.now), null);
}

/** Ends every connection, without telling each of the others' leaving. */
export function closeAll(room: Room, code: CloseCode, reason: string): void {
  for (const conn of room.connections.keys()) room.effects.push({ type: "close", conn, code, reason });
  room.connections.clear();
  room.presence.clear();
}

export function tellPresence(room: Room, entries: readonly PresenceEntry[], except: Connection | null): void {
  for (const data of presenceFrames(entries)) {
    for (const conn of room.connections.values()) if (conn !== except) send(room, conn, data);
  }
}

/**
 * Writes down and sends out all the document took in since the last call. The author does not get their own change
 * back, but does get what yjs tidied up behind it.
 */
export function publish(room: Room, person: string): void {
  for (const { update, origin } of room.live.emitted.splice(0)) {
    append(room, person, update);
    const data = encodeUpdate(update);
    for (const conn of room.connections.values()) if (conn.joined && conn !== origin) send(room, conn, data);
  }
}

export function append(room: Room, person: string, data: Uint8Array): void {
  room.seq += 1;
  const entry: Append = { type: "append", seq: room.seq, person, data };
  room.uncommitted.push(entry);
  room.size = { bytes: room.size.bytes + data.length, measured: false };
  // While the disk is out, it waits for `store-recovered`.
  if (room.health === "open") room.effects.push(entry);
}

/**
 * The document threw half-way. Goes on with a sound copy, written to the log as a whole so that log and document agree
 * again; or, when there is none, gives the room up before anything unsound reaches the log.
 */
export function recoverDocument(room: Room): void {
  const rebuilt = rebuildDocument(room.live.doc);
  if (rebuilt === null) {
    room.health = "spent";
    closeAll(room, CLOSE_CODES.storage, "The board has to be opened again.");
    return;
  }
  room.live = rebuilt.live;
  room.live.emitted.push({ update: rebuilt.whole, origin: null });
  publish(room, SERVER);
}
