import { gunzipSync } from "node:zlib";
import { addCard, readBriefField, readCards } from "@openchair/board";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

describe("the snapshot of a board", () => {
  let test: TestApp;
  let curator: Hand;
  let boardId: string;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    ({ boardId } = await test.session(curator, "Leading"));
  });
  afterEach(() => test.close());

  const get = (hand: Hand, headers: Record<string, string> = {}) =>
    test.app.request(`/api/boards/${boardId}/snapshot`, {
      headers: { authorization: `Bearer ${hand.token}`, ...headers },
    });
  const docOf = (update: Uint8Array) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return doc;
  };

  it("is the board as one update, packed for who can unpack it", async () => {
    const plain = await get(curator);
    expect([plain.status, plain.headers.get("content-encoding")]).toEqual([200, null]);
    expect(readBriefField(docOf(new Uint8Array(await plain.arrayBuffer())), "title")).toBe("Leading");
    const packed = await get(curator, { "accept-encoding": "br, gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(readBriefField(docOf(gunzipSync(await packed.arrayBuffer())), "title")).toBe("Leading");
    expect(packed.headers.get("etag")).not.toBe(plain.headers.get("etag"));
    expect(packed.headers.get("cache-control")).toBe("private, no-cache");
  });

  it("is not sent again to who has it, until the log was shortened", async () => {
    const tag = (await get(curator)).headers.get("etag") ?? "";
    expect((await get(curator, { "if-none-match": `"other", ${tag}` })).status).toBe(304);
    await test.rooms.read(boardId, (doc) => addCard(doc, { kind: "idea", text: "New" }));
    await test.rooms.tick();
    const board = await test.rooms.open(boardId);
    await board?.drained();
    await board?.shorten();
    const fresh = await get(curator, { "if-none-match": tag });
    expect(fresh.status).toBe(200);
    expect(readCards(docOf(new Uint8Array(await fresh.arrayBuffer()))).map(({ text }) => text)).toEqual(["New"]);
  });

  it("is for people with a seat alone", async () => {
    expect((await get(test.nobody)).status).toBe(401);
    const stranger = await test.curator("Other");
    expect((await get(stranger)).status).toBe(403);
    const observer = await test.seated(curator, boardId, "Ola", { seat: "observer" });
    expect((await get(observer)).status).toBe(200);
  });
});
