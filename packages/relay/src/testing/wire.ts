import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { RoomEffect } from "../events.ts";

/** Frames as a client writes and reads them, on their own so that the tests do not trust the code they test. */
export function frame(...parts: (number | Uint8Array | string)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else if (typeof part === "string") encoding.writeVarString(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

export const step1 = (stateVector: Uint8Array = Uint8Array.of(0)) => frame(0, 0, stateVector);
export const step2 = (update: Uint8Array) => frame(0, 1, update);
export const update = (bytes: Uint8Array) => frame(0, 2, bytes);
export const mark = (version: number) => frame(102, frame(version));

export interface Shown {
  client: number;
  clock: number;
  state: object | null;
}

export const presence = (...entries: Shown[]) =>
  frame(
    1,
    frame(entries.length, ...entries.flatMap(({ client, clock, state }) => [client, clock, JSON.stringify(state)])),
  );

/** A frame of the server in words: `step2`, `mark 3`, `presence 7@2 gone`, … */
export function describeFrame(data: Uint8Array): string {
  const decoder = decoding.createDecoder(data);
  const type = decoding.readVarUint(decoder);
  if (type === 0) return ["step1", "step2", "update"][decoding.readVarUint(decoder)] ?? "?";
  if (type === 2) return `denied ${decoding.readVarUint(decoder)}`;
  if (type === 102) return `mark ${decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder)))}`;
  if (type !== 1) return "?";
  const shown = shownIn(data).map((entry) => `${entry.client}@${entry.clock}${entry.state === null ? " gone" : ""}`);
  return shown.length === 0 ? "heartbeat" : `presence ${shown.join(", ")}`;
}

export function shownIn(data: Uint8Array): Shown[] {
  const outer = decoding.createDecoder(data);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  const entries: Shown[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    entries.push({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: JSON.parse(decoding.readVarString(decoder)) as object | null,
    });
  }
  return entries;
}

/** The update inside a SyncStep2 or an update frame. */
export function payloadOf(data: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(data);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

/** One frame for one connection. */
export interface Sent {
  readonly conn: string;
  readonly data: Uint8Array;
}

export const sentIn = (effects: readonly RoomEffect[]): Sent[] =>
  effects.flatMap((effect) =>
    effect.type === "send" ? effect.to.flatMap((conn) => effect.frames.map((data) => ({ conn, data }))) : [],
  );

/** Effects in words, one a line: `→ anna: step2`, `append 4 by anna`, `✕ anna 4400`. Wishes to be woken are left out. */
export function describeEffects(effects: readonly RoomEffect[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.type === "send") return sentIn([effect]).map(({ conn, data }) => `→ ${conn}: ${describeFrame(data)}`);
    if (effect.type === "append") return [`append ${effect.seq} by ${effect.person}`];
    return effect.type === "close" ? [`✕ ${effect.conn} ${effect.code}`] : [];
  });
}
