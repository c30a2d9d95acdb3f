import { Trans, useLingui } from "@lingui/react/macro";
import type { Editing } from "@openchair/board";
import { RoomDrawing } from "@openchair/canvas/room-drawing";
import { drawRoom, type FormatId, firstChoice, layoutById, layoutForFormat, roomText } from "@openchair/formats";
import { Check } from "lucide-react";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { changeRoom, useRoom } from "../rooms/useRoom.ts";
import { useAnnounce } from "../ui/Announcer.tsx";

interface FormatRoomProps {
  readonly format: FormatId;
  /** How many are expected; null while nobody knows. */
  readonly people: number | null;
  readonly editing: Editing;
  readonly readOnly: boolean;
}

/** The room that a format asks for, drawn for as many as are expected, and a way to set it up. */
export function FormatRoom({ format, people, editing, readOnly }: FormatRoomProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const room = useRoom(editing.doc);
  const id = layoutForFormat(format);
  const layout = id === null ? null : layoutById(id);
  const shown = useMemo(() => {
    if (id === null) return null;
    const choice = firstChoice(id, people);
    return { drawing: drawRoom(choice, language), text: roomText(choice, language) };
  }, [id, people, language]);
  if (!layout || !shown) return null;
  const name = layout.names[language];
  const isSet = room.layout === layout.id;
  return (
    <section className="stack" aria-label={t`The room`}>
      <h3 className="format-details__head">
        <Trans>The room: {name}</Trans>
      </h3>
      <div className="format-room">
        <RoomDrawing drawing={shown.drawing} label={shown.text} hasLabels={false} />
      </div>
      {isSet ? (
        <p className="small row">
          <Check size={16} aria-hidden />
          <Trans>The room is set up like this.</Trans>
        </p>
      ) : readOnly ? null : (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              changeRoom(editing, { layout: layout.id });
              announce(t`The room is set up like this.`);
            }}
          >
            <Trans>Set up the room like this</Trans>
          </button>
        </p>
      )}
    </section>
  );
}
