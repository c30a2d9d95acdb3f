import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What a server says, as far as the bench understands it. */
export type Heard =
  | { readonly type: "step1" }
  | { readonly type: "step2" | "update" | "presence"; readonly bytes: Uint8Array }
  /** Of the mark with this number; null when acknowledgements come without one, in the order of the updates. */
  | { readonly type: "ack"; readonly of: number | null }
  | { readonly type: "other" };

/** How to talk to a server. What is made here goes into a frame. */
export interface Dialect {
  readonly name: DialectName;
  /** What a client says first; empty where nothing is. */
  hello(room: string): Uint8Array[];
  sync(room: string, kind: 0 | 1 | 2, body: Uint8Array): Uint8Array;
  presence(room: string, update: Uint8Array): Uint8Array;
  /** Asks to be told when all so far is kept; null where a server says so by itself, or never. */
  mark(nth: number): Uint8Array | null;
  hear(message: Uint8Array): Heard;
}

export type DialectName = "ours" | "y-websocket" | "hocuspocus";

const SYNC = 0;
const PRESENCE = 1;
const AUTH = 2;
const MARK = 102;
/** In hocuspocus: a sync message that is an answer, and "your update is in the document" (in memory). */
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;
const KINDS = ["step1", "step2", "update"] as const;

const encoded = (write: (encoder: encoding.Encoder) => void) => encoding.encode(write);

function hearSync(decoder: decoding.Decoder): Heard {
  const kind = KINDS[decoding.readVarUint(decoder)];
  if (kind === undefined) return { type: "other" };
  if (kind === "step1") return { type: kind };
  return { type: kind, bytes: decoding.readVarUint8Array(decoder) };
}

function plain(name: "ours" | "y-websocket"): Dialect {
  return {
    name,
    hello: () => [],
    sync: (_room, kind, body) =>
      encoded((encoder) => {
        encoding.writeVarUint(encoder, SYNC);
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, body);
      }),
    presence: (_room, update) =>
      encoded((encoder) => {
        encoding.writeVarUint(encoder, PRESENCE);
        encoding.writeVarUint8Array(encoder, update);
      }),
    mark: (nth) =>
      name === "ours"
        ? encoded((encoder) => {
            encoding.writeVarUint(encoder, MARK);
            encoding.writeVarUint8Array(
              encoder,
              encoded((inner) => encoding.writeVarUint(inner, nth)),
            );
          })
        : null,
    hear(message) {
      const decoder = decoding.createDecoder(message);
      const type = decoding.readVarUint(decoder);
      if (type === SYNC) return hearSync(decoder);
      if (type === PRESENCE) return { type: "presence", bytes: decoding.readVarUint8Array(decoder) };
      if (type !== MARK) return { type: "other" };
      const mark = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      return { type: "ack", of: decoding.readVarUint(mark) };
    },
  };
}

/** Every message carries the document's name in front, and a client signs in before anything else. */
const hocuspocus: Dialect = {
  name: "hocuspocus",
  hello: (room) => [
    encoded((encoder) => {
      encoding.writeVarString(encoder, room);
      encoding.writeVarUint(encoder, AUTH);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, "token");
    }),
  ],
  sync: (room, kind, body) =>
    encoded((encoder) => {
      encoding.writeVarString(encoder, room);
      encoding.writeVarUint(encoder, SYNC);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, body);
    }),
  presence: (room, update) =>
    encoded((encoder) => {
      encoding.writeVarString(encoder, room);
      encoding.writeVarUint(encoder, PRESENCE);
      encoding.writeVarUint8Array(encoder, update);
    }),
  mark: () => null,
  hear(message) {
    const decoder = decoding.createDecoder(message);
    decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === SYNC || type === SYNC_REPLY) return hearSync(decoder);
    if (type === PRESENCE) return { type: "presence", bytes: decoding.readVarUint8Array(decoder) };
    return type === SYNC_STATUS ? { type: "ack", of: null } : { type: "other" };
  },
};

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  ours: plain("ours"),
  "y-websocket": plain("y-websocket"),
  hocuspocus,
};
