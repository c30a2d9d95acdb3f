import { Box, type Editor, type TLShapeId } from "tldraw";
import { hostPictures, withHosted } from "../images/host.ts";
import type { PictureFault } from "../images/pictures.ts";
import { type LeftOut, MOST_BYTES, readTldr, type TldrFault } from "./read-tldr.ts";

/** Between pages, and between them and what was on the board before. Canvas units. */
const GAP = 80;

/** What came of bringing in a file. */
export type BroughtIn =
  | {
      readonly ok: true;
      readonly things: number;
      readonly pages: number;
      readonly left: LeftOut;
      /** Why pictures were left out, when it was not their kind. */
      readonly faults: readonly PictureFault[];
      /** Where it lies now, on the page. */
      readonly bounds: Box;
    }
  | { readonly ok: false; readonly why: TldrFault };

/** True for files that tldraw writes, by their name: browsers do not know the type. */
export const isTldr = (file: File): boolean => /\.tldr$/i.test(file.name);

/**
 * Puts what is in a `.tldr` file on the board, right of everything that is there: its pages below each other, its pictures
 * on the server. One step to undo. Throws an `AbortError` when it is called off.
 */
export async function bringInTldr(editor: Editor, file: File, signal: AbortSignal): Promise<BroughtIn> {
  if (file.size > MOST_BYTES) return { ok: false, why: "too-large" };
  const read = readTldr(await file.text(), editor.store.schema);
  if (!read.ok) return read;
  const { pages, assets, left } = read.content;
  const hosted = await hostPictures(editor, assets, signal);
  signal.throwIfAborted();
  const schema = editor.store.schema.serialize();
  const contents = pages.map((page) =>
    withHosted(
      { ...page, shapes: [...page.shapes], rootShapeIds: [...page.rootShapeIds], assets: [], schema },
      hosted.assets,
    ),
  );
  const count = (of: readonly { readonly shapes: readonly unknown[] }[]) =>
    of.reduce((sum, { shapes }) => sum + shapes.length, 0);
  const things = count(contents);
  const lost = { ...left, pictures: left.pictures + count(pages) - things };
  if (things === 0) return { ok: false, why: "empty" };
  if (things + editor.getCurrentPageShapeIds().size > editor.options.maxShapesPerPage) {
    return { ok: false, why: "too-many" };
  }
  const before = editor.getCurrentPageBounds();
  const left0 = before ? before.maxX + GAP : 0;
  let top = before?.minY ?? 0;
  const roots: TLShapeId[] = [];
  editor.markHistoryStoppingPoint("bring in a file");
  editor.run(() => {
    editor.setCurrentTool("select");
    for (const content of contents.filter(({ shapes }) => shapes.length > 0)) {
      // Else tldraw lays it into whatever is selected.
      editor.selectNone();
      editor.putContentOntoCurrentPage(content, { select: true, preservePosition: true });
      const ids = editor.getSelectedShapeIds();
      const box = editor.getSelectionPageBounds();
      if (!box) continue;
      const [dx, dy] = [left0 - box.x, top - box.y];
      editor.updateShapes(
        ids.flatMap((id) => {
          const shape = editor.getShape(id);
          return shape ? [{ id, type: shape.type, x: shape.x + dx, y: shape.y + dy }] : [];
        }),
      );
      roots.push(...ids);
      top += box.h + GAP;
    }
    editor.setSelectedShapes(roots);
  });
  const bounds = editor.getSelectionPageBounds() ?? new Box();
  return { ok: true, things, pages: contents.length, left: lost, faults: hosted.faults, bounds };
}
