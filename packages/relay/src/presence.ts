import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Connection } from "./connections.ts";
import { encodePresenceFrame, Malformed } from "./frames.ts";
import { LIMITS, TIMES } from "./limits.ts";

/** One client's presence as it travels: `state` is JSON, `"null"` when the client is gone. */
export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

interface Known {
  clock: number;
  state: string;
  /** The connection that speaks for this client, and the person behind it. */
  conn: string;
  person: string;
  /** When the client was last heard of, in milliseconds. */
  heard: number;
}

/** Who is here, by client id. Those who left are remembered for a minute. */
export type Presence = Map<number, Known>;

const GONE = "null";

/** Reads a presence message. Throws {@link Malformed}. Too heavy states come back with `state: null`. */
export function readPresence(payload: Uint8Array): (Omit<PresenceEntry, "state"> & { state: string | null })[] {
  try {
    const decoder = decoding.createDecoder(payload);
    const count = decoding.readVarUint(decoder);
    const entries = [];
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      // One is kept free: a departure is told with the next clock.
      if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock + 1)) throw new Malformed();
      const bytes = decoding.peekVarUint(decoder);
      const state = decoding.readVarString(decoder);
      if (bytes > LIMITS.presenceStateBytes) entries.push({ client, clock, state: null });
      else entries.push({ client, clock, state: checkedState(state) });
    }
    if (decoding.hasContent(decoder)) throw new Malformed();
    return entries;
  } catch {
    throw new Malformed("The presence message is damaged.");
  }
}

/** Every other client parses this: what is not an object or null would break them all, so it ends here. */
function checkedState(state: string): string {
  const value: unknown = JSON.parse(state);
  if (value === null) return GONE;
  if (typeof value !== "object" || Array.isArray(value)) throw new Malformed();
  return state;
}

export interface PresenceNews {
  /** For everybody else. */
  readonly changed: PresenceEntry[];
  /** For the sender alone: they were told to be gone, and raise their clock when they hear it. */
  readonly answer: PresenceEntry[];
}

/**
 * Takes in a message. What comes from somebody who does not own the client id, or is not news, is left out without a
 * word: stock clients repeat everything they hear (reference finding 3).
 */
export function acceptPresence(presence: Presence, from: Connection, payload: Uint8Array, now: number): PresenceNews {
  const news: PresenceNews = { changed: [], answer: [] };
  for (const { client, clock, state } of readPresence(payload)) {
    if (state === null || pretends(state, from.person)) continue;
    const known = presence.get(client);
    if (known === undefined) {
      if (state === GONE || countOwned(presence, from.id) >= LIMITS.presenceIds) continue;
    } else {
      // A connection that died unnoticed still speaks for its client; the same person may take it over.
      if (known.person !== from.person) continue;
      const isNewer = clock > known.clock || (clock === known.clock && state === GONE && known.state !== GONE);
      if (!isNewer) {
        if (known.state === GONE && state !== GONE) news.answer.push({ client, clock: known.clock, state: GONE });
        continue;
      }
    }
    presence.set(client, { clock, state, conn: from.id, person: from.person, heard: now });
    news.changed.push({ client, clock, state });
  }
  return news;
}

/** Whether a state names somebody else as its person, as the web app shows it: `user.id`. */
function pretends(state: string, person: string): boolean {
  const value = JSON.parse(state) as { user?: { id?: unknown } | null } | null;
  const id = value?.user?.id;
  return id !== undefined && id !== person;
}

function countOwned(presence: Presence, conn: string): number {
  let count = 0;
  for (const known of presence.values()) if (known.conn === conn) count++;
  return count;
}

/** The connection is gone, and so is everybody it spoke for. */
export function leavePresence(presence: Presence, conn: string, now: number): PresenceEntry[] {
  const gone: PresenceEntry[] = [];
  for (const [client, known] of presence) {
    if (known.conn !== conn || known.state === GONE) continue;
    known.clock += 1;
    known.state = GONE;
    known.heard = now;
    gone.push({ client, clock: known.clock, state: GONE });
  }
  return gone;
}

/** Everybody who is here, but those this connection speaks for. */
export function othersPresent(presence: Presence, conn: string): PresenceEntry[] {
  const here: PresenceEntry[] = [];
  for (const [client, { clock, state, conn: owner }] of presence) {
    if (state !== GONE && owner !== conn) here.push({ client, clock, state });
  }
  return here;
}

/** Forgets those who left a while ago. */
export function forgetGone(presence: Presence, now: number): void {
  for (const [client, known] of presence) {
    if (known.state === GONE && now - known.heard >= TIMES.rememberGone) presence.delete(client);
  }
}

/**
 * Frames that hold these entries, each within the limit: a stock client repeats a frame as it is, and must not be
 * closed for ours.
 */
export function presenceFrames(entries: readonly PresenceEntry[]): Uint8Array[] {
  const frames: Uint8Array[] = [];
  let batch: PresenceEntry[] = [];
  let bytes = 0;
  const flush = () => {
    if (batch.length > 0) frames.push(encodePresenceFrame(encodeEntries(batch)));
    batch = [];
    bytes = 0;
  };
  for (const entry of entries) {
    // A UTF-16 unit is three bytes at most; 32 cover the numbers in front.
    const size = entry.state.length * 3 + 32;
    if (bytes + size > LIMITS.presenceFrameBytes) flush();
    batch.push(entry);
    bytes += size;
  }
  flush();
  return frames;
}

function encodeEntries(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}
