import type { Editor, TLParentId, TLShape } from "tldraw";

/** What lies in a zone, in order. An arrow between two of those things lies there too, but takes no room of its own. */
export const thingsIn = (editor: Editor, zone: TLParentId): TLShape[] =>
  editor.getSortedChildIdsForParent(zone).flatMap((id) => {
    const shape = editor.getShape(id);
    return shape && shape.type !== "arrow" ? [shape] : [];
  });
