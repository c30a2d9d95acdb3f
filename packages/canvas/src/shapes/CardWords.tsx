import { CARD_LIMITS, moveCaret, textChange } from "@openchair/board";
import { useLayoutEffect, useRef } from "react";
import { stopEventPropagation, type TLShapeId, useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";

interface CardWordsProps {
  readonly id: TLShapeId;
  readonly text: string;
  /** What is being edited, for a screen reader. */
  readonly label: string;
  readonly placeholder: string;
}

/**
 * The words of a card: plain text at rest, a text field while they are edited. Each keystroke goes into the document
 * by the smallest edit, and the caret stays where it is when somebody else types in the same card (rule B5).
 */
export function CardWords({ id, text, label, placeholder }: CardWordsProps) {
  const editor = useEditor();
  const isEditing = useValue("is editing", () => editor.getEditingShapeId() === id, [editor, id]);
  if (!isEditing) {
    return (
      <div className="oc-words" data-empty={text === "" || undefined}>
        {text || placeholder}
      </div>
    );
  }
  return <WordsField id={id} text={text} label={label} placeholder={placeholder} />;
}

function WordsField({ id, text, label, placeholder }: CardWordsProps) {
  const editor = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, []);

  // The field is not controlled by React: a remote change must move the caret, not lose it.
  useLayoutEffect(() => {
    const area = field.current;
    const change = area ? textChange(area.value, text) : null;
    if (!area || !change) return;
    const { selectionStart, selectionEnd } = area;
    area.value = text;
    area.setSelectionRange(moveCaret(selectionStart, change), moveCaret(selectionEnd, change));
  }, [text]);

  return (
    <textarea
      ref={field}
      className="oc-words oc-words-field"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={text}
      maxLength={CARD_LIMITS.text}
      onInput={(event) => boardState(editor).typeInCard(id, event.currentTarget.value)}
      onPointerDown={stopEventPropagation}
      onPointerMove={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.key === "Enter" && (event.metaKey || event.ctrlKey))) {
          event.preventDefault();
          editor.complete();
          editor.getContainer().focus();
          return;
        }
        // Undo inside the field is the person's own undo, not the browser's, which knows nothing of the others.
        if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "z") {
          event.preventDefault();
          if (event.shiftKey) editor.redo();
          else editor.undo();
        }
        event.stopPropagation();
      }}
    />
  );
}
