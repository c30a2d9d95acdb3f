import { perCents, type VoiceShares } from "@openchair/board";
import { VOICES, type Voice } from "@openchair/formats";
import { SESSION_STATES, type SessionState, type WallSession } from "@openchair/programme";

/** The four figures above the wall: which sessions each counts, and shows when it is pressed. */
export const FIGURES = ["paused", "missing", "over", "ready"] as const;
export type Figure = (typeof FIGURES)[number];
export const SORTS = ["needs", "title", "start", "changed", "time"] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPS = ["none", "state", "voice", "day", "room"] as const;
export type Group = (typeof GROUPS)[number];
export const LOOKS = ["tiles", "table"] as const;
export type Look = (typeof LOOKS)[number];

/** How somebody looks at the wall. It is in the address, so that it can be sent on and comes back. */
export interface WallView {
  readonly only: Figure | null;
  readonly find: string;
  readonly sort: Sort;
  readonly group: Group;
  readonly look: Look;
}

/** What is in the address: only what is not as usual. */
export interface WallSearch {
  readonly only?: string;
  readonly find?: string;
  readonly sort?: string;
  readonly group?: string;
  readonly look?: string;
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((known) => known === value);

/** An address read as a view; what it does not know is as usual. */
export const readView = ({ only, find, sort, group, look }: WallSearch): WallView => ({
  only: oneOf(FIGURES, only) ?? null,
  // An address made of digits alone arrives as a number.
  find: find === undefined ? "" : String(find).slice(0, 200),
  sort: oneOf(SORTS, sort) ?? "needs",
  group: oneOf(GROUPS, group) ?? "none",
  look: oneOf(LOOKS, look) ?? "tiles",
});

export const writeView = ({ only, find, sort, group, look }: WallView): WallSearch => ({
  ...(only === null ? {} : { only }),
  ...(find === "" ? {} : { find }),
  ...(sort === "needs" ? {} : { sort }),
  ...(group === "none" ? {} : { group }),
  ...(look === "tiles" ? {} : { look }),
});

export const isSettled = ({ state }: WallSession) => state === "ready" || state === "published";
export const isOver = ({ planned, minutes }: WallSession) => planned !== null && planned > minutes;
/** The voices that have no co-chair on the board yet, invited or not. */
export const missingVoices = ({ voices }: WallSession): Voice[] =>
  voices.filter(({ presence }) => presence !== "here").map(({ voice }) => voice);

/**
 * How the boards of a stream are shared among the voices, all of them together; each board counts the same, however full.
 * Null while no board has shares to show: nothing is on it yet, or its team does not want to see them.
 */
export function sharesOfAll(sessions: readonly WallSession[]): { shares: VoiceShares; boards: number } | null {
  const known = sessions.flatMap(({ shares }) => shares ?? []);
  const sum = (voice: Voice) => known.reduce((all, shares) => all + shares[voice], 0);
  const shares = perCents({
    professional: sum("professional"),
    "emerging-leader": sum("emerging-leader"),
    "lived-experience": sum("lived-experience"),
  });
  return shares && { shares, boards: known.length };
}

const COUNTS: Readonly<Record<Figure, (session: WallSession) => boolean>> = {
  paused: ({ state }) => state === "paused",
  missing: (session) => missingVoices(session).length > 0,
  over: isOver,
  ready: ({ signed }) => signed.length === VOICES.length,
};

export const countOf = (figure: Figure, sessions: readonly WallSession[]): number =>
  sessions.filter(COUNTS[figure]).length;

/** The voice with the fewest days to shape, and the others that have no more; null while there is no freeze. */
export function shortestTime({ voices }: WallSession) {
  const known = voices.flatMap(({ voice, days, colour }) =>
    days === null || colour === null ? [] : [{ voice, days, colour }],
  );
  const days = Math.min(...known.map((time) => time.days));
  const least = known.filter((time) => time.days === days);
  const [first] = least;
  return first ? { days, colour: first.colour, voices: least.map(({ voice }) => voice) } : null;
}

/** True when one of its voices has too little time. */
export const isShort = ({ voices }: WallSession) => voices.some(({ colour }) => colour === "red");

/**
 * How much a session could do with a curator, the most first: a concern is open; the team asks for a look; a voice is
 * missing; more is planned than fits; time is short. Of sessions, not of people.
 */
function need(session: WallSession): number {
  if (session.state === "paused") return 6;
  if (session.looks.forCurators > 0) return 5;
  if (isSettled(session)) return session.state === "published" ? 0 : 1;
  return missingVoices(session).length > 0 ? 4 : isOver(session) || isShort(session) ? 3 : 2;
}

type Order = (a: WallSession, b: WallSession) => number;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** Those that have none come last. */
const lastIfNone = <T>(of: (session: WallSession) => T | null, order: (a: T, b: T) => number): Order => {
  return (one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return order(a, b);
  };
};
const byTime = lastIfNone(
  (session) => shortestTime(session)?.days ?? null,
  (a, b) => a - b,
);
const byStart = lastIfNone(({ startsAt }) => startsAt, compare);

function orderOf(sort: Sort, language: string): Order {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const byTitle: Order = (a, b) => collator.compare(a.title, b.title) || compare(a.id, b.id);
  const orders: Record<Sort, Order> = {
    needs: (a, b) => need(b) - need(a) || byTime(a, b),
    title: byTitle,
    start: byStart,
    changed: lastIfNone(
      ({ changedAt }) => changedAt,
      (a, b) => compare(b, a),
    ),
    time: byTime,
  };
  return (a, b) => orders[sort](a, b) || byTitle(a, b);
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The sessions that a view shows, in its order. Words are looked for in titles and rooms, each of them, in any order. */
export function shownSessions(
  sessions: readonly WallSession[],
  { only, find, sort }: WallView,
  language: string,
): WallSession[] {
  const words = plain(find).split(/\s+/).filter(Boolean);
  return sessions
    .filter((session) => only === null || COUNTS[only](session))
    .filter(({ title, room }) => {
      const text = plain(`${title} ${room ?? ""}`);
      return words.every((word) => text.includes(word));
    })
    .sort(orderOf(sort, language));
}

/** Sessions that belong together: by what, which the page puts in words. */
export interface SessionGroup {
  readonly key: string;
  readonly state: SessionState | null;
  readonly missing: readonly Voice[] | null;
  /** A day, or a room; "" when there is none. */
  readonly name: string | null;
  readonly sessions: readonly WallSession[];
}

const NO_GROUP = { state: null, missing: null, name: null };

function groupOf(session: WallSession, group: Group): Omit<SessionGroup, "sessions"> {
  switch (group) {
    case "none":
      return { key: "", ...NO_GROUP };
    case "state":
      return { ...NO_GROUP, key: session.state, state: session.state };
    case "voice": {
      const missing = missingVoices(session);
      return { ...NO_GROUP, key: missing.join("+"), missing };
    }
    case "day": {
      const name = session.startsAt?.slice(0, 10) ?? "";
      return { ...NO_GROUP, key: name, name };
    }
    case "room": {
      const name = session.room ?? "";
      return { ...NO_GROUP, key: name, name };
    }
  }
}

/** Paused before shaping before ready; more voices missing before fewer; earlier days first; what has none last. */
function inOrder(a: SessionGroup, b: SessionGroup, language: string): number {
  if (a.state !== null && b.state !== null) {
    const order: readonly SessionState[] = ["paused", ...SESSION_STATES.filter((state) => state !== "paused")];
    return order.indexOf(a.state) - order.indexOf(b.state);
  }
  if (a.missing && b.missing) return b.missing.length - a.missing.length || compare(a.key, b.key);
  if (a.name === "" || b.name === "") return Number(a.name === "") - Number(b.name === "");
  return new Intl.Collator(language, { numeric: true }).compare(a.key, b.key);
}

/** Sessions in their order, put together by what a view groups them. */
export function groupSessions(sessions: readonly WallSession[], group: Group, language: string): SessionGroup[] {
  const groups = new Map<string, { of: Omit<SessionGroup, "sessions">; sessions: WallSession[] }>();
  for (const session of sessions) {
    const of = groupOf(session, group);
    const known = groups.get(of.key);
    if (known) known.sessions.push(session);
    else groups.set(of.key, { of, sessions: [session] });
  }
  return [...groups.values()]
    .map(({ of, sessions: members }) => ({ ...of, sessions: members }))
    .sort((a, b) => inOrder(a, b, language));
}
