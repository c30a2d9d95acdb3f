import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Frames of the y-websocket protocol, as clients write and read them. */

export const STEP_1 = 0;
export const STEP_2 = 1;
export const UPDATE = 2;

export const syncFrame = (kind: 0 | 1 | 2, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });

/** A mark that carries a number. */
export const markFrame = (version: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 102);
    const body = encoding.encode((inner) => encoding.writeVarUint(inner, version));
    encoding.writeVarUint8Array(encoder, body);
  });

export const presenceFrame = (clientId: number, clock: number, state: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    const body = encoding.encode((inner) => {
      encoding.writeVarUint(inner, 1);
      encoding.writeVarUint(inner, clientId);
      encoding.writeVarUint(inner, clock);
      encoding.writeVarString(inner, JSON.stringify(state));
    });
    encoding.writeVarUint8Array(encoder, body);
  });

export type FromServer =
  | { readonly type: "step-1"; readonly vector: Uint8Array }
  | { readonly type: "step-2" | "update"; readonly update: Uint8Array }
  | { readonly type: "mark"; readonly version: number }
  | { readonly type: "denied" }
  | { readonly type: "other" };

export function readFrame(data: Uint8Array): FromServer {
  const decoder = decoding.createDecoder(data);
  const type = decoding.readVarUint(decoder);
  if (type === 0) {
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (kind === STEP_1) return { type: "step-1", vector: body };
    return { type: kind === STEP_2 ? "step-2" : "update", update: body };
  }
  if (type === 102) {
    const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    return { type: "mark", version: decoding.readVarUint(inner) };
  }
  return { type: type === 2 ? "denied" : "other" };
}
