import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { jitteredBackoff } from "./backoff.ts";
import { type BoardConnection, type ConnectOptions, connectBoard } from "./connect.ts";
import type { ConnectionStatus } from "./status.ts";
import { MemoryCopies } from "./testing/memoryCopies.ts";
import { TestServer } from "./testing/server.ts";

let server: TestServer;
let origin: string;
const open: BoardConnection[] = [];

beforeEach(async () => {
  server = new TestServer();
  origin = await server.start();
});

afterEach(async () => {
  for (const connection of open.splice(0)) {
    connection.close();
    connection.doc.destroy();
  }
  await server.kill();
});

function connect(boardId = "board-1", more: Partial<ConnectOptions> = {}): BoardConnection {
  const connection = connectBoard({ origin, boardId, doc: new Y.Doc(), ...more });
  open.push(connection);
  return connection;
}

const noCopy = { kept: false, copy: "none" } as const;

/** Resolves with the first status that holds. */
function until(connection: BoardConnection, holds: (status: ConnectionStatus) => boolean): Promise<ConnectionStatus> {
  return new Promise((resolve) => {
    const stop = connection.subscribe(look);
    look();
    function look() {
      if (!holds(connection.status)) return;
      stop();
      resolve(connection.status);
    }
  });
}

const saved = (status: ConnectionStatus) => status.save === "saved" && !status.unsaved;
const title = (doc: Y.Doc) => doc.getMap("meta").get("title");
const setTitle = (doc: Y.Doc, value: string) => doc.getMap("meta").set("title", value);

/** Resolves when a document has this title. */
function untilTitle(doc: Y.Doc, value: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (title(doc) !== value) return;
      doc.off("update", look);
      resolve();
    };
    doc.on("update", look);
    look();
  });
}

describe("a board connection", () => {
  test("loads the board, and carries edits to the others", async () => {
    const anna = connect();
    expect(anna.status).toEqual({ loaded: false, save: "saving", unsaved: false, ...noCopy });
    await until(anna, saved);
    setTitle(anna.doc, "Hope");
    await until(anna, saved);
    const bo = connect();
    await until(bo, (status) => status.loaded);
    expect(title(bo.doc)).toBe("Hope");
    setTitle(bo.doc, "Care");
    await untilTitle(anna.doc, "Care");
  });

  test("says saved only after the commit, not before", async () => {
    const anna = connect();
    await until(anna, saved);
    server.autoCommit = false;
    const seen: string[] = [];
    anna.subscribe(() => seen.push(anna.status.save));
    setTitle(anna.doc, "Hope");
    expect(anna.status).toEqual({ loaded: true, save: "saving", unsaved: true, ...noCopy });
    await server.until(() => server.heldMarks > 0);
    expect(anna.status.save).toBe("saving");
    server.commit();
    await until(anna, saved);
    expect(seen).toEqual(["saving", "saved"]);
  });

  test("many edits in a row ask for one echo", async () => {
    const anna = connect();
    await until(anna, saved);
    server.autoCommit = false;
    for (let i = 0; i < 50; i++) setTitle(anna.doc, `Hope ${i}`);
    await server.until(() => server.heldMarks > 0);
    expect(server.heldMarks).toBe(1);
    server.commit();
    await until(anna, saved);
  });

  test("a server killed before the commit: offline, back by itself, nothing lost, saved in the end", async () => {
    const anna = connect();
    await until(anna, saved);
    server.autoCommit = false;
    setTitle(anna.doc, "Hope");
    await server.until(() => server.uncommitted.length > 0);
    await server.kill();
    expect(await until(anna, (status) => status.save === "offline")).toMatchObject({ loaded: true, unsaved: true });
    anna.doc.getMap("meta").delete("title");
    setTitle(anna.doc, "Care");
    server.autoCommit = true;
    await server.start();
    await until(anna, saved);
    const replayed = new Y.Doc();
    for (const update of server.disk) Y.applyUpdate(replayed, update);
    expect(title(replayed)).toBe("Care");
  });

  test("a server that is not there yet: offline, until it is", async () => {
    await server.kill();
    const anna = connect();
    await until(anna, (status) => status.save === "offline");
    expect(anna.status.loaded).toBe(false);
    await server.start();
    await until(anna, saved);
  });

  test("a disk that fails sends everybody away, and they come back", async () => {
    const anna = connect();
    await until(anna, saved);
    server.autoCommit = false;
    setTitle(anna.doc, "Hope");
    await server.until(() => server.heldMarks > 0);
    server.tell({ type: "store-failed" });
    await until(anna, (status) => status.save === "offline");
    server.uncommitted = [];
    server.autoCommit = true;
    server.tell({ type: "store-recovered" });
    await until(anna, saved);
  });

  test("a reader who writes is refused; the board goes on coming in", async () => {
    const anna = connect();
    await until(anna, saved);
    server.readOnly = true;
    const odd = connect();
    await until(odd, saved);
    odd.doc.getMap("mine").set("x", 1);
    expect(await until(odd, (status) => status.save === "refused")).toMatchObject({
      reason: "read-only",
      unsaved: true,
    });
    setTitle(anna.doc, "Hope");
    await untilTitle(odd.doc, "Hope");
    expect(server.room.doc.getMap("mine").size).toBe(0);
  });

  test.each([
    [4401, "signed-out"],
    [4403, "no-seat"],
  ])("close code %i: refused, %s, and no further attempt", async (code, reason) => {
    server.refuseWith = code;
    const anna = connect();
    expect(await until(anna, (status) => status.save === "refused")).toMatchObject({ loaded: false, reason });
  });

  test("a board that does not exist", async () => {
    const anna = connect("board-2");
    expect(await until(anna, (status) => status.save === "refused")).toMatchObject({ reason: "not-found" });
  });

  test("presence reaches the others, and goes when a connection is closed", async () => {
    const anna = connect();
    const bo = connect();
    await Promise.all([until(anna, saved), until(bo, saved)]);
    const shown = () => [...anna.awareness.getStates().values()].map((state) => state["name"]);
    const change = () => new Promise((resolve) => anna.awareness.once("change", resolve));
    bo.awareness.setLocalState({ name: "Bo" });
    while (!shown().includes("Bo")) await change();
    bo.close();
    while (shown().includes("Bo")) await change();
  });

  test("after close nothing is sent, called or kept", async () => {
    const anna = connect();
    await until(anna, saved);
    let calls = 0;
    anna.subscribe(() => calls++);
    anna.close();
    await server.until(() => server.room.connections.size === 0);
    setTitle(anna.doc, "Hope");
    expect(calls).toBe(0);
    expect(title(server.room.doc)).toBeUndefined();
    expect(anna.awareness.getStates().size).toBe(0);
  });
});

test("attempts to reconnect come later each time, spread out, and never later than five seconds", () => {
  expect(jitteredBackoff(0, 0)).toBe(100);
  expect(jitteredBackoff(0, 0.999)).toBe(200);
  expect(jitteredBackoff(3, 0.5)).toBe(1200);
  expect(jitteredBackoff(50, 0.999)).toBeLessThanOrEqual(5000);
});

describe("with a copy on the device", () => {
  test("what was not sent comes with the next opening, and a first one takes the snapshot", async () => {
    const copy = { store: new MemoryCopies(), person: "ana" };
    const source = new Y.Doc();
    setTitle(source, "From the snapshot");
    const fetchSnapshot = async () => Y.encodeStateAsUpdate(source);
    const first = connect("board-1", { copy, fetchSnapshot });
    await until(first, saved);
    expect(title(first.doc)).toBe("From the snapshot");
    await server.kill();
    await until(first, ({ save }) => save === "offline");
    setTitle(first.doc, "Alone");
    await until(first, ({ kept }) => kept);
    await first.close();
    await server.start();
    const second = connect("board-1", {
      copy,
      fetchSnapshot: () => {
        throw new Error("There is a copy already.");
      },
    });
    await until(second, saved);
    expect(title(server.room.doc)).toBe("Alone");
  });

  test("what the server will never take goes with `forget`, and is not sent again", async () => {
    const copy = { store: new MemoryCopies(), person: "ana" };
    const first = connect("board-1", { copy });
    await until(first, saved);
    server.refuseWith = 4413;
    await server.kill();
    await until(first, ({ save }) => save === "offline");
    setTitle(first.doc, "Too much");
    await until(first, ({ kept }) => kept);
    await server.start();
    expect(await until(first, ({ save }) => save === "refused")).toMatchObject({ reason: "too-large", kept: true });
    await first.forget();
    server.refuseWith = null;
    const second = connect("board-1", { copy });
    await until(second, saved);
    expect(title(second.doc)).toBeUndefined();
    expect(title(server.room.doc)).toBeUndefined();
  });
});
