import { mergeTyped, moveSelection } from "@openchair/board";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useCarets, useOthersIn } from "./CaretsProvider.tsx";
import { OthersCarets } from "./OthersCarets.tsx";
import { oneLine } from "./one-line.ts";
import type { SharedWords } from "./shared-words.ts";
import { undoOrRedo } from "./undo-keys.ts";
import "./words-field.css";

/** A caret, or a selection when the two differ: offsets into plain text. */
export interface FieldSelection {
  readonly at: number;
  readonly end: number;
}

export interface WordsFieldProps {
  readonly words: SharedWords;
  /** Takes back, and does again, what this person wrote. */
  readonly undo: { undo(): unknown; redo(): unknown };
  /** The most letters it takes in. */
  readonly limit: number;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
  readonly readOnly?: boolean;
  /** Enter does not start a new line. */
  readonly single?: boolean;
  readonly rows?: number;
  /** As tall as its words, or as tall as its place. */
  readonly fit?: "words" | "place";
  /** Takes the focus when it appears, with the caret here. */
  readonly startAt?: "end" | FieldSelection | undefined;
  /** Escape, or Ctrl and Enter: done with writing. Without it Escape goes on to what lies around. */
  readonly onDone?: (() => void) | undefined;
  /** Somebody else deleted what these words belong to; told what the field showed. */
  readonly onGone?: ((words: string) => void) | undefined;
  /** Told where the caret is, whenever that changes. */
  readonly onCaret?: ((caret: FieldSelection) => void) | undefined;
  /** The focus has left. */
  readonly onLeave?: (() => void) | undefined;
}

/**
 * A plain text field that several people type in at once. Each keystroke goes into the document by the smallest edit; the
 * caret stays where it is when others type; theirs are shown with their names.
 */
export function WordsField(props: WordsFieldProps) {
  const { words, undo, limit, readOnly = false, single = false, rows = 1, fit = "words", startAt } = props;
  const { onDone, onGone, onCaret, onLeave } = props;
  const shared = useSyncExternalStore(words.subscribe, words.read);
  const carets = useCarets();
  const others = useOthersIn(words.on);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What the field showed after the last keystroke or the last news. */
  const shown = useRef("");
  const composing = useRef(false);

  // The field is not controlled by React: news from others must move the caret, not lose it. While a letter is being
  // composed the field is left alone, or the letter would be lost.
  const showNewest = () => {
    const area = field.current;
    if (!area || composing.current) return;
    const newest = words.read();
    if (area.value !== newest) {
      const focused = document.activeElement === area;
      const selection = moveSelection({ start: area.selectionStart, end: area.selectionEnd }, area.value, newest);
      const direction = area.selectionDirection;
      area.value = newest;
      if (focused) area.setSelectionRange(selection.start, selection.end, direction);
    }
    shown.current = newest;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shared` is what there is news of.
  useLayoutEffect(showNewest, [shared, words]);

  const start = useRef(startAt);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area || !start.current) return;
    area.focus({ preventScroll: true });
    const { at, end } = start.current === "end" ? { at: area.value.length, end: area.value.length } : start.current;
    area.setSelectionRange(Math.min(at, end), Math.max(at, end), end < at ? "backward" : "forward");
  }, []);

  useEffect(() => {
    if (!onGone) return;
    return words.subscribe((mine) => {
      if (!mine && !words.exists()) onGone(field.current?.value ?? shown.current);
    });
  }, [words, onGone]);

  const latest = useRef({ words, carets, onCaret });
  latest.current = { words, carets, onCaret };
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    const tell = () => {
      if (document.activeElement !== area) return;
      const backward = area.selectionDirection === "backward";
      const at = backward ? area.selectionEnd : area.selectionStart;
      const end = backward ? area.selectionStart : area.selectionEnd;
      latest.current.carets?.tell({ on: latest.current.words.on, at, end });
      latest.current.onCaret?.({ at, end });
    };
    const leave = () => latest.current.carets?.leave(latest.current.words.on);
    tell();
    document.addEventListener("selectionchange", tell);
    area.addEventListener("input", tell);
    area.addEventListener("focus", tell);
    area.addEventListener("blur", leave);
    return () => {
      document.removeEventListener("selectionchange", tell);
      area.removeEventListener("input", tell);
      area.removeEventListener("focus", tell);
      area.removeEventListener("blur", leave);
      // A field that goes while somebody writes in it is not blurred in every browser.
      leave();
    };
  }, []);

  const onInput = () => {
    const area = field.current;
    if (!area) return;
    if (single && !composing.current && area.value.includes("\n")) {
      const { selectionStart, selectionEnd } = area;
      area.value = oneLine(area.value);
      area.setSelectionRange(selectionStart, selectionEnd);
    }
    const next = mergeTyped(shown.current, area.value, words.read());
    shown.current = area.value;
    words.write(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = readOnly ? null : undoOrRedo(event);
    const isDone = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (event.nativeEvent.isComposing) {
      // These keys are about the letter that is being composed.
    } else if (step) {
      event.preventDefault();
      undo[step]();
    } else if (isDone && onDone) {
      event.preventDefault();
      onDone();
    } else if (single && event.key === "Enter") {
      event.preventDefault();
    }
    // What lies around listens for keys too; what is typed here is not meant for it.
    if (event.key !== "Escape" || onDone) event.stopPropagation();
  };

  return (
    <div className="words-field" data-fit={fit} data-words={fit === "words" ? `${shared}\n` : undefined}>
      <textarea
        ref={field}
        id={props.id}
        className={props.className}
        rows={rows}
        readOnly={readOnly}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        placeholder={readOnly ? undefined : props.placeholder}
        maxLength={limit}
        spellCheck
        dir="auto"
        onInput={onInput}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
          onInput();
          showNewest();
        }}
      />
      {others.length > 0 ? <OthersCarets carets={others} words={shared} field={field} /> : null}
    </div>
  );
}
