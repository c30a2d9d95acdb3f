import { Trans, useLingui } from "@lingui/react/macro";
import type { Editing } from "@openchair/board";
import type { RoomLayoutId } from "@openchair/formats";
import type { Session } from "@openchair/programme";
import { ChevronDown, ChevronUp } from "lucide-react";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { changeRoom, useRoom, useRoomChoice } from "./useRoom.ts";
import "./rooms.css";

/** All that draws rooms comes when there is one, or when somebody looks for one. */
const LayoutChoices = lazy(async () => ({ default: (await import("./LayoutChoices.tsx")).LayoutChoices }));
const RoomSettings = lazy(async () => ({ default: (await import("./RoomSettings.tsx")).RoomSettings }));
const ShownRoom = lazy(async () => ({ default: (await import("./ShownRoom.tsx")).ShownRoom }));

export interface RoomEditorProps {
  readonly editing: Editing;
  readonly session: Pick<Session, "expected" | "format">;
  readonly readOnly: boolean;
  /** Folds away what is changed less often. */
  readonly isFolded?: boolean;
  /** Another object each time somebody asks for the layouts. */
  readonly asked?: object | null;
}

/** How the room is set up: drawn, said in words that follow the drawing, and changed by keyboard as by hand. */
export function RoomEditor({ editing, session, readOnly, isFolded = false, asked = null }: RoomEditorProps) {
  const { t } = useLingui();
  const { expected, format } = session;
  const announce = useAnnounce();
  const room = useRoom(editing.doc);
  const [choosing, setChoosing] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const choice = useRoomChoice(editing.doc, expected);

  const choose = (layout: RoomLayoutId | null, words: string) => {
    changeRoom(editing, { layout });
    setChoosing(false);
    announce(words);
    // The list folds away: who pressed in it goes on from the button that opens it again.
    requestAnimationFrame(() => toggle.current?.focus());
  };

  const isUndecided = choice === null;
  useEffect(() => {
    if (asked !== null && isUndecided) setChoosing(true);
  }, [asked, isUndecided]);
  const settings = choice ? (
    <Suspense>
      <RoomSettings editing={editing} room={room} choice={choice} expected={expected} />
    </Suspense>
  ) : null;
  return (
    <div className="room-editor">
      {choice ? (
        <Suspense>
          <ShownRoom choice={choice} />
        </Suspense>
      ) : (
        <p className="quiet">
          {readOnly ? (
            <Trans>Not decided yet.</Trans>
          ) : (
            <Trans>Not decided yet. How will people sit, stand or walk?</Trans>
          )}
        </p>
      )}
      {readOnly ? null : (
        <>
          {settings && isFolded ? (
            <details className="brief-group">
              <summary className="brief-group__head">
                <Trans>Places and quiet corner</Trans>
              </summary>
              {settings}
            </details>
          ) : (
            settings
          )}
          <div className="row">
            <button
              ref={toggle}
              type="button"
              className="button"
              aria-expanded={choosing}
              aria-controls={listId}
              onClick={() => setChoosing(!choosing)}
            >
              {choosing ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
              {choice ? <Trans>Choose another layout</Trans> : <Trans>Choose a layout</Trans>}
            </button>
            {choice ? (
              <button
                type="button"
                className="button button--plain"
                onClick={() => choose(null, t`The room is not decided yet.`)}
              >
                <Trans>Leave it open</Trans>
              </button>
            ) : null}
          </div>
          <div id={listId} hidden={!choosing}>
            {choosing ? (
              <Suspense>
                <LayoutChoices format={format} room={room} expected={expected} onChoose={choose} />
              </Suspense>
            ) : null}
          </div>
        </>
      )}
    </div>
  );
}
