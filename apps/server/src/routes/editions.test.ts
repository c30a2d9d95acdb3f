import { addCard, addComment, contentOf, setRoom } from "@openchair/board";
import type { NewInvite } from "@openchair/programme";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const CO_CHAIR: Pick<NewInvite, "seat" | "voices"> = { seat: "co-chair", voices: ["lived-experience"] };

describe("editions", () => {
  let test: TestApp;
  let cura: Hand;
  let ana: Hand;
  let streamId: string;
  let boardId: string;
  beforeEach(async () => {
    test = await createTestApp();
    cura = await test.curator();
    ({ streamId, boardId } = await test.session(cura));
    ana = await test.seated(cura, boardId, "Ana", CO_CHAIR);
  });
  afterEach(async () => {
    expect(test.errors).toEqual([]);
    await test.close();
  });
  const on = (what: string) => `/api/streams/${streamId}/${what}`;

  it("are closed: everybody reads on, nobody changes anything, and it can be opened again", async () => {
    expect((await cura.send("POST", on("close"))).body.stream.closedAt).toBe("2027-01-01T10:00:00.000Z");
    const refused = [
      await cura.send("PATCH", `/api/streams/${streamId}`, { title: "New" }),
      await cura.send("POST", on("sessions"), { title: "A", minutes: 5 }),
      await cura.send("PUT", on("milestones"), { days: {} }),
      await cura.send("POST", on("invites"), { invites: [{ kind: "curator" }] }),
      await ana.send("PATCH", `/api/boards/${boardId}`, { minutes: 5 }),
      await ana.send("POST", `/api/boards/${boardId}/invites`, { seat: "observer" }),
      await ana.send("POST", `/api/boards/${boardId}/concerns`, {}),
    ];
    for (const { status, body } of refused) expect([status, body.error.code]).toEqual([409, "closed"]);
    for (const path of ["", "/outline", "/brief.md", "/dates"]) {
      expect((await ana.get(`/api/boards/${boardId}${path}`)).status).toBe(200);
    }
    const board = (await ana.get(`/api/boards/${boardId}`)).body;
    expect(board.stream.closedAt).toBe("2027-01-01T10:00:00.000Z");
    expect(Object.values(board.me.may)).not.toContain(true);
    expect((await test.nobody.send("POST", on("close"))).status).toBe(401);
    expect((await cura.send("POST", on("open"))).body.stream.closedAt).toBeNull();
    expect((await ana.send("PATCH", `/api/boards/${boardId}`, { minutes: 5 })).status).toBe(200);
  });

  it("are carried on with curators, red threads and the boards that were chosen", async () => {
    await cura.send("POST", on("threads"), { title: "Who decides?" });
    await cura.send("PATCH", `/api/streams/${streamId}`, { greenDays: 70 });
    await cura.send("PATCH", `/api/boards/${boardId}`, { room: "Hall 4", startsAt: "2027-05-14T10:30" });
    await test.services.boards.write(boardId, (doc) => {
      const row = { kind: "segment", minutes: 25, x: 0, y: 0, place: "run-sheet" } as const;
      addCard(doc, { ...row, text: "Stories", createdBy: ana.id });
      setRoom(doc, { layout: "circle", people: 24 });
      addComment(doc, { on: "board", text: "Ours alone", by: ana.id, byName: "Ana", at: 1 });
    });
    await cura.send("POST", on("sessions"), { title: "Left behind", minutes: 45 });
    const { status, body } = await cura.send("POST", on("next"), {
      title: "Leading",
      edition: "Autumn",
      boards: [boardId],
    });
    expect(status).toBe(201);
    expect(body.stream).toMatchObject({ previousId: streamId, edition: "Autumn", greenDays: 70, closedAt: null });
    const next = String(body.stream.id);
    const { sessions } = (await cura.get(`/api/streams/${next}/sessions`)).body;
    expect(sessions).toMatchObject([
      { title: "Leading", minutes: 60, room: null, startsAt: null, carriedFrom: boardId, people: [] },
    ]);
    const [old, carried] = await Promise.all(
      [boardId, String(sessions[0].boardId)].map((id) => test.services.boards.read(id, contentOf)),
    );
    expect(carried?.runSheet).toEqual(old?.runSheet);
    expect(carried?.brief).toEqual(old?.brief);
    expect(carried?.room).toMatchObject({ layout: "circle", people: 24 });
    expect(carried?.comments).toEqual([]);
    const { threads } = (await cura.get(`/api/streams/${next}/threads`)).body;
    expect(threads).toMatchObject([{ title: "Who decides?" }]);
    expect((await ana.get(`/api/boards/${sessions[0].boardId}`)).status).toBe(403);
    expect((await ana.send("POST", on("next"), { title: "Mine" })).status).toBe(403);
  });

  it("refuse boards of another stream, also when everything else is right", async () => {
    const elsewhere = await test.session(cura);
    const asked = { title: "Next", boards: [boardId, elsewhere.boardId] };
    const { status, body } = await cura.send("POST", on("next"), asked);
    expect([status, Object.keys(body.error.fields)]).toEqual([400, ["boards"]]);
    expect((await cura.get("/api/streams")).body.streams).toHaveLength(2);
  });
});
