import { CARD_LIMITS } from "@openchair/board";
import { useMemo } from "react";
import { type Editor, react, stopEventPropagation, type TLShapeId, useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";
import type { SharedWords } from "../words-field/shared-words.ts";
import { textAddress } from "../words-field/text-address.ts";
import { WordsField } from "../words-field/WordsField.tsx";

/** A press in the field places the caret; on the canvas it would select, or drag. */
const KEPT_HERE = {
  onPointerDown: stopEventPropagation,
  onPointerMove: stopEventPropagation,
  onDoubleClick: stopEventPropagation,
};

interface CardWordsProps {
  readonly id: TLShapeId;
  readonly text: string;
  /** What is being edited, for a screen reader. */
  readonly label: string;
  readonly placeholder: string;
}

/** The words of a card: plain text at rest, a field for several people while they are edited (rule B5). */
export function CardWords({ id, text, label, placeholder }: CardWordsProps) {
  const editor = useEditor();
  const isEditing = useValue("is editing", () => editor.getEditingShapeId() === id, [editor, id]);
  if (!isEditing) {
    return (
      <div className="oc-words" dir="auto" data-empty={text === "" || undefined}>
        {text || placeholder}
      </div>
    );
  }
  return <CardField id={id} label={label} placeholder={placeholder} />;
}

function CardField({ id, label, placeholder }: Omit<CardWordsProps, "text">) {
  const editor = useEditor();
  const words = useMemo(() => wordsOfCard(editor, id), [editor, id]);
  return (
    <div className="oc-words-place" {...KEPT_HERE}>
      <WordsField
        words={words}
        undo={editor}
        limit={CARD_LIMITS.text}
        className="oc-words oc-words-field"
        label={label}
        placeholder={placeholder}
        fit="place"
        startAt="end"
        onDone={() => {
          editor.complete();
          editor.getContainer().focus();
        }}
      />
    </div>
  );
}

/** The words of a card through the binding, which knows them even before the card itself is written down. */
function wordsOfCard(editor: Editor, id: TLShapeId): SharedWords {
  const state = boardState(editor);
  let begun = false;
  return {
    on: textAddress(id),
    read: () => state.cardWords(id),
    write(words) {
      // Taking back the first words leaves the card, even when it was made a moment before.
      if (!begun) editor.markHistoryStoppingPoint("write");
      begun = true;
      state.typeInCard(id, words);
    },
    // A card that goes takes its field along: the binding ends the writing before (rule B11).
    exists: () => true,
    subscribe(listener) {
      let isFirst = true;
      return react("news of the words of a card", () => {
        void (editor.getShape(id)?.props as { text?: string } | undefined)?.text;
        if (!isFirst) listener(false);
        isFirst = false;
      });
    },
  };
}
