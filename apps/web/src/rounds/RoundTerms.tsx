import { Trans } from "@lingui/react/macro";
import type { BoardRound } from "../api/roundCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { roundTime } from "./roundTime.ts";

type Round = Pick<BoardRound, "ends" | "deadline" | "authors">;

/** When a round is revealed. */
export function RoundEnd({ round: { ends, deadline } }: { readonly round: Round }) {
  const language = useLanguage();
  const time = deadline === null ? "" : roundTime(deadline, Date.now(), language);
  switch (ends) {
    case "deadline":
      return <Trans>Revealed at {time}</Trans>;
    case "everyone":
      return <Trans>Revealed when everybody has written</Trans>;
    case "hand":
      return <Trans>Revealed when a co-chair says so</Trans>;
  }
}

/** What will stand on a card about who wrote it. */
export function RoundAuthor({ round: { authors } }: { readonly round: Round }) {
  switch (authors) {
    case "names":
      return <Trans>Your cards will carry your name and your voice.</Trans>;
    case "voices":
      return <Trans>Your cards will carry your voice, and not your name.</Trans>;
    case "nobody":
      return <Trans>Your cards will carry neither your name nor your voice.</Trans>;
  }
}
