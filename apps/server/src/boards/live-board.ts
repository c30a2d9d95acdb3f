import { migrationOf } from "@openchair/board";
import { CLOSE_CODES, createRoom, type Room, type RoomEffect, type RoomEvent, step } from "@openchair/relay";
import type { BoardLog, LoadedBoard } from "@openchair/store/ports";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { createBoardWriter } from "./board-writer.ts";
import { createBudget } from "./budget.ts";
import { createSockets, type SocketOwner } from "./sockets.ts";

/** A board that is in memory: its room, its sockets and its way to the disk. */
export interface LiveBoard {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly sockets: number;
  /** True once it can no longer be used; whoever needs the board loads it anew. */
  readonly spent: boolean;
  connect(ws: WebSocket, owner: SocketOwner, readOnly: boolean): void;
  /** Closes the sockets of some people with a code that says why. */
  dismiss(match: (owner: SocketOwner) => boolean, code: number, reason: string): void;
  tick(): void;
  /** True when nobody is connected and everything is on disk. */
  readonly restful: boolean;
  /** Waits until everything is on disk (or has failed). */
  drained(): Promise<void>;
  /** Shortens the log when there is much to shorten, or `always`. */
  compact(always?: boolean): Promise<void>;
  destroy(): void;
}

export interface LiveBoardOptions {
  readonly id: string;
  readonly log: BoardLog;
  readonly loaded: LoadedBoard;
  readonly now: () => number;
  /** The document has changed. */
  readonly onChange: () => void;
  readonly reportError: (error: unknown) => void;
}

/** When a log is worth shortening (relay.md §4). */
const LONG_LOG = { rows: 500, bytes: 256 * 1024 } as const;

/** What one connection may send (relay.md §5.4). The burst lets a whole board come in at once. */
const MESSAGES = { perSecond: 240, burst: 1000 } as const;
/** Tabs and devices that one person may have open on one board. */
const MOST_PER_PERSON = 20;
const BYTES = { perSecond: 1024 * 1024, burst: 12 * 1024 * 1024 } as const;

/** Brings a board to life. Throws when its log is damaged. */
export function createLiveBoard(options: LiveBoardOptions): LiveBoard {
  const { id, log, loaded, now } = options;
  const room: Room = createRoom([loaded.snapshot, ...loaded.updates], loaded.seq);
  const sockets = createSockets();
  let compacting: Promise<void> | null = null;
  /** A fault of ours came up: the room may not be what it says any more. What reached the log is sound. */
  let broken = false;

  const writer = createBoardWriter({
    log,
    boardId: id,
    seq: loaded.seq,
    tail: { rows: loaded.updates.length, bytes: loaded.updates.reduce((sum, { length }) => sum + length, 0) },
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
      broken = true;
      options.reportError(error);
      for (const conn of sockets.of(() => true)) {
        sockets.close(conn, CLOSE_CODES.storage, "The board has to be opened again.");
      }
      return;
    }
    let changed = false;
    for (const effect of effects) {
      if (effect.type === "send") sockets.send(effect.conn, effect.data);
      else if (effect.type === "close") sockets.close(effect.conn, effect.code, effect.reason);
      else {
        writer.push(effect);
        changed = true;
      }
    }
    if (changed) options.onChange();
  }

  // A board of an older layout is brought up to date before anybody sees it; its log gets the change like any other.
  const migration = migrationOf(room.doc);
  if (migration) handle({ type: "server-update", data: migration, now: now() });

  function connect(ws: WebSocket, owner: SocketOwner, readOnly: boolean): void {
    const conn = crypto.randomUUID();
    const messages = createBudget(MESSAGES.perSecond, MESSAGES.burst);
    const bytes = createBudget(BYTES.perSecond, BYTES.burst);
    const leave = (code: number, reason: string) => {
      handle({ type: "close", conn, now: now() });
      sockets.close(conn, code, reason);
    };
    const open = sockets.of(({ personId }) => personId === owner.personId).length;
    sockets.add(conn, ws, owner, now());
    ws.once("close", () => {
      sockets.remove(conn);
      handle({ type: "close", conn, now: now() });
    });
    if (open >= MOST_PER_PERSON) {
      leave(CLOSE_CODES.tooFast, "This board is open in too many places at once.");
      return;
    }
    ws.on("message", (data: Buffer, isBinary: boolean) => {
      if (ws.readyState !== ws.OPEN) return;
      if (!isBinary) leave(CLOSE_CODES.badMessage, "Only binary messages are understood here.");
      else if (!messages.take(1, now()) || !bytes.take(data.length, now())) {
        leave(CLOSE_CODES.tooFast, "Too much at a time. Please go on in a moment.");
      } else {
        // A copy, because the room keeps it and what a socket gives is a slice of a larger buffer.
        handle({ type: "message", conn, data: new Uint8Array(data), now: now() });
      }
    });
    handle({ type: "open", conn, person: owner.personId, readOnly, now: now() });
  }

  async function compact(always = false): Promise<void> {
    const { rows, bytes } = writer.tail;
    const worthIt = always ? rows > 0 : rows > LONG_LOG.rows || bytes > LONG_LOG.bytes;
    if (!worthIt || broken || room.health !== "open") return;
    // The document holds everything the log does. What waits to be written is in it too, and comes once more behind it.
    await writer.compact(Y.encodeStateAsUpdate(room.doc));
  }

  return {
    id,
    connect,
    get doc() {
      return room.doc;
    },
    get sockets() {
      return sockets.size;
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
    tick() {
      sockets.checkAlive(now());
      // Writing is the only way to learn whether the disk works again.
      if (room.health === "storage" && !writer.busy) handle({ type: "store-recovered", now: now() });
      handle({ type: "tick", now: now() });
      compacting ??= compact()
        .catch(options.reportError)
        .finally(() => {
          compacting = null;
        });
    },
    async drained() {
      await compacting;
      await writer.idle();
    },
    async compact(always) {
      await compacting;
      await compact(always);
    },
    destroy: () => room.doc.destroy(),
  };
}
