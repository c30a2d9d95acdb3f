import { FIXED_IDS, ROOM_ID } from "@openchair/board";
import { type Editor, getIndicesBetween, type TLShape, type TLShapeId, type VecLike } from "tldraw";
import { addCardToCanvas } from "./add-card.ts";
import { boardState } from "./board-state.ts";
import type { Intake } from "./intake.ts";
import type { News } from "./news.ts";
import { isOwnZone } from "./shapes/zone-shape.ts";

/** What lies still at the bottom of a board. The room is on every board too, but people move it. */
const GROUND = FIXED_IDS.filter((id) => id !== ROOM_ID);

/** Keeps a board whole: what every board has stays (rule B10), and only words, drawings and pictures come in. */
export function guardBoard(editor: Editor, intake: Intake, news: News): () => void {
  const refuse = async () => news.tell(boardState(editor).words.get().noFiles);
  editor.registerExternalContentHandler("files", ({ files, point }) => intake.takeFiles(files, point));
  editor.registerExternalContentHandler("file-replace", refuse);
  editor.registerExternalContentHandler("svg-text", refuse);
  editor.registerExternalContentHandler("embed", refuse);
  editor.registerExternalContentHandler("url", async ({ url }) => addCardToCanvas(editor, "material", url));
  editor.registerExternalContentHandler("text", async ({ text }) => addCardToCanvas(editor, "idea", text));
  editor.registerExternalContentHandler("excalidraw", refuse);
  editor.registerExternalContentHandler("tldraw", ({ content, point }) => intake.takeContent(content, point));
  // tldraw's own would fetch the page of a link to show a preview of it.
  editor.registerExternalAssetHandler("url", null);
  editor.registerExternalAssetHandler("file", null);
  const stops = [
    editor.sideEffects.registerBeforeDeleteHandler("shape", (shape, source) =>
      source === "user" && FIXED_IDS.includes(shape.id) ? false : undefined,
    ),
    // What cannot be selected cannot be moved by mistake (a thumb on a phone), nor copied: a board has one run sheet.
    editor.sideEffects.registerBeforeChangeHandler("instance_page_state", (_before, after) =>
      after.selectedShapeIds.some((id) => GROUND.includes(id))
        ? { ...after, selectedShapeIds: after.selectedShapeIds.filter((id) => !GROUND.includes(id)) }
        : after,
    ),
    // Whoever pastes or copies a thing made the copy, whoever made the first one.
    editor.sideEffects.registerBeforeCreateHandler("shape", (shape, source) =>
      source === "user" ? { ...shape, meta: { ...shape.meta, createdBy: boardState(editor).me.get().id } } : shape,
    ),
  ];
  stops.push(keepWhatZonesHold(editor), keepAboveFixed(editor), keepOneRoom(editor));
  return () => {
    for (const stop of stops) stop();
    intake.dispose();
  };
}

/**
 * tldraw deletes what lies in a thing together with it. Here a zone that is deleted leaves its cards on the page; and the
 * eraser, which rubs out what its stroke crosses, takes neither zones nor what every board has, nor all that lies in them.
 */
function keepWhatZonesHold(editor: Editor): () => void {
  const { deleteShapes, setErasingShapes } = editor;
  const remove = deleteShapes.bind(editor) as (ids: TLShapeId[]) => Editor;
  editor.deleteShapes = (shapes: TLShape[] | TLShapeId[]) => {
    const ids = shapes.map((shape) => (typeof shape === "string" ? shape : shape.id));
    const going = new Set(ids.filter((id) => !FIXED_IDS.includes(id)));
    return editor.run(() => {
      for (const id of going) {
        if (!isOwnZone(editor.getShape(id))) continue;
        const staying = editor.getSortedChildIdsForParent(id).filter((child) => !going.has(child));
        editor.reparentShapes(staying, editor.getCurrentPageId());
      }
      remove([...going]);
    });
  };
  const setErasing = setErasingShapes.bind(editor) as (ids: TLShapeId[]) => Editor;
  editor.setErasingShapes = (shapes: TLShape[] | TLShapeId[]) => {
    const ids = shapes.map((shape) => (typeof shape === "string" ? shape : shape.id));
    return setErasing(ids.filter((id) => !FIXED_IDS.includes(id) && !isOwnZone(editor.getShape(id))));
  };
  return () => void Object.assign(editor, { deleteShapes, setErasingShapes });
}

/** A board has one room: copying what is selected leaves it out. */
function keepOneRoom(editor: Editor): () => void {
  const { duplicateShapes } = editor;
  const duplicate = duplicateShapes.bind(editor) as (ids: TLShapeId[], offset?: VecLike) => Editor;
  editor.duplicateShapes = (shapes: TLShape[] | TLShapeId[], offset?: VecLike) => {
    const ids = shapes.map((shape) => (typeof shape === "string" ? shape : shape.id));
    return duplicate(
      ids.filter((id) => id !== (ROOM_ID as string)),
      offset,
    );
  };
  return () => void Object.assign(editor, { duplicateShapes });
}

/** What every board has lies below everything else: it grows, and what is under it then could not be seen (decision 0011). */
function keepAboveFixed(editor: Editor): () => void {
  const { sendToBack, sendBackward } = editor;
  const lift = () => {
    const all = editor.getSortedChildIdsForParent(editor.getCurrentPageId());
    const at = all.findLastIndex((id) => GROUND.includes(id));
    const under = all.slice(0, Math.max(at, 0)).filter((id) => !GROUND.includes(id));
    const [below, above] = [all[at], all[at + 1]].map((id) => id && editor.getShape(id)?.index);
    const indices = getIndicesBetween(below || undefined, above || undefined, under.length);
    editor.updateShapes(
      under.flatMap((id, i) => {
        const [shape, index] = [editor.getShape(id), indices[i]];
        return shape && index ? [{ id, type: shape.type, index }] : [];
      }),
    );
  };
  const lifting =
    <Rest extends unknown[]>(send: (shapes: never, ...rest: Rest) => Editor) =>
    (shapes: never, ...rest: Rest) =>
      editor.run(() => {
        send.call(editor, shapes, ...rest);
        lift();
      });
  editor.sendToBack = lifting(sendToBack);
  editor.sendBackward = lifting(sendBackward);
  return () => void Object.assign(editor, { sendToBack, sendBackward });
}
