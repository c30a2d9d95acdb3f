import { boardOfLedger, migrationOf } from "@openchair/board";
import {
  CLOSE_CODES,
  createRoom,
  MARK,
  type Room,
  type RoomEffect,
  type RoomEvent,
  SERVER,
  type Send,
  step,
} from "@openchair/relay";
import type { BoardLog, LoadedBoard } from "@openchair/store/ports";
import type { WebSocket } from "ws";
import type * as Y from "yjs";
import type { WritingPart } from "../services.ts";
import type { Alarm } from "./alarm.ts";
import { createBoardWriter } from "./board-writer.ts";
import type { BoardFigures, RelayFigures } from "./figures.ts";
import { createServerWriting } from "./server-writing.ts";
import { createSockets, type SocketOwner } from "./sockets.ts";

/** A board that is in memory: its room, its sockets and its way to the disk. */
export interface LiveBoard {
  readonly id: string;
  readonly doc: Y.Doc;
  /** Whose hand a Yjs client id is: null for the server, and for what was there before this was kept. */
  readonly personOf: (client: number) => string | null;
  /** The number of the last change in it, on disk or not. */
  readonly seq: number;
  readonly sockets: number;
  /** True once it can no longer be used; whoever needs the board loads it anew. */
  readonly spent: boolean;
  connect(ws: WebSocket, owner: SocketOwner, readOnly: boolean): void;
  /** Closes the sockets of some people with a code that says why. */
  dismiss(match: (owner: SocketOwner) => boolean, code: number, reason: string): void;
  /**
   * Lets the server itself change the document. `change` works on a copy; what it wrote goes into the log and to everybody
   * who is connected, and what it gives back is given back.
   */
  write<T>(change: (doc: Y.Doc) => T): T;
  /**
   * Lets the server put down what people wrote elsewhere, each part in the name of who wrote it, all of it in one commit
   * and not sent to anybody before. Resolves once all that the board holds is on disk; rejects with a `StoreError`
   * (`disk`) when it is not: then all of it may be called once more.
   */
  writeFor(parts: readonly WritingPart[]): Promise<void>;
  /** How long changes wait for each other, in milliseconds. */
  pace(window: number): void;
  tick(): void;
  /** True when nobody is connected and everything is on disk. */
  readonly restful: boolean;
  readonly figures: BoardFigures;
  /** The log's snapshot of it, and the number of the last change in that. */
  readonly snapshot: { readonly data: Uint8Array; readonly seq: number };
  /** Waits until everything is on disk (or has failed). */
  drained(): Promise<void>;
  /** Shortens the log as far as it goes. */
  shorten(): Promise<void>;
  destroy(): void;
}

export interface LiveBoardOptions {
  readonly id: string;
  readonly log: BoardLog;
  readonly loaded: LoadedBoard;
  readonly now: () => number;
  readonly alarm: Alarm;
  readonly longLog: LongLog;
  readonly relay: RelayFigures;
  /** The document has changed, by a person or (null) by the server. */
  readonly onChange: (personId: string | null) => void;
  /** The first socket of a person was opened, or their last one has gone. */
  readonly onPresence?: (personId: string, isHere: boolean) => void;
  readonly reportError: (error: unknown) => void;
}

/** How many changes, or bytes of them, make it worth shortening a log. */
export interface LongLog {
  readonly rows: number;
  readonly bytes: number;
}

/** To read this much takes some thirty milliseconds, and to shorten it a hundred. */
export const LONG_LOG: LongLog = { rows: 8000, bytes: 1024 * 1024 };

/** Brings a board to life. Throws when its log is damaged. */
export function createLiveBoard(options: LiveBoardOptions): LiveBoard {
  const { id, log, loaded, now, alarm, relay } = options;
  const room: Room = createRoom([loaded.snapshot, ...loaded.updates], {
    seq: loaded.seq,
    owners: loaded.owners,
    now: now(),
  });
  const sockets = createSockets();
  let shortening: Promise<void> | null = null;
  /** A fault of ours came up: the room may not be what it says any more. What reached the log is sound. */
  let broken = false;
  let isWritingFor = false;

  const writer = createBoardWriter({
    log,
    boardId: id,
    seq: loaded.seq,
    tail: loaded.updates.map(({ length }) => length),
    onCommitted: (seq) => handle({ type: "committed", seq, now: now() }),
    onFailed: (error) => {
      options.reportError(error);
      handle({ type: "store-failed", now: now() });
    },
  });

  /** Never throws: an error thrown at a socket's message would take the whole server down. */
  function handle(event: RoomEvent): void {
    if (broken) return;
    let effects: readonly RoomEffect[];
    try {
      effects = step(room, event);
    } catch (error) {
      giveUp(error);
      return;
    }
    const behind: string[] = [];
    for (const effect of effects) {
      switch (effect.type) {
        case "send":
          behind.push(...send(effect));
          break;
        case "close":
          relay.close(effect.code);
          sockets.close(effect.conn, effect.code, effect.reason);
          break;
        case "wake":
          alarm.at(effect.at, wake);
          break;
        case "append":
          relay.changes += 1;
          relay.changeBytes += effect.data.length;
          writer.push(effect);
          // Who wrote something elsewhere was not on the board when the server put it down.
          options.onChange(effect.person === SERVER || isWritingFor ? null : effect.person);
      }
    }
    relay.lagged += behind.length;
    for (const conn of behind) handle({ type: "lagging", conn, now: now() });
  }
  function send({ to, frames }: Send): string[] {
    const from = performance.now();
    const behind = sockets.send(to, frames);
    if (to.length > 1) relay.flushSeconds.add((performance.now() - from) / 1000);
    relay.frames += to.length * frames.length;
    for (const frame of frames) {
      relay.frameBytes += to.length * frame.length;
      if (frame[0] === MARK) relay.acknowledged += to.length;
    }
    return behind;
  }
  const wake = () => handle({ type: "wake", now: now() });

  function giveUp(error: unknown): void {
    broken = true;
    options.reportError(error);
    for (const conn of sockets.of(() => true)) {
      sockets.close(conn, CLOSE_CODES.storage, "The board has to be opened again.");
    }
  }

  // A board of an older layout is brought up to date before anybody sees it; its log gets the change like any other.
  const migration = boardOfLedger(id) === null ? migrationOf(room.doc) : null;
  if (migration) handle({ type: "server-update", data: migration, now: now() });
  // Most boards go on without their document for a while.
  room.rest();

  const { write, writeFor } = createServerWriting({
    room,
    put(data, person) {
      // Who wrote something elsewhere was not on the board when the server put it down.
      isWritingFor = true;
      handle({ type: "server-update", data, person, now: now() });
      isWritingFor = false;
    },
    idle: writer.idle,
    isBroken: () => broken,
  });

  function connect(ws: WebSocket, owner: SocketOwner, readOnly: boolean): void {
    const conn = crypto.randomUUID();
    const { personId } = owner;
    const others = () => sockets.of((other) => other.personId === personId).length;
    if (others() === 0) options.onPresence?.(personId, true);
    sockets.add(conn, ws, owner, now(), () => handle({ type: "drained", conn, now: now() }));
    ws.once("close", () => {
      sockets.remove(conn);
      handle({ type: "close", conn, now: now() });
      if (others() === 0) options.onPresence?.(personId, false);
    });
    ws.on("message", (data: Buffer, isBinary: boolean) => {
      if (ws.readyState !== ws.OPEN) return;
      relay.messages += 1;
      relay.messageBytes += data.length;
      if (isBinary) {
        // A copy, because the room keeps it, and what a socket gives is a slice of a larger buffer. Small ones share one.
        handle({ type: "message", conn, data: Buffer.from(data), now: now() });
        return;
      }
      handle({ type: "close", conn, now: now() });
      sockets.close(conn, CLOSE_CODES.badMessage, "Only binary messages are understood here.");
    });
    handle({ type: "open", conn, person: owner.personId, readOnly, now: now() });
  }

  async function shorten(always: boolean): Promise<void> {
    const { rows, bytes } = writer.tail;
    const worthIt = always ? rows > 0 : rows > options.longLog.rows || bytes > options.longLog.bytes;
    if (!worthIt || broken || room.health !== "open") return;
    const shortened = await writer.shorten();
    if (shortened) handle({ type: "shortened", ...shortened, now: now() });
  }

  return {
    id,
    connect,
    write,
    writeFor,
    get doc() {
      try {
        return room.doc;
      } catch (error) {
        giveUp(error);
        throw error;
      }
    },
    personOf(client) {
      const owner = room.owners.get(client);
      return owner === undefined || owner === SERVER ? null : owner;
    },
    get seq() {
      return room.seq;
    },
    get sockets() {
      return sockets.size;
    },
    get figures() {
      return { id, connections: sockets.size, bytes: room.history.bytes, structs: room.live.structs() };
    },
    get snapshot() {
      return room.history.base;
    },
    get spent() {
      return broken || room.health === "spent";
    },
    get restful() {
      return sockets.size === 0 && !writer.busy && room.uncommitted.length === 0;
    },
    dismiss(match, code, reason) {
      for (const conn of sockets.of(match)) {
        handle({ type: "close", conn, now: now() });
        sockets.close(conn, code, reason);
      }
    },
    pace: (window) => handle({ type: "pace", window, now: now() }),
    tick() {
      sockets.checkAlive(now());
      // Writing is the only way to learn whether the disk works again.
      if (room.health === "storage" && !writer.busy) handle({ type: "store-recovered", now: now() });
      handle({ type: "tick", now: now() });
      shortening ??= shorten(false)
        .catch(options.reportError)
        .finally(() => {
          shortening = null;
        });
    },
    async drained() {
      await shortening;
      await writer.idle();
    },
    async shorten() {
      await shortening;
      await shorten(true);
    },
    destroy() {
      broken = true;
      room.rest();
    },
  };
}
