import type { TLAssetStore } from "tldraw";

/**
 * Why a picture could not be kept. `offline`: no answer came · `too-large`: too many bytes or pixels · `not-a-picture`:
 * of a kind that boards do not show · `no-room`: the board is full · `not-allowed`: this person may only read.
 */
export type PictureFault = "offline" | "too-large" | "not-a-picture" | "no-room" | "not-allowed" | "failed";

export type KeptPicture =
  | { readonly ok: true; readonly src: string }
  | { readonly ok: false; readonly why: PictureFault };

/** Where the pictures of a board are kept. Given by the app: the canvas knows no addresses. */
export interface Pictures {
  /** Keeps a picture. Does not reject, except with an `AbortError` when it was called off. */
  upload(picture: Blob, signal: AbortSignal): Promise<KeptPicture>;
  /** True for the address of a picture that is kept for this board. No other address is ever asked for. */
  isOwn(src: string): boolean;
}

/** What {@link createAssetStore} rejects with. */
export class PictureError extends Error {
  readonly why: PictureFault;

  constructor(why: PictureFault) {
    super(`The picture was not kept: ${why}.`);
    this.name = "PictureError";
    this.why = why;
  }
}

/**
 * tldraw's hand on the pictures of a board. Nothing is ever removed: somebody's undo may bring a picture back, and the
 * same picture may stand on the board twice.
 */
export function createAssetStore(pictures: () => Pictures | undefined): TLAssetStore {
  return {
    async upload(_asset, file, signal) {
      const kept = await pictures()?.upload(file, signal ?? new AbortController().signal);
      if (!kept?.ok) throw new PictureError(kept?.why ?? "failed");
      return { src: kept.src };
    },
    resolve(asset) {
      const { src } = asset.props;
      return src && asset.type === "image" && pictures()?.isOwn(src) ? src : null;
    },
  };
}
