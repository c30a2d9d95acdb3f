import { StoreError } from "../errors.ts";
import type { LogEntry } from "../ports.ts";

/**
 * Appends packed end to end. The thread that answers everybody packs them as they come, the worker puts the whole into
 * the journal as one blob and reads it again after a crash, so this is a format on disk: a change needs a migration.
 * Numbers are little-endian. A call: first number (float64; 0 until the worker gives it one, and for a call that was
 * refused), length of what follows (u32), entries (u32), board; an entry: person, how many client ids (u32) and each
 * (float64), length of its bytes (u32) and those. A text: length (u32) and UTF-8.
 */
export interface PackedCall {
  readonly boardId: string;
  /** How many entries it has. */
  readonly entries: number;
  /** Number of the first of them in the board's log; 0 when it has none. */
  readonly firstSeq: number;
  /** Where the call starts. */
  readonly at: number;
}

/** A call and the bytes that it lies in. */
export interface PackedRef extends PackedCall {
  readonly bytes: Uint8Array;
}

const U32 = 4;
const F64 = 8;
const HEADER = F64 + 2 * U32;
const SMALLEST = 4096;
/** UTF-8 takes at most three bytes for each unit of a JavaScript string. */
const roomFor = (text: string) => U32 + 3 * text.length;

function roomForCall(boardId: string, entries: readonly LogEntry[]): number {
  let room = HEADER + roomFor(boardId);
  for (const { person, data, clients } of entries) {
    room += roomFor(person) + 2 * U32 + F64 * (clients?.length ?? 0) + data.length;
  }
  return room;
}

/** Gathers calls of `append` into one buffer. */
export interface AppendPacker {
  /** Copies: what was handed over may change afterwards. */
  add(boardId: string, entries: readonly LogEntry[]): void;
  /** Bytes gathered. */
  readonly length: number;
  /** What was gathered, in a buffer that belongs to whoever takes it. The next one starts empty. */
  take(): Uint8Array<ArrayBuffer>;
}

export function createAppendPacker(): AppendPacker {
  let buffer = Buffer.alloc(0);
  let length = 0;

  function makeRoom(needed: number): void {
    if (length + needed <= buffer.length) return;
    // Not `Buffer.alloc`, whose small buffers are slices of a pool that cannot be handed to another thread.
    const larger = Buffer.from(new ArrayBuffer(Math.max(SMALLEST, 2 * buffer.length, length + needed)));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  }

  function text(value: string): void {
    const written = buffer.write(value, length + U32);
    buffer.writeUInt32LE(written, length);
    length += U32 + written;
  }

  return {
    get length() {
      return length;
    },
    add(boardId, entries) {
      makeRoom(roomForCall(boardId, entries));
      const start = length;
      buffer.writeDoubleLE(0, start);
      length += HEADER;
      text(boardId);
      for (const { person, data, clients = [] } of entries) {
        text(person);
        length = buffer.writeUInt32LE(clients.length, length);
        for (const client of clients) length = buffer.writeDoubleLE(client, length);
        length = buffer.writeUInt32LE(data.length, length);
        buffer.set(data, length);
        length += data.length;
      }
      buffer.writeUInt32LE(length - start - HEADER, start + F64);
      buffer.writeUInt32LE(entries.length, start + F64 + U32);
    },
    take() {
      const taken = new Uint8Array(buffer.buffer, 0, length);
      // As much will come next time, about; never a large buffer for one large picture long ago.
      buffer = Buffer.from(new ArrayBuffer(Math.max(SMALLEST, Math.min(length * 2, 16 * SMALLEST))));
      length = 0;
      return taken;
    },
  };
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const damaged = () => new StoreError("damaged", "The newest changes to the boards cannot be read.");

/** What was packed, call by call. Rejects what was not packed by us with `damaged`. */
export function* packedCalls(bytes: Uint8Array): Generator<PackedCall> {
  const buffer = asBuffer(bytes);
  let at = 0;
  while (at < buffer.length) {
    if (at + HEADER + U32 > buffer.length) throw damaged();
    const end = at + HEADER + buffer.readUInt32LE(at + F64);
    const idEnd = at + HEADER + U32 + buffer.readUInt32LE(at + HEADER);
    if (end > buffer.length || idEnd > end) throw damaged();
    const boardId = buffer.toString("utf8", at + HEADER + U32, idEnd);
    yield { boardId, entries: buffer.readUInt32LE(at + F64 + U32), firstSeq: buffer.readDoubleLE(at), at };
    at = end;
  }
}

/** Writes into the packed bytes which number a call's first entry has got. */
export function giveFirstSeq(bytes: Uint8Array, { at }: PackedCall, firstSeq: number): void {
  asBuffer(bytes).writeDoubleLE(firstSeq, at);
}

/** The entries of one call, in order. Their bytes are views of the packed ones. */
export function* packedEntries(ref: PackedRef): Generator<LogEntry> {
  const buffer = asBuffer(ref.bytes);
  let at = ref.at + HEADER;
  const slice = (length: number) => {
    if (at + length > buffer.length) throw damaged();
    at += length;
    return buffer.subarray(at - length, at);
  };
  const number = () => slice(U32).readUInt32LE();
  slice(number());
  for (let n = 0; n < ref.entries; n++) {
    const person = slice(number()).toString("utf8");
    const ids = slice(number() * F64);
    const clients = Array.from({ length: ids.length / F64 }, (_, i) => ids.readDoubleLE(i * F64));
    const data = slice(number());
    yield clients.length > 0 ? { person, data, clients } : { person, data };
  }
}
