import type { HeldMark } from "./acknowledgements.ts";
import { type Bucket, fullBucket } from "./budget.ts";
import { BUDGETS } from "./limits.ts";

/** One open connection, as the room sees it. */
export interface Connection {
  readonly id: string;
  readonly person: string;
  readOnly: boolean;
  /** It sent a SyncStep1: from then on it gets every update. Before, updates would only pile up as gaps over there. */
  joined: boolean;
  /** How often it asked for the whole board lately, one forgotten each second since `joinedAt` (milliseconds). */
  joins: number;
  joinedAt: number;
  /** We wait for a SyncStep2 that fills a gap; until it is here, nothing this connection sends counts as received. */
  waiting: boolean;
  /** How often we had to ask for one. */
  asked: number;
  /** Updates left aside since we asked. */
  pastGap: number;
  /** Its SyncStep2 held new changes of others, which only they may bring: it is asked again once they have. */
  carries: boolean;
  /** A write of it was refused, so no later mark of it is true. */
  refused: boolean;
  /** Marks that wait for the disk, oldest first. */
  held: HeldMark[];
  /** When it was last sent something, in milliseconds. */
  lastSent: number;
  /** Too much waits at its end: since when (milliseconds), and the number of the last change it was sent. */
  lag: { readonly since: number; readonly after: number } | null;
  readonly messages: Bucket;
  readonly bytes: Bucket;
}

export function newConnection(id: string, person: string, readOnly: boolean, now: number): Connection {
  return {
    id,
    person,
    readOnly,
    joined: false,
    joins: 0,
    joinedAt: now,
    waiting: false,
    asked: 0,
    pastGap: 0,
    carries: false,
    refused: false,
    held: [],
    lastSent: now,
    lag: null,
    messages: fullBucket(BUDGETS.connectionMessages, now),
    bytes: fullBucket(BUDGETS.connectionBytes, now),
  };
}
