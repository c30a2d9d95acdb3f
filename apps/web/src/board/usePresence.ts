import type { BoardConnection } from "@openchair/client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { factsChangedAt, type PresentPerson, presentPeople } from "./presence.ts";

type Awareness = BoardConnection["awareness"];

/** Tells the others who is here. The canvas adds its own fields beside this one. */
export function useAnnouncedUser(awareness: Awareness, me: BoardInfo["me"]): void {
  const { id, name, seat } = me;
  const voices = me.voices.join(" ");
  useEffect(() => {
    awareness.setLocalStateField("user", { id, name, voices: voices === "" ? [] : voices.split(" "), seat });
  }, [awareness, id, name, voices, seat]);
}

/** Who is here now, this person included. Cursors move many times a second; this changes only when people do. */
export function usePresentPeople(awareness: Awareness): readonly PresentPerson[] {
  const held = useRef<{ key: string; people: readonly PresentPerson[] }>({ key: "", people: [] });
  return useSyncExternalStore(
    (listener) => {
      awareness.on("change", listener);
      return () => awareness.off("change", listener);
    },
    () => {
      const people = presentPeople(awareness.getStates().values());
      const key = JSON.stringify(people);
      if (key !== held.current.key) held.current = { key, people };
      return held.current.people;
    },
  );
}

/** Calls back when somebody else says they changed the session's facts. */
export function useFactsNews(awareness: Awareness, onNews: () => void): void {
  const callback = useRef(onNews);
  useEffect(() => {
    callback.current = onNews;
  });
  useEffect(() => {
    let seen = factsChangedAt(awareness.getStates().values());
    const look = () => {
      const newest = factsChangedAt(awareness.getStates().values());
      if (newest <= seen) return;
      seen = newest;
      callback.current();
    };
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [awareness]);
}

/** Tells the others that the facts have changed, so that they ask for them again. */
export const announceFacts = (awareness: Awareness) => awareness.setLocalStateField("facts", Date.now());
