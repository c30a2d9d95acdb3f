import { Plural, Trans } from "@lingui/react/macro";
import type { BoardRound } from "../api/roundCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { roundTime } from "./roundTime.ts";
import { useMinutesLeft } from "./useMinutesLeft.ts";

interface RoundEndProps {
  readonly boardId: string;
  readonly round: Pick<BoardRound, "ends" | "deadline">;
}

/** When a round is revealed, and in how many minutes once they can be counted. */
export function RoundEnd({ boardId, round: { ends, deadline } }: RoundEndProps) {
  const language = useLanguage();
  const minutes = useMinutesLeft(boardId, deadline);
  const time = deadline === null ? "" : roundTime(deadline, Date.now(), language);
  switch (ends) {
    case "deadline":
      return minutes === null ? (
        <Trans>Revealed at {time}</Trans>
      ) : (
        <Plural value={minutes} one={`Revealed at ${time}, in # minute`} other={`Revealed at ${time}, in # minutes`} />
      );
    case "everyone":
      return <Trans>Revealed when everybody has written</Trans>;
    case "hand":
      return <Trans>Revealed when a co-chair says so</Trans>;
  }
}

/** What will stand on a card about who wrote it. */
export function RoundAuthor({ round: { authors } }: { readonly round: Pick<BoardRound, "authors"> }) {
  switch (authors) {
    case "names":
      return <Trans>Your cards will carry your name and your voice.</Trans>;
    case "voices":
      return <Trans>Your cards will carry your voice, and not your name.</Trans>;
    case "nobody":
      return <Trans>Your cards will carry neither your name nor your voice.</Trans>;
  }
}
