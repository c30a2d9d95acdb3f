import * as Y from "yjs";
import type { Connection } from "./connections.ts";
import { encodeUpdate } from "./frames.ts";
import { LIMITS, TIMES } from "./limits.ts";
import { type PresenceEntry, presenceFrames } from "./presence.ts";
import { type Room, send, wakeAt } from "./room.ts";

interface Change {
  readonly update: Uint8Array;
  /** Who sent it, and has it; null for the server. */
  readonly from: Connection | null;
}

/** What is on its way to everybody, and waits for the end of a window. */
export class Outbox {
  changes: Change[] = [];
  bytes = 0;
  /** Presence by client id, the newest of each. */
  presence = new Map<number, { readonly entry: PresenceEntry; readonly from: string | null }>();
  /** The number of the last change that was sent out, or did not need to be. */
  relayed: number;
  /** Nothing goes out before this append is committed: it says whose a client id is (R28). */
  heldUntil = 0;
  /** How long changes wait for each other, in milliseconds. */
  window: number = TIMES.window;
  /** When changes, and presence, went out last, in milliseconds. */
  changesAt = Number.NEGATIVE_INFINITY;
  presenceAt = Number.NEGATIVE_INFINITY;

  constructor(seq: number) {
    this.relayed = seq;
  }
}

/** From this many readers on, merging changes costs less than it saves them (measured: 6 µs a change, and 4 µs a write). */
const WORTH_MERGING = 16;

/** A change goes to everybody at the end of the window, or at once after a pause. */
export function relay(room: Room, update: Uint8Array, from: Connection | null): void {
  room.outbox.changes.push({ update, from });
  room.outbox.bytes += update.length;
}

export function relayPresence(room: Room, entries: readonly PresenceEntry[], from: string | null): void {
  for (const entry of entries) room.outbox.presence.set(entry.client, { entry, from });
}

/** Sends what is due; asks to be woken for what is due later. */
export function sendDue(room: Room): void {
  const { outbox, now } = room;
  if (outbox.changes.length > 0 && !isHeld(room)) {
    const due = outbox.changesAt + outbox.window;
    if (now >= due || outbox.bytes >= LIMITS.windowBytes) sendChanges(room);
    else wakeAt(room, due);
  }
  if (outbox.presence.size > 0) {
    const due = outbox.presenceAt + TIMES.presenceWindow;
    if (now >= due) sendPresence(room);
    else wakeAt(room, due);
  }
}

export const isHeld = ({ outbox, committed }: Room): boolean => outbox.heldUntil > committed;

/** Sends all changes now. Authors get their own back when it is merged with others': yjs ignores what it knows. */
export function sendChanges(room: Room): void {
  const { outbox } = room;
  const { changes } = outbox;
  outbox.relayed = room.seq;
  outbox.changes = [];
  outbox.bytes = 0;
  if (changes.length === 0) return;
  const author = changes[0]?.from;
  const isSole = changes.every(({ from }) => from === author);
  const to: Connection[] = [];
  for (const conn of room.connections.values()) {
    if (conn.joined && conn.lag === null && !(isSole && conn === author)) to.push(conn);
  }
  if (to.length === 0) return;
  outbox.changesAt = room.now;
  const updates = changes.map(({ update }) => update);
  const frames = to.length < WORTH_MERGING || updates.length === 1 ? updates : [Y.mergeUpdates(updates)];
  send(room, to, frames.map(encodeUpdate));
}

function sendPresence(room: Room): void {
  const { outbox } = room;
  const shown = [...outbox.presence.values()];
  outbox.presence = new Map();
  outbox.presenceAt = room.now;
  const author = shown[0]?.from;
  const isSole = shown.every(({ from }) => from === author);
  const to = [...room.connections.values()].filter((conn) => conn.lag === null && !(isSole && conn.id === author));
  if (to.length > 0) send(room, to, presenceFrames(shown.map(({ entry }) => entry)));
}
