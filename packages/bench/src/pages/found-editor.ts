import type { Editor, ShapeUtil } from "tldraw";

let found: Editor | null = null;

/**
 * The editor of the page's canvas. Our canvas keeps it to itself, and should; a measurement needs it on both sides. Every
 * shape util is made with its editor, so each page takes it from the first geometry that tldraw asks for.
 */
export function foundEditor(): Editor {
  if (!found) throw new Error("No canvas has been drawn yet.");
  return found;
}

export const hasEditor = () => found !== null;

/** To be called for each util class that is surely used, before the canvas is drawn. */
export function findEditorThrough(util: { prototype: Pick<ShapeUtil, "getGeometry"> }): void {
  const own = util.prototype.getGeometry;
  util.prototype.getGeometry = function (this: ShapeUtil, shape, options) {
    found ??= this.editor;
    return own.call(this, shape, options);
  };
}
