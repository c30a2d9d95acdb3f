import { BRIEF_FIELD_LIMIT, type Editing, mergeTyped, moveSelection } from "@openchair/board";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { SharedWords } from "./sharedWords.ts";
import { oneLine } from "./typing.ts";
import { useSharedWords } from "./useBoardData.ts";

interface SharedTextAreaProps {
  readonly id: string;
  readonly words: SharedWords;
  readonly editing: Editing;
  readonly readOnly: boolean;
  readonly describedBy?: string;
  /** Enter does not start a new line. */
  readonly single?: boolean;
  readonly limit?: number;
  readonly placeholder?: string;
  readonly rows?: number;
}

/** The keys for undo and redo. The browser's own undo knows nothing of what others typed in between. */
function undoOrRedo(event: KeyboardEvent): "undo" | "redo" | null {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** A field that several people type in at once and that grows with its words. */
export function SharedTextArea(props: SharedTextAreaProps) {
  const { id, words, editing, readOnly, describedBy, single = false, limit = BRIEF_FIELD_LIMIT, rows = 1 } = props;
  const shared = useSharedWords(words);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What the field showed after the last keystroke or the last news. */
  const shown = useRef("");
  const composing = useRef(false);

  const showNewest = () => {
    const element = field.current;
    // A half-composed word is lost when its field is written to, so the news waits until the word is done.
    if (!element || composing.current) return;
    const newest = words.read();
    if (element.value !== newest) {
      const focused = document.activeElement === element;
      const selection = moveSelection(
        { start: element.selectionStart, end: element.selectionEnd },
        element.value,
        newest,
      );
      const direction = element.selectionDirection;
      element.value = newest;
      if (focused) element.setSelectionRange(selection.start, selection.end, direction);
    }
    shown.current = newest;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shared` is what there is news of.
  useLayoutEffect(showNewest, [shared, words]);

  const onInput = () => {
    const element = field.current;
    if (!element) return;
    if (single && !composing.current && element.value.includes("\n")) {
      const { selectionStart, selectionEnd } = element;
      element.value = oneLine(element.value);
      element.setSelectionRange(selectionStart, selectionEnd);
    }
    const next = mergeTyped(shown.current, element.value, words.read());
    shown.current = element.value;
    words.write(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = readOnly ? null : undoOrRedo(event);
    if (step) {
      event.preventDefault();
      editing.undoManager[step]();
    } else if (single && event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
    }
    // The canvas listens for keys too; what is typed here is not meant for it. Escape is the way out of a card's details.
    if (event.key !== "Escape") event.stopPropagation();
  };

  return (
    <div className="grow" data-words={`${shared}\n`}>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={rows}
        readOnly={readOnly}
        aria-describedby={describedBy}
        placeholder={readOnly ? undefined : props.placeholder}
        maxLength={limit}
        spellCheck
        dir="auto"
        onInput={onInput}
        onKeyDown={onKeyDown}
        onBlur={() => editing.undoManager.stopCapturing()}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
          onInput();
          showNewest();
        }}
      />
    </div>
  );
}
