import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

describe("streams, sessions and submissions", () => {
  let test: TestApp;
  let curator: Hand;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
  });
  afterEach(() => test.close());

  const newStream = async () => (await curator.send("POST", "/api/streams", { title: "Leading" })).body.stream;

  it("creates, lists and changes a stream, without emptying what was left out", async () => {
    const made = await curator.send("POST", "/api/streams", {
      title: " Leading ",
      edition: "2027",
      description: "Words",
    });
    expect(made).toMatchObject({ status: 201, body: { stream: { title: "Leading", edition: "2027", sample: false } } });
    const { id } = made.body.stream;
    const changed = await curator.send("PATCH", `/api/streams/${id}`, { title: "Leading well" });
    expect(changed.body.stream).toMatchObject({ title: "Leading well", edition: "2027", description: "Words" });
    expect((await curator.get("/api/streams")).body.streams).toEqual([
      { ...changed.body.stream, sessions: 0, submissions: 0 },
    ]);
    expect((await curator.get(`/api/streams/${id}`)).body.stream).toEqual(changed.body.stream);
  });

  it("creates a session with a board that holds its title", async () => {
    const { id } = await newStream();
    const facts = { title: "What I wish I’d known", minutes: 60, expected: 120, startsAt: "2027-05-14T10:30" };
    const made = await curator.send("POST", `/api/streams/${id}/sessions`, facts);
    expect(made).toMatchObject({ status: 201, body: { session: { ...facts, format: null, room: null, people: [] } } });
    const { board, session } = made.body;
    expect(session.boardId).toBe(board.id);
    expect((await curator.get(`/api/streams/${id}/sessions`)).body.sessions).toEqual([session]);
    const outline = (await curator.get(`/api/boards/${board.id}/outline`)).body;
    expect(outline).toMatchObject({ cards: [], runSheet: { slot: 60, start: "10:30", end: "11:30" } });
    expect(outline.brief.title).toBe("What I wish I’d known");
  });

  it("makes a session from a submission, with its words on the board", async () => {
    const { id } = await newStream();
    const description = `${"Long words about it. ".repeat(40)}End.`;
    const proposal = { title: "Failing well", description, themes: ["leading", "learning"], people: "Ana" };
    const { submission } = (await curator.send("POST", `/api/streams/${id}/submissions`, proposal)).body;
    expect(submission).toMatchObject({ title: "Failing well", sessionId: null });
    const made = await curator.send("POST", `/api/streams/${id}/sessions`, {
      title: "Failing well",
      minutes: 45,
      submissionIds: [submission.id],
    });
    const outline = (await curator.get(`/api/boards/${made.body.board.id}/outline`)).body;
    expect(outline.brief).toMatchObject({ title: "Failing well", abstract: description });
    expect(outline.cards.map(({ kind, text }: { kind: string; text: string }) => [kind, text])).toEqual([
      ["idea", expect.stringMatching(/^From the proposal: Long words about it\. .{300,400} …$/)],
      ["idea", "Themes: leading, learning"],
    ]);
    expect((await curator.get(`/api/streams/${id}/submissions`)).body.submissions).toEqual([
      { ...submission, sessionId: made.body.session.id },
    ]);
    const elsewhere = await newStream();
    const wrong = { title: "X", minutes: 1, submissionIds: [submission.id] };
    expect(await curator.send("POST", `/api/streams/${elsewhere.id}/sessions`, wrong)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields: { submissionIds: expect.any(String) } } },
    });
  });

  it("makes one sample for a curator, however often it is asked for", async () => {
    const [first, second] = await Promise.all([
      curator.send("POST", "/api/streams/sample"),
      curator.send("POST", "/api/streams/sample"),
    ]);
    expect(first.body.stream).toMatchObject({ sample: true });
    expect(second.body).toEqual(first.body);
    expect((await curator.send("POST", "/api/streams/sample")).body).toEqual(first.body);
    const { sessions } = (await curator.get(`/api/streams/${first.body.stream.id}/sessions`)).body;
    const sheets = [];
    for (const { boardId } of sessions) sheets.push((await curator.get(`/api/boards/${boardId}/outline`)).body);
    expect(sheets.map(({ runSheet }) => [runSheet.planned, runSheet.slot, runSheet.over])).toEqual([
      [60, 60, 0],
      [55, 45, 10],
      [0, 60, 0],
    ]);
    expect(Object.values(sheets[0].brief)).not.toContain("");
    const brief = (await curator.get(`/api/boards/${sessions[0].boardId}/brief.md`)).body;
    expect(brief).not.toContain("Not decided yet");
    expect(brief).toContain("Four stories of six minutes");
    // Somebody else's sample is their own.
    const other = await test.curator("Dan");
    const theirs = (await other.send("POST", "/api/streams/sample")).body.stream;
    expect(theirs.id).not.toBe(first.body.stream.id);
  });

  it.each([
    ["no title", {}, { title: expect.any(String) }],
    ["an empty title", { title: "  " }, { title: "Please give the stream a name." }],
    [
      "a title that is too long",
      { title: "x".repeat(121) },
      { title: "The name of a stream can have up to 120 letters." },
    ],
    ["a number as title", { title: 7 }, { title: "This should be text." }],
  ])("refuses a stream with %s", async (_what, body, fields) => {
    expect(await curator.send("POST", "/api/streams", body)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields } },
    });
  });

  it.each([
    ["an over-long title", { title: "x".repeat(201), minutes: 60 }, "title"],
    ["zero minutes", { title: "A", minutes: 0 }, "minutes"],
    ["negative minutes", { title: "A", minutes: -5 }, "minutes"],
    ["half minutes", { title: "A", minutes: 1.5 }, "minutes"],
    ["more than a day", { title: "A", minutes: 1441 }, "minutes"],
    ["minutes as text", { title: "A", minutes: "60" }, "minutes"],
    ["no minutes", { title: "A" }, "minutes"],
    ["nobody in the room", { title: "A", minutes: 60, expected: 0 }, "expected"],
    ["a day that does not exist", { title: "A", minutes: 60, startsAt: "2027-02-30T10:30" }, "startsAt"],
  ])("refuses a session with %s", async (_what, body, field) => {
    const { id } = await newStream();
    const refused = await curator.send("POST", `/api/streams/${id}/sessions`, body);
    expect(refused).toMatchObject({ status: 400, body: { error: { code: "invalid" } } });
    expect(Object.keys(refused.body.error.fields)).toEqual([field]);
    expect((await curator.get(`/api/streams/${id}/sessions`)).body.sessions).toEqual([]);
  });

  it("says in JSON what cannot be read and what does not exist", async () => {
    const headers = { authorization: `Bearer ${curator.token}`, "content-type": "application/json" };
    const broken = await test.answer("/api/streams", { method: "POST", headers, body: '{"title":' });
    expect(broken).toMatchObject({ status: 400, body: { error: { code: "broken-json" } } });
    const untold = await test.answer("/api/streams", {
      method: "POST",
      headers: { authorization: headers.authorization },
      body: '{"title":"A"}',
    });
    expect(untold).toMatchObject({ status: 400, body: { error: { code: "broken-json" } } });
    for (const path of [
      "/api/streams/x",
      "/api/streams/x/sessions",
      "/api/boards/x",
      "/api/boards/x/brief.md",
      "/api/x",
    ]) {
      expect(await curator.get(path)).toMatchObject({ status: 404, body: { error: { code: "not-found" } } });
    }
    expect(test.errors).toEqual([]);
  });
});
