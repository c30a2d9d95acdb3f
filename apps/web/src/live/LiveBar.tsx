import { useLingui } from "@lingui/react/macro";
import type { CanvasHandle } from "@openchair/canvas";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import type { BoardView } from "../app/router.tsx";
import type { OpenBoard } from "../board/useBoard.ts";
import { useBoardCards } from "../board/useBoardData.ts";
import { ErrorNotice } from "../ui/Notice.tsx";
import { ChairPart } from "./ChairPart.tsx";
import { GuidePart, GuideStrips } from "./GuidePart.tsx";
import { LiveContext } from "./LiveContext.ts";
import { focusPart, type PartId } from "./LivePart.tsx";
import type { Live } from "./liveLedger.ts";
import "./live.css";
import { ShownSignals, SignalPart } from "./SignalPart.tsx";
import { TimerPart } from "./TimerPart.tsx";
import { useGuide } from "./useGuide.ts";
import { useGathered, useLiveNews } from "./useLiveNews.ts";
import { useLiveBoard } from "./useLiveWork.ts";
import { usePlace } from "./usePlace.ts";
import { VotePart } from "./VotePart.tsx";

export interface LiveBarProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly ledger: Y.Doc;
  readonly view: BoardView;
  /** Null while there is no canvas. */
  readonly canvas: CanvasHandle | null;
  /** Goes to a card, in whichever view it can be seen. */
  readonly onJump: (cardId: string) => void;
}

interface StartedProps extends LiveBarProps {
  /** What the ledger said before: what is new since then is told. */
  readonly before: Live;
  /** The part whose button was pressed, and the one that had the focus. */
  readonly opens: PartId | null;
  readonly focused: PartId | null;
}

/** Above the board: timer, open chair, votes, cards without a name, and looking at the same place. */
export function LiveBar({ open, info, ledger, view, canvas, onJump, before, opens, focused }: StartedProps) {
  const { t } = useLingui();
  const work = useLiveBoard(info, ledger);
  const cards = useBoardCards(open.editing.doc);
  const place = usePlace(info.board.id, view, canvas);
  const guiding = useGuide(open.connection.awareness, info, place);
  const [hasSound, setSound] = useState(false);
  const [shown, setShown] = useState<PartId | null>(null);
  const tell = useGathered();
  useLiveNews(work, before, hasSound, tell);
  // It takes the place of a bar with the same buttons: the focus, and what was asked for, go on in this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes
  useEffect(() => {
    const at = opens ?? focused;
    if (at) focusPart(at);
    setShown(opens);
  }, []);

  const { asking, following } = guiding;
  const asked = asking ? `${asking.n} ${asking.name}` : null;
  const asker = asking?.name ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time of asking is told once
  useEffect(() => {
    if (asked !== null) tell("guide", t`${asker} asks you to come along. The answer is above the board.`);
  }, [asked]);
  const leader = following?.name ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it begins and when it ends
  useEffect(() => {
    if (leader === null) return;
    tell("guide", t`You follow ${leader}.`);
    return () => tell("guide", t`You do not follow ${leader} any more.`);
  }, [leader]);

  const popup = (id: PartId) => ({
    isOpen: shown === id,
    onOpen(isOpen: boolean) {
      work.clearError();
      setShown(isOpen ? id : null);
    },
  });
  return (
    <LiveContext value={work}>
      <section className="live" aria-label={t`Working live`}>
        <div className="live__bar">
          <TimerPart {...popup("timer")} hasSound={hasSound} onSound={setSound} />
          <ChairPart {...popup("chair")} />
          <VotePart {...popup("vote")} cards={cards} onJump={onJump} />
          <SignalPart {...popup("signal")} />
          <GuidePart {...popup("guide")} guiding={guiding} />
        </div>
        <div className="live__news">
          {shown === null && work.error ? (
            <div className="live-strip live-strip--error">
              <ErrorNotice error={work.error} />
              <Button className="button button--plain button--icon" aria-label={t`Close`} onPress={work.clearError}>
                <X size={18} aria-hidden />
              </Button>
            </div>
          ) : null}
          <ShownSignals />
          <GuideStrips guiding={guiding} />
        </div>
      </section>
    </LiveContext>
  );
}
