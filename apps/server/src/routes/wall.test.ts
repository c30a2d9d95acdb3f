import { addCard } from "@openchair/board";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

describe("the wall of a stream", () => {
  let test: TestApp;
  let curator: Hand;
  let streamId: string;
  let boardId: string;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    ({ boardId, streamId } = await test.session(curator, "Leading"));
  });
  afterEach(() => test.close());

  const wall = async (query = "") => (await curator.get(`/api/streams/${streamId}/wall${query}`)).body;
  const first = async () => (await wall()).sessions[0];
  /** Once the board was looked at, which a request for its wall asks for. */
  const looked = async () => {
    await expect.poll(async () => (await first()).picture).toEqual(expect.any(String));
    return first();
  };

  it("says of a new session that nobody is there yet, and has its picture soon", async () => {
    expect(await looked()).toMatchObject({
      title: "Leading",
      minutes: 60,
      boardId,
      state: "shaping",
      concerns: 0,
      signed: [],
      planned: 0,
      changedAt: null,
      freeze: null,
      voices: [
        { voice: "professional", presence: "missing", changedAt: null, days: null },
        { voice: "emerging-leader", presence: "missing" },
        { voice: "lived-experience", presence: "missing" },
      ],
    });
    expect(await wall()).toMatchObject({ today: "2027-01-01", freeze: null });
  });

  it("shows who is invited and who has come, and how long they have", async () => {
    await curator.send("PUT", `/api/streams/${streamId}/milestones`, { days: { freeze: "2027-01-21" } });
    await curator.send("POST", `/api/boards/${boardId}/invites`, { seat: "co-chair", voices: ["professional"] });
    await test.seated(curator, boardId, "Bo", { seat: "co-chair", voices: ["lived-experience"] });
    const { voices, freeze } = await first();
    expect(freeze).toBe("2027-01-21");
    expect(voices).toMatchObject([
      { presence: "invited", days: 20, colour: "red" },
      { presence: "missing" },
      { presence: "here", days: 20, colour: "red" },
    ]);
    expect(JSON.stringify(await wall())).not.toContain("Bo");
  });

  it("shows what changed on a board, by whose voice, and tells the news", async () => {
    const heard: unknown[] = [];
    test.services.news.listen(streamId, (news) => heard.push(news));
    const before = await looked();
    heard.length = 0;
    await test.services.boards.write(boardId, (doc) =>
      addCard(doc, { kind: "segment", place: "run-sheet", text: "Welcome", minutes: 75, voices: ["professional"] }),
    );
    await expect.poll(async () => (await first()).planned, { timeout: 5000 }).toBe(75);
    await expect.poll(() => heard).toContainEqual({ topic: "sessions", boardId });
    const after = await first();
    expect(after).toMatchObject({ segments: 1, minutes: 60 });
    expect(after.picture).not.toBe(before.picture);
  });

  it("does not count signatures for other facts than there are", async () => {
    await looked();
    await curator.send("PATCH", `/api/boards/${boardId}`, { minutes: 45 });
    expect(await first()).toMatchObject({ minutes: 45, state: "shaping" });
    await expect.poll(async () => (await test.services.programme.summaryOf(boardId))?.digest.facts.minutes).toBe(45);
  });

  it("gives one session when one is asked for", async () => {
    const other = await curator.send("POST", `/api/streams/${streamId}/sessions`, { title: "Second", minutes: 30 });
    expect((await wall()).sessions).toHaveLength(2);
    const { sessions } = await wall(`?board=${other.body.board.id}`);
    expect(sessions.map(({ title }: { title: string }) => title)).toEqual(["Second"]);
    expect((await wall("?board=none")).sessions).toEqual([]);
  });

  it("has a picture of each board that may do nothing, and is not sent twice", async () => {
    const { picture } = await looked();
    const address = `/api/boards/${boardId}/picture.svg`;
    const answer = await curator.get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.body).toMatch(/^<svg /);
    expect((await curator.get(`${address}?tag=${picture}`)).headers.get("cache-control")).toContain("immutable");
    const again = await test.answer(address, {
      headers: { authorization: `Bearer ${curator.token}`, "if-none-match": `"${picture}"` },
    });
    expect([again.status, again.body]).toEqual([304, ""]);
    const other = await test.curator("Other");
    expect((await other.get(address)).status).toBe(403);
    expect((await test.nobody.get(address)).status).toBe(401);
  });
});
