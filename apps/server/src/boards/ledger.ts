import { emptyLedger, ledgerId, writeLedger } from "@openchair/board";
import { LIVE_KINDS } from "@openchair/programme";
import { StoreError } from "@openchair/store";
import type { BoardLog, ProgrammeStore } from "@openchair/store/ports";
import { liveLedger } from "../live/live-ledger.ts";
import type { Signals } from "../live/signals.ts";
import { roundFactsOf } from "../rounds/round-facts.ts";
import type { LiveBoard } from "./live-board.ts";

/** The kinds of entries that follow from the store, and (cards) from what is shown for a moment. */
const KINDS = ["concern", "sign", "look", "published", "round", ...LIVE_KINDS] as const;

/**
 * What the ledger of a board says about it: that there are concerns, signatures and requests for a look, and whether it is
 * published. Never the words of a concern: everybody with a seat reads the ledger.
 */
async function storedEntries(
  { programme, signals, date }: Pick<LedgerOptions, "programme" | "signals" | "date">,
  boardId: string,
): Promise<Map<string, string>> {
  const [concerns, signOffs, looks, published, rounds, live] = await Promise.all([
    programme.concernsOf(boardId),
    programme.signOffsOf(boardId),
    programme.looksOf(boardId),
    programme.publishedOf(boardId),
    roundFactsOf(programme, boardId),
    liveLedger(programme, signals, boardId, date()),
  ]);
  const entries: [string, unknown][] = [
    ...concerns.map(({ id, raisedAt, closedAt }): [string, unknown] => [`concern/${id}`, { raisedAt, closedAt }]),
    ...signOffs.map(({ id, personId, name, voices, hash, at }): [string, unknown] => [
      `sign/${id}`,
      { personId, name, voices, hash, at },
    ]),
    ...looks.map(({ id, askedAt, answeredAt }): [string, unknown] => [`look/${id}`, { askedAt, answeredAt }]),
    ...rounds.map((facts): [string, unknown] => [`round/${facts.id}`, facts]),
    ...(published ? [["published/now", published] as [string, unknown]] : []),
    ...live,
  ];
  return new Map(entries.map(([key, value]) => [key, JSON.stringify(value)]));
}

/** The ledgers of all boards: what the store says, for everybody who follows it on a socket. */
export interface Ledgers {
  /** The ledger of a board, which must exist; null when it cannot be made. */
  open(boardId: string): Promise<LiveBoard | null>;
  refresh(boardId: string): Promise<void>;
}

export interface LedgerOptions {
  readonly log: BoardLog;
  readonly programme: ProgrammeStore;
  /** Yellow and red cards, while they are shown. */
  readonly signals: Signals;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  /** Gives a live document by its id. */
  readonly open: (id: string) => Promise<LiveBoard | null>;
}

export function createLedgers(options: LedgerOptions): Ledgers {
  const { log } = options;
  /** The last refresh of each board that is on its way: a later one must not be overtaken by it. */
  const refreshing = new Map<string, Promise<void>>();

  async function openOrMake(boardId: string): Promise<LiveBoard | null> {
    const id = ledgerId(boardId);
    const there = await options.open(id);
    if (there) return there;
    await log.create(id, emptyLedger()).catch((error: unknown) => {
      if (!(error instanceof StoreError && error.code === "exists")) throw error;
    });
    return options.open(id);
  }

  async function refreshNow(boardId: string): Promise<void> {
    const entries = await storedEntries(options, boardId);
    const ledger = await openOrMake(boardId);
    ledger?.write((doc) => writeLedger(doc, KINDS, entries));
  }

  function refresh(boardId: string): Promise<void> {
    const before = refreshing.get(boardId) ?? Promise.resolve();
    const done: Promise<void> = before
      .catch(() => undefined)
      .then(() => refreshNow(boardId))
      .finally(() => {
        if (refreshing.get(boardId) === done) refreshing.delete(boardId);
      });
    refreshing.set(boardId, done);
    return done;
  }

  return {
    async open(boardId) {
      // What was stored while the server was killed has not reached the ledger yet.
      await refresh(boardId);
      return openOrMake(boardId);
    },
    refresh,
  };
}
