import { Plural, Trans } from "@lingui/react/macro";
import { type BoardRoom, roomChoice } from "@openchair/board";
import { RoomDrawing } from "@openchair/canvas/room-drawing";
import {
  drawRoom,
  isSuggested,
  layoutsInOrder,
  type RoomLayout,
  type RoomLayoutId,
  roomText,
} from "@openchair/formats";
import { Check, Star } from "lucide-react";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";

/** So many people show what a layout is like, and can still be told apart when it is drawn small. */
const IN_PICTURE: Partial<Record<RoomLayoutId, number>> = {
  boardroom: 14,
  "knee-to-knee": 18,
  "world-cafe": 20,
  fishbowl: 40,
  theatre: 40,
};

/** For how many people a layout works well. */
function Size({ size: { min, max } }: Pick<RoomLayout, "size">) {
  return max === null ? (
    <Plural value={min} one="from # person" other="from # people" />
  ) : (
    <Trans>
      {min} to {max} people
    </Trans>
  );
}

interface LayoutChoicesProps {
  /** Id of the session's format, or null. */
  readonly format: string | null;
  readonly room: BoardRoom;
  /** How many people the programme expects; null when nobody has said. */
  readonly expected: number | null;
  /** Told with what to say of the room as it is then. */
  readonly onChoose: (layout: RoomLayoutId, words: string) => void;
}

/** All layouts as small drawings, those that suit the session first. */
export function LayoutChoices({ format, room, expected, onChoose }: LayoutChoicesProps) {
  const language = useLanguage();
  const people = room.people ?? expected;
  const chosen = roomChoice(room, expected)?.layout ?? null;
  const choose = ({ id, names }: RoomLayout) => {
    const next = roomChoice({ ...room, layout: id }, expected);
    if (next) onChoose(id, `${names[language]}. ${roomText(next, language)}`);
  };
  const layouts = useMemo(
    () =>
      layoutsInOrder(format, people).map((layout) => ({
        ...layout,
        drawing: drawRoom(
          { layout: layout.id, people: IN_PICTURE[layout.id] ?? 24, wheelchairPlaces: 0, quietCorner: null },
          language,
        ),
      })),
    [format, people, language],
  );
  return (
    <ul className="room-layouts">
      {layouts.map(({ drawing, ...layout }) => {
        const { id, names, size } = layout;
        return (
          <li key={id}>
            <button type="button" className="room-layout" aria-pressed={chosen === id} onClick={() => choose(layout)}>
              <span className="room-layout__picture">
                <RoomDrawing drawing={drawing} hasLabels={false} />
              </span>
              <span className="room-layout__name">
                {chosen === id ? <Check size={16} strokeWidth={3} aria-hidden /> : null}
                {names[language]}
              </span>
              <span className="small quiet">
                <Size size={size} />
              </span>
              {isSuggested(id, format, people) ? (
                <span className="room-layout__suits">
                  <Star size={14} aria-hidden />
                  <Trans>Suits your format</Trans>
                </span>
              ) : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
