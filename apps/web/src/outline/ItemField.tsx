import { Trans, useLingui } from "@lingui/react/macro";
import { CARD_LIMITS, type CardKind } from "@openchair/board";
import { textWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { Check } from "lucide-react";
import { useMemo, useRef } from "react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { useOutline } from "./OutlineContext.ts";
import { useFieldFocus } from "./useFieldFocus.ts";

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
  const box = useRef<HTMLDivElement>(null);
  const startAt = useFieldFocus(id, box);
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
        startAt={startAt}
        onDone={done}
        onGone={(left) => lost(id, left)}
        onLeave={() => editing.undoManager.stopCapturing()}
      />
      <button type="button" className="button outline-done" onClick={done}>
        <Check size={18} aria-hidden />
        <Trans>Done</Trans>
      </button>
    </div>
  );
}
