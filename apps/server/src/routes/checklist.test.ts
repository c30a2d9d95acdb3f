import { answerChecklist, checklistVersion, explainChecklist, followChecklist } from "@openchair/board";
import { LIMITS } from "@openchair/programme";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StreamNews } from "../stream-news.ts";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

describe("the checklist of a stream", () => {
  let test: TestApp;
  let curator: Hand;
  let bo: Hand;
  let streamId: string;
  let boardId: string;
  let news: StreamNews[];
  const ofStream = () => `/api/streams/${streamId}/checklist`;
  const ofBoard = (id = boardId) => `/api/boards/${id}/checklist`;
  const propose = async (proposal: object, hand = bo) => hand.send("POST", `${ofBoard()}/proposals`, proposal);
  const idOf = async (proposal: object): Promise<string> => (await propose(proposal)).body.proposals[0].id;
  const decide = (id: string, what: "accept" | "decline", body: object) =>
    curator.send("POST", `${ofStream()}/proposals/${id}/${what}`, body);
  const CAPTIONS = { kind: "new", stage: "day", text: "We test the  captions.", why: "They failed once." };
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    ({ streamId, boardId } = await test.session(curator));
    bo = await test.seated(curator, boardId, "Bo", { seat: "co-chair", voices: ["lived-experience"] });
    news = [];
    test.services.news.listen(streamId, (heard) => news.push(heard));
  });
  afterEach(async () => {
    await test.close();
    expect(test.errors).toEqual([]);
  });

  it("is the one that Open Chair brings along, until a team learned something", async () => {
    const { body } = await curator.get(ofStream());
    expect([body.version, body.items.length, body.proposals]).toEqual([1, 26, []]);
    expect(body.steps).toMatchObject([{ version: 1, madeAt: null, byName: null, proposal: null }]);
    const board = (await bo.get(ofBoard())).body;
    expect([board.follows, board.items.length, board.offer, board.proposals]).toEqual([1, 26, null, []]);
  });

  it("grows: proposed with voice and why, accepted in other words, offered to running boards, begun with by new ones", async () => {
    const asked = await propose(CAPTIONS);
    expect(asked.status).toBe(201);
    expect(asked.body.proposals).toMatchObject([
      {
        kind: "new",
        text: "We test the captions.",
        voices: ["lived-experience"],
        state: "open",
        sessionTitle: "Leading",
      },
    ]);
    expect(JSON.stringify(asked.body)).not.toContain(bo.id);
    expect(JSON.stringify(asked.body)).not.toContain("Bo");
    const id = asked.body.proposals[0].id;
    const words = { text: "Captions are tested.", why: "A room that cannot read is shut out.", owner: "curators" };
    const { status, body } = await decide(id, "accept", { version: 1, ...words });
    expect([status, body.version, body.items.length]).toEqual([200, 2, 27]);
    expect(body.proposals).toMatchObject([{ id, state: "accepted", version: 2 }]);
    expect(body.steps[0]).toMatchObject({
      version: 2,
      byName: "Cura",
      madeAt: "2027-01-01T10:00:00.000Z",
      proposal: { id, why: "They failed once." },
      changes: { added: [{ id, stage: "day", owner: "curators" }], changed: [], removed: [] },
    });
    const running = (await bo.get(ofBoard())).body;
    expect([running.follows, running.items.length, running.offer.version]).toEqual([1, 26, 2]);
    expect(running.offer.changes.added).toMatchObject([
      {
        words: { text: "Captions are tested." },
        learned: [{ why: "They failed once.", voices: ["lived-experience"] }],
      },
    ]);
    const made = await curator.send("POST", `/api/streams/${streamId}/sessions`, { title: "Second", minutes: 30 });
    const second = (await curator.get(ofBoard(made.body.board.id))).body;
    expect([second.follows, second.items.length, second.offer]).toEqual([2, 27, null]);
    expect(news.filter(({ topic }) => topic === "checklist")).toEqual([
      { topic: "checklist", boardId },
      { topic: "checklist" },
    ]);
    const log = await test.services.programme.auditOf(streamId, { before: null, limit: 10 });
    expect(
      log.filter(({ action }) => action.startsWith("checklist.")).map(({ action, about }) => [action, about]),
    ).toEqual([
      ["checklist.accepted", { version: 2 }],
      ["checklist.proposed", {}],
    ]);
  });

  it("is taken over by the board alone: it says which version it follows, and its answers stay", async () => {
    await decide(await idOf(CAPTIONS), "accept", { version: 1 });
    await test.services.boards.write(boardId, (doc) => {
      answerChecklist(doc, "take-home", "yes");
      followChecklist(doc, 2);
    });
    expect((await bo.get(ofBoard())).body).toMatchObject({ follows: 2, offer: null });
    expect((await bo.get(`${ofBoard()}?follows=1`)).body).toMatchObject({ follows: 1, offer: { version: 2 } });
    await test.services.boards.write(boardId, (doc) => followChecklist(doc, 9999));
    expect((await bo.get(ofBoard())).body).toMatchObject({ follows: 2, offer: null });
    expect(await test.services.boards.read(boardId, checklistVersion)).toBe(9999);
    expect((await bo.get(`${ofBoard()}?follows=none`)).status).toBe(400);
  });

  it("stays as a team left it, item by item, until that item changes again; the wall counts what is left", async () => {
    const added = await idOf(CAPTIONS);
    await decide(added, "accept", { version: 1, reason: "Happened twice" });
    const change = { kind: "change", itemId: "ground-rules", text: "Rules first", why: "We lost time" };
    await decide(await idOf(change), "accept", { version: 2 });
    const { offer } = (await bo.get(ofBoard())).body;
    expect([offer.version, offer.changes.added.length, offer.changes.changed.length]).toEqual([3, 1, 1]);
    await test.services.boards.write(boardId, (doc) =>
      followChecklist(doc, 3, { taken: ["ground-rules"], left: { [added]: 1 } }),
    );
    const board = (await bo.get(ofBoard())).body;
    expect([board.follows, board.items.length, board.offer]).toEqual([3, 26, null]);
    expect(board.items.find(({ id }: { id: string }) => id === "ground-rules").words.text).toBe("Rules first");
    expect((await bo.get(`${ofBoard()}?follows=3&left=${added}.1,nonsense`)).body.items).toHaveLength(26);
    expect((await bo.get(`${ofBoard()}?follows=3`)).body.items).toHaveLength(27);
    await test.rooms.look(boardId);
    const [session] = (await curator.get(`/api/streams/${streamId}/wall`)).body.sessions;
    expect(session.checklist).toEqual({ done: 0, total: 26 });
    await decide(await idOf({ ...change, itemId: added, text: "Captions on" }), "accept", { version: 3 });
    const again = (await bo.get(ofBoard())).body.offer;
    expect([again.version, again.changes.changed]).toEqual([4, []]);
    expect(again.changes.added).toMatchObject([{ id: added, words: { text: "Captions on" } }]);
    expect((await curator.get(`${ofStream()}.csv`)).body).toContain("Cura,Happened twice");
  });

  it("keeps, changes and leaves out items; each is one version", async () => {
    await decide(await idOf({ kind: "keep", itemId: "take-home", why: "The card was loved" }), "accept", {
      version: 1,
    });
    const change = { kind: "change", itemId: "ground-rules", text: "Rules first", why: "We lost time" };
    await decide(await idOf(change), "accept", { version: 2, why: "It saves time." });
    const { body } = await decide(await idOf({ kind: "drop", itemId: "practice-run", why: "All know it" }), "accept", {
      version: 3,
    });
    expect(body.version).toBe(4);
    expect(body.items).toHaveLength(25);
    const [out] = (await bo.get(ofBoard())).body.offer.changes.removed;
    expect([out.id, out.learned]).toEqual([
      "practice-run",
      [{ kind: "drop", voices: ["lived-experience"], why: "All know it", version: 4 }],
    ]);
    const seen = body.steps.map(({ version, changes }: { version: number; changes: Record<string, unknown[]> }) => [
      version,
      ...Object.values(changes).map((list) => list.length),
    ]);
    expect(seen).toEqual([
      [4, 0, 0, 1],
      [3, 0, 1, 0],
      [2, 0, 1, 0],
      [1, 26, 0, 0],
    ]);
    const rules = body.items.find(({ id }: { id: string }) => id === "ground-rules");
    expect(rules.words).toEqual({ text: "Rules first", why: "It saves time." });
    const gone = await propose({ kind: "keep", itemId: "practice-run", why: "x" });
    expect([gone.status, gone.body.error.fields]).toEqual([
      400,
      { itemId: "This item is not on the newest list of the stream." },
    ]);
  });

  it("is declined with a reason that the team reads; nobody decides on what is no longer so", async () => {
    const id = await idOf(CAPTIONS);
    expect((await decide(id, "decline", { reason: " " })).body.error.fields).toEqual({
      reason: "Please say why, so that the team can learn from it.",
    });
    await decide(id, "decline", { reason: "It is in another item" });
    expect((await bo.get(ofBoard())).body.proposals).toMatchObject([
      { state: "declined", reason: "It is in another item" },
    ]);
    expect((await decide(id, "decline", { reason: "Again" })).status).toBe(409);
    expect((await decide(id, "accept", { version: 1 })).status).toBe(200);
    expect((await decide(id, "accept", { version: 2 })).status).toBe(409);
    const [late, gone] = [
      await idOf({ kind: "keep", itemId: "take-home", why: "x" }),
      await idOf({ kind: "drop", itemId: "take-home", why: "x" }),
    ];
    expect((await decide(late, "accept", { version: 1 })).body.error.code).toBe("changed");
    await decide(gone, "accept", { version: 2 });
    const behind = await decide(late, "accept", { version: 3 });
    expect([behind.status, behind.body.error.message]).toEqual([
      400,
      "The item it is about is no longer on the list. Decline it, and say so.",
    ]);
    expect((await decide("none", "accept", { version: 3 })).status).toBe(404);
    expect((await decide("none", "decline", { reason: "x" })).status).toBe(404);
  });

  it("has its limits, in plain words", async () => {
    expect((await propose({ kind: "new", why: "" })).body.error.fields).toEqual({
      text: "Please write the item in one sentence.",
      stage: "Please say when it is due.",
      why: "Please say why.",
    });
    for (let n = 0; n < LIMITS.proposalsPerBoard; n++) {
      const words = {
        kind: "new",
        itemId: null,
        stage: "day",
        text: "x",
        why: "x",
        at: "2027-01-01T10:00:00Z",
      } as const;
      const proposal = { ...words, id: `p${n}`, streamId, boardId, personId: bo.id, voices: [] };
      await test.services.programme.addProposal(proposal, 1000);
    }
    const more = await propose(CAPTIONS);
    expect([more.status, more.body.error.message]).toEqual([400, "A board can make up to 100 proposals."]);
    const long = await propose({ ...CAPTIONS, text: "x".repeat(LIMITS.checklistText + 1) });
    expect(long.body.error.fields).toEqual({ text: "An item can have up to 240 letters." });
  });

  it("is told as a table, all of it, without formulas", async () => {
    await decide(await idOf({ ...CAPTIONS, text: "=1+1" }), "accept", { version: 1 });
    await decide(await idOf({ kind: "keep", itemId: "take-home", why: "Loved" }), "decline", { reason: "Known" });
    const csv = await curator.get(`${ofStream()}.csv`);
    expect(csv.headers.get("content-disposition")).toContain("stream-checklist.csv");
    const rows = csv.body.replace("\uFEFF", "").trim().split("\r\n");
    expect(rows).toHaveLength(1 + 26 + 1 + 1);
    expect(rows[27]).toBe(
      `2,2027-01-01T10:00:00.000Z,New,On the day,"'=1+1",,,Lived experience,They failed once.,Leading,Cura,`,
    );
    expect(rows[28]).toContain("Kept (declined),While designing,");
    expect(rows[28]).toContain(",Loved,Leading,,Known");
    expect((await curator.get(`${ofStream()}.csv?language=da`)).body).toContain("Hvad der skete");
  });

  it("is begun with by the next edition, which counts on its own", async () => {
    await decide(await idOf(CAPTIONS), "accept", { version: 1 });
    const next = await curator.send("POST", `/api/streams/${streamId}/next`, { title: "Next", boards: [boardId] });
    const streamOfNext = next.body.stream.id;
    const { body } = await curator.get(`/api/streams/${streamOfNext}/checklist`);
    expect([body.version, body.items.length, body.steps.length]).toEqual([1, 27, 1]);
    const [{ boardId: carried }] = (await curator.get(`/api/streams/${streamOfNext}/sessions`)).body.sessions;
    expect((await curator.get(ofBoard(carried))).body).toMatchObject({ follows: 1, offer: null });
    expect((await curator.get(ofStream())).body.version).toBe(2);
  });

  it("is seen on the wall: how much of its own list each team has done", async () => {
    await test.services.boards.write(boardId, (doc) => {
      answerChecklist(doc, "take-home", "yes");
      answerChecklist(doc, "room-minutes", "not-for-us");
      answerChecklist(doc, "real-breaks", "not-for-us");
      explainChecklist(doc, "real-breaks", "It is 30 minutes long");
      answerChecklist(doc, "unheard-of", "yes");
    });
    await test.rooms.look(boardId);
    const [session] = (await curator.get(`/api/streams/${streamId}/wall`)).body.sessions;
    expect(session.checklist).toEqual({ done: 2, total: 26 });
  });
});
