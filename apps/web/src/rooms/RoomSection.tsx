import { Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELD_LIMIT } from "@openchair/board";
import { briefWords, type SharedWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import type { Session } from "@openchair/programme";
import { useId, useMemo, useSyncExternalStore } from "react";
import { SectionHead } from "../outline/CardSection.tsx";
import { useOutline } from "../outline/OutlineContext.ts";
import { RoomEditor } from "./RoomEditor.tsx";

/** The room in the outline: the same drawing and the same choices as beside the canvas, and the team's own words about it. */
export function RoomSection({ session }: { readonly session: Session }) {
  const { t } = useLingui();
  const { editing, readOnly } = useOutline();
  const id = useId();
  const words = useMemo(() => briefWords(editing, "layout"), [editing]);
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead id={id} section="room">
        <Trans>Room</Trans>
      </SectionHead>
      <RoomEditor editing={editing} session={session} readOnly={readOnly} />
      {readOnly ? (
        <OwnWords words={words} />
      ) : (
        <div className="field room-words">
          <label htmlFor={`${id}-own`}>
            <Trans>The room in your own words</Trans>
          </label>
          <p id={`${id}-help`} className="field__help">
            {t`What the drawing does not show: doors, steps, light, who sits where. It goes into the brief.`}
          </p>
          <WordsField
            id={`${id}-own`}
            className="input"
            words={words}
            undo={editing.undoManager}
            limit={BRIEF_FIELD_LIMIT}
            onLeave={() => editing.undoManager.stopCapturing()}
            describedBy={`${id}-help`}
            rows={1}
          />
        </div>
      )}
    </section>
  );
}

/** The same words for those who only read: no field, and nothing when there are none. */
function OwnWords({ words }: { readonly words: SharedWords }) {
  const said = useSyncExternalStore(words.subscribe, words.read);
  return said ? <p className="room-editor__text">{said}</p> : null;
}
