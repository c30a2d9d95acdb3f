import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Eye, Feather, PenLine } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { BoardRound } from "../api/roundCalls.ts";
import { Loading } from "../ui/Notice.tsx";
import { RoundProgress } from "./RoundProgress.tsx";
import { RoundSteering } from "./RoundSteering.tsx";
import { RoundEnd } from "./RoundTerms.tsx";
import "./rounds.css";

interface RoundBannerProps {
  readonly boardId: string;
  readonly round: BoardRound;
  /** The page on which this person wrote has just gone. */
  readonly takesFocus: boolean;
  readonly onWrite: () => void;
  readonly onSee: () => void;
  readonly onDismiss: () => void;
}

/** Over every view while a quiet round goes on, and when it has just been shown. */
export function RoundBanner({ boardId, round, takesFocus, onWrite, onSee, onDismiss }: RoundBannerProps) {
  const { t } = useLingui();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) root.current?.focus();
  }, [takesFocus]);
  const { question, state, part } = round;
  const count = round.cards.length + round.laterCards.length;
  return (
    <section
      ref={root}
      className="round-banner"
      aria-label={t`Quiet round: ${question}`}
      tabIndex={-1}
      // Whoever was in the middle of a word types on: these letters are no keys of the canvas.
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && event.key !== "Tab") event.stopPropagation();
      }}
    >
      <Feather size={18} aria-hidden />
      <div className="round-banner__words">
        <p>
          <strong>
            {state === "revealed" ? (
              <Trans>Revealed:</Trans>
            ) : state === "ended" ? (
              <Trans>Ended, with nothing shown:</Trans>
            ) : (
              <Trans>Quiet round:</Trans>
            )}
          </strong>{" "}
          {question}
        </p>
        {state === "open" ? (
          <p className="round-banner__facts">
            <RoundProgress round={round} />
            <span>
              <RoundEnd boardId={boardId} round={round} />
            </span>
          </p>
        ) : null}
        {state === "revealed" ? (
          <p className="round-banner__facts">
            <Plural value={count} _0="Nobody had written anything." one="# card" other="# cards" />
          </p>
        ) : null}
        {state === "open" && part === "out" ? (
          <p className="round-banner__facts">
            <Trans>The others write in private. You will see it with everybody else.</Trans>
          </p>
        ) : null}
      </div>
      <div className="row">
        {state === "revealing" ? (
          <Loading>
            <Trans>Coming on the board…</Trans>
          </Loading>
        ) : null}
        {state === "open" && part === "write" ? (
          <Button className="button button--go" onPress={onWrite}>
            <PenLine size={18} aria-hidden />
            {round.mine.cards.length > 0 || round.mine.done ? <Trans>Go on writing</Trans> : <Trans>Write</Trans>}
          </Button>
        ) : null}
        {state === "open" && round.maySteer ? <RoundSteering boardId={boardId} round={round} /> : null}
        {state === "revealed" && count > 0 ? (
          <Button className="button button--go" onPress={onSee}>
            <Eye size={18} aria-hidden />
            <Trans>See the cards</Trans>
          </Button>
        ) : null}
        {state === "revealed" || state === "ended" ? (
          <Button className="button button--plain" onPress={onDismiss}>
            <Trans>Close</Trans>
          </Button>
        ) : null}
      </div>
    </section>
  );
}
