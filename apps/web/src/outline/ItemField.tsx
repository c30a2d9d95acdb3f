import { Trans, useLingui } from "@lingui/react/macro";
import { CARD_LIMITS, type CardKind } from "@openchair/board";
import { textWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { Check } from "lucide-react";
import { type ReactNode, useId, useMemo, useRef } from "react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { useOutline } from "./OutlineContext.ts";
import { afterThisPress, isStillAt } from "./unwritten.ts";
import { useFieldFocus } from "./useFieldFocus.ts";

interface ItemFieldProps {
  readonly id: string;
  /** Null for a note. */
  readonly kind: CardKind | null;
  /** What one should know before one changes these words. */
  readonly help?: ReactNode;
}

/** The words of an item while this person writes them. */
export function ItemField({ id, kind, help }: ItemFieldProps) {
  const { t } = useLingui();
  const { editing, write, lost, leave } = useOutline();
  const kinds = useCardKindNames();
  const words = useMemo(() => textWords(editing, id), [editing, id]);
  const helpId = useId();
  const box = useRef<HTMLDivElement>(null);
  useFieldFocus(id, box);
  const done = () => {
    editing.undoManager.stopCapturing();
    write(null);
  };
  return (
    <div ref={box} className="outline-writing">
      <WordsField
        words={words}
        undo={editing.undoManager}
        limit={CARD_LIMITS.text}
        className="input"
        label={kind ? kinds[kind] : t`Note`}
        placeholder={kind === "segment" ? t`What happens?` : t`Write something`}
        onDone={done}
        onGone={(left) => lost(id, left)}
        describedBy={help ? helpId : undefined}
        onLeave={() => {
          editing.undoManager.stopCapturing();
          afterThisPress(() => {
            if (!isStillAt(id, box.current)) leave(id);
          });
        }}
      />
      {help ? (
        <p id={helpId} className="field__help">
          {help}
        </p>
      ) : null}
      <button type="button" className="button outline-done" onClick={done}>
        <Check size={18} aria-hidden />
        <Trans>Done</Trans>
      </button>
    </div>
  );
}
