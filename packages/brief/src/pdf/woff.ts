import { unzlibSync } from "fflate";

const WOFF = 0x774f4646;

const unpacked = new WeakMap<Uint8Array, Uint8Array>();

/**
 * A WOFF 1 file as the plain font inside it; any other file as it is. Fonts come packed table by table, and the font
 * library would unpack the outlines again for each letter. Each file is unpacked once: a server has the same few for all.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const known = unpacked.get(bytes) ?? unpack(bytes);
  unpacked.set(bytes, known);
  return known;
}

function unpack(bytes: Uint8Array): Uint8Array {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || file.getUint32(0) !== WOFF) return bytes;
  const count = file.getUint16(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 44 + at * 20;
    const offset = file.getUint32(entry + 4);
    const packed = bytes.subarray(offset, offset + file.getUint32(entry + 8));
    const length = file.getUint32(entry + 12);
    const data = packed.length < length ? unzlibSync(packed, { out: new Uint8Array(length) }) : packed;
    return { tag: file.getUint32(entry), checksum: file.getUint32(entry + 16), data };
  });
  const head = 12 + 16 * count;
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), head);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, file.getUint32(4));
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (count - 2 ** power));
  let offset = head;
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + at * 16;
    view.setUint32(entry, tag);
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    font.set(data, offset);
    offset += padded(data.length);
  }
  return font;
}

/** Tables begin at every fourth byte. */
const padded = (length: number) => (length + 3) & ~3;
