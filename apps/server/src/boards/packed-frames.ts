import type { Socket } from "node:net";
import type { WebSocket } from "ws";

/** Frames as they travel in a WebSocket, put together once for all who get them. */
export interface PackedFrames {
  readonly frames: readonly Uint8Array[];
  readonly bytes: Buffer;
}

const BINARY_AND_FINAL = 0x82;

/** A server's messages are not masked, so the same bytes go to everybody (RFC 6455 §5.2). */
export function packFrames(frames: readonly Uint8Array[]): PackedFrames {
  const size = frames.reduce((sum, { length }) => sum + headSize(length) + length, 0);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const frame of frames) {
    at = writeHead(bytes, at, frame.length);
    bytes.set(frame, at);
    at += frame.length;
  }
  return { frames, bytes };
}

const headSize = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

function writeHead(bytes: Buffer, at: number, length: number): number {
  bytes[at] = BINARY_AND_FINAL;
  if (length < 126) {
    bytes[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    bytes[at + 1] = 126;
    return bytes.writeUInt16BE(length, at + 2);
  }
  bytes[at + 1] = 127;
  return bytes.writeBigUInt64BE(BigInt(length), at + 2);
}

/**
 * Writes them in one go. What `ws` does for each message costs as much as the write itself (relay.md §3.1), and with
 * compression off it keeps no state between messages that this could upset. Without its socket, which is no part of
 * its public face, they go the usual way.
 */
export function writeFrames(ws: WebSocket, { frames, bytes }: PackedFrames): void {
  const socket = socketOf(ws);
  if (socket) socket.write(bytes);
  else for (const frame of frames) ws.send(frame);
}

/** The socket under a WebSocket of `ws`, if it is where it always was. */
export function socketOf(ws: WebSocket): Socket | undefined {
  const { _socket: socket } = ws as unknown as { readonly _socket?: Socket | null };
  return typeof socket?.write === "function" ? socket : undefined;
}
