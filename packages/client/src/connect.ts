import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { jitteredBackoff } from "./backoff.ts";
import { COPY_ORIGIN, CopyOfBoard } from "./copy/copyOfBoard.ts";
import { onLeaving } from "./copy/leaving.ts";
import type { CopyStore } from "./copy/port.ts";
import { newsIn, onlyNews } from "./news.ts";
import { Saving } from "./saving.ts";
import { clock, soon } from "./soon.ts";
import { type ConnectionStatus, refusalOf, sameStatus } from "./status.ts";

/** Message numbers of y-websocket, and ours: "echo this once all I sent before is on disk". */
const SYNC = 0;
const AUTH = 2;
const MARK = 102;
const STEP_1 = 0;

/** How long the connection waits for a board that is fetched whole, in milliseconds. */
const FETCH_TIME = 5000;

/** How long edits are gathered before one mark is sent for them, in milliseconds. */
const MARK_DELAY = 75;

export interface ConnectOptions {
  /** Where the server is, as in `location.origin`. */
  readonly origin: string;
  readonly boardId: string;
  readonly doc: Y.Doc;
  /** For programs that are no browser: a `WebSocket` that sends the session along. */
  readonly WebSocketPolyfill?: typeof WebSocket;
  /** Keeps a copy of the board on this device. Each person has their own. */
  readonly copy?: { readonly store: CopyStore; readonly person: string };
  /**
   * Gets the whole board as one update, or null; asked when there is no copy of it here. It may fail, or take too long:
   * then the board comes over the connection alone.
   */
  readonly fetchSnapshot?: () => Promise<Uint8Array | null>;
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
  /**
   * Ends the connection and takes down all that was set up here. The document stays. Resolves when what was done here
   * is in the copy on this device, if it can be.
   */
  close(): Promise<void>;
  /** Closes, and throws away the copy on this device with all that is unsaved in it. Fails when it cannot be erased. */
  forget(): Promise<void>;
}

/** Opens a board. Connects by itself, and again whenever the connection is lost, until it is refused for good. */
export function connectBoard(options: ConnectOptions): BoardConnection {
  const { origin, boardId, doc, WebSocketPolyfill, fetchSnapshot } = options;
  const saving = new Saving();
  const listeners = new Set<() => void>();
  let status = saving.status;
  let markTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const awareness = new Awareness(doc);
  const provider = new WebsocketProvider(`${origin.replace(/^http/, "ws")}/sync`, boardId, doc, {
    awareness,
    // Tabs of one browser would talk past the server, and past its permissions, even between two people's logins.
    disableBc: true,
    connect: false,
    ...(WebSocketPolyfill === undefined ? {} : { WebSocketPolyfill }),
  });

  const changed = () => {
    if (closed) return;
    copy?.follow();
    if (saving.wantsMark) markTimer ??= setTimeout(sendMark, MARK_DELAY);
    const next = saving.status;
    if (sameStatus(status, next)) return;
    status = next;
    for (const listener of [...listeners]) listener();
  };

  const copy =
    options.copy &&
    new CopyOfBoard({
      store: options.copy.store,
      id: { person: options.copy.person, board: boardId },
      doc,
      saving,
      clock,
      onChange: changed,
    });

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
    const kind = decoding.peekVarUint(decoder);
    if (kind !== STEP_1) {
      readSync?.(encoder, newsIn(decoder, doc), ...rest);
      return;
    }
    readSync?.(encoder, decoder, ...rest);
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

  const onUpdate = (update: Uint8Array, updateOrigin: unknown) => {
    if (updateOrigin === COPY_ORIGIN) return;
    const own = updateOrigin !== provider;
    if (own) saving.edited();
    copy?.add(update, own);
    if (own) changed();
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
    if (refusalOf(code) === "no-seat" || refusalOf(code) === "not-found") void copy?.lost();
  });

  const start = async () => {
    const hasBoard = (await copy?.load()) ?? false;
    if (closed) return;
    if (!hasBoard && fetchSnapshot) {
      const update = await soon(fetchSnapshot, FETCH_TIME);
      if (closed) return;
      if (update !== null && take(update)) saving.opened();
      changed();
    }
    provider.connect();
  };
  const take = (update: Uint8Array) => {
    try {
      // Under the connection's origin: it came from the server, so it is no edit of ours.
      Y.applyUpdate(doc, onlyNews(doc, update), provider);
      return true;
    } catch {
      return false;
    }
  };
  if (copy || fetchSnapshot) void start();
  else provider.connect();
  const stopLeaving = onLeaving(() => copy?.flush());

  const close = () => {
    closed = true;
    stopLeaving();
    listeners.clear();
    clearTimeout(markTimer);
    doc.off("update", onUpdate);
    // Tells the others that we left, as long as the line is up.
    provider.destroy();
    awareness.destroy();
  };

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
    async close() {
      close();
      await copy?.close();
    },
    async forget() {
      close();
      await copy?.erase();
    },
  };
}
