import { addCard, addComment, readComments } from "@openchair/board";
import type { NewInvite } from "@openchair/programme";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const CO_CHAIR: Pick<NewInvite, "seat" | "voices"> = { seat: "co-chair", voices: ["lived-experience"] };

describe("one person's data", () => {
  let test: TestApp;
  let cura: Hand;
  let ana: Hand & { url: string };
  let streamId: string;
  let boardId: string;
  beforeEach(async () => {
    test = await createTestApp();
    cura = await test.curator();
    ({ streamId, boardId } = await test.session(cura));
    ana = await test.seated(cura, boardId, "Ana Ruiz", { ...CO_CHAIR, name: "Ana Ruiz" });
    await ana.send("POST", `/api/boards/${boardId}/concerns`, { words: "Between us", shared: false });
    await test.services.boards.write(boardId, (doc) => {
      addCard(doc, { kind: "idea", text: "Start slow", x: 0, y: 0, place: "ideas", createdBy: ana.id, createdAt: 5 });
      addCard(doc, { kind: "idea", text: "Not hers", x: 0, y: 0, place: "ideas", createdBy: "ben", createdAt: 6 });
      addComment(doc, { on: "board", text: "I agree", by: ana.id, byName: "Ana Ruiz", at: 7 });
    });
  });
  afterEach(async () => {
    expect(test.errors).toEqual([]);
    await test.close();
  });

  it("can be taken along: all of it, and nothing of others", async () => {
    const { status, body, headers } = await ana.get("/api/me/data.json");
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toContain("my-data.json");
    expect(body).toMatchObject({
      name: "Ana Ruiz",
      places: [{ boardId, seat: "co-chair", voices: ["lived-experience"] }],
      concerns: [{ words: "Between us" }],
      onBoards: [{ boardId, cards: [{ text: "Start slow" }], comments: [{ text: "I agree" }] }],
    });
    expect(body.done.map(({ action }: { action: string }) => action)).toContain("person.joined");
    const all = JSON.stringify(body);
    for (const other of ["Not hers", ana.token, test.secretOf(ana.url)]) expect(all).not.toContain(other);
    expect((await test.nobody.get("/api/me/data.json")).status).toBe(401);
  });

  it("can be deleted: the words stay, the name goes everywhere, and no link comes back", async () => {
    expect((await ana.send("DELETE", "/api/me")).status).toBe(204);
    expect((await ana.get("/api/me")).body.person).toBeNull();
    expect((await test.nobody.send("POST", "/api/join", { secret: test.secretOf(ana.url) })).status).toBe(410);
    const said = await test.services.boards.read(boardId, readComments);
    expect(said).toMatchObject([{ text: "I agree", byName: "Someone who left" }]);
    const seen = await Promise.all(
      [
        `/api/boards/${boardId}`,
        `/api/boards/${boardId}/state`,
        `/api/boards/${boardId}/outline`,
        `/api/boards/${boardId}/invites`,
        `/api/streams/${streamId}/people`,
        `/api/streams/${streamId}/audit`,
      ].map((path) => cura.get(path)),
    );
    for (const { status, body } of seen) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain("Ruiz");
    }
    const { lines } = (await cura.get(`/api/streams/${streamId}/audit`)).body;
    expect(lines[0]).toMatchObject({ action: "person.erased", byName: null });
    expect((await test.nobody.send("DELETE", "/api/me")).status).toBe(401);
  });

  it("stays while nobody else cares for a stream", async () => {
    const refused = await cura.send("DELETE", "/api/me");
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain("Stream");
    expect((await cura.get("/api/me")).body.person.name).toBe("Cura");
  });
});
