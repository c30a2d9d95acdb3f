import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { type FrameReader, frameReader, PING, PONG } from "./ws-frames.ts";

/** Bytes as they came, with the time they did (`performance.now()`). */
export interface Arrival {
  readonly at: number;
  readonly bytes: Buffer;
}

/** Where to connect and as whom. */
export interface Seat {
  readonly address: string;
  readonly room: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RawSocket {
  /** Writes what `clientFrame` made. */
  write(frame: Uint8Array): void;
  /** From now on what comes is only kept, to be read when nothing is measured any more. */
  record(): void;
  readonly arrivals: Arrival[];
  /** Bytes that have come so far. */
  readonly received: number;
  /** How the connection ended, or null while it is up. */
  readonly ended: string | null;
  /** Reads what was kept, message by message. */
  replay(read: (message: Buffer, at: number) => void): void;
  destroy(): void;
}

const hasAllHeaders = (bytes: Buffer) => bytes.indexOf("\r\n\r\n");

function request(seat: Seat): string {
  const { host, pathname } = new URL(seat.address);
  const lines = Object.entries({
    Host: host,
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    ...seat.headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return `GET ${pathname} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
}

/**
 * A WebSocket that costs next to nothing: the generator must not be what a measurement measures. Until `record` is
 * called, `onMessage` hears every message. Rejects when the server does not take the connection.
 */
export function openSocket(seat: Seat, onMessage: (message: Buffer, socket: RawSocket) => void): Promise<RawSocket> {
  const { hostname, port } = new URL(seat.address);
  return new Promise((resolve, reject) => {
    const tcp: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const arrivals: Arrival[] = [];
    let received = 0;
    let ended: string | null = null;
    let recording = false;
    let head: Buffer | null = Buffer.alloc(0);
    const socket: RawSocket = {
      write: (frame) => void tcp.write(frame),
      record: () => {
        recording = true;
      },
      arrivals,
      get received() {
        return received;
      },
      get ended() {
        return ended;
      },
      replay(read) {
        let at = 0;
        const keeper = reader.fork((message) => read(message, at));
        for (const arrival of arrivals) {
          at = arrival.at;
          keeper.push(arrival.bytes);
        }
      },
      destroy: () => tcp.destroy(),
    };
    const reader: FrameReader = frameReader({
      message: (message) => onMessage(message, socket),
      control: (kind, body) => {
        if (kind === PING) tcp.write(PONG);
        else ended = `closed with ${body.length > 1 ? body.readUInt16BE(0) : "no code"}: ${body.toString("utf8", 2)}`;
      },
    });
    tcp.on("data", (bytes) => {
      received += bytes.length;
      if (recording) {
        arrivals.push({ at: performance.now(), bytes });
        return;
      }
      if (head === null) {
        reader.push(bytes);
        return;
      }
      head = Buffer.concat([head, bytes]);
      const end = hasAllHeaders(head);
      if (end < 0) return;
      const [status = ""] = head.toString("latin1", 0, end).split("\r\n");
      if (!status.includes(" 101 ")) {
        reject(new Error(`${seat.address} answered ${status}`));
        tcp.destroy();
        return;
      }
      const rest = head.subarray(end + 4);
      head = null;
      resolve(socket);
      if (rest.length > 0) reader.push(rest);
    });
    tcp.on("error", reject);
    tcp.on("close", () => {
      ended ??= "cut off";
      reject(new Error(`${seat.address} ended the connection before it was one`));
    });
    tcp.write(request(seat));
  });
}
