import { Trans, useLingui } from "@lingui/react/macro";
import { type Editing, roomChoice } from "@openchair/board";
import { RoomDrawing } from "@openchair/canvas/room-drawing";
import { drawRoom, layoutById, type RoomLayoutId, roomText } from "@openchair/formats";
import type { Session } from "@openchair/programme";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { LayoutChoices } from "./LayoutChoices.tsx";
import { RoomSettings } from "./RoomSettings.tsx";
import { changeRoom, useRoom } from "./useRoom.ts";
import "./rooms.css";

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
  const language = useLanguage();
  const announce = useAnnounce();
  const room = useRoom(editing.doc);
  const [choosing, setChoosing] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const choice = roomChoice(room, expected);
  const key = JSON.stringify(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the choice.
  const shown = useMemo(
    () => choice && { drawing: drawRoom(choice, language), text: roomText(choice, language) },
    [key, language],
  );
  const name = choice ? layoutById(choice.layout)?.names[language] : undefined;

  const choose = (layout: RoomLayoutId | null) => {
    changeRoom(editing, { layout });
    setChoosing(false);
    const next = layout && roomChoice({ ...room, layout }, expected);
    announce(
      next
        ? `${layoutById(next.layout)?.names[language]}. ${roomText(next, language)}`
        : t`The room is not decided yet.`,
    );
    // The list folds away: who pressed in it goes on from the button that opens it again.
    requestAnimationFrame(() => toggle.current?.focus());
  };

  const isUndecided = choice === null;
  useEffect(() => {
    if (asked !== null && isUndecided) setChoosing(true);
  }, [asked, isUndecided]);
  const settings = choice ? <RoomSettings editing={editing} room={room} choice={choice} expected={expected} /> : null;
  return (
    <div className="room-editor">
      {shown && choice ? (
        <>
          <p className="room-editor__name">{name}</p>
          <div className="room-editor__drawing">
            <RoomDrawing drawing={shown.drawing} />
          </div>
          <p className="room-editor__text">{shown.text}</p>
        </>
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
              <button type="button" className="button button--plain" onClick={() => choose(null)}>
                <Trans>Leave it open</Trans>
              </button>
            ) : null}
          </div>
          <div id={listId} hidden={!choosing}>
            {choosing ? (
              <LayoutChoices
                format={format}
                people={room.people ?? expected}
                chosen={choice?.layout ?? null}
                onChoose={choose}
              />
            ) : null}
          </div>
        </>
      )}
    </div>
  );
}
