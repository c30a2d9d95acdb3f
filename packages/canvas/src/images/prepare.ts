/** Longest side of a picture on a board, in pixels: sharp on a large screen, small on a slow line. */
const LONGEST_SIDE = 2400;
/** A drawing or a picture of a screen keeps every pixel up to this size, in bytes; above it a lossy kind is used. */
const LOSSLESS_BYTES = 1_000_000;
const QUALITY = 0.86;

/** A picture that is fit to be sent: nothing in it but what is seen. */
export interface ReadyPicture {
  readonly blob: Blob;
  /** Size in pixels. */
  readonly w: number;
  readonly h: number;
}

/** Size that fits into a square of {@link LONGEST_SIDE}, never larger than life. */
export function fittedSize(w: number, h: number): { readonly w: number; readonly h: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(w, h));
  return { w: Math.max(1, Math.round(w * scale)), h: Math.max(1, Math.round(h * scale)) };
}

/** How many pictures a GIF shows one after the other, as far as is needed to tell one from several. */
export function isMovingGif(data: Uint8Array): boolean {
  if (String.fromCharCode(...data.subarray(0, 4)) !== "GIF8") return false;
  // Each frame is announced by a control block: 21 F9 04 … 00, then a picture (2C) or another block (21).
  let frames = 0;
  for (let at = 10; at + 8 < data.length && frames < 2; at++) {
    const isControl = data[at] === 0x21 && data[at + 1] === 0xf9 && data[at + 2] === 4 && data[at + 7] === 0;
    if (isControl && (data[at + 8] === 0x2c || data[at + 8] === 0x21)) frames++;
  }
  return frames > 1;
}

const encode = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));

/** Not every browser can write WebP; it then gives a PNG in silence. */
async function lossy(canvas: HTMLCanvasElement, isOpaque: boolean): Promise<Blob | null> {
  const webp = await encode(canvas, "image/webp");
  return webp?.type === "image/webp" || !isOpaque ? webp : encode(canvas, "image/jpeg");
}

/**
 * Draws a picture anew, in a size that fits a board. What the camera wrote beside it (where, when, with what) does not
 * come along. A GIF that moves stays as it is: it holds no such notes, and would stand still. Null when this browser
 * cannot show the file as a picture.
 */
export async function preparePicture(file: Blob): Promise<ReadyPicture | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  try {
    if (file.type === "image/gif" && isMovingGif(new Uint8Array(await file.arrayBuffer()))) {
      return { blob: file, w: bitmap.width, h: bitmap.height };
    }
    const { w, h } = fittedSize(bitmap.width, bitmap.height);
    const canvas = document.createElement("canvas");
    canvas.width = w;
    canvas.height = h;
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, w, h);
    const isPhotograph = file.type === "image/jpeg";
    const exact = isPhotograph ? null : await encode(canvas, "image/png");
    const blob = exact && exact.size <= LOSSLESS_BYTES ? exact : await lossy(canvas, isPhotograph);
    return blob && { blob, w, h };
  } finally {
    bitmap.close();
  }
}
