import type { Editor, TLAsset, TLAssetId, TLContent, TLImageShape, TLShape } from "tldraw";
import { keepPicture } from "./add-pictures.ts";
import { PictureError, type PictureFault } from "./pictures.ts";
import { preparePicture } from "./prepare.ts";

/** Kinds of pictures that may lie inside a file or on the clipboard. An SVG may hold a program. */
const INLINE = /^data:(image\/(?:png|jpeg|gif|webp|avif));base64,([A-Za-z0-9+/=\s]*)$/;

/** The picture inside an address that holds it; null for every other address. Nothing is asked for. */
export function inlinePicture(src: string): Blob | null {
  const [, type, code] = INLINE.exec(src) ?? [];
  if (type === undefined || code === undefined) return null;
  try {
    return new Blob([Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0))], { type });
  } catch {
    return null;
  }
}

/** What became of pictures that came with something else. */
export interface HostedPictures {
  /** The record that takes the place of each, by the id it came with. Those left out are not in it. */
  readonly assets: ReadonlyMap<TLAssetId, TLAsset>;
  readonly faults: readonly PictureFault[];
}

/**
 * Brings pictures that lie in a file, or on the clipboard, to the server of this board. Those that are there already
 * stay; those of other sites are left out, and no other site is asked.
 */
export async function hostPictures(
  editor: Editor,
  assets: readonly TLAsset[],
  signal: AbortSignal,
): Promise<HostedPictures> {
  const hosted = new Map<TLAssetId, TLAsset>();
  const faults = new Set<PictureFault>();
  for (const asset of assets) {
    const known = editor.getAsset(asset.id);
    if (known?.type === "image") hosted.set(asset.id, known);
    if (known || asset.type !== "image") continue;
    const picture = inlinePicture(asset.props.src ?? "");
    const ready = picture && (await preparePicture(picture));
    signal.throwIfAborted();
    if (!ready) continue;
    try {
      hosted.set(asset.id, await keepPicture(editor, ready, signal));
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      faults.add(error.why);
    }
  }
  return { assets: hosted, faults: [...faults] };
}

const isImage = (shape: TLShape): shape is TLImageShape => shape.type === "image";

/** Content with the pictures that are kept on this board's server, without all others. */
export function withHosted(content: TLContent, assets: HostedPictures["assets"]): TLContent {
  const gone = new Set<string>();
  const shapes = content.shapes.flatMap((shape) => {
    if (!isImage(shape)) return [shape];
    const asset = shape.props.assetId && assets.get(shape.props.assetId);
    if (asset) return [{ ...shape, props: { ...shape.props, assetId: asset.id } }];
    gone.add(shape.id);
    return [];
  });
  return {
    ...content,
    assets: [...new Map([...assets.values()].map((asset) => [asset.id, asset])).values()],
    shapes,
    rootShapeIds: content.rootShapeIds.filter((id) => !gone.has(id)),
    bindings: (content.bindings ?? []).filter(({ fromId, toId }) => !gone.has(fromId) && !gone.has(toId)),
  };
}
