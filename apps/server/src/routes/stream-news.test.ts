import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "../testing/test-app.ts";

/** What a browser hears, event by event. */
async function listenTo(test: TestApp, streamId: string, token: string) {
  const away = new AbortController();
  const answer = await test.app.request(`/api/streams/${streamId}/news`, {
    headers: { authorization: `Bearer ${token}` },
    signal: away.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    answer,
    async next(): Promise<{ event: string; data: string }> {
      while (!text.includes("\n\n")) {
        const { value, done } = (await reader?.read()) ?? { value: "", done: true };
        if (done) throw new Error("The stream of news has ended.");
        text += value;
      }
      const [first = "", ...rest] = text.split("\n\n");
      text = rest.join("\n\n");
      const part = (name: string) =>
        first
          .split("\n")
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      return { event: part("event") ?? "", data: part("data") ?? "" };
    },
    leave: () => reader?.cancel(),
  };
}

describe("news of a stream", () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await createTestApp();
  });
  afterEach(() => test.close());

  it("tells its curators that something has changed, and what is about nobody else's stream", async () => {
    const curator = await test.curator();
    const { streamId, boardId } = await test.session(curator);
    const heard = await listenTo(test, streamId, curator.token);
    expect(heard.answer.headers.get("content-type")).toContain("text/event-stream");
    expect(await heard.next()).toEqual({ event: "ready", data: "" });
    test.services.news.tell("another", { topic: "stream" });
    test.services.news.tell(streamId, { topic: "sessions", boardId });
    expect(JSON.parse((await heard.next()).data)).toEqual({ topic: "sessions", boardId });
    await heard.leave();
  });

  it("lets only its curators listen", async () => {
    const curator = await test.curator();
    const { streamId, boardId } = await test.session(curator);
    const chair = await test.seated(curator, boardId, "Chair", { seat: "co-chair" });
    const other = await test.curator("Other");
    for (const { token } of [chair, other]) {
      expect((await listenTo(test, streamId, token)).answer.status).toBe(403);
    }
    expect((await listenTo(test, streamId, "")).answer.status).toBe(401);
    expect((await listenTo(test, "none", curator.token)).answer.status).toBe(404);
  });

  it("says to ask for everything again when somebody does not read for long", async () => {
    const curator = await test.curator();
    const { streamId } = await test.session(curator);
    const heard = await listenTo(test, streamId, curator.token);
    await heard.next();
    for (let i = 0; i <= 200; i++) test.services.news.tell(streamId, { topic: "dates" });
    const events: string[] = [];
    for (let i = 0; i < 200 && events.at(-1) !== "ready"; i++) events.push((await heard.next()).event);
    expect(events.at(-1)).toBe("ready");
    await heard.leave();
  });

  it("stops listening for whoever has gone", async () => {
    const curator = await test.curator();
    const { streamId } = await test.session(curator);
    let listening = 0;
    const { listen } = test.services.news;
    const watched: typeof listen = (id, listener) => {
      listening += 1;
      const stop = listen(id, listener);
      return () => {
        listening -= 1;
        stop();
      };
    };
    Object.assign(test.services.news, { listen: watched });
    const heard = await listenTo(test, streamId, curator.token);
    await heard.next();
    expect(listening).toBe(1);
    await heard.leave();
    await expect.poll(() => listening).toBe(0);
  });
});
