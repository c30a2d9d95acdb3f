import { Trans, useLingui } from "@lingui/react/macro";
import { ZONE_NAME_LIMIT, type Zone } from "@openchair/board";
import { textWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { Check } from "lucide-react";
import { useMemo, useRef } from "react";
import { useOutline } from "./OutlineContext.ts";
import { afterThisPress, isStillAt } from "./unwritten.ts";
import { useFieldFocus } from "./useFieldFocus.ts";

/** The name of a zone while this person writes it, perhaps together with others. */
export function ZoneName({ zone }: { readonly zone: Zone }) {
  const { t } = useLingui();
  const { editing, write, lost, leave } = useOutline();
  const words = useMemo(() => textWords(editing, zone.id), [editing, zone.id]);
  const box = useRef<HTMLDivElement>(null);
  useFieldFocus(zone.id, box);
  const done = () => {
    editing.undoManager.stopCapturing();
    write(null);
  };
  return (
    <div ref={box} className="outline-writing outline-writing--name">
      <WordsField
        words={words}
        undo={editing.undoManager}
        limit={ZONE_NAME_LIMIT}
        className="input"
        single
        label={t`Name of the zone`}
        placeholder={t`Name of the zone`}
        onDone={done}
        onGone={(left) => lost(zone.id, left)}
        onLeave={() => {
          editing.undoManager.stopCapturing();
          afterThisPress(() => {
            if (!isStillAt(zone.id, box.current)) leave(zone.id);
          });
        }}
      />
      <button type="button" className="button outline-done" onClick={done}>
        <Check size={18} aria-hidden />
        <Trans>Done</Trans>
      </button>
    </div>
  );
}
