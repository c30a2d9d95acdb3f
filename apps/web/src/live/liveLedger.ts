import { readLedger } from "@openchair/board";
import type { ChairEntry, HandEntry, SignalColour, SignalEntry, TimerEntry, VoteEntry } from "@openchair/programme";
import type * as Y from "yjs";
import { liveValue, perDocument } from "../board/boardData.ts";

export interface ShownSignal extends SignalEntry {
  readonly colour: SignalColour;
}

export interface ShownVote extends VoteEntry {
  readonly id: string;
}

/** What the ledger says of working live. */
export interface Live {
  readonly timer: TimerEntry | null;
  readonly chair: ChairEntry;
  /** Who speaks next, first to last. */
  readonly queue: readonly HandEntry[];
  readonly signals: readonly ShownSignal[];
  readonly openVote: ShownVote | null;
  /** Newest first. */
  readonly closedVotes: readonly ShownVote[];
}

const FREE: ChairEntry = { order: "first-come", speaking: null };

/** Reads it out of the ledger's entries. Only the server writes them, so they are what they say they are. */
export function readLive(entries: ReadonlyMap<string, string>): Live {
  const one = <Entry>(key: string) => JSON.parse(entries.get(key) ?? "null") as Entry | null;
  const all = <Entry>(kind: string) =>
    [...entries].flatMap(([key, value]) =>
      key.startsWith(`${kind}/`) ? [{ id: key.slice(kind.length + 1), entry: JSON.parse(value) as Entry }] : [],
    );
  const votes = all<VoteEntry>("vote")
    .map(({ id, entry }): ShownVote => ({ ...entry, id }))
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  return {
    timer: one<TimerEntry>("timer/now"),
    chair: one<ChairEntry>("chair/now") ?? FREE,
    queue: all<HandEntry>("hand")
      .map(({ entry }) => entry)
      .sort((a, b) => a.place - b.place),
    // A red card asks for more: it comes first.
    signals: (["red", "yellow"] as const).flatMap((colour) => {
      const entry = one<SignalEntry>(`card/${colour}`);
      return entry ? [{ ...entry, colour }] : [];
    }),
    openVote: votes.find(({ closedAt }) => closedAt === null) ?? null,
    closedVotes: votes.filter(({ closedAt }) => closedAt !== null),
  };
}

/** What a ledger says of working live; follows it. */
export const liveLedger = perDocument<Live>((ledger: Y.Doc) =>
  liveValue(
    () => readLive(readLedger(ledger)),
    (changed) => {
      ledger.on("update", changed);
      return () => ledger.off("update", changed);
    },
  ),
);
