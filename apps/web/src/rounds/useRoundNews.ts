import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { BoardRound, BoardRounds } from "../api/roundCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { roundTime } from "./roundTime.ts";

type Seen = ReadonlyMap<string, Pick<BoardRound, "state" | "written" | "deadline" | "cards" | "laterCards">>;

/**
 * Says what happens to the rounds of a board, and gives the ids of those that were shown or ended while this page was open:
 * that is news to whoever is here, and history for whoever comes later.
 */
export function useRoundNews(rounds: BoardRounds, isKnown: boolean): readonly string[] {
  const { t } = useLingui();
  const announce = useAnnounce();
  const language = useLanguage();
  const before = useRef<Seen | null>(null);
  const [fresh, setFresh] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!isKnown) return;
    const known = before.current;
    before.current = new Map(rounds.map((round) => [round.id, round]));
    if (known === null) return;
    const over: string[] = [];
    for (const { id, question, state, written, people, deadline, cards, laterCards } of rounds) {
      const last = known.get(id);
      const count = cards.length;
      if (!last && state === "open") announce(t`A quiet round has started: ${question}`);
      else if (last && last.state !== state && state === "revealed") {
        announce(
          plural(count, {
            one: "The quiet round is revealed. # card has come on the board.",
            other: "The quiet round is revealed. # cards have come on the board.",
          }),
        );
        over.push(id);
      } else if (last?.state === "open" && state === "ended") {
        announce(t`The quiet round was ended. Nothing was shown.`);
        over.push(id);
      } else if (last && laterCards.length > last.laterCards.length) {
        announce(t`Somebody has added to the quiet round: ${question}`);
      } else if (last && state === "open" && deadline !== null && deadline !== last.deadline) {
        const time = roundTime(deadline, Date.now(), language);
        announce(t`There is more time in the quiet round: it is revealed at ${time}.`);
      } else if (last && state === "open" && written > last.written) {
        announce(t`${written} of ${people} have written`);
      }
    }
    if (over.length > 0) setFresh((all) => [...all, ...over]);
  }, [rounds, isKnown, announce, language, t]);
  return fresh;
}
