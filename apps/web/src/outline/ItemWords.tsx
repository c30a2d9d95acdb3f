import { Trans, useLingui } from "@lingui/react/macro";
import { CARD_LIMITS, type CardKind } from "@openchair/board";
import { useOthersIn } from "@openchair/canvas/carets";
import { textAddress, textWords } from "@openchair/canvas/shared-words";
import { type FieldSelection, WordsField } from "@openchair/canvas/words-field";
import { Check, PencilLine } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { useOutline } from "./OutlineContext.ts";

/** Where the caret was in what is being written, so that a card that others move meanwhile keeps it. */
const carets = new Map<string, FieldSelection>();

interface ItemWordsProps {
  readonly id: string;
  /** Null for a note. */
  readonly kind: CardKind | null;
  readonly text: string;
  readonly labelId: string;
  readonly strong?: boolean;
}

/** The words of an item: plain at rest, a field for several people while this person writes. */
export function ItemWords({ id, kind, text, labelId, strong = false }: ItemWordsProps) {
  const { writing } = useOutline();
  const { t } = useLingui();
  if (writing === id) return <ItemField id={id} kind={kind} />;
  const empty = kind === "segment" ? t`What happens?` : t`No words yet`;
  return (
    <>
      <p
        id={labelId}
        className={strong ? "outline-words outline-words--strong" : "outline-words"}
        dir="auto"
        data-words
        data-empty={text.trim() === "" || undefined}
      >
        {text.trim() === "" ? empty : text}
      </p>
      <WhoWrites id={id} />
    </>
  );
}

/** Who else is writing in these words just now. */
function WhoWrites({ id }: { readonly id: string }) {
  const others = useOthersIn(textAddress(id));
  const names = [...new Set(others.map(({ name }) => name))].join(", ");
  return names === "" ? null : (
    <p className="outline-writes">
      <PencilLine size={14} aria-hidden />
      <Trans>{names} is writing here</Trans>
    </p>
  );
}

function ItemField({ id, kind }: Pick<ItemWordsProps, "id" | "kind">) {
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
