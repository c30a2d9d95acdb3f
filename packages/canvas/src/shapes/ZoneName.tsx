import { ZONE_NAME_LIMIT } from "@openchair/board";
import { useMemo, useRef } from "react";
import { type Editor, react, stopEventPropagation, type TLShapeId, useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";
import type { SharedWords } from "../words-field/shared-words.ts";
import { textAddress } from "../words-field/text-address.ts";
import { WordsField } from "../words-field/WordsField.tsx";
import type { ZoneShape } from "./zone-shape.ts";

/** A press in the field places the caret; on the canvas it would select, or drag. */
const KEPT_HERE = {
  onPointerDown: stopEventPropagation,
  onPointerMove: stopEventPropagation,
  onDoubleClick: stopEventPropagation,
};

/** The name of a zone: a heading at rest, a field for several people while it is written (rule B5). */
export function ZoneName({ shape }: { readonly shape: ZoneShape }) {
  const editor = useEditor();
  const { id } = shape;
  const { zone } = useValue(boardState(editor).words);
  const isEditing = useValue("is editing", () => editor.getEditingShapeId() === id, [editor, id]);
  const words = useMemo(() => wordsOfZone(editor, id), [editor, id]);
  /** Enter went down in this field: one that chose "Zone" in a menu comes up here, and does not mean the name. */
  const enter = useRef(false);
  const done = () => {
    editor.complete();
    editor.getContainer().focus();
  };
  if (!isEditing) {
    return (
      <span className="oc-title" dir="auto" data-empty={shape.props.name === "" || undefined}>
        {shape.props.name || zone.nameless}
      </span>
    );
  }
  return (
    <div
      className="oc-words-place"
      {...KEPT_HERE}
      onKeyDownCapture={(event) => {
        enter.current = event.key === "Enter" && !event.nativeEvent.isComposing;
      }}
      // When the key is up: else tldraw takes the end of this press for "write in it".
      onKeyUpCapture={(event) => {
        if (event.key !== "Enter" || !enter.current) return;
        event.stopPropagation();
        done();
      }}
    >
      <WordsField
        words={words}
        undo={editor}
        limit={ZONE_NAME_LIMIT}
        className="oc-title oc-words-field"
        label={zone.name}
        placeholder={zone.nameless}
        fit="place"
        single
        startAt="end"
        onDone={done}
      />
    </div>
  );
}

function wordsOfZone(editor: Editor, id: TLShapeId): SharedWords {
  const state = boardState(editor);
  return {
    on: textAddress(id),
    read: () => state.cardWords(id),
    write: (words) => state.typeInCard(id, words),
    // A zone that goes takes its field along: the binding ends the writing before (rule B11).
    exists: () => true,
    subscribe(listener) {
      let isFirst = true;
      return react("news of the name of a zone", () => {
        void editor.getShape<ZoneShape>(id)?.props.name;
        if (!isFirst) listener(false);
        isFirst = false;
      });
    },
  };
}
