/** Headers of pictures, as far as a size is told in them: what tests send, and bend. Sizes in pixels. */

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)),
  );
const be32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const be16 = (value: number) => [(value >>> 8) & 255, value & 255];
const le16 = (value: number) => [value & 255, (value >>> 8) & 255];
const le24 = (value: number) => [...le16(value & 0xffff), value >>> 16];
const box = (type: string, inside: Uint8Array) => bytes(be32(inside.length + 8), type, [...inside]);

export const png = (w: number, h: number) =>
  bytes("\x89PNG\r\n\x1a\n", be32(13), "IHDR", be32(w), be32(h), [8, 6, 0, 0, 0], be32(0));
export const gif = (w: number, h: number) => bytes("GIF89a", le16(w), le16(h), [0, 0, 0, 0x3b]);
export const webp = (w: number, h: number) =>
  bytes("RIFF", [22, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0], le24(w - 1), le24(h - 1));
export const lossyWebp = (w: number, h: number) =>
  bytes("RIFF", [22, 0, 0, 0], "WEBPVP8 ", [10, 0, 0, 0, 0, 0, 0], [0x9d, 1, 0x2a], le16(w), le16(h));
export const losslessWebp = (w: number, h: number) => {
  const bits = (w - 1) | ((h - 1) << 14);
  return bytes("RIFF", [17, 0, 0, 0], "WEBPVP8L", [5, 0, 0, 0, 0x2f], le16(bits & 0xffff), le16(bits >>> 16));
};
/** With a segment of camera data in front, as a telephone writes it. */
export const jpeg = (w: number, h: number, camera = "Exif\0\0GPS 55.67 12.56") =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    be16(camera.length + 2),
    camera,
    [0xff, 0xff, 0xc4],
    be16(4),
    [0, 0, 0xff, 0xc2],
    be16(11),
    [8],
    be16(h),
    be16(w),
    [1, 1, 0x11, 0],
  );
export const avif = (w: number, h: number) => {
  const size = box("ispe", bytes(be32(0), be32(w), be32(h)));
  const small = box("ispe", bytes(be32(0), be32(1), be32(1)));
  const properties = box("iprp", box("ipco", bytes([...small], [...size])));
  return bytes(
    [...box("ftyp", bytes("mif1", be32(0), "avif"))],
    [...box("meta", bytes(be32(0), [...box("hdlr", bytes(be32(0))), ...properties]))],
  );
};
