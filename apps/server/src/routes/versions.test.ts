import {
  addCard,
  addComment,
  compareBoards,
  removeCard,
  restoreInto,
  setBriefField,
  setCardShare,
  setCardText,
  versionDoc,
} from "@openchair/board";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const MINUTE = 60_000;

describe("versions of a board", () => {
  let test: TestApp;
  let curator: Hand;
  let chair: Hand;
  let boardId: string;
  let address: string;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    ({ boardId } = await test.session(curator));
    address = `/api/boards/${boardId}/versions`;
    chair = await test.seated(curator, boardId, "Ana", { seat: "co-chair", voices: ["lived-experience"] });
  });
  afterEach(() => test.close());

  const list = async () => (await chair.get(address)).body.versions;
  /** As if somebody had typed it on a socket. */
  const typed = async (words: string, by: Hand = chair) => {
    await test.rooms.write(boardId, (doc) => setBriefField(doc, "aim", words));
    test.services.history.changed?.(boardId, by.id);
  };
  const documentOf = async (id: string) => {
    const response = await test.app.request(`${address}/${id}/document`, {
      headers: { authorization: `Bearer ${chair.token}` },
    });
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    return versionDoc(new Uint8Array(await response.arrayBuffer()));
  };

  it("are named, looked at, named again and removed", async () => {
    await typed("One idea to take home");
    const made = await chair.send("POST", address, { name: "  Before the   call " });
    expect(made.status).toBe(201);
    const { version } = made.body;
    expect(version).toMatchObject({ kind: "named", name: "Before the call", byName: "Ana", people: 1 });
    expect(version.voices).toEqual(["lived-experience"]);
    await typed("Two ideas");
    const { body } = await chair.get(`${address}/${version.id}`);
    expect(body).toMatchObject({ version, brief: { aim: "One idea to take home" }, cards: [] });
    const renamed = await chair.send("PATCH", `${address}/${version.id}`, { name: "Call" });
    expect(renamed.body.version).toMatchObject({ id: version.id, name: "Call" });
    expect((await chair.send("POST", address, { name: " " })).body.error.fields).toBeDefined();
    expect((await chair.send("DELETE", `${address}/${version.id}`)).status).toBe(204);
    for (const path of ["", "/document"]) expect((await chair.get(`${address}/${version.id}${path}`)).status).toBe(404);
    expect((await chair.send("PATCH", `${address}/${version.id}`, { name: "A" })).status).toBe(404);
    expect(await list()).toEqual([]);
    const audit = (await chair.get(`/api/boards/${boardId}/audit`)).body.lines;
    expect(audit.slice(0, 3).map(({ action }: { action: string }) => action)).toEqual([
      "version.removed",
      "version.named",
      "version.named",
    ]);
  });

  it("hold the whole board, so that it can say the same again", async () => {
    const id = await test.rooms.write(boardId, (doc) => {
      setBriefField(doc, "aim", "First");
      return doc.guid;
    });
    expect(id).toBeTruthy();
    const { version } = (await chair.send("POST", address, { name: "First" })).body;
    await typed("Second");
    const then = await documentOf(version.id);
    await test.rooms.write(boardId, (doc) => {
      expect(compareBoards(then, doc)).toMatchObject([{ what: "field", before: "First", after: "Second" }]);
      restoreInto(doc, then);
      expect(compareBoards(then, doc)).toEqual([]);
    });
    then.destroy();
  });

  it("[H4] show no story that was deleted since, and nothing that anybody said", async () => {
    const story = await test.rooms.write(boardId, (doc) => {
      const id = addCard(doc, { kind: "idea", text: "When my father fell" });
      setCardShare(doc, id, "told");
      addComment(doc, { on: "board", text: "Thank you", by: chair.id, byName: "Ana", at: 1 });
      return id;
    });
    const { version } = (await chair.send("POST", address, { name: "With it" })).body;
    expect((await chair.get(`${address}/${version.id}`)).body.cards).toMatchObject([{ text: "When my father fell" }]);
    await test.rooms.write(boardId, (doc) => removeCard(doc, String(story)));
    expect((await chair.get(`${address}/${version.id}`)).body.cards).toEqual([]);
    const then = await documentOf(version.id);
    expect(Buffer.from(Y.encodeStateAsUpdate(then)).toString("latin1")).not.toMatch(/father|Thank you|Ana/);
    then.destroy();
  });

  it("are kept before one is brought back, and two people do not do that at once", async () => {
    await typed("First");
    const { version } = (await chair.send("POST", address, { name: "First" })).body;
    await typed("Second");
    const before = await chair.send("POST", address, { before: "restore", of: version.id });
    expect(before.body.version).toMatchObject({ kind: "restore", name: "", byName: "Ana" });
    expect((await chair.get(`${address}/${before.body.version.id}`)).body.brief.aim).toBe("Second");
    const other = await curator.send("POST", address, { before: "restore", of: version.id });
    expect([other.status, other.body.error.code]).toEqual([409, "changed"]);
    test.clock.now += 11_000;
    expect((await curator.send("POST", address, { before: "restore", of: version.id })).status).toBe(201);
    expect((await chair.send("POST", address, { before: "restore", of: "none" })).status).toBe(404);
  });

  it("are kept before a format is laid in, when there is something in the run sheet that it could push out", async () => {
    const asking = (format: string) => chair.send("POST", `${address}/before-format`, { format });
    const empty = await asking("open-fishbowl");
    expect([empty.status, empty.body]).toEqual([200, { version: null }]);
    const segment = await test.rooms.write(boardId, (doc) =>
      addCard(doc, { kind: "segment", text: "Our own round", place: "run-sheet" }),
    );
    const kept = await asking("open-fishbowl");
    expect(kept.body.version).toMatchObject({ kind: "format", format: "open-fishbowl", name: "", byName: "Ana" });
    const then = await chair.get(`${address}/${kept.body.version.id}`);
    expect(then.body.cards).toMatchObject([{ id: segment, place: "run-sheet" }]);
    const audit = (await chair.get(`/api/boards/${boardId}/audit`)).body.lines;
    expect(audit[0]).toMatchObject({ action: "version.before-format", about: { format: "open-fishbowl" } });
    expect((await asking("")).status).toBe(400);
  });

  it("are not kept before a format that is on the board already when the question arrives", async () => {
    const mine = await test.rooms.write(boardId, (doc) => {
      addCard(doc, { kind: "segment", text: "Our own round", place: "run-sheet" });
      return { client: doc.clientID, clock: Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID) ?? 0 };
    });
    const asking = (asker: object) => chair.send("POST", `${address}/before-format`, { format: "panel", asker });
    expect((await asking({ ...mine, clock: Number(mine?.clock) - 1 })).body).toEqual({ version: null });
    expect((await asking({ ...mine })).body.version.kind).toBe("format");
    expect((await asking({ client: 1, clock: 0 })).body.version.kind).toBe("format");
  });

  it("do not fill the list when somebody tries ten formats in a row", async () => {
    await test.rooms.write(boardId, (doc) => addCard(doc, { kind: "segment", text: "Ours", place: "run-sheet" }));
    for (let n = 0; n < 10; n++) {
      await chair.send("POST", `${address}/before-format`, { format: `format-${n}` });
      test.clock.now += MINUTE / 2;
    }
    const formats = (await list()).map(({ format }: { format: string }) => format);
    expect(formats).toEqual(["format-9", "format-0"]);
  });

  it("come by themselves after an hour of work, or when a board is left alone", async () => {
    const { history } = test.services;
    await history.tick();
    await typed("A");
    await history.tick();
    expect(await list()).toEqual([]);
    for (let minutes = 0; minutes < 60; minutes += 20) {
      test.clock.now += 20 * MINUTE;
      await typed(`A${minutes}`, curator);
    }
    await history.tick();
    expect(await list()).toMatchObject([{ kind: "hour", byName: null, people: 2, voices: ["lived-experience"] }]);
    test.clock.now += 61 * MINUTE;
    await history.tick();
    expect(await list()).toHaveLength(1);
    await typed("B");
    test.clock.now += 30 * MINUTE;
    await history.tick();
    expect(await list()).toHaveLength(2);
  });

  it("come when a board leaves memory, one for each hour", async () => {
    for (const words of ["A", "B"]) {
      await typed(words);
      await (await test.rooms.open(boardId))?.drained();
      test.clock.now += 2 * MINUTE;
      await test.rooms.tick();
    }
    const versions = await list();
    expect(versions).toHaveLength(1);
    expect((await chair.get(`${address}/${versions[0].id}`)).body.brief.aim).toBe("B");
    expect(test.errors).toEqual([]);
  });

  it("come when somebody signs", async () => {
    await typed("Agreed");
    const { hash } = (await chair.get(`/api/boards/${boardId}/signoffs`)).body;
    await chair.send("POST", `/api/boards/${boardId}/signoffs`, { hash });
    expect(await list()).toMatchObject([{ kind: "signed", byName: "Ana" }]);
  });

  it("give way to new ones, but never those that somebody named", async () => {
    const { history } = test.services;
    await chair.send("POST", address, { name: "Mine" });
    for (let n = 0; n < 199; n++) {
      await typed(`${n}`);
      await history.keep(boardId, { kind: "signed" });
    }
    const versions = await list();
    expect(versions).toHaveLength(101);
    expect(versions.at(-1)).toMatchObject({ name: "Mine" });
  });

  it("say so when there is no room for another", async () => {
    for (let n = 0; n < 200; n++) await test.services.history.keep(boardId, { kind: "named", name: `${n}` });
    const full = await chair.send("POST", address, { name: "One more" });
    expect([full.status, full.body.error.code]).toEqual([507, "no-room"]);
    expect(test.errors).toEqual([]);
  });

  it("of an older layout are brought to this one", async () => {
    const doc = new Y.Doc();
    setBriefField(doc, "aim", "Old");
    doc.getMap("meta").set("layout", 1);
    setCardText(doc, "shape:none", "");
    const version = versionDoc(Y.encodeStateAsUpdate(doc));
    expect(version.getMap("meta").get("layout")).toBe(2);
    version.destroy();
    doc.destroy();
  });
});
