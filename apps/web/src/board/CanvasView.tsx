import type { Slot } from "@openchair/board";
import type { CanvasHandle } from "@openchair/canvas";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useShownDots } from "../live/useShownDots.ts";
import type { TalkTarget } from "../talk/talkBoard.ts";
import { useTalk } from "../talk/useSpeakers.ts";
import { Loading } from "../ui/Notice.tsx";
import { useCanvasWords } from "./canvasWords.ts";
import type { OpenBoard } from "./useBoard.ts";
import { usePictures } from "./usePictures.ts";

/** The canvas is by far the largest part of the app, so it comes on its own and only where it is shown. */
const BoardCanvas = lazy(async () => ({ default: (await import("@openchair/canvas")).BoardCanvas }));

interface CanvasViewProps {
  readonly open: OpenBoard;
  readonly me: BoardInfo["me"];
  readonly slot: Slot;
  /** The card that another view had in focus. */
  readonly focusOn: string | null;
  readonly onSelect: (cardIds: readonly string[]) => void;
  readonly onDetails: () => void;
  readonly ledger: Y.Doc;
  readonly onHandle: (handle: CanvasHandle | null) => void;
  readonly onTalk: (target: TalkTarget) => void;
  readonly expected: number | null;
  readonly onRoom: () => void;
}

/** The canvas of a board whose document has arrived. */
export function CanvasView(props: CanvasViewProps) {
  const { open, me, slot, focusOn, onSelect, onDetails, ledger, onHandle, onTalk, expected, onRoom } = props;
  const language = useLanguage();
  const words = useCanvasWords();
  const { boardId } = useParams({ from: "/boards/$boardId/{-$view}" });
  const pictures = usePictures(boardId);
  const dots = useShownDots(boardId, ledger, me.may.vote);
  const { counts } = useTalk(open);
  const talk = useMemo(
    () => ({
      count: (id: string) => counts.get(`card:${id}`) ?? 0,
      open: (id: string) => onTalk({ on: `card:${id}` }),
    }),
    [counts, onTalk],
  );
  return (
    <Suspense fallback={<Loading />}>
      <BoardCanvas
        editing={open.editing}
        awareness={open.connection.awareness}
        me={me}
        readOnly={!me.may.write}
        slot={slot}
        words={words}
        pictures={pictures}
        language={language}
        dots={dots}
        focusOn={focusOn}
        onSelect={onSelect}
        onDetails={onDetails}
        expected={expected}
        onRoom={onRoom}
        onHandle={onHandle}
        talk={talk}
      />
    </Suspense>
  );
}
