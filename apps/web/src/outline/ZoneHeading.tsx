import { Trans, useLingui } from "@lingui/react/macro";
import { ZONE_NAME_LIMIT, type Zone } from "@openchair/board";
import { textWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { Check, Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { MenuItem } from "react-aria-components";
import { ActionMenu } from "./ActionMenu.tsx";
import { useOutline } from "./OutlineContext.ts";

interface ZoneHeadingProps {
  readonly id: string;
  readonly zone: Zone;
  readonly count: ReactNode;
}

/** The name of a zone that people made, which they can change together, and what else one can do with the zone. */
export function ZoneHeading({ id, zone, count }: ZoneHeadingProps) {
  const { t } = useLingui();
  const { readOnly, writing, write, actions } = useOutline();
  const name = zone.name.trim() || t`Zone without a name`;
  const isWriting = writing === zone.id;
  return (
    <div className="outline-head">
      <h2 id={id} tabIndex={-1} data-heading={zone.id} className={isWriting ? "visually-hidden" : undefined}>
        {name}
      </h2>
      {isWriting ? <ZoneName zone={zone} /> : count}
      {readOnly || isWriting ? null : (
        <ActionMenu
          button={<Ellipsis size={20} aria-hidden />}
          buttonClass="button button--plain button--icon"
          buttonLabel={t`What you can do with the zone: ${name}`}
          atEnd
          onAction={(what) => (what === "rename" ? write(zone.id) : actions.removeZone(zone))}
        >
          <MenuItem id="rename" className="list__item">
            <PencilLine size={18} aria-hidden />
            <Trans>Change its name</Trans>
          </MenuItem>
          <MenuItem id="remove" className="list__item list__item--danger">
            <Trash2 size={18} aria-hidden />
            <Trans>Remove the zone, keep its cards</Trans>
          </MenuItem>
        </ActionMenu>
      )}
    </div>
  );
}

function ZoneName({ zone }: { readonly zone: Zone }) {
  const { t } = useLingui();
  const { editing, write, lost } = useOutline();
  const words = useMemo(() => textWords(editing, zone.id), [editing, zone.id]);
  const done = () => {
    editing.undoManager.stopCapturing();
    write(null);
  };
  return (
    <div className="outline-writing outline-writing--name">
      <WordsField
        words={words}
        undo={editing.undoManager}
        limit={ZONE_NAME_LIMIT}
        className="input"
        single
        label={t`Name of the zone`}
        placeholder={t`Name of the zone`}
        startAt="end"
        onDone={done}
        onGone={(left) => lost(zone.id, left)}
        onLeave={() => editing.undoManager.stopCapturing()}
      />
      <button type="button" className="button outline-done" onClick={done}>
        <Check size={18} aria-hidden />
        <Trans>Done</Trans>
      </button>
    </div>
  );
}
