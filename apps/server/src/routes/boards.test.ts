import { addCard, addComment, addZone, linkCards, setBriefField, setRoom } from "@openchair/board";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

describe("boards", () => {
  let test: TestApp;
  let curator: Hand;
  let boardId: string;
  let streamId: string;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    ({ boardId, streamId } = await test.session(curator, "Leading"));
  });
  afterEach(() => test.close());

  it("shows the session, the people and what I may do", async () => {
    const ana = await test.seated(curator, boardId, "Ana", { seat: "co-chair", voices: ["professional"] });
    const ben = await test.seated(ana, boardId, "Ben", { seat: "observer" });
    const people = [
      { id: ana.id, name: "Ana", voices: ["professional"], seat: "co-chair" },
      { id: ben.id, name: "Ben", voices: [], seat: "observer" },
    ];
    expect((await ben.get(`/api/boards/${boardId}`)).body).toMatchObject({
      board: { id: boardId },
      session: { title: "Leading", minutes: 60, people },
      stream: { id: streamId, title: "Stream" },
      people: [...people, { id: curator.id, name: "Cura", voices: [], seat: "curator" }],
      me: { id: ben.id, name: "Ben", voices: [], seat: "observer", may: { write: false, invite: false, facts: false } },
    });
    expect((await curator.get(`/api/boards/${boardId}`)).body.me).toMatchObject({
      seat: "curator",
      may: { write: true, invite: true, facts: true },
    });
  });

  it("changes facts one by one, never the title, and refuses what cannot be", async () => {
    const path = `/api/boards/${boardId}`;
    await curator.send("PATCH", path, { room: "Room 4", startsAt: "2027-05-14T10:30", expected: 120 });
    const changed = await curator.send("PATCH", path, { minutes: 45, room: null, title: "Other" });
    expect(changed.body.session).toMatchObject({
      title: "Leading",
      minutes: 45,
      room: null,
      startsAt: "2027-05-14T10:30",
      expected: 120,
    });
    expect(await curator.send("PATCH", path, { minutes: 0 })).toMatchObject({
      status: 400,
      body: { error: { fields: { minutes: "A session needs at least one minute." } } },
    });
  });

  it("makes no invitation that would never open", async () => {
    const expiresAt = new Date(test.clock.now - 1000).toISOString();
    const why = "This day is past: the link would never open.";
    expect(await curator.send("POST", `/api/boards/${boardId}/invites`, { seat: "observer", expiresAt })).toMatchObject(
      {
        status: 400,
        body: { error: { code: "invalid", message: why, fields: { expiresAt: why } } },
      },
    );
  });

  it("lists invitations with their state and never their secret", async () => {
    const expiresAt = new Date(test.clock.now + 1000).toISOString();
    const path = `/api/boards/${boardId}/invites`;
    const made = await curator.send("POST", path, { name: "Ana", seat: "co-chair", voices: ["professional"] });
    expect(made.status).toBe(201);
    expect(made.body.url).toMatch(/^http:\/\/localhost:4400\/join\/[\w-]{43}$/);
    await curator.send("POST", path, { seat: "observer", expiresAt });
    const joined = await test.seated(curator, boardId, "Chris", { seat: "contributor" });
    const revoked = await curator.send("POST", path, { seat: "observer" });
    await curator.send("DELETE", `${path}/${revoked.body.invite.id}`);
    test.clock.now += 1001;
    const { invites } = (await curator.get(path)).body;
    expect(invites.map(({ state }: { state: string }) => state)).toEqual(["open", "expired", "joined", "revoked"]);
    expect(JSON.stringify(invites)).not.toContain(test.secretOf(made.body.url));
    expect(invites[2].id).toBe(joined.inviteId);
  });

  it("takes a seat back, once and for all", async () => {
    const ana = await test.seated(curator, boardId, "Ana", { seat: "co-chair" });
    const path = `/api/boards/${boardId}/invites/${ana.inviteId}`;
    expect((await curator.send("DELETE", path)).status).toBe(204);
    expect((await curator.send("DELETE", path)).status).toBe(204);
    expect(await ana.get(`/api/boards/${boardId}`)).toMatchObject({ status: 403 });
    expect(await ana.get("/api/me")).toMatchObject({ status: 200, body: { seats: [] } });
    expect(await ana.send("POST", "/api/join", { secret: test.secretOf(ana.url) })).toMatchObject({ status: 410 });
    expect(await curator.send("DELETE", `/api/boards/${boardId}/invites/x`)).toMatchObject({ status: 404 });
  });

  it("reads out what is on the board: zones, cards, links and comments", async () => {
    const board = await test.rooms.open(boardId);
    if (!board) throw new Error("no board");
    const zone = addZone(board.doc, { name: "Later" });
    const [from, to] = ["a", "b"].map((text) => addCard(board.doc, { kind: "idea", text, parent: zone })) as [
      string,
      string,
    ];
    const link = linkCards(board.doc, from, to, {});
    // Written by the server, which may say whose it is.
    const comment = { on: `card:${from}`, text: "Yes", by: curator.id, byName: "Ana", at: 5 };
    const said = addComment(board.doc, comment);
    const { body } = await curator.get(`/api/boards/${boardId}/outline`);
    expect(body).toMatchObject({
      cards: expect.arrayContaining([expect.objectContaining({ id: from, place: "zone", parent: zone })]),
      zones: [{ id: zone, name: "Later", createdBy: null }],
      links: [{ id: link, from, to, label: "" }],
      comments: [{ ...comment, id: said, byName: "Cura" }],
    });
  });

  it("says how the room is set up, in the outline and drawn in every file of the brief", async () => {
    const board = await test.rooms.open(boardId);
    if (!board) throw new Error("no board");
    const outline = async () => (await curator.get(`/api/boards/${boardId}/outline`)).body;
    const brief = async (file: string) => (await curator.get(`/api/boards/${boardId}/brief.${file}for=chairs`)).body;
    expect((await outline()).room).toBeNull();
    expect(await brief("md?")).toMatch(/## The room\n+.*Not decided yet/);
    setRoom(board.doc, { layout: "fishbowl", people: 120 });
    const { room } = await outline();
    expect(room).toMatchObject({ layout: "fishbowl", people: 120, wheelchairPlaces: 4, quietCorner: "by-door" });
    expect(room.text).toContain("Four rings around them with 116 chairs.");
    expect(await brief("md?")).toContain("Fishbowl. Five chairs in the middle");
    expect(await brief("html?")).toMatch(/<svg[^>]*role="img"[^>]*aria-label="[^"]*116 chairs/);
    expect(await brief("md?language=da&")).toContain("Fire kørestolspladser");
    const { document } = (await curator.get(`/api/boards/${boardId}/brief.json?for=chairs`)).body;
    const sections = document.sections.flat() as { blocks: { kind: string }[] }[];
    expect(sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "figure")).toHaveLength(1);
  });

  it("makes the brief from the board as it is now", async () => {
    const board = await test.rooms.open(boardId);
    if (!board) throw new Error("no board");
    addCard(board.doc, { kind: "segment", text: "Welcome", minutes: 5, place: "run-sheet" });
    setBriefField(board.doc, "title", "Leading: a walk");
    const markdown = await curator.get(`/api/boards/${boardId}/brief.md`);
    expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(markdown.headers.get("content-disposition")).toBeNull();
    expect(markdown.body).toContain("# Leading: a walk");
    expect(markdown.body).toMatch(/0:00.*5.*Welcome/);
    expect(markdown.body).toContain("Not decided yet");
    const page = await curator.get(`/api/boards/${boardId}/brief.html?download=1&language=da`);
    expect(page.headers.get("content-disposition")).toBe(
      `attachment; filename="leading-a-walk-brief.html"; filename*=UTF-8''leading-a-walk-brief.html`,
    );
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.body).toContain('lang="da"');
  });

  it("takes the title of the brief for the session's once the board is quiet", async () => {
    vi.useFakeTimers();
    try {
      const board = await test.rooms.open(boardId);
      if (!board) throw new Error("no board");
      setBriefField(board.doc, "title", "A better\ntitle");
      // A board in memory looks at its title when it has been loaded, and then after each change that comes in.
      await vi.advanceTimersByTimeAsync(1100);
    } finally {
      vi.useRealTimers();
    }
    await expect
      .poll(async () => (await curator.get(`/api/boards/${boardId}`)).body.session.title)
      .toBe("A better title");
  });

  it("describes itself as OpenAPI, with every path", async () => {
    const { body } = await test.nobody.get("/api/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        "/api/boards/{id}",
        "/api/boards/{id}/assets",
        "/api/boards/{id}/assets/{name}",
        "/api/boards/{id}/brief.html",
        "/api/boards/{id}/brief.md",
        "/api/boards/{id}/invites",
        "/api/boards/{id}/invites/{inviteId}",
        "/api/boards/{id}/outline",
        "/api/health",
        "/api/join",
        "/api/leave",
        "/api/me",
        "/api/streams",
        "/api/streams/sample",
        "/api/streams/{id}",
        "/api/streams/{id}/sessions",
        "/api/streams/{id}/submissions",
        "/api/streams/{id}/submissions/import",
      ]),
    );
    const session = body.paths["/api/streams/{id}/sessions"].post;
    expect(session.requestBody.content["application/json"].schema.properties.minutes).toMatchObject({
      type: "integer",
    });
    expect(Object.keys(session.responses)).toEqual(["201", "default"]);
  });
});
