import { boardOfLedger, createBoard, ledgerId } from "@openchair/board";
import { may } from "@openchair/programme";
import { CLOSE_CODES } from "@openchair/relay";
import { StoreError } from "@openchair/store";
import type { BoardLog, ProgrammeStore } from "@openchair/store/ports";
import { createSignals } from "../live/signals.ts";
import type { Boards } from "../services.ts";
import { createAlarm } from "./alarm.ts";
import { type BoardMirror, createBoardMirror } from "./board-mirror.ts";
import { type BoardFigures, RelayFigures } from "./figures.ts";
import { createLedgers } from "./ledger.ts";
import { createLiveBoard, type LiveBoard, LONG_LOG, type LongLog } from "./live-board.ts";
import { createLookQueue } from "./look-queue.ts";
import { createPace } from "./pace.ts";

/** All boards that are in memory. */
export interface Rooms extends Boards {
  /**
   * The board, loaded when it is not in memory; null when there is none. Stays for a minute after its last use.
   * Rejects with a `StoreError`: `closed` while the server closes, `disk` when the board cannot be read.
   */
  open(boardId: string): Promise<LiveBoard | null>;
  /** The ledger of a board that exists, made and brought up to date when it is loaded. */
  openLedger(boardId: string): Promise<LiveBoard | null>;
  /** The log's snapshot of a board, which may lack its latest changes, and the number of the last change in it. */
  snapshot(boardId: string): Promise<{ readonly data: Uint8Array; readonly seq: number } | null>;
  /** What all boards did since the server started. */
  readonly relay: RelayFigures;
  /** The boards in memory. */
  figures(): readonly BoardFigures[];
  /** Every few seconds: heartbeats, shortening logs, letting go of boards that nobody uses. */
  tick(): Promise<void>;
  /** Puts everything on disk, then closes all sockets so that they come back. */
  close(): Promise<void>;
}

export interface RoomsOptions {
  readonly log: BoardLog;
  readonly programme: ProgrammeStore;
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number;
  /** Milliseconds since 1970. Left out: the machine's. */
  readonly date?: () => number;
  /** What the pages of a stream show of one of its boards is not as it was. */
  readonly onLook?: (streamId: string, boardId: string) => void;
  readonly reportError: (error: unknown) => void;
  /** When logs are shortened; left out: when that is worth it. */
  readonly longLog?: LongLog;
}

/** How often is looked whether the machine is busy, in milliseconds. */
const PACE_MS = 250;

/** How long a board stays in memory after its last use, in milliseconds. */
const LINGER_MS = 60_000;

const RESTART = { code: CLOSE_CODES.restart, reason: "The server starts again." } as const;
const SEAT_GONE = { code: CLOSE_CODES.noSeat, reason: "This seat was taken back." } as const;
const COME_BACK = { code: CLOSE_CODES.restart, reason: "Your seat has changed." } as const;

/** A ledger has nothing that the programme does not know already. */
const nothing = async () => undefined;
const NOT_MIRRORED: BoardMirror = { touch: nothing, check: nothing, look: nothing, flush: nothing };

interface Entry {
  readonly board: LiveBoard;
  readonly mirror: BoardMirror;
  usedAt: number;
}

export function createRooms(options: RoomsOptions): Rooms {
  const { log, programme, now, reportError, longLog = LONG_LOG, date = Date.now } = options;
  const signals = createSignals(date);
  const alarm = createAlarm(now);
  const relay = new RelayFigures();
  const pace = createPace();
  const pacing = setInterval(() => {
    if (pace.look()) for (const { board } of live.values()) board.pace(pace.window);
  }, PACE_MS);
  pacing.unref();
  const live = new Map<string, Entry>();
  /** Boards on their way in or out: nobody else may load them meanwhile. */
  const moving = new Map<string, Promise<unknown>>();
  let closed = false;

  async function load(boardId: string): Promise<Entry | null> {
    const loaded = await log.load(boardId);
    if (!loaded) return null;
    refuseWhenClosed();
    const isLedger = boardOfLedger(boardId) !== null;
    const mirror = isLedger
      ? NOT_MIRRORED
      : createBoardMirror({
          boardId,
          programme,
          board: () => (live.has(boardId) ? { doc: board.doc, seq: board.seq, personOf: board.personOf } : null),
          seq: () => board.seq,
          date,
          onLook: (streamId) => options.onLook?.(streamId, boardId),
          reportError,
        });
    const board = createLiveBoard({
      id: boardId,
      log,
      loaded,
      now,
      alarm,
      relay,
      longLog,
      reportError,
      onChange: mirror.touch,
    });
    board.pace(pace.window);
    const entry = { board, mirror, usedAt: now() };
    live.set(boardId, entry);
    // The server may have been killed before it looked at the last changes.
    mirror.check();
    return entry;
  }

  /** Takes a board out of memory once everything is on disk. */
  async function unload(entry: Entry): Promise<void> {
    const { board, mirror } = entry;
    await board.drained();
    await mirror.flush();
    if (!board.spent) await board.shorten().catch(reportError);
    live.delete(board.id);
    board.destroy();
  }

  /** Runs one move of a board at a time. */
  async function move<T>(boardId: string, task: () => Promise<T>): Promise<T> {
    const moved = task().finally(() => moving.delete(boardId));
    moving.set(boardId, moved);
    return moved;
  }

  /** Not "there is no such board": a browser would believe that for good, and the next server has it. */
  function refuseWhenClosed(): void {
    if (closed) throw new StoreError("closed", "The server is closing.");
  }

  async function open(boardId: string): Promise<LiveBoard | null> {
    for (;;) {
      refuseWhenClosed();
      const busy = moving.get(boardId);
      if (busy) {
        await busy.catch(() => undefined);
        continue;
      }
      const entry = live.get(boardId);
      if (!entry) {
        return (await move(boardId, () => load(boardId)))?.board ?? null;
      }
      if (!entry.board.spent) {
        entry.usedAt = now();
        return entry.board;
      }
      await move(boardId, () => unload(entry));
    }
  }

  /** Final for who has no seat left; whoever still has one, or another one, comes back by themselves. */
  async function farewell(boardId: string, personId: string) {
    const standing = await programme.standing(boardId, personId);
    return standing && may(standing, "read") ? COME_BACK : SEAT_GONE;
  }

  const ledgers = createLedgers({ log, programme, signals, date, open });
  async function look(boardId: string): Promise<void> {
    if (await open(boardId)) await live.get(boardId)?.mirror.look();
  }
  const looks = createLookQueue(look, reportError);

  return {
    open,
    openLedger: ledgers.open,
    refreshLedger: ledgers.refresh,
    async showSignal(boardId, colour) {
      signals.show(boardId, colour);
      await ledgers.refresh(boardId);
    },
    async write(boardId, change) {
      const board = await open(boardId);
      return board?.write((doc) => change(doc, board.personOf)) ?? null;
    },
    async writeFor(boardId, parts) {
      const board = await open(boardId);
      await board?.writeFor(parts);
      return board !== null;
    },
    async create(boardId, seed) {
      await log.create(boardId, createBoard(seed));
    },
    async read(boardId, reader) {
      const board = await open(boardId);
      return board && reader(board.doc, board.personOf);
    },
    look,
    async lookIfChanged(boardId) {
      if (await open(boardId)) await live.get(boardId)?.mirror.flush();
    },
    lookSoon: looks.soon,
    async snapshot(boardId) {
      return (await open(boardId))?.snapshot ?? null;
    },
    relay,
    figures: () => [...live.values()].map(({ board }) => board.figures),
    async dismiss(boardId, personId) {
      const both = [boardId, ledgerId(boardId)];
      if (!both.some((id) => live.has(id))) return;
      const { code, reason } = await farewell(boardId, personId);
      for (const id of both) live.get(id)?.board.dismiss((owner) => owner.personId === personId, code, reason);
      // Who has left waits for no turn.
      await ledgers.refresh(boardId).catch(reportError);
    },
    dismissLogin(tokenHash) {
      for (const { board } of live.values()) {
        board.dismiss((owner) => owner.tokenHash === tokenHash, CLOSE_CODES.signedOut, "You have signed out.");
      }
    },
    async tick() {
      const leaving: Promise<void>[] = [];
      for (const entry of live.values()) {
        const { board } = entry;
        board.tick();
        if (board.sockets > 0) entry.usedAt = now();
        const unused = now() - entry.usedAt >= LINGER_MS && board.restful;
        if ((unused || board.spent) && !moving.has(board.id)) leaving.push(move(board.id, () => unload(entry)));
      }
      await Promise.all([...leaving, ...signals.tidy().map((boardId) => ledgers.refresh(boardId).catch(reportError))]);
    },
    async close() {
      closed = true;
      await looks.close();
      await Promise.allSettled(moving.values());
      for (const { board, mirror } of live.values()) {
        await board.drained();
        board.dismiss(() => true, RESTART.code, RESTART.reason);
        await board.drained();
        await mirror.flush();
        board.destroy();
      }
      live.clear();
      alarm.stop();
      clearInterval(pacing);
    },
  };
}
