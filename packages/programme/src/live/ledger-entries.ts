import type { Voice } from "@openchair/formats";
import { type Chair, type ChairOrder, queueOf } from "./chair.ts";
import { SIGNAL_COLOURS, type SignalColour } from "./commands.ts";
import type { Timer } from "./timer.ts";
import type { Dots, Vote } from "./votes.ts";

/** The kinds of ledger entries that working live needs. */
export const LIVE_KINDS = ["timer", "chair", "hand", "card", "vote"] as const;

/** `timer/now` */
export interface TimerEntry extends Omit<Timer, "stretched"> {
  readonly stretched: { readonly name: string; readonly minutes: number; readonly at: number } | null;
}

export interface SeatedSpeaker {
  readonly personId: string;
  readonly name: string;
  readonly voices: readonly Voice[];
}

/** `chair/now` */
export interface ChairEntry {
  readonly order: ChairOrder;
  readonly speaking: (SeatedSpeaker & { readonly since: number }) | null;
}

/** `hand/<person id>`. `place`: 1 for whoever is next. */
export interface HandEntry extends SeatedSpeaker {
  readonly place: number;
}

/** `card/yellow`, `card/red`: shown until then (milliseconds since 1970). Who raised it is nowhere. */
export interface SignalEntry {
  readonly until: number;
}

/** `vote/<id>` */
export interface VoteEntry extends Omit<Vote, "id"> {
  readonly openedBy: { readonly personId: string; readonly name: string };
  /** How many people have put a dot somewhere. */
  readonly voters: number;
  /** Card id → dots; null until the vote is closed. */
  readonly counts: Dots | null;
}

export interface LiveSource {
  readonly timer: Timer | null;
  readonly chair: Chair;
  readonly signals: Readonly<Partial<Record<SignalColour, number>>>;
  readonly votes: readonly (Vote & {
    readonly openedBy: string;
    readonly voters: number;
    readonly counts: Dots | null;
  })[];
  /** What a person is called; null for who is not on the board any more. */
  readonly nameOf: (personId: string) => string | null;
}

/** What the ledger says of working live, by key. The counts of a vote that is open are never in it. */
export function liveEntries({ timer, chair, signals, votes, nameOf }: LiveSource, now: number): [string, unknown][] {
  const named = <T extends { readonly personId: string }>(one: T) => ({ ...one, name: nameOf(one.personId) ?? "" });
  const entries: [string, unknown][] = [];
  if (timer) {
    const { stretched, ...rest } = timer;
    const name = stretched && nameOf(stretched.personId);
    const by = stretched && name ? { name, minutes: stretched.minutes, at: stretched.at } : null;
    entries.push(["timer/now", { ...rest, stretched: by } satisfies TimerEntry]);
  }
  // A chair that nobody has touched needs no entry.
  if (chair.speaking || chair.order !== "first-come") {
    const speaking = chair.speaking && named(chair.speaking);
    entries.push(["chair/now", { order: chair.order, speaking } satisfies ChairEntry]);
  }
  for (const [index, { personId, voices }] of queueOf(chair, now).entries()) {
    entries.push([`hand/${personId}`, { ...named({ personId, voices }), place: index + 1 } satisfies HandEntry]);
  }
  for (const colour of SIGNAL_COLOURS) {
    const until = signals[colour];
    if (until !== undefined && until > now) entries.push([`card/${colour}`, { until } satisfies SignalEntry]);
  }
  for (const { id, openedBy, counts, ...vote } of votes) {
    const entry: VoteEntry = {
      ...vote,
      openedBy: { personId: openedBy, name: nameOf(openedBy) ?? "" },
      counts: vote.closedAt === null ? null : counts,
    };
    entries.push([`vote/${id}`, entry]);
  }
  return entries;
}
