import { Trans, useLingui } from "@lingui/react/macro";
import { CARD_LIMITS, type CardKind } from "@openchair/board";
import { textWords } from "@openchair/canvas/shared-words";
import { type FieldSelection, WordsField } from "@openchair/canvas/words-field";
import { Check } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { useOutline } from "./OutlineContext.ts";

/** Where the caret was in what is being written, so that a card that others move meanwhile keeps it. */
const carets = new Map<string, FieldSelection>();

interface ItemFieldProps {
  readonly id: string;
  /** Null for a note. */
  readonly kind: CardKind | null;
}

/** The words of an item while this person writes them. */
export function ItemField({ id, kind }: ItemFieldProps) {
  const { t } = useLingui();
  const { editing, write, lost } = useOutline();
  const kinds = useCardKindNames();
  const words = useMemo(() => textWords(editing, id), [editing, id]);
  const onCaret = useCallback((caret: FieldSelection) => void carets.set(id, caret), [id]);
  const done = () => {
    carets.delete(id);
    editing.undoManager.stopCapturing();
    write(null);
  };
  return (
    <div className="outline-writing">
      <WordsField
        words={words}
        undo={editing.undoManager}
        limit={CARD_LIMITS.text}
        className="input"
        label={kind ? kinds[kind] : t`Note`}
        placeholder={kind === "segment" ? t`What happens?` : t`Write something`}
        startAt={carets.get(id) ?? "end"}
        onCaret={onCaret}
        onDone={done}
        onGone={(left) => {
          carets.delete(id);
          lost(id, left);
        }}
        onLeave={() => editing.undoManager.stopCapturing()}
      />
      <button type="button" className="button outline-done" onClick={done}>
        <Check size={18} aria-hidden />
        <Trans>Done</Trans>
      </button>
    </div>
  );
}
