import { Plural, Trans } from "@lingui/react/macro";
import { Eye, Feather, PenLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { BoardInfo } from "../api/calls.ts";
import { type BoardRound, roundApi } from "../api/roundCalls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { RoundProgress } from "./RoundProgress.tsx";
import { StartRoundDialog } from "./StartRoundDialog.tsx";
import { useRoundAct, useRounds } from "./useRounds.ts";
import "./rounds.css";

interface RoundsPartProps {
  readonly info: BoardInfo;
  readonly onJump: (cardId: string) => void;
  /** Opens the page on which one writes in a round. */
  readonly onWrite: (roundId: string) => void;
}

/** What I wrote in a round that was ended, or wrote late and did not add: mine alone. */
function MyWords({ boardId, round }: { readonly boardId: string; readonly round: BoardRound }) {
  const forget = useRoundAct(boardId, (id: string) => roundApi.forget(boardId, id));
  if (round.mine.cards.length === 0 || (round.part !== "keep" && round.part !== "see")) return null;
  return (
    <details className="round-mine">
      <summary>
        <Trans>What you wrote. Only you can read it.</Trans>
      </summary>
      <ul>
        {round.mine.cards.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <ActionButton busy={forget.isPending} onPress={() => forget.mutate(round.id)}>
        <Trash2 size={18} aria-hidden />
        <Trans>Throw it away for good</Trans>
      </ActionButton>
      {forget.isError ? <ErrorNotice error={forget.error} /> : null}
    </details>
  );
}

/** In the panel of a board: its quiet rounds, and the way to start one. */
export function RoundsPart({ info, onJump, onWrite }: RoundsPartProps) {
  const language = useLanguage();
  const boardId = info.board.id;
  const rounds = useRounds(boardId);
  const [starting, setStarting] = useState(false);
  if (rounds.length === 0 && !info.me.may.round) return null;
  return (
    <section className="panel__part" aria-labelledby="rounds">
      <h2 id="rounds" className="panel__heading">
        <Trans>Quiet rounds</Trans>
      </h2>
      {rounds.length === 0 ? (
        <p className="small quiet">
          <Trans>
            Everybody writes alone first, then all cards are shown at once. That way the first voice does not lead the
            others.
          </Trans>
        </p>
      ) : (
        <ul className="round-list">
          {rounds.map((round) => {
            const count = round.cards.length + round.laterCards.length;
            const [card] = [...round.cards, ...round.laterCards];
            const later = round.laterCards.length;
            const on = shortDay(round.startedAt, language);
            return (
              <li key={round.id} className="round-line">
                <p className="round-line__question">{round.question}</p>
                <p className="small quiet">
                  {round.state === "open" || round.state === "revealing" ? (
                    <RoundProgress round={round} />
                  ) : round.state === "ended" ? (
                    <Trans>{on} · ended, nothing was shown</Trans>
                  ) : (
                    <>
                      {on} · <Plural value={count} one="# card" other="# cards" />
                      {later > 0 ? (
                        <>
                          {" · "}
                          <Plural value={later} one="# added later" other="# added later" />
                        </>
                      ) : null}
                    </>
                  )}
                </p>
                <MyWords boardId={boardId} round={round} />
                {round.state === "open" && round.part === "write" ? (
                  <Button className="button" onPress={() => onWrite(round.id)}>
                    <PenLine size={18} aria-hidden />
                    <Trans>Write</Trans>
                  </Button>
                ) : null}
                {round.state === "revealed" && card !== undefined ? (
                  <Button className="button button--plain round-line__see" onPress={() => onJump(card)}>
                    <Eye size={18} aria-hidden />
                    <Trans>See the cards</Trans>
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {info.me.may.round ? (
        <p>
          <Button className="button button--wide" onPress={() => setStarting(true)}>
            <Feather size={18} aria-hidden />
            <Trans>Start a quiet round</Trans>
          </Button>
        </p>
      ) : null}
      <StartRoundDialog info={info} isOpen={starting} onClose={() => setStarting(false)} />
    </section>
  );
}
