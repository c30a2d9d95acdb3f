import {
  AssetRecordType,
  createShapeId,
  type Editor,
  type TLAsset,
  type TLAssetId,
  type TLImageShape,
  type VecLike,
} from "tldraw";
import { freeSpot } from "../free-spot.ts";
import { PictureError, type PictureFault } from "./pictures.ts";
import { preparePicture, type ReadyPicture } from "./prepare.ts";

/** Longest side of a picture that has just been added, in canvas units; it can be made larger. */
const SHOWN_SIDE = 400;
const GAP = 24;

/** A picture's name on the server tells what is in it, so the same picture has the same record. */
const assetIdOf = (src: string): TLAssetId => AssetRecordType.createId(src.split("/").at(-1) ?? src);

/** Sends a picture to the server and gives the record to keep of it. Throws {@link PictureError}. */
export async function keepPicture(editor: Editor, ready: ReadyPicture, signal: AbortSignal): Promise<TLAsset> {
  const props = {
    name: "",
    src: null,
    w: ready.w,
    h: ready.h,
    fileSize: ready.blob.size,
    mimeType: ready.blob.type,
    isAnimated: ready.blob.type === "image/gif",
  };
  const asset = { id: AssetRecordType.createId(), typeName: "asset", type: "image", props, meta: {} } as const;
  const { src } = await editor.uploadAsset(asset, ready.blob as File, signal);
  return { ...asset, id: assetIdOf(src), props: { ...props, src } };
}

/** What became of some files. */
export interface AddedPictures {
  readonly added: readonly TLImageShape["id"][];
  /** Why the others were not added, each reason once. */
  readonly faults: readonly PictureFault[];
}

/**
 * Puts pictures on the board: each is drawn anew without the camera's notes, kept by the server, and only then shown.
 * Beside each other at `place`, or else where there is room in sight. One step to undo. Throws an `AbortError` when it
 * is called off; what was sent by then is not shown.
 */
export async function addPictures(
  editor: Editor,
  files: readonly Blob[],
  signal: AbortSignal,
  place?: VecLike,
): Promise<AddedPictures> {
  const kept: TLAsset[] = [];
  const faults = new Set<PictureFault>();
  for (const file of files) {
    // An SVG is a program as much as a picture: it is not even decoded.
    const ready = file.type.startsWith("image/svg") ? null : await preparePicture(file);
    signal.throwIfAborted();
    if (!ready) {
      faults.add("not-a-picture");
      continue;
    }
    try {
      kept.push(await keepPicture(editor, ready, signal));
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      faults.add(error.why);
    }
  }
  signal.throwIfAborted();
  return { added: showPictures(editor, kept, place), faults: [...faults] };
}

function showPictures(editor: Editor, assets: readonly TLAsset[], place: VecLike | undefined): TLImageShape["id"][] {
  if (assets.length === 0 || editor.getIsReadonly()) return [];
  const sizes = assets.map((asset) => {
    const { w, h } = asset.props as { w: number; h: number };
    const scale = Math.min(1, SHOWN_SIDE / Math.max(w, h));
    return { asset, w: w * scale, h: h * scale };
  });
  const row = {
    w: sizes.reduce((sum, { w }) => sum + w, GAP * (sizes.length - 1)),
    h: Math.max(...sizes.map(({ h }) => h)),
  };
  const start = place ? { x: place.x - row.w / 2, y: place.y - row.h / 2 } : freeSpot(editor, row);
  let x = start.x;
  const shapes = sizes.map(({ asset, w, h }) => {
    const at = x;
    x += w + GAP;
    const props = { w, h, assetId: asset.id };
    return { id: createShapeId(), type: "image" as const, x: at, y: start.y, props };
  });
  editor.markHistoryStoppingPoint("add pictures");
  editor.run(() => {
    editor.createAssets(assets.filter(({ id }) => !editor.getAsset(id)));
    editor.createShapes<TLImageShape>(shapes);
    editor.setCurrentTool("select");
    editor.setSelectedShapes(shapes.map(({ id }) => id));
  });
  return shapes.map(({ id }) => id).filter((id) => editor.getShape(id));
}
