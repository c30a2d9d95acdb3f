const KIB = 1024;
const MIB = 1024 * KIB;

/** How much one message, one connection or one person's presence may weigh (`SPEC.md` R3, R10, R14, R21, R25). */
export const LIMITS = {
  /** Bytes of one frame. A frame this large is only sensible as the answer to our SyncStep1. */
  frameBytes: 8 * MIB,
  /** Bytes of one live update. */
  updateBytes: MIB,
  /**
   * Bytes of a whole board: as much as one frame holds, so that whoever has all of it can send all of it. 5,000 cards
   * take about 3 MiB (relay.md §7.3).
   */
  boardBytes: 8 * MIB,
  /** Bytes of one frame of presence, in either direction. */
  presenceFrameBytes: 64 * KIB,
  /** Bytes of one person's presence as JSON. */
  presenceStateBytes: 4 * KIB,
  /** Client ids one connection may show presence for. */
  presenceIds: 16,
  /** Bytes a client may put into a mark it wants echoed. */
  markBytes: 64,
  /** Marks of one connection that may wait for the disk at a time. */
  heldMarks: 1024,
  /** How often a connection may ask for the whole board at once; each second it may once more. */
  joins: 20,
  /** How deep shared types, and plain values, may lie in each other: yjs deletes and writes them by recursion. */
  nesting: 100,
  /** How often a connection may be asked to fill a gap before we give up on it. */
  gapsAsked: 5,
  /** Updates a connection may send past a gap while we wait for it to fill it. */
  updatesPastGap: 10_000,
} as const;

/** Times in milliseconds. */
export const TIMES = {
  /**
   * A stock y-websocket provider drops a connection that brought nothing for 30 s (reference finding 4), so one that
   * was silent this long gets an empty message at the next tick.
   */
  heartbeat: 20_000,
  /** How long we remember that somebody left, so that a late message cannot bring them back. */
  rememberGone: 60_000,
} as const;

/**
 * Why a connection ends. y-websocket takes 4400-4499 as final and tries again after anything else.
 */
export const CLOSE_CODES = {
  restart: 1012,
  badMessage: 4400,
  signedOut: 4401,
  noSeat: 4403,
  notFound: 4404,
  tooLarge: 4413,
  storage: 4503,
  tooFast: 4529,
} as const;

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];
