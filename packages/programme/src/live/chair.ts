import type { Voice } from "@openchair/formats";

/** Who speaks next: whoever raised a hand first, or the voices that had the fewest turns today. */
export const CHAIR_ORDERS = ["first-come", "quieter-first"] as const;
export type ChairOrder = (typeof CHAIR_ORDERS)[number];

export interface Speaker {
  readonly personId: string;
  readonly voices: readonly Voice[];
}

/** Somebody who wants to speak. `raisedAt`: the server's time, in milliseconds since 1970. */
export interface Hand extends Speaker {
  readonly raisedAt: number;
}

/** A turn that is over. Without the person: voices are counted, never people. */
export interface Turn {
  readonly voices: readonly Voice[];
  readonly at: number;
  readonly ms: number;
}

/**
 * The open chair: who speaks, and who wants to. While somebody's hand is up the chair is taken, and nobody has a hand up
 * who is speaking.
 */
export interface Chair {
  readonly order: ChairOrder;
  readonly speaking: (Speaker & { readonly since: number }) | null;
  /** In the order in which they were raised. */
  readonly hands: readonly Hand[];
  /** Of today, oldest first. */
  readonly turns: readonly Turn[];
}

export const OPEN_CHAIR: Chair = { order: "first-come", speaking: null, hands: [], turns: [] };

/** "Today" is the twelve hours before now, so that it does not begin anew at somebody's midnight. */
const TODAY_MS = 12 * 60 * 60 * 1000;
/** More turns than anybody takes in a day; what is older than the newest of them is forgotten. */
const MOST_TURNS = 500;

interface Heard {
  readonly turns: number;
  readonly ms: number;
}

const WITHOUT = "without" as const;
const keysOf = (voices: readonly Voice[]): readonly (Voice | typeof WITHOUT)[] =>
  voices.length > 0 ? voices : [WITHOUT];

/** How often and how long each voice has spoken today. The turn that is going on counts as one, whatever its length. */
function heardToday({ turns, speaking }: Chair, now: number): ReadonlyMap<string, Heard> {
  const heard = new Map<string, Heard>();
  const hear = (voices: readonly Voice[], ms: number) => {
    for (const key of keysOf(voices)) {
      const before = heard.get(key) ?? { turns: 0, ms: 0 };
      heard.set(key, { turns: before.turns + 1, ms: before.ms + ms });
    }
  };
  for (const turn of turns) if (now - turn.at < TODAY_MS) hear(turn.voices, turn.ms);
  if (speaking) hear(speaking.voices, 0);
  return heard;
}

/** Of several voices a person brings, the one that was heard least stands for them. */
function leastHeard(voices: readonly Voice[], heard: ReadonlyMap<string, Heard>): Heard {
  return keysOf(voices)
    .map((key) => heard.get(key) ?? { turns: 0, ms: 0 })
    .reduce((a, b) => (compareHeard(a, b) <= 0 ? a : b));
}

const compareHeard = (a: Heard, b: Heard) => a.turns - b.turns || a.ms - b.ms;

/** Who speaks next, first to last, by the order the team has chosen. Equals stay in the order in which they came. */
export function queueOf(chair: Chair, now: number): readonly Hand[] {
  if (chair.order === "first-come") return chair.hands;
  const heard = heardToday(chair, now);
  // Sorting is stable: equals stay as they came.
  return [...chair.hands].sort((a, b) => compareHeard(leastHeard(a.voices, heard), leastHeard(b.voices, heard)));
}

/** Ends the turn that is going on, and gives the chair to whoever is next. */
function passOn(chair: Chair, now: number): Chair {
  const { speaking } = chair;
  const turns = speaking
    ? [
        ...chair.turns.filter(({ at }) => now - at < TODAY_MS),
        { voices: speaking.voices, at: speaking.since, ms: Math.max(0, now - speaking.since) },
      ].slice(-MOST_TURNS)
    : chair.turns;
  const free: Chair = { ...chair, speaking: null, turns };
  const [next] = queueOf(free, now);
  if (!next) return free;
  return {
    ...free,
    speaking: { personId: next.personId, voices: next.voices, since: now },
    hands: free.hands.filter((hand) => hand !== next),
  };
}

/** Asks for the next turn; while the chair is free that is at once. Who speaks, or has a hand up, has asked already. */
export function raiseHand(chair: Chair, { personId, voices }: Speaker, now: number): Chair {
  if (chair.speaking?.personId === personId || chair.hands.some((hand) => hand.personId === personId)) return chair;
  const asked: Chair = { ...chair, hands: [...chair.hands, { personId, voices, raisedAt: now }] };
  return asked.speaking ? asked : passOn(asked, now);
}

export function lowerHand(chair: Chair, personId: string): Chair {
  const hands = chair.hands.filter((hand) => hand.personId !== personId);
  return hands.length === chair.hands.length ? chair : { ...chair, hands };
}

/** `personId` gives up the chair, or somebody else passes it on from them; nothing when they do not have it. */
export function giveUpChair(chair: Chair, personId: string, now: number): Chair {
  return chair.speaking?.personId === personId ? passOn(chair, now) : chair;
}

export const orderChair = (chair: Chair, order: ChairOrder): Chair =>
  chair.order === order ? chair : { ...chair, order };

/** Without those who are not on the board any more. The same object when all of them are. */
export function keepPeople(chair: Chair, isHere: (personId: string) => boolean, now: number): Chair {
  const hands = chair.hands.filter(({ personId }) => isHere(personId));
  const kept = hands.length === chair.hands.length ? chair : { ...chair, hands };
  return kept.speaking && !isHere(kept.speaking.personId) ? passOn(kept, now) : kept;
}
