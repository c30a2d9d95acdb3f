import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { CLOSE_CODES, LIMITS } from "./limits.ts";

/** First number of a frame, as y-websocket has it. */
const SYNC = 0;
const PRESENCE = 1;
const AUTH = 2;
const QUERY_PRESENCE = 3;
/** "Echo this once all I sent before is on disk": y-sweet's number, with a stronger meaning (R14). */
export const MARK = 102;

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const DENIED = 0;

/** A frame from a client, taken apart. `fault`: it breaks rules R1 to R4, and the connection ends for it. */
export type Frame =
  | { readonly type: "step-1"; readonly stateVector: Uint8Array }
  | { readonly type: "step-2"; readonly update: Uint8Array }
  | { readonly type: "update"; readonly update: Uint8Array }
  | { readonly type: "presence"; readonly payload: Uint8Array }
  | { readonly type: "query-presence" }
  | { readonly type: "mark" }
  | FrameFault;

export interface FrameFault {
  readonly type: "fault";
  readonly code: typeof CLOSE_CODES.badMessage | typeof CLOSE_CODES.tooLarge;
  readonly reason: string;
}

/** A message that is not what the protocol allows. Never leaves this package. */
export class Malformed extends Error {}

const noise = (reason: string): FrameFault => ({ type: "fault", code: CLOSE_CODES.badMessage, reason });
const tooLarge = (reason: string): FrameFault => ({ type: "fault", code: CLOSE_CODES.tooLarge, reason });

/** Takes a frame apart. Never throws. The parts are views on `data`. */
export function decodeFrame(data: Uint8Array): Frame {
  if (data.length > LIMITS.frameBytes) return tooLarge("The message is too large.");
  try {
    const decoder = decoding.createDecoder(data);
    const frame = readFrame(decoder);
    return decoding.hasContent(decoder) ? noise("The message has bytes left over.") : frame;
  } catch (error) {
    return noise(error instanceof Malformed ? error.message : "The message is cut short.");
  }
}

function readFrame(decoder: decoding.Decoder): Frame {
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      return readSync(decoder);
    case PRESENCE: {
      const payload = decoding.readVarUint8Array(decoder);
      if (payload.length > LIMITS.presenceFrameBytes) return tooLarge("The presence message is too large.");
      return { type: "presence", payload };
    }
    case QUERY_PRESENCE:
      return { type: "query-presence" };
    case MARK:
      if (decoding.readVarUint8Array(decoder).length > LIMITS.markBytes) throw new Malformed("The mark is too long.");
      return { type: "mark" };
    default:
      throw new Malformed("The message is of no known type.");
  }
}

function readSync(decoder: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(decoder);
  if (kind !== STEP_1 && kind !== STEP_2 && kind !== UPDATE)
    throw new Malformed("The sync message is of no known type.");
  const payload = decoding.readVarUint8Array(decoder);
  if (kind === STEP_2) return { type: "step-2", update: payload };
  if (kind === STEP_1) {
    if (payload.length > LIMITS.stateVectorBytes) return tooLarge("The state vector is too large.");
    checkStateVector(payload);
    return { type: "step-1", stateVector: payload };
  }
  if (payload.length > LIMITS.updateBytes) return tooLarge("The change is too large.");
  return { type: "update", update: payload };
}

/** yjs reads a state vector trustingly; this walks it once before. */
function checkStateVector(bytes: Uint8Array): void {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock)) {
      throw new Malformed("The state vector holds a number out of range.");
    }
  }
  if (decoding.hasContent(decoder)) throw new Malformed("The state vector has bytes left over.");
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

const syncFrame = (kind: number, payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** "This is what I have": the other side answers with what is missing here. */
export const encodeStep1 = (clocks: ReadonlyMap<number, number>): Uint8Array =>
  syncFrame(
    STEP_1,
    encoding.encode((encoder) => writeClocks(encoder, clocks)),
  );

/** Writes a state vector. */
export function writeClocks(encoder: encoding.Encoder, clocks: ReadonlyMap<number, number>): void {
  encoding.writeVarUint(encoder, clocks.size);
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
}
/** Everything a client with this state vector lacks, deletes included. */
export const encodeStep2 = (doc: Y.Doc, stateVector: Uint8Array): Uint8Array =>
  syncFrame(STEP_2, Y.encodeStateAsUpdate(doc, stateVector));
/** A SyncStep2 that says nothing: everything came before it. */
export const NOTHING_MORE: Uint8Array = Uint8Array.of(SYNC, STEP_2, 2, 0, 0);
/** Made by hand, because every change goes through here. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  const head: number[] = [SYNC, UPDATE];
  let length = update.length;
  for (; length > 127; length >>>= 7) head.push((length & 127) | 128);
  head.push(length);
  const bytes = new Uint8Array(head.length + update.length);
  bytes.set(head);
  bytes.set(update, head.length);
  return bytes;
}

/** The refusal that y-protocols knows: "permission denied", with a reason in plain words. */
export const encodeDenied = (reason: string): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, AUTH);
    encoding.writeVarUint(encoder, DENIED);
    encoding.writeVarString(encoder, reason);
  });

export const encodePresenceFrame = (payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, PRESENCE);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** A presence message about nobody: keeps a stock client from hanging up (reference finding 4). */
export const HEARTBEAT: Uint8Array = Uint8Array.of(PRESENCE, 1, 0);
