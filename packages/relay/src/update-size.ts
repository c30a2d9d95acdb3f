import * as decoding from "lib0/decoding";

/** How much there is to do about an update, before anybody does it. */
export interface UpdateSize {
  readonly structs: number;
  /** Ranges of what it deletes. */
  readonly deletes: number;
}

/** Kinds of content in yjs' encoding, version 1. */
const GC = 0;
const SKIP = 10;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT = 0x40;
const HAS_SUB = 0x20;

/**
 * Counts what is in an update without making anything of it: yjs makes an object of every two bytes if it must, and a
 * message of a few MiB would keep everybody waiting for seconds. Stops as soon as there is more than `most` of either.
 * Null when the update is damaged; that it is not null does not mean that it is sound.
 */
export function sizeOfUpdate(update: Uint8Array, most: UpdateSize): UpdateSize | null {
  try {
    const decoder = decoding.createDecoder(update);
    let structs = 0;
    for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
      const count = decoding.readVarUint(decoder);
      structs += count;
      if (structs > most.structs) return { structs, deletes: 0 };
      skip(decoder, 2);
      for (let i = 0; i < count; i++) skipStruct(decoder);
    }
    let deletes = 0;
    for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
      skip(decoder, 1);
      const count = decoding.readVarUint(decoder);
      deletes += count;
      if (deletes > most.deletes) return { structs, deletes };
      skip(decoder, 2 * count);
    }
    return { structs, deletes };
  } catch {
    return null;
  }
}

/** Skips this many numbers. */
function skip(decoder: decoding.Decoder, numbers: number): void {
  for (let i = 0; i < numbers; i++) decoding.readVarUint(decoder);
}

/** Skips a string or some bytes, with their length in front. */
function skipBytes(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder);
  decoder.pos += length;
  if (decoder.pos > decoder.arr.length) throw new Error("The update is cut short.");
}

function skipStruct(decoder: decoding.Decoder): void {
  const info = decoding.readUint8(decoder);
  const kind = info & 0x1f;
  if (info === GC || kind === SKIP) {
    skip(decoder, 1);
    return;
  }
  if (info & HAS_ORIGIN) skip(decoder, 2);
  if (info & HAS_RIGHT) skip(decoder, 2);
  if ((info & (HAS_ORIGIN | HAS_RIGHT)) === 0) {
    if (decoding.readVarUint(decoder) === 1) skipBytes(decoder);
    else skip(decoder, 2);
    if (info & HAS_SUB) skipBytes(decoder);
  }
  skipContent(decoder, kind);
}

function skipContent(decoder: decoding.Decoder, kind: number): void {
  switch (kind) {
    case 1: // deleted
      skip(decoder, 1);
      return;
    case 2: // JSON values
      for (let count = decoding.readVarUint(decoder); count > 0; count--) skipBytes(decoder);
      return;
    case 3: // bytes
    case 4: // text
    case 5: // an embedded thing
      skipBytes(decoder);
      return;
    case 6: // a format: its name and value
      skipBytes(decoder);
      skipBytes(decoder);
      return;
    case 7: {
      const type = decoding.readVarUint(decoder);
      // XML elements and hooks have a name.
      if (type === 3 || type === 5) skipBytes(decoder);
      return;
    }
    case 8: // any values
      for (let count = decoding.readVarUint(decoder); count > 0; count--) skipAny(decoder);
      return;
    case 9: // a document
      skipBytes(decoder);
      skipAny(decoder);
      return;
    default:
      throw new Error("The update holds something that is of no known kind.");
  }
}

/** Skips a value as lib0 writes it. In a loop: values may lie in each other as deep as the sender likes. */
function skipAny(decoder: decoding.Decoder): void {
  /** Of each list or object around: how many values are still to come, and whether each has a name in front. */
  const around: { left: number; isKeyed: boolean }[] = [{ left: 1, isKeyed: false }];
  for (let inner = around.at(-1); inner; inner = around.at(-1)) {
    if (inner.left === 0) {
      around.pop();
      continue;
    }
    inner.left -= 1;
    if (inner.isKeyed) skipBytes(decoder);
    const kind = decoding.readUint8(decoder);
    if (kind === 117 || kind === 118) around.push({ left: decoding.readVarUint(decoder), isKeyed: kind === 118 });
    else skipPlain(decoder, kind);
  }
}

function skipPlain(decoder: decoding.Decoder, kind: number): void {
  switch (kind) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      decoding.readVarInt(decoder);
      return;
    case 124:
      decoder.pos += 4;
      return;
    case 123:
    case 122:
      decoder.pos += 8;
      return;
    case 119: // text
    case 116: // bytes
      skipBytes(decoder);
      return;
    default:
      throw new Error("The update holds a value that is of no known kind.");
  }
}
