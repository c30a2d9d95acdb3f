import { MessageSquare } from "lucide-react";
import { type TLShapeId, useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";

/** How many comments a card has, at its edge; a press shows them. Nothing while there are none. */
export function TalkMark({ id }: { id: TLShapeId }) {
  const editor = useEditor();
  const state = boardState(editor);
  const words = useValue(state.words);
  const count = useValue("comments", () => state.talk.get().count(id), [state, id]);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="oc-talk-mark"
      // From a keyboard the card's details lead there.
      tabIndex={-1}
      aria-label={words.comments(count)}
      title={words.comments(count)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => state.talk.get().open(id)}
    >
      <MessageSquare size={13} aria-hidden="true" />
      {count}
    </button>
  );
}
