import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { jitteredBackoff } from "./backoff.ts";
import { Saving } from "./saving.ts";
import type { ConnectionStatus } from "./status.ts";

/** Message numbers of y-websocket, and ours: "echo this once all I sent before is on disk". */
const SYNC = 0;
const AUTH = 2;
const MARK = 102;
const STEP_1 = 0;

/** How long edits are gathered before one mark is sent for them, in milliseconds. */
const MARK_DELAY = 75;

export interface ConnectOptions {
  /** Where the server is, as in `location.origin`. */
  readonly origin: string;
  readonly boardId: string;
  readonly doc: Y.Doc;
  /** For programs that are no browser: a `WebSocket` that sends the session along. */
  readonly WebSocketPolyfill?: typeof WebSocket;
}

/** A board document that is kept the same here and on the server, for as long as it is open. */
export interface BoardConnection {
  readonly doc: Y.Doc;
  /** Who else is here, and what they do this moment. */
  readonly awareness: Awareness;
  /** The same object until something changes. */
  readonly status: ConnectionStatus;
  /** Calls back after each change of `status`; gives the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Ends the connection and takes down all that was set up here. The document stays. */
  close(): void;
}

/** Opens a board. Connects by itself, and again whenever the connection is lost, until it is refused for good. */
export function connectBoard({ origin, boardId, doc, WebSocketPolyfill }: ConnectOptions): BoardConnection {
  const saving = new Saving();
  const listeners = new Set<() => void>();
  let status = saving.status;
  let markTimer: ReturnType<typeof setTimeout> | undefined;

  const awareness = new Awareness(doc);
  const provider = new WebsocketProvider(`${origin.replace(/^http/, "ws")}/sync`, boardId, doc, {
    awareness,
    // Tabs of one browser would talk past the server, and past its permissions, even between two people's logins.
    disableBc: true,
    connect: false,
    ...(WebSocketPolyfill === undefined ? {} : { WebSocketPolyfill }),
  });

  const changed = () => {
    if (saving.wantsMark) markTimer ??= setTimeout(sendMark, MARK_DELAY);
    const next = saving.status;
    if (sameStatus(status, next)) return;
    status = next;
    for (const listener of [...listeners]) listener();
  };

  const sendMark = () => {
    markTimer = undefined;
    const socket = provider.ws;
    if (!saving.wantsMark || socket === null || socket.readyState !== socket.OPEN) return;
    const version = encoding.encode((encoder) => encoding.writeVarUint(encoder, saving.nextMark()));
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MARK);
        encoding.writeVarUint8Array(encoder, version);
      }),
    );
  };

  const readSync = provider.messageHandlers[SYNC];
  provider.messageHandlers[SYNC] = (encoder, decoder, ...rest) => {
    const isStep1 = decoding.peekVarUint(decoder) === STEP_1;
    readSync?.(encoder, decoder, ...rest);
    if (!isStep1) return;
    // The provider sends the answer as soon as this returns, so before any timer fires.
    saving.answeredServer();
    changed();
  };
  provider.messageHandlers[MARK] = (_encoder, decoder) => {
    const echo = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    saving.echoed(decoding.readVarUint(echo));
    changed();
  };
  // There is one auth message, "permission denied"; the provider would only print it.
  provider.messageHandlers[AUTH] = () => {
    saving.denied();
    changed();
  };

  const onUpdate = (_update: Uint8Array, updateOrigin: unknown) => {
    if (updateOrigin === provider) return;
    saving.edited();
    changed();
  };
  doc.on("update", onUpdate);

  provider.on("status", (event) => {
    if (event.status === "connected") saving.connected();
    if (event.status === "disconnected") saving.disconnected();
    changed();
  });
  provider.on("sync", (synced) => {
    if (synced) saving.received();
    changed();
  });
  provider.on("connection-close", () => {
    // Read right after this event, for the next attempt alone.
    provider.maxBackoffTime = jitteredBackoff(provider.wsUnsuccessfulReconnects, Math.random());
    saving.disconnected();
    changed();
  });
  provider.on("closed", ({ code }) => {
    saving.closed(code);
    changed();
  });
  provider.connect();

  return {
    doc,
    awareness,
    get status() {
      return status;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      clearTimeout(markTimer);
      doc.off("update", onUpdate);
      // Tells the others that we left, as long as the line is up.
      provider.destroy();
      awareness.destroy();
    },
  };
}

const sameStatus = (a: ConnectionStatus, b: ConnectionStatus): boolean =>
  a.loaded === b.loaded && a.save === b.save && a.reason === b.reason && a.unsaved === b.unsaved;
