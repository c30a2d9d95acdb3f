import { CARD_LIMITS, mergeTyped, moveSelection } from "@openchair/board";
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
      <div className="oc-words" dir="auto" data-empty={text === "" || undefined}>
        {text || placeholder}
      </div>
    );
  }
  return <WordsField id={id} text={text} label={label} placeholder={placeholder} />;
}

function WordsField({ id, text, label, placeholder }: CardWordsProps) {
  const editor = useEditor();
  const state = boardState(editor);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What the field showed after the last keystroke or the last news. */
  const shown = useRef(text);
  const composing = useRef(false);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, []);

  // The field is not controlled by React: news from others must move the caret, not lose it. While a letter is being
  // composed the field is left alone, or the letter would be lost.
  const showNewest = () => {
    const area = field.current;
    if (!area || composing.current) return;
    const newest = state.cardWords(id);
    if (area.value !== newest) {
      const selection = moveSelection({ start: area.selectionStart, end: area.selectionEnd }, area.value, newest);
      area.value = newest;
      area.setSelectionRange(selection.start, selection.end);
    }
    shown.current = newest;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` is what there is news of.
  useLayoutEffect(showNewest, [text]);

  const onInput = () => {
    const area = field.current;
    if (!area) return;
    const next = mergeTyped(shown.current, area.value, state.cardWords(id));
    shown.current = area.value;
    state.typeInCard(id, next);
  };

  return (
    <textarea
      ref={field}
      className="oc-words oc-words-field"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={text}
      maxLength={CARD_LIMITS.text}
      dir="auto"
      onInput={onInput}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        onInput();
        showNewest();
      }}
      onPointerDown={stopEventPropagation}
      onPointerMove={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onKeyDown={(event) => {
        const withControl = event.metaKey || event.ctrlKey;
        if (event.key === "Escape" || (event.key === "Enter" && withControl)) {
          event.preventDefault();
          editor.complete();
          editor.getContainer().focus();
        } else if (withControl && event.key.toLowerCase() === "z") {
          // The person's own undo, not the browser's, which knows nothing of what others typed in between.
          event.preventDefault();
          if (event.shiftKey) editor.redo();
          else editor.undo();
        }
        event.stopPropagation();
      }}
    />
  );
}
