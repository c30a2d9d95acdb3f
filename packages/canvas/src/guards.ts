import { FIXED_IDS } from "@openchair/board";
import type { Editor, TLContent } from "tldraw";
import { addCardToCanvas } from "./add-card.ts";
import { boardState } from "./board-state.ts";

/** Shapes that would bring files or other sites into a board. */
const FOREIGN_TYPES = new Set(["image", "video", "embed", "bookmark"]);

/** Pasted content without pictures, films and pages of other sites: those would put whole files into the document. */
function withoutFiles(content: TLContent): TLContent {
  const gone = new Set<string>(
    content.shapes.filter((shape) => FOREIGN_TYPES.has(shape.type)).map((shape) => shape.id),
  );
  return {
    ...content,
    assets: [],
    shapes: content.shapes.filter((shape) => !gone.has(shape.id)),
    rootShapeIds: content.rootShapeIds.filter((id) => !gone.has(id)),
    bindings: content.bindings?.filter((binding) => !gone.has(binding.toId) && !gone.has(binding.fromId)) ?? [],
  };
}

/** Keeps a board whole: what every board has stays (rule B10), and only words and drawings come in from outside. */
export function guardBoard(editor: Editor, tell: (message: string) => void): () => void {
  const noFiles = () => tell(boardState(editor).words.get().noFiles);
  const refuse = async () => noFiles();
  editor.registerExternalContentHandler("files", refuse);
  editor.registerExternalContentHandler("file-replace", refuse);
  editor.registerExternalContentHandler("svg-text", refuse);
  editor.registerExternalContentHandler("embed", refuse);
  editor.registerExternalContentHandler("url", async ({ url }) => addCardToCanvas(editor, "material", url));
  editor.registerExternalContentHandler("text", async ({ text }) => addCardToCanvas(editor, "idea", text));
  editor.registerExternalContentHandler("excalidraw", refuse);
  editor.registerExternalContentHandler("tldraw", async ({ content, point }) => {
    const kept = withoutFiles(content);
    if (kept.shapes.length < content.shapes.length) noFiles();
    if (kept.shapes.length === 0) return;
    editor.markHistoryStoppingPoint("paste");
    editor.putContentOntoCurrentPage(kept, { ...(point ? { point } : {}), select: true });
  });
  const stops = [
    editor.sideEffects.registerBeforeDeleteHandler("shape", (shape, source) =>
      source === "user" && FIXED_IDS.includes(shape.id) ? false : undefined,
    ),
    // What cannot be selected cannot be moved by mistake (a thumb on a phone), nor copied: a board has one run sheet.
    editor.sideEffects.registerBeforeChangeHandler("instance_page_state", (_before, after) =>
      after.selectedShapeIds.some((id) => FIXED_IDS.includes(id))
        ? { ...after, selectedShapeIds: after.selectedShapeIds.filter((id) => !FIXED_IDS.includes(id)) }
        : after,
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
