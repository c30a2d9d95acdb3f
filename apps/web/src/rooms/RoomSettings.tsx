import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { BoardRoom, Editing } from "@openchair/board";
import { isQuietCorner, layoutById, ROOM_LIMITS, type RoomChoice, sizeOf } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";
import { NumberField } from "../ui/fields.tsx";
import { Notice } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { changeRoom } from "./useRoom.ts";

/** A list box needs a key for "there is none". */
const NONE = "none";

interface RoomSettingsProps {
  readonly editing: Editing;
  readonly room: BoardRoom;
  readonly choice: RoomChoice;
  /** How many people the session expects, or null. */
  readonly expected: number | null;
}

/** Says when a layout is meant for more people, or for fewer. */
function SizeNotice({ choice: { layout, people } }: Pick<RoomSettingsProps, "choice">) {
  const language = useLanguage();
  const known = layoutById(layout);
  const fit = sizeOf(layout, people);
  if (!known || fit === "fits") return null;
  const name = known.names[language];
  const { min, max } = known.size;
  return (
    <Notice>
      {fit === "too-many" && max !== null ? (
        <Trans>
          {name}: best with up to <Plural value={max} one="# person" other="# people" />.
        </Trans>
      ) : (
        <Trans>
          {name}: best with <Plural value={min} one="# person" other="# people" /> or more.
        </Trans>
      )}
    </Notice>
  );
}

/** For how many people, and what is kept free. */
export function RoomSettings({ editing, room, choice, expected }: RoomSettingsProps) {
  const { t } = useLingui();
  const change = (next: Partial<BoardRoom>) => changeRoom(editing, next);
  const help =
    room.people !== null
      ? t`Leave it empty for as many as the session expects.`
      : expected === null
        ? t`Nobody has said yet how many will come.`
        : t`As many as the session expects.`;
  return (
    <div className="room-settings">
      <NumberField
        label={t`People in the room`}
        help={help}
        value={choice.people}
        onChange={(people) => change({ people })}
        min={ROOM_LIMITS.people.min}
        max={ROOM_LIMITS.people.max}
      />
      <NumberField
        label={t`Wheelchair places`}
        help={t`Kept free where one gets in easily.`}
        value={choice.wheelchairPlaces}
        onChange={(wheelchairPlaces) => change({ wheelchairPlaces })}
        min={ROOM_LIMITS.wheelchairPlaces.min}
        max={Math.min(ROOM_LIMITS.wheelchairPlaces.max, choice.people)}
      />
      <SelectField
        label={t`Quiet corner`}
        help={t`A place to withdraw to and still be there.`}
        options={[
          { id: "by-door", name: t`By the door` },
          { id: "far-from-door", name: t`Away from the door` },
          { id: NONE, name: t`None` },
        ]}
        value={choice.quietCorner ?? NONE}
        onChange={(where) => change({ quietCorner: isQuietCorner(where) ? where : null })}
      />
      <SizeNotice choice={choice} />
    </div>
  );
}
