import { EventEmitter } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addCard,
  boardRoots,
  createBoard,
  createRecord,
  fragmentText,
  LAYOUT_VERSION,
  readCards,
} from "@openchair/board";
import { openSqliteStore, type SqliteStore, StoreError } from "@openchair/store";
import type { BoardLog } from "@openchair/store/ports";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { createRooms, type Rooms } from "./rooms.ts";

/** The end of a socket that the server holds, as far as a board uses it. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  closedWith: number | null = null;
  pings = 0;
  readonly sent: Uint8Array[] = [];
  send(data: Uint8Array) {
    this.sent.push(data);
  }
  close(code: number) {
    if (this.readyState !== 1) return;
    this.closedWith = code;
    this.readyState = 3;
    this.emit("close");
  }
  terminate() {
    this.close(1006);
  }
  ping() {
    this.pings += 1;
  }
  /** What a client sends. */
  hears(...bytes: number[]) {
    this.emit("message", Buffer.from(bytes), true);
  }
}

const MARK = [102, 1, 7];
const owner = (personId = "ana") => ({ personId, tokenHash: `token-${personId}` });

describe("boards in memory", () => {
  let folder: string;
  let store: SqliteStore;
  let rooms: Rooms;
  let disk: { broken: boolean; shortened: number };
  let clock: { now: number };
  let errors: unknown[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-rooms-"));
    store = await openSqliteStore({ folder });
    disk = { broken: false, shortened: 0 };
    clock = { now: 1_000_000 };
    errors = [];
    const log: BoardLog = {
      ...store.boards,
      append: async (boardId, entries) => {
        if (disk.broken) throw new StoreError("disk", "The disk is full.");
        return store.boards.append(boardId, entries);
      },
      shorten: async (boardId) => {
        disk.shortened += 1;
        return store.boards.shorten(boardId);
      },
    };
    rooms = createRooms({
      log,
      programme: store.programme,
      now: () => clock.now,
      reportError: (error) => void errors.push(error),
      longLog: { rows: 500, bytes: 256 * 1024 },
    });
    await rooms.create("board", { brief: { title: "Title" } });
  });
  afterEach(async () => {
    await rooms.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function connect(person = "ana", readOnly = false) {
    const board = await rooms.open("board");
    if (!board) throw new Error("no board");
    const socket = new FakeSocket();
    board.connect(socket as unknown as WebSocket, owner(person), readOnly);
    return { board, socket };
  }
  /** A person's own copy, whose changes go out by `socket`. */
  function copyOf(board: { readonly doc: Y.Doc }, socket: FakeSocket) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
    doc.on("update", (update: Uint8Array) => {
      const length = update.length < 128 ? [update.length] : [(update.length & 127) | 128, update.length >> 7];
      socket.hears(0, 2, ...length, ...update);
    });
    return doc;
  }
  const marks = (socket: FakeSocket) => socket.sent.filter(([type]) => type === MARK[0]).length;

  it("acknowledges what is on disk, and keeps it beyond the board's time in memory", async () => {
    const { board, socket } = await connect();
    addCard(copyOf(board, socket), { kind: "idea", text: "Kept" });
    socket.hears(...MARK);
    expect(marks(socket)).toBe(0);
    await board.drained();
    expect(marks(socket)).toBe(1);
    expect((await store.boards.load("board"))?.seq).toBe(1);

    socket.close(1000);
    clock.now += 59_000;
    await rooms.tick();
    expect(await rooms.open("board")).toBe(board);
    clock.now += 60_001;
    await rooms.tick();
    const loaded = await store.boards.load("board");
    expect([loaded?.seq, loaded?.updates, disk.shortened]).toEqual([1, [], 1]);
    const again = await rooms.open("board");
    expect(again).not.toBe(board);
    expect(again && readCards(again.doc).map(({ text }) => text)).toEqual(["Kept"]);
  });

  it("keeps a board in memory while somebody is there", async () => {
    const { board, socket } = await connect();
    for (let minute = 0; minute < 5; minute++) {
      clock.now += 60_001;
      socket.emit("pong");
      await rooms.tick();
    }
    expect(socket.closedWith).toBeNull();
    expect(await rooms.open("board")).toBe(board);
  });

  it("ends a socket whose other end does not answer any more", async () => {
    const { socket } = await connect();
    clock.now += 31_000;
    await rooms.tick();
    expect([socket.pings, socket.closedWith]).toEqual([1, null]);
    clock.now += 31_000;
    await rooms.tick();
    expect(socket.closedWith).toBe(1006);
  });

  it("sends everybody away with a code to retry when the disk fails, and loses nothing once it works again", async () => {
    const { board, socket } = await connect();
    const { socket: other } = await connect("ben");
    disk.broken = true;
    addCard(copyOf(board, socket), { kind: "idea", text: "In danger" });
    socket.hears(...MARK);
    await board.drained();
    expect([socket.closedWith, other.closedWith, marks(socket)]).toEqual([4503, 4503, 0]);
    expect(errors).toHaveLength(1);
    expect((await connect("cai")).socket.closedWith).toBe(4503);

    await rooms.tick();
    await board.drained();
    expect((await connect("cai")).socket.closedWith).toBe(4503);
    clock.now += 120_000;
    await rooms.tick();
    await board.drained();
    expect(await rooms.open("board")).toBe(board);

    disk.broken = false;
    await rooms.tick();
    await board.drained();
    const loaded = await store.boards.load("board");
    expect(loaded?.seq).toBe(1);
    expect((await connect("cai")).socket.closedWith).toBeNull();
  });

  it("shortens a long log while people go on", async () => {
    const { board, socket } = await connect();
    const doc = copyOf(board, socket);
    for (let i = 0; i < 501; i++) {
      clock.now += 10;
      addCard(doc, { kind: "idea", text: `Card ${i}`, id: `shape:${i}` });
    }
    await board.drained();
    await rooms.tick();
    await board.drained();
    expect((await store.boards.load("board"))?.updates).toEqual([]);
    addCard(doc, { kind: "idea", text: "One more" });
    await board.drained();
    const loaded = await store.boards.load("board");
    expect([loaded?.seq, loaded?.updates.length, socket.closedWith]).toEqual([502, 1, null]);
  });

  it("shortens a long log also when somebody writes all the time", async () => {
    const { board, socket } = await connect();
    const doc = copyOf(board, socket);
    for (let i = 0; i < 501; i++) {
      clock.now += 10;
      addCard(doc, { kind: "idea", text: `Card ${i}`, id: `shape:${i}` });
    }
    await board.drained();
    addCard(doc, { kind: "idea", text: "While the log is shortened", id: "shape:late" });
    await rooms.tick();
    await board.drained();
    expect(disk.shortened).toBe(1);
    expect((await store.boards.load("board"))?.updates.length).toBeLessThanOrEqual(1);
    socket.close(1000);
    clock.now += 60_001;
    await rooms.tick();
    expect(await rooms.read("board", (loaded) => readCards(loaded).length)).toBe(502);
  });

  it("gives a board up, and not the server, when it stumbles over a fault of ours", async () => {
    const { board, socket } = await connect();
    const { socket: other } = await connect("ben");
    addCard(copyOf(board, socket), { kind: "idea", text: "Kept" });
    await board.drained();
    // Stands for a fault nobody thought of: the document cannot be read.
    Object.assign(board.doc, { store: null });
    expect(() => other.hears(0, 0, 3, 1, 9, 1)).not.toThrow();
    expect([socket.closedWith, other.closedWith]).toEqual([4503, 4503]);
    expect(errors).toHaveLength(1);
    const again = await rooms.open("board");
    expect(again).not.toBe(board);
    expect(again && readCards(again.doc).map(({ text }) => text)).toEqual(["Kept"]);
    expect((await connect("cai")).socket.closedWith).toBeNull();
  });

  it("reads a board for whoever asks, loading it only once", async () => {
    const boards = await Promise.all([rooms.open("board"), rooms.open("board"), rooms.open("board")]);
    expect(new Set(boards).size).toBe(1);
    expect(await rooms.read("nowhere", () => 1)).toBeNull();
    expect(await rooms.read("board", (doc) => readCards(doc))).toEqual([]);
  });

  it("does not say that a board is not there when it is only closing", async () => {
    const { socket } = await connect();
    await rooms.close();
    expect(socket.closedWith).toBe(1012);
    await expect(rooms.open("board")).rejects.toMatchObject({ code: "closed" });
  });

  it("waits for one who reads slowly, for ten seconds, and cuts off one who has the board open too often", async () => {
    const { board, socket } = await connect();
    const { socket: slow } = await connect("ben");
    slow.hears(0, 0, 1, 0);
    const doc = copyOf(board, socket);
    slow.bufferedAmount = 2 * 1024 * 1024;
    addCard(doc, { kind: "idea", text: "More" });
    await board.drained();
    const before = slow.sent.length;
    clock.now += 1000;
    addCard(doc, { kind: "idea", text: "And more" });
    await board.drained();
    expect([slow.sent.length, slow.closedWith]).toEqual([before, null]);
    clock.now += 10_000;
    await rooms.tick();
    expect(slow.closedWith).toBe(4508);
    for (let i = 1; i < 20; i++) expect((await connect()).socket.closedWith).toBeNull();
    expect((await connect()).socket.closedWith).toBe(4529);
  });

  describe("of another layout", () => {
    const rich = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "A note" }] }] };

    /** Keeps a board as another version of this program would have left it. */
    async function keep(layout: number) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, createBoard());
      const { records, meta } = boardRoots(doc);
      const props = { richText: rich };
      createRecord(records, {
        id: "shape:note",
        typeName: "shape",
        type: "note",
        parentId: "page:board",
        index: "a5",
        props,
      });
      meta.set("layout", layout);
      await store.boards.create(`layout ${layout}`, Y.encodeStateAsUpdate(doc));
      return `layout ${layout}`;
    }

    it("are brought up to date when they are loaded, once, and for good", async () => {
      const id = await keep(1);
      const board = await rooms.open(id);
      const note = (doc: Y.Doc | undefined) => fragmentText(doc && boardRoots(doc).texts.get("shape:note"));
      expect(note(board?.doc)).toBe("A note");
      expect(board && boardRoots(board.doc).meta.get("layout")).toBe(LAYOUT_VERSION);
      await board?.drained();
      expect((await store.boards.load(id))?.updates).toHaveLength(1);
      clock.now += 60_001;
      await rooms.tick();
      const again = await rooms.open(id);
      expect(again).not.toBe(board);
      expect(note(again?.doc)).toBe("A note");
      await again?.drained();
      expect((await store.boards.load(id))?.seq).toBe(1);
    });

    it("are left alone when they are newer", async () => {
      const id = await keep(LAYOUT_VERSION + 1);
      const board = await rooms.open(id);
      await board?.drained();
      expect(await store.boards.load(id)).toMatchObject({ seq: 0, updates: [] });
      expect(board && boardRoots(board.doc).texts.has("shape:note")).toBe(false);
    });
  });
});
