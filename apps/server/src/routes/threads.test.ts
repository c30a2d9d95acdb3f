import { addCard, claimThread, linkEvidence, readCards } from "@openchair/board";
import { LIMITS } from "@openchair/programme";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StreamNews } from "../stream-news.ts";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const mark = { by: null, at: 1 };

describe("red threads", () => {
  let test: TestApp;
  let curator: Hand;
  let streamId: string;
  let boardId: string;
  let news: StreamNews[];
  const threads = () => `/api/streams/${streamId}/threads`;
  const add = async (title: string, description = "") =>
    (await curator.send("POST", threads(), { title, description })).body.thread.id as string;
  const titles = async () => (await curator.get(threads())).body.threads.map(({ title }: { title: string }) => title);
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    ({ streamId, boardId } = await test.session(curator));
    news = [];
    test.services.news.listen(streamId, (heard) => news.push(heard));
  });
  afterEach(async () => {
    await test.close();
    expect(test.errors).toEqual([]);
  });

  it("are added, renamed, put in another order and removed; the stream hears of it, and its log keeps it", async () => {
    const first = await add(" Who   decides ", "Whose table it is");
    const second = await add("Time");
    expect((await curator.get(threads())).body.threads).toEqual([
      { id: first, title: "Who decides", description: "Whose table it is" },
      { id: second, title: "Time", description: "" },
    ]);
    const renamed = await curator.send("PATCH", `${threads()}/${first}`, { title: "Who is asked" });
    expect(renamed.body.thread).toEqual({ id: first, title: "Who is asked", description: "Whose table it is" });
    expect((await curator.send("PATCH", threads(), { order: [second, first] })).body.threads).toMatchObject([
      { id: second },
      { id: first },
    ]);
    expect((await curator.send("DELETE", `${threads()}/${second}`)).status).toBe(204);
    expect(await titles()).toEqual(["Who is asked"]);
    expect(news.filter(({ topic, boardId: about }) => topic === "threads" && about === undefined)).toHaveLength(5);
    const log = await test.services.programme.auditOf(streamId, { before: null, limit: 10 });
    const done = log.filter(({ action }) => action.startsWith("thread.")).map(({ action, about }) => [action, about]);
    expect(done).toEqual([
      ["thread.removed", { thread: "Time" }],
      ["thread.ordered", {}],
      ["thread.changed", { thread: "Who is asked" }],
      ["thread.added", { thread: "Time" }],
      ["thread.added", { thread: "Who decides" }],
    ]);
  });

  it("are in the sample: shown, only taken up, and not yet", async () => {
    const { stream } = (await curator.send("POST", "/api/streams/sample")).body;
    const [{ boardId: finished }] = (await curator.get(`/api/streams/${stream.id}/sessions`)).body.sessions;
    await test.rooms.look(finished);
    const { body } = await curator.get(`/api/streams/${stream.id}/threads/matrix`);
    const shown = body.threads.map(({ id }: { id: string }) => body.sessions[0].threads[id]?.cards ?? null);
    expect(shown).toEqual([1, 2, 0, null]);
  });

  it("have their limits, in plain words", async () => {
    for (let n = 0; n < LIMITS.threadsPerStream; n++) await add(`T${n}`);
    const more = await curator.send("POST", threads(), { title: "One more" });
    expect([more.status, more.body.error.message]).toEqual([400, "A stream can have up to 20 red threads."]);
    for (const wrong of [
      await curator.send("PATCH", `${threads()}/none`, { title: "x" }),
      await curator.send("DELETE", `${threads()}/none`),
    ]) {
      expect([wrong.status, wrong.body.error.message]).toEqual([404, "There is no such red thread."]);
    }
    expect((await curator.send("POST", threads(), { title: " " })).body.error.fields).toEqual({
      title: "Please give the red thread a name.",
    });
  });

  it("of one stream cannot be changed through another", async () => {
    const id = await add("Ours");
    const other = await test.curator("Other");
    const elsewhere = await test.session(other);
    expect((await other.send("DELETE", `/api/streams/${elsewhere.streamId}/threads/${id}`)).status).toBe(404);
    expect(await titles()).toEqual(["Ours"]);
  });

  it("are read by everybody with a seat on a board", async () => {
    const id = await add("Who decides");
    const observer = await test.seated(curator, boardId, "Ob", { seat: "observer" });
    expect((await observer.get(`/api/boards/${boardId}/threads`)).body.threads).toEqual([
      { id, title: "Who decides", description: "" },
    ]);
    expect((await observer.get(threads())).status).toBe(403);
  });

  it("are seen in the matrix as their boards say, also as a table without formulas", async () => {
    const [a, b] = [await add("=1+1"), await add("Time")];
    const { boardId: other } = (
      await curator.send("POST", `/api/streams/${streamId}/sessions`, { title: "Second", minutes: 30 })
    ).body.session;
    const live = await test.rooms.open(boardId);
    if (!live) throw new Error("no board");
    addCard(live.doc, { kind: "idea", text: "Ask first", voices: ["lived-experience"] });
    linkEvidence(live.doc, a, readCards(live.doc)[0]?.id ?? "", mark);
    claimThread(live.doc, b, mark);
    await test.rooms.look(boardId);
    const { body } = await curator.get(`${threads()}/matrix`);
    expect(body.sessions).toEqual([
      {
        boardId,
        title: "Leading",
        threads: {
          [a]: { cards: 1, voices: { professional: 0, "emerging-leader": 0, "lived-experience": 1 } },
          [b]: { cards: 0, voices: { professional: 0, "emerging-leader": 0, "lived-experience": 0 } },
        },
      },
      { boardId: other, title: "Second", threads: {} },
    ]);
    const csv = await curator.get(`${threads()}/matrix.csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.body.replace("\uFEFF", "").split("\r\n")).toEqual([
      "Red thread,About it,Leading,Second,Sessions: Not yet,Sessions: Claimed,Sessions: Shown," +
        "Sessions: Professional,Sessions: Emerging leader,Sessions: Lived experience",
      "Time,,Claimed,Not yet,1,1,0,0,0,0",
      '"\'=1+1",,Shown by 1 card,Not yet,1,0,1,0,0,1',
      "",
    ]);
    expect((await curator.get(`${threads()}/matrix.csv?language=da`)).body).toContain("Vist af 1 kort");
  });
});
