export const PING = 9;
const CLOSE = 8;

/** A frame as a client sends it. Its mask is all zeros, which the protocol allows: the server does the same work. */
export function clientFrame(message: Uint8Array, opcode = 2): Buffer {
  const { length } = message;
  const wide = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + wide + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (wide === 0 ? length : wide === 2 ? 126 : 127);
  if (wide === 2) frame.writeUInt16BE(length, 2);
  else if (wide === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(message, 2 + wide + 4);
  return frame;
}

export const PONG = clientFrame(new Uint8Array(0), 10);

export interface FrameHandlers {
  readonly message: (message: Buffer) => void;
  /** A ping, or a close with its body. */
  readonly control: (opcode: number, body: Buffer) => void;
}

/** Cuts a server's bytes into messages. */
export interface FrameReader {
  push(bytes: Buffer): void;
  /** Another one that goes on from where this one is, for bytes that this one is not given. */
  fork(message: (message: Buffer) => void): FrameReader;
}

export function frameReader(handlers: FrameHandlers, left: Buffer = Buffer.alloc(0)): FrameReader {
  let kept: Buffer[] = left.length > 0 ? [left] : [];
  let have = left.length;
  /** Bytes without which there is no next frame. */
  let need = 2;
  /** The first parts of a message in several frames. */
  let parts: Buffer[] = [];

  function take(opcode: number, isLast: boolean, body: Buffer): void {
    if (opcode >= 8) {
      if (opcode === PING || opcode === CLOSE) handlers.control(opcode, body);
      return;
    }
    if (isLast && parts.length === 0) {
      handlers.message(body);
      return;
    }
    parts.push(body);
    if (!isLast) return;
    const whole = Buffer.concat(parts);
    parts = [];
    handlers.message(whole);
  }

  return {
    fork: (message) => frameReader({ message, control: () => undefined }, Buffer.concat(kept)),
    push(bytes) {
      kept.push(bytes);
      have += bytes.length;
      if (have < need) return;
      let rest = kept.length === 1 ? bytes : Buffer.concat(kept);
      for (;;) {
        need = 2;
        if (rest.length < need) break;
        const short = (rest[1] ?? 0) & 127;
        const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
        need = 2 + wide;
        if (rest.length < need) break;
        const length = wide === 2 ? rest.readUInt16BE(2) : wide === 8 ? Number(rest.readBigUInt64BE(2)) : short;
        need += length;
        if (rest.length < need) break;
        const first = rest[0] ?? 0;
        const body = rest.subarray(2 + wide, need);
        rest = rest.subarray(need);
        take(first & 15, (first & 0x80) !== 0, body);
      }
      kept = rest.length > 0 ? [rest] : [];
      have = rest.length;
    },
  };
}
