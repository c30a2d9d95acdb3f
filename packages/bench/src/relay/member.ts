import * as Y from "yjs";
import type { Dialect } from "./dialect.ts";
import { openSocket, type RawSocket, type Seat } from "./raw-socket.ts";
import { clientFrame } from "./ws-frames.ts";

/** Somebody in a room, up to the moment from which on what comes is only kept. */
export interface Member {
  readonly seat: Seat;
  readonly socket: RawSocket;
  /** Updates that came before the recording. */
  readonly before: Uint8Array[];
  /** The server has sent what it had. */
  readonly synced: Promise<void>;
  send(message: Uint8Array): void;
}

const EMPTY_VECTOR = Uint8Array.of(0);
const EMPTY_UPDATE = Uint8Array.of(0, 0);
/** How long a server may take to let one in and send what it has, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * Connects, signs in, and asks for what the server has. Answers the server's own question with nothing.
 * `recordAtOnce` keeps even the first bytes for later. `stateVector`: what one has already.
 */
export async function join(
  dialect: Dialect,
  seat: Seat,
  recordAtOnce = false,
  stateVector: Uint8Array = EMPTY_VECTOR,
): Promise<Member> {
  const before: Uint8Array[] = [];
  const { promise: synced, resolve, reject } = Promise.withResolvers<void>();
  const late = setTimeout(() => reject(new Error(`${seat.address} does not send its board`)), PATIENCE_MS);
  const socket = await openSocket(seat, (message, own) => {
    const heard = dialect.hear(message);
    if (heard.type === "step1") own.write(clientFrame(dialect.sync(seat.room, 1, EMPTY_UPDATE)));
    else if (heard.type === "step2" || heard.type === "update") before.push(heard.bytes);
    if (heard.type === "step2") resolve();
  });
  if (recordAtOnce) {
    socket.record();
    resolve();
  }
  for (const message of dialect.hello(seat.room)) socket.write(clientFrame(message));
  socket.write(clientFrame(dialect.sync(seat.room, 0, stateVector)));
  synced.catch(() => undefined).finally(() => clearTimeout(late));
  return { seat, socket, before, synced, send: (message) => socket.write(clientFrame(message)) };
}

/** How far the updates reach for one client id. */
export function clockOf(updates: readonly Uint8Array[], clientId: number): number {
  return updates.reduce((clock, update) => Math.max(clock, Y.parseUpdateMeta(update).to.get(clientId) ?? 0), 0);
}

/** Resolves once everybody has the whole of `update`, of which `clientId` is the only author. */
export async function untilAllHave(members: readonly Member[], update: Uint8Array, clientId: number): Promise<void> {
  const whole = clockOf([update], clientId);
  const start = performance.now();
  while (members.some(({ before }) => clockOf(before, clientId) < whole)) {
    if (performance.now() - start > PATIENCE_MS)
      throw new Error("The first content of a room did not come to everybody.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
