import type { Budget } from "./budget.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * What one connection, and a whole board, may send (`SPEC.md` R29; relay.md §5.4). A burst lets a whole board come in at
 * once, and what was sent while the machine stood still for ten seconds.
 */
export const BUDGETS = {
  connectionMessages: { perSecond: 240, burst: 2400 },
  connectionBytes: { perSecond: MIB, burst: 12 * MIB },
  boardMessages: { perSecond: 20_000, burst: 40_000 },
  boardBytes: { perSecond: 16 * MIB, burst: 64 * MIB },
} as const satisfies Record<string, Budget>;

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
  /**
   * Parts, and ranges of deletions, of one live update: 3,500 cards that are pasted at once. They take some 40 ms, in which
   * nobody else is answered.
   */
  updateParts: { structs: 25_000, deletes: 25_000 },
  /** The same of a SyncStep2: what somebody did without a connection, and every deletion there ever was. */
  boardParts: { structs: 100_000, deletes: 400_000 },
  /** Bytes of a state vector: about 30,000 client ids. */
  stateVectorBytes: 256 * KIB,
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
  /** Connections one board may have, and one person on it: tabs and devices. */
  connections: 1000,
  connectionsPerPerson: 20,
  /** Bytes that may wait for the end of a window: beyond them it ends at once. */
  windowBytes: 64 * KIB,
  /** Updates that wait to be put into the document, until somebody asks for it: in one go they cost a third. */
  unapplied: 128,
} as const;

/** Times in milliseconds. */
export const TIMES = {
  /** The first change goes out at once, then all that came within this time together (relay.md §3.1). */
  window: 10,
  /** The same for presence: 30 times a second. */
  presenceWindow: 33,
  /** How long what is only kept to be fast stays in memory after its last use. */
  rest: 60_000,
  /** How long a connection may lag behind before it is closed, to come back and load what it missed. */
  lag: 10_000,
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
  notTheirs: 4409,
  tooLarge: 4413,
  storage: 4503,
  tooSlow: 4508,
  tooFast: 4529,
} as const;

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];
