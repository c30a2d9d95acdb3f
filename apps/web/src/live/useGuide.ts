import { useCallback, useEffect, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { type Guide, type GuideAnswer, type GuideBy, type GuideKind, readAnswers, readGuides } from "./guide.ts";
import type { PlaceHandle } from "./usePlace.ts";
import { type Awareness, usePresenceValue } from "./usePresenceValue.ts";

/** How often whoever shows the way tells where they are, and how long "come here" is asked, in milliseconds. */
const TELL_MS = 300;
const ASK_MS = 60_000;

export interface Guiding {
  /** What I ask of the others; null while I ask nothing. */
  readonly mine: Guide | null;
  /** Names of those who came along, and how many stay where they are. */
  readonly came: readonly string[];
  readonly stayed: number;
  /** Somebody who asks me now, and has no answer yet. */
  readonly asking: (GuideBy & { readonly name: string }) | null;
  /** Whom I follow. */
  readonly following: (GuideBy & { readonly name: string }) | null;
  /** False where there is no place to come to. */
  canStart(): boolean;
  start(kind: GuideKind): void;
  stop(): void;
  answer(yes: boolean): void;
  stopFollowing(): void;
}

const keyOf = ({ personId, n }: Pick<GuideBy, "personId" | "n">) => `${personId} ${n}`;

/** Bringing everyone here, and following somebody: asked first, refused with one press, and over at any time. */
export function useGuide(awareness: Awareness, info: BoardInfo, place: PlaceHandle): Guiding {
  const me = info.me.id;
  const [mine, setMine] = useState<Guide | null>(null);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string | null>(null);
  const others = usePresenceValue(awareness, () =>
    readGuides(awareness.getStates().values()).filter(({ personId }) => personId !== me),
  );
  const answers = usePresenceValue(awareness, () =>
    mine ? [...readAnswers(awareness.getStates().values(), me, mine.n)].filter(([id]) => id !== me) : [],
  );
  // The name is what the server says of this person, never what they say of themselves.
  const nameOf = (id: string) => info.people.find((person) => person.id === id)?.name;
  const named = (guide: GuideBy | undefined) => {
    const name = guide && nameOf(guide.personId);
    return guide && name !== undefined ? { ...guide, name } : null;
  };
  const following = named(others.find((guide) => keyOf(guide) === followed));
  const asking = following ? null : named(others.find((guide) => !answered.has(keyOf(guide))));

  const stop = useCallback(() => {
    setMine(null);
    awareness.setLocalStateField("guide", null);
  }, [awareness]);
  // Who leaves shows no way any more.
  useEffect(
    () => () => {
      if (awareness.getLocalState()) awareness.setLocalStateField("guide", null);
    },
    [awareness],
  );

  const n = mine?.n;
  const kind = mine?.kind;
  useEffect(() => {
    if (n === undefined) return;
    if (kind === "here") {
      const timer = setTimeout(stop, ASK_MS);
      return () => clearTimeout(timer);
    }
    let told = "";
    const timer = setInterval(() => {
      const now = place.read();
      if (!now || JSON.stringify(now) === told) return;
      told = JSON.stringify(now);
      awareness.setLocalStateField("guide", { n, kind: "follow", place: now } satisfies Guide);
    }, TELL_MS);
    return () => clearInterval(timer);
  }, [n, kind, stop, place, awareness]);

  const shown = following ? JSON.stringify(following.place) : null;
  useEffect(() => {
    if (shown !== null) place.show(JSON.parse(shown));
    else place.clear();
  }, [shown, place]);

  const say = ({ personId: to, n: at }: GuideBy, yes: boolean) => {
    setAnswered((before) => new Set([...before, keyOf({ personId: to, n: at })]));
    awareness.setLocalStateField("come", { to, n: at, yes } satisfies GuideAnswer);
  };
  return {
    mine,
    came: answers.flatMap(([id, yes]) => (yes ? (nameOf(id) ?? []) : [])),
    stayed: answers.filter(([, yes]) => !yes).length,
    asking,
    following,
    canStart: () => place.read() !== null,
    start(wanted) {
      const now = place.read();
      if (!now) return;
      const guide: Guide = { n: Math.max(Date.now(), (mine?.n ?? 0) + 1), kind: wanted, place: now };
      setMine(guide);
      setFollowed(null);
      awareness.setLocalStateField("guide", guide);
    },
    stop,
    answer(yes) {
      if (!asking) return;
      say(asking, yes);
      if (!yes) return;
      if (asking.kind === "follow") {
        setFollowed(keyOf(asking));
        return;
      }
      place.show(asking.place);
      requestAnimationFrame(() => place.focus(asking.place));
    },
    stopFollowing() {
      if (following) say(following, false);
      setFollowed(null);
    },
  };
}
