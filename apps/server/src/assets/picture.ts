/** What the content says a picture is. Sizes in pixels, as the file tells them. */
export interface Picture {
  readonly type: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif";
  readonly extension: "png" | "jpg" | "gif" | "webp" | "avif";
  readonly w: number;
  readonly h: number;
}

type Size = Pick<Picture, "w" | "h">;

/**
 * The header of a file, read with care: reading behind the end gives null instead of bytes. Not a library: the one that
 * was tried takes a crop's figures off a size (a bomb passes), and walks junk byte by byte for seconds.
 */
function reader(data: Uint8Array) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const fits = (at: number, length: number) => at >= 0 && at + length <= data.length;
  return {
    length: data.length,
    u8: (at: number) => (fits(at, 1) ? view.getUint8(at) : null),
    u16: (at: number, little = false) => (fits(at, 2) ? view.getUint16(at, little) : null),
    u32: (at: number) => (fits(at, 4) ? view.getUint32(at) : null),
    u24: (at: number) => (fits(at, 3) ? view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 : null),
    text: (at: number, length: number) =>
      fits(at, length) ? String.fromCharCode(...data.subarray(at, at + length)) : "",
  };
}
type Reader = ReturnType<typeof reader>;

const size = (w: number | null, h: number | null): Size | null => (w && h ? { w, h } : null);

function pngSize(file: Reader): Size | null {
  if (file.text(0, 8) !== "\x89PNG\r\n\x1a\n" || file.u32(8) !== 13 || file.text(12, 4) !== "IHDR") return null;
  return size(file.u32(16), file.u32(20));
}

function gifSize(file: Reader): Size | null {
  if (!["GIF87a", "GIF89a"].includes(file.text(0, 6))) return null;
  return size(file.u16(6, true), file.u16(8, true));
}

function webpSize(file: Reader): Size | null {
  if (file.text(0, 4) !== "RIFF" || file.text(8, 4) !== "WEBP") return null;
  const plusOne = (value: number | null) => (value === null ? null : value + 1);
  switch (file.text(12, 4)) {
    case "VP8X":
      return size(plusOne(file.u24(24)), plusOne(file.u24(27)));
    case "VP8 ": {
      if (file.text(23, 3) !== "\x9d\x01\x2a") return null;
      return size((file.u16(26, true) ?? 0) & 0x3fff, (file.u16(28, true) ?? 0) & 0x3fff);
    }
    case "VP8L": {
      const [low, high] = [file.u16(21, true), file.u16(23, true)];
      if (file.u8(20) !== 0x2f || low === null || high === null) return null;
      return size((low & 0x3fff) + 1, (((low >> 14) | (high << 2)) & 0x3fff) + 1);
    }
    default:
      return null;
  }
}

/** Markers that begin a frame: C0 to CF without the tables DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** More segments than this before the picture begins are no camera's. */
const MOST_SEGMENTS = 2000;

function jpegSize(file: Reader): Size | null {
  if (file.u16(0) !== 0xffd8) return null;
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) {
    if (file.u8(at) !== 0xff) return null;
    const marker = file.u8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.u16(at + 2);
    if (marker === null || length === null || length < 2) return null;
    if (isFrame(marker)) return size(file.u16(at + 7), file.u16(at + 5));
    at += 2 + length;
  }
  return null;
}

interface Box {
  readonly type: string;
  readonly from: number;
  readonly end: number;
}

const MOST_BOXES = 1000;

/** The boxes of an ISO file between two places. Stops at the first that does not fit. */
function boxesIn(file: Reader, from: number, end: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= end && boxes.length < MOST_BOXES) {
    const told = file.u32(at);
    // 0: to the end of the file. 1: a length of 64 bits follows, which no header of a small picture needs.
    const length = told === 0 ? end - at : told;
    if (length === null || length < 8 || at + length > end) break;
    boxes.push({ type: file.text(at + 4, 4), from: at + 8, end: at + length });
    at += length;
  }
  return boxes;
}

const MOST_BRANDS = 32;

function avifSize(file: Reader): Size | null {
  const [start, ...rest] = boxesIn(file, 0, file.length);
  if (start?.type !== "ftyp") return null;
  const brands = file.text(start.from, Math.min(start.end - start.from, 4 * MOST_BRANDS)).match(/.{4}/gs) ?? [];
  if (!brands.some((brand) => brand === "avif" || brand === "avis")) return null;
  const inside = (boxes: readonly Box[], type: string, skip: number) =>
    boxes.filter((box) => box.type === type).flatMap(({ from, end }) => boxesIn(file, from + skip, end));
  const properties = inside(inside(inside(rest, "meta", 4), "iprp", 0), "ipco", 0);
  // A file may hold several pictures (parts, a preview): the largest figures count.
  const sizes = properties
    .filter(({ type }) => type === "ispe")
    .map(({ from }) => ({ w: file.u32(from + 4) ?? 0, h: file.u32(from + 8) ?? 0 }));
  return sizes.length === 0 ? null : size(Math.max(...sizes.map(({ w }) => w)), Math.max(...sizes.map(({ h }) => h)));
}

const KINDS = [
  { type: "image/png", extension: "png", read: pngSize },
  { type: "image/jpeg", extension: "jpg", read: jpegSize },
  { type: "image/gif", extension: "gif", read: gifSize },
  { type: "image/webp", extension: "webp", read: webpSize },
  { type: "image/avif", extension: "avif", read: avifSize },
] as const;

/**
 * What picture this is, by its content and never by its name; null for everything else, SVG too. Reads the header only:
 * a picture may still turn out broken when it is shown.
 */
export function readPicture(data: Uint8Array): Picture | null {
  const file = reader(data);
  for (const { type, extension, read } of KINDS) {
    const found = read(file);
    if (found) return { type, extension, ...found };
  }
  return null;
}

/** The type of a file that was kept under a name with this extension; null for a name that is none of ours. */
export const typeOfName = (name: string) => KINDS.find(({ extension }) => name.endsWith(`.${extension}`))?.type ?? null;
