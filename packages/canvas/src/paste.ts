import { FIXED_IDS, freeIdeaSpot, RUN_SHEET_ID } from "@openchair/board";
import {
  createShapeId,
  type Editor,
  getIndexAbove,
  type TLContent,
  type TLParentId,
  type TLShape,
  type VecLike,
} from "tldraw";
import { boxesIn } from "./add-card.ts";
import { FOREIGN_TYPES } from "./binding/welcome.ts";
import { hostPictures, withHosted } from "./images/host.ts";
import type { PictureFault } from "./images/pictures.ts";
import type { CardShape } from "./shapes/card-shape.ts";
import { ROW } from "./shapes/run-sheet-layout.ts";

/** Shapes that would bring other sites into a board, and what every board has once. */
const NOT_PASTED: ReadonlySet<unknown> = new Set([...FOREIGN_TYPES, "runsheet", "room"]);

const isCard = (shape: TLShape): shape is CardShape => shape.type === ("card" as string);
/** A row that was copied lies by itself now; its width still tells it from a card. */
const wasRow = (shape: TLShape): shape is CardShape =>
  isCard(shape) && shape.props.kind === "segment" && shape.props.w >= ROW.width;

/** Content without some shapes, what lies in them, and what is tied to them. */
function without(content: TLContent, isGone: (shape: TLShape) => boolean): TLContent {
  const gone = new Set<string>(content.shapes.filter(isGone).map(({ id }) => id));
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    for (const shape of content.shapes) if (gone.has(shape.parentId)) gone.add(shape.id);
  }
  return {
    ...content,
    shapes: content.shapes.filter(({ id }) => !gone.has(id)),
    rootShapeIds: content.rootShapeIds.filter((id) => !gone.has(id)),
    bindings: (content.bindings ?? []).filter(({ fromId, toId }) => !gone.has(fromId) && !gone.has(toId)),
  };
}

/** What became of pasted content. */
export interface Pasted {
  /** Something was left out because boards do not show it. */
  readonly lessThanAll: boolean;
  readonly faults: readonly PictureFault[];
}

/**
 * Puts copied content on the board, as something new of its own. Rows of a run sheet go behind the last row; pictures go
 * to this board's server; what other sites would be asked for stays out. One step to undo. Throws what tldraw throws over
 * content that it cannot read.
 */
export async function pasteContent(
  editor: Editor,
  content: TLContent,
  point: VecLike | undefined,
  signal: AbortSignal,
): Promise<Pasted> {
  const welcome = without(content, (shape) => NOT_PASTED.has(shape.type) || FIXED_IDS.includes(shape.id));
  const used = new Set(welcome.shapes.map((shape) => (shape.props as { assetId?: unknown }).assetId));
  const pictures = welcome.assets.filter(({ id }) => used.has(id));
  const hosted = pictures.length > 0 ? await hostPictures(editor, pictures, signal) : { assets: new Map(), faults: [] };
  signal.throwIfAborted();
  const kept = withHosted(welcome, hosted.assets);
  const lessThanAll = kept.shapes.length < content.shapes.length;
  if (kept.shapes.length > 0 && !editor.getIsReadonly()) {
    editor.markHistoryStoppingPoint("paste");
    editor.run(() => {
      const rows = kept.shapes.filter((shape) => kept.rootShapeIds.includes(shape.id)).filter(wasRow);
      const others = without(kept, (shape) => rows.some(({ id }) => id === shape.id));
      if (others.shapes.length > 0) pasteOthers(editor, others, point);
      if (rows.length > 0) pasteRows(editor, rows, others.shapes.length > 0);
    });
  }
  return { lessThanAll, faults: hosted.faults };
}

/** Behind the last row, in the order in which they were read. */
function pasteRows(editor: Editor, rows: readonly CardShape[], besideOthers: boolean): void {
  let index = editor.getHighestIndexForParent(RUN_SHEET_ID as TLParentId);
  const before = besideOthers ? editor.getSelectedShapeIds() : [];
  const added = rows
    .toSorted((a, b) => a.y - b.y)
    .map((row) => {
      const shape = { ...row, id: createShapeId(), parentId: RUN_SHEET_ID as TLParentId, index, isLocked: false };
      index = getIndexAbove(index);
      return shape;
    });
  editor.createShapes<CardShape>(added);
  editor.setSelectedShapes([...before, ...added.map(({ id }) => id)]);
}

function pasteOthers(editor: Editor, content: TLContent, point: VecLike | undefined): void {
  // tldraw lays content into what the selected things lie in: that must not be the run sheet, nor a zone in a zone.
  const hasZone = content.shapes.some((shape) => shape.type === ("zone" as string));
  if (hasZone || editor.getSelectedShapes().some(({ parentId }) => (parentId as string) === RUN_SHEET_ID)) {
    editor.selectNone();
  }
  editor.putContentOntoCurrentPage(content, { ...(point ? { point } : {}), select: true });
  if (!point) spreadInZone(editor);
}

/** Cards that were pasted into a zone take free places there, instead of one heap in its middle. */
function spreadInZone(editor: Editor): void {
  const pasted = editor.getSelectedShapes();
  const zone = editor.getShapeParent(pasted[0]);
  if (zone?.type !== ("zone" as string) || !pasted.every(isCard)) return;
  const ids = new Set<string>(pasted.map(({ id }) => id));
  for (const card of pasted) {
    const taken = boxesIn(editor, zone.id, (id) => !ids.has(id));
    editor.updateShape<CardShape>({ id: card.id, type: "card", ...freeIdeaSpot(taken, card.props.w) });
    ids.delete(card.id);
  }
}
