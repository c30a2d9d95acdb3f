import * as Y from "yjs";
import { type Bucket, fullBucket } from "./budget.ts";
import type { Connection } from "./connections.ts";
import { LiveDocument } from "./document.ts";
import { type Append, type RoomEffect, SERVER } from "./events.ts";
import { encodeStep2 } from "./frames.ts";
import { History } from "./history.ts";
import { BUDGETS, CLOSE_CODES, type CloseCode, LIMITS } from "./limits.ts";
import { Outbox, relay, relayPresence } from "./outbox.ts";
import { leavePresence, type Presence } from "./presence.ts";

/**
 * `open`: takes edits. `storage`: the disk failed, nobody gets in until `store-recovered`. `spent`: the document broke
 * beyond repair; drop this room and make a new one from the log, which is sound.
 */
export type RoomHealth = "open" | "storage" | "spent";

/** Somebody who asked for the board, and waits until it may be given. */
interface Joining {
  readonly conn: Connection;
  readonly stateVector: Uint8Array;
}

/**
 * One board while people are on it: what it holds, who is connected, and how far its log is. `step` alone changes it;
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
  readonly history: History;
  readonly live: LiveDocument;
  /** How far the room holds each Yjs client's changes. */
  readonly clocks: Map<number, number>;
  /** The person each Yjs client id belongs to. Ids from before this was kept are not in it. */
  readonly owners: Map<number, string>;
  /** How much the document holds, in bytes: as measured, or more. */
  size: { readonly bytes: number; readonly measured: boolean };
  readonly connections = new Map<string, Connection>();
  readonly presence: Presence = new Map();
  readonly outbox: Outbox;
  joining: Joining[] = [];
  readonly messages: Bucket;
  readonly bytes: Bucket;
  /** The last answer to a SyncStep1, for the next who asks the same: after a restart all do. */
  private lastAnswer: { readonly seq: number; readonly asked: Uint8Array; readonly frame: Uint8Array } | null = null;
  /** When the room wants to be woken, in milliseconds. */
  wakeAt: number | null = null;
  /** When what is kept to be fast was last used, in milliseconds. */
  usedAt = 0;
  /** What the running step wants done so far. */
  effects: RoomEffect[] = [];
  /** The clock of the running step, in milliseconds. */
  now = 0;

  constructor(updates: readonly Uint8Array[], { seq = 0, owners = new Map(), now = 0 }: RoomStart) {
    this.history = new History(updates, seq);
    this.clocks = clocksOf(updates);
    this.live = new LiveDocument(() => this.history.all());
    this.owners = new Map(owners);
    this.size = { bytes: this.history.bytes, measured: false };
    this.seq = seq;
    this.committed = seq;
    this.outbox = new Outbox(seq);
    this.now = now;
    this.usedAt = now;
    this.messages = fullBucket(BUDGETS.boardMessages, now);
    this.bytes = fullBucket(BUDGETS.boardBytes, now);
  }

  /** Throws when the log is damaged beyond reading. */
  get doc(): Y.Doc {
    this.usedAt = this.now;
    return this.live.doc;
  }

  /** The SyncStep2 for somebody with this state vector. */
  answerTo(stateVector: Uint8Array): Uint8Array {
    const kept = this.lastAnswer;
    if (kept?.seq === this.seq && sameBytes(kept.asked, stateVector)) return kept.frame;
    const frame = encodeStep2(this.doc, stateVector);
    this.lastAnswer = { seq: this.seq, asked: stateVector.slice(), frame };
    return frame;
  }

  /** Lets go of what is only kept to be fast. */
  rest(): void {
    this.lastAnswer = null;
    this.history.rest();
    this.live.release();
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** How far a history goes. Throws when it has a hole. */
function clocksOf(updates: readonly Uint8Array[]): Map<number, number> {
  const clocks = new Map<number, number>();
  for (const update of updates) {
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [client, clock] of from) {
      if (clock > (clocks.get(client) ?? 0)) {
        throw new Error("The log of this board has a hole: an update builds on one that is missing.");
      }
    }
    for (const [client, clock] of to) clocks.set(client, Math.max(clock, clocks.get(client) ?? 0));
  }
  return clocks;
}

/** What there is to know about a room's history. */
export interface RoomStart {
  /** The number of the last update. */
  readonly seq?: number;
  /** Whose each Yjs client id is, as far as that is known. */
  readonly owners?: ReadonlyMap<number, string> | undefined;
  /** The clock, in milliseconds. */
  readonly now?: number;
}

/**
 * A room without connections. `history`: the snapshot and the updates of the log, oldest first. Throws when it has a
 * hole or is damaged.
 */
export function createRoom(history: readonly Uint8Array[], start: RoomStart = {}): Room {
  return new Room(history, start);
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

export function send(room: Room, to: readonly Connection[], frames: readonly Uint8Array[]): void {
  if (frames.length === 0) return;
  for (const conn of to) conn.lastSent = room.now;
  room.effects.push({ type: "send", to: to.map(({ id }) => id), frames });
}

/** Asks for a `wake` at this time, or earlier. */
export function wakeAt(room: Room, at: number): void {
  if (room.wakeAt !== null && room.wakeAt <= at) return;
  room.wakeAt = at;
  room.effects.push({ type: "wake", at });
}

/** Ends a connection: the room knows it no longer, and whatever still comes from it is ignored. */
export function closeConnection(room: Room, conn: Connection, code: CloseCode, reason: string): void {
  room.effects.push({ type: "close", conn: conn.id, code, reason });
  removeConnection(room, conn.id);
}

export function removeConnection(room: Room, conn: string): void {
  if (room.connections.delete(conn)) relayPresence(room, leavePresence(room.presence, conn, room.now), null);
}

/** Ends every connection, without telling each of the others' leaving. */
export function closeAll(room: Room, code: CloseCode, reason: string): void {
  for (const conn of room.connections.keys()) room.effects.push({ type: "close", conn, code, reason });
  room.connections.clear();
  room.presence.clear();
  room.joining = [];
  room.outbox.changes = [];
  room.outbox.bytes = 0;
  room.outbox.presence.clear();
}

/** Nobody gets in any more; the log is sound. */
export function giveUp(room: Room): void {
  room.health = "spent";
  closeAll(room, CLOSE_CODES.storage, "The board has to be opened again.");
}

/** Writes down a change, and sends it to everybody but its author. */
export function publish(
  room: Room,
  person: string,
  update: Uint8Array,
  from: Connection | null,
  clients: readonly number[],
): void {
  append(room, person, update, clients);
  room.history.append(room.seq, update);
  relay(room, update, from);
}

/**
 * Publishes all the document took in since the last call. The author does not get their own change back, but does get
 * what yjs tidied up behind it.
 */
export function publishEmitted(room: Room, person: string): void {
  for (const { update, origin } of room.live.emitted.splice(0)) {
    const { to } = Y.parseUpdateMeta(update);
    for (const [client, clock] of to) advance(room, client, clock);
    publish(room, person, update, origin as Connection | null, newTo(room, to.keys()));
  }
}

/** The room holds a client's changes up to this clock now. */
export function advance(room: Room, client: number, clock: number): void {
  if (clock > (room.clocks.get(client) ?? 0)) room.clocks.set(client, clock);
}

/** Those of some client ids that belong to nobody yet. */
export const newTo = (room: Room, clients: Iterable<number>): number[] =>
  [...clients].filter((client) => !room.owners.has(client));

export function append(room: Room, person: string, data: Uint8Array, clients: readonly number[]): void {
  room.seq += 1;
  const entry: Append = { type: "append", seq: room.seq, person, data, clients };
  room.uncommitted.push(entry);
  room.size = { bytes: room.size.bytes + data.length, measured: false };
  if (clients.length > 0) {
    for (const client of clients) room.owners.set(client, person);
    room.outbox.heldUntil = room.seq;
  }
  // While the disk is out, it waits for `store-recovered`.
  if (room.health === "open") room.effects.push(entry);
}

/**
 * The document threw half-way. Goes on with a sound copy, written to the log as a whole so that log and document agree
 * again. Throws `BrokenDocument` when there is none, before anything unsound reaches the log.
 */
export function recoverDocument(room: Room): void {
  room.live.emitted.length = 0;
  publish(room, SERVER, room.live.rebuild(), null, []);
}
