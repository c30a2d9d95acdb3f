import { WebSocket } from "ws";
import * as Y from "yjs";
import { markFrame, readFrame, STEP_1, STEP_2, syncFrame, UPDATE } from "./wire.ts";

/**
 * A client that keeps count of what the server has acknowledged: y-websocket's protocol and our marks (relay R14), in
 * as few lines as can be, so that a test can cut its connection at any moment and know what it was promised.
 */
export interface MarkingClient {
  readonly doc: Y.Doc;
  /** What this client has changed, in order: the nth of these is version n + 1. */
  readonly updates: readonly Uint8Array[];
  /** How many of its changes the server has acknowledged. */
  readonly acknowledged: number;
  /** The codes by which its connections ended, in order. */
  readonly codes: readonly number[];
  readonly isOpen: boolean;
  /** The server has sent what it had since the last `connect`. */
  readonly isSynced: boolean;
  /** It was told that it may not write. */
  readonly isDenied: boolean;
  connect(): void;
  /** Runs at the next acknowledgement. */
  onAcknowledged: (version: number) => void;
  /** Runs when a connection ends. */
  onEnd: (code: number) => void;
  /** Sends bytes as they are. */
  sendRaw(data: Uint8Array | string): void;
  cut(): void;
  destroy(): void;
}

export interface MarkingClientOptions {
  /** Where the board is at the moment: a server that starts again may be elsewhere. */
  readonly address: () => string;
  readonly headers: Readonly<Record<string, string>>;
  /** Send a mark after every so many changes. */
  readonly markEach?: () => number;
}

export function createMarkingClient({ address, headers, markEach = () => 1 }: MarkingClientOptions): MarkingClient {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  const codes: number[] = [];
  let socket: WebSocket | null = null;
  let acknowledged = 0;
  let isSynced = false;
  let isDenied = false;
  /** The server has been given everything; before, a mark would not speak for what was changed offline (R14). */
  let mayMark = false;
  let untilMark = 1;

  const send = (data: Uint8Array | string) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(data);
  };
  function mark(): void {
    send(markFrame(updates.length));
    untilMark = markEach();
  }

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === client) return;
    updates.push(update);
    if (!isSynced) return;
    send(syncFrame(UPDATE, update));
    untilMark -= 1;
    if (mayMark && untilMark <= 0) mark();
  });

  function hear(data: Uint8Array): void {
    const frame = readFrame(data);
    if (frame.type === "step-1") {
      send(syncFrame(STEP_2, Y.encodeStateAsUpdate(doc, frame.vector)));
      mayMark = true;
      mark();
    } else if (frame.type === "step-2" || frame.type === "update") {
      Y.applyUpdate(doc, frame.update, client);
      // What was changed between our question and this answer has not been sent, but the server asks for it now.
      if (frame.type === "step-2") isSynced = true;
    } else if (frame.type === "mark") {
      acknowledged = Math.max(acknowledged, frame.version);
      client.onAcknowledged(frame.version);
    } else if (frame.type === "denied") isDenied = true;
  }

  const client: MarkingClient = {
    doc,
    updates,
    codes,
    get acknowledged() {
      return acknowledged;
    },
    get isOpen() {
      return socket?.readyState === WebSocket.OPEN;
    },
    get isSynced() {
      return isSynced && socket?.readyState === WebSocket.OPEN;
    },
    get isDenied() {
      return isDenied;
    },
    onAcknowledged: () => undefined,
    onEnd: () => undefined,
    connect() {
      isSynced = false;
      mayMark = false;
      const own = new WebSocket(address(), { headers });
      socket = own;
      own.on("open", () => own.send(syncFrame(STEP_1, Y.encodeStateVector(doc))));
      own.on("message", (data: Buffer) => {
        if (own === socket) hear(new Uint8Array(data));
      });
      own.on("error", () => undefined);
      own.on("close", (code) => {
        codes.push(code);
        if (own !== socket) return;
        isSynced = false;
        mayMark = false;
        client.onEnd(code);
      });
    },
    sendRaw: send,
    cut: () => socket?.terminate(),
    destroy() {
      const own = socket;
      socket = null;
      own?.terminate();
      doc.destroy();
    },
  };
  return client;
}

/** Connects, and again a moment after each end, until the client is destroyed or told for good (44xx). */
export function keepConnected(client: MarkingClient, againMs = 100): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  client.onEnd = (code) => {
    if (isOver || (code >= 4400 && code < 4500)) return;
    timer = setTimeout(() => client.connect(), againMs);
  };
  client.connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
