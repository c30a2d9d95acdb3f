import { addCard, addComment, readBriefField, removeCard, setBriefField, setCardProps } from "@openchair/board";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { bearer, createTestServer, type Person, stockProvider, type TestServer } from "../testing/test-server.ts";

interface Part {
  readonly group: string;
  readonly more: number;
  readonly lines: readonly { kind: string; byNames: string[]; text: string; before: number | null; place: string }[];
}

describe("catching up", () => {
  let server: TestServer;
  let boardId: string;
  let ana: Person;
  let bo: Person;
  let witness: Y.Doc;
  const providers: WebsocketProvider[] = [];
  beforeAll(async () => {
    server = await createTestServer();
  });
  beforeEach(async () => {
    boardId = await server.newBoard(server.curator);
    ana = await server.seated(server.curator, boardId, "co-chair", "Ana");
    bo = await server.seated(server.curator, boardId, "co-chair", "Bo");
    ({ doc: witness } = await connect(server.curator));
  });
  afterEach(() => {
    for (const provider of providers.splice(0)) {
      provider.destroy();
      provider.doc.destroy();
    }
  });
  afterAll(() => server.close());

  const come = (person: Person) => server.call(person, "POST", `/api/boards/${boardId}/visit`);
  async function connect(person: Person): Promise<{ doc: Y.Doc; provider: WebsocketProvider }> {
    const { doc, provider } = stockProvider(server.url, boardId, bearer(person));
    providers.push(provider);
    await expect.poll(() => provider.synced).toBe(true);
    return { doc, provider };
  }
  const lines = ({ parts }: { parts: readonly Part[] }) =>
    parts.flatMap((part) => part.lines.map(({ kind, byNames, text }) => `${kind} by ${byNames}: ${text}`));
  const toolOf = (doc: Y.Doc) => readBriefField(doc, "tool");
  /** Waits until the server has what was changed in a document: a curator who looks on has it, too. */
  const taken = async (doc: Y.Doc) => {
    setBriefField(doc, "tool", crypto.randomUUID());
    await expect.poll(() => toolOf(witness)).toBe(toolOf(doc));
  };
  const visitedAt = async () => (await server.call(ana, "GET", "/api/me/data.json")).visits[0]?.at;
  /** Waits until the visit is over: what others do next is news. */
  const leave = async (provider: WebsocketProvider) => {
    const before = await visitedAt();
    provider.destroy();
    await expect.poll(visitedAt).not.toBe(before);
  };

  it("tells what others did since the last visit, by whose hand, and nothing of one's own", async () => {
    expect(await come(ana)).toEqual({ since: null, parts: [], count: 0, away: false });
    const mine = await connect(ana);
    const segment = addCard(mine.doc, { kind: "segment", text: "Welcome", minutes: 5, place: "run-sheet" });
    const idea = addCard(mine.doc, { kind: "idea", text: "My idea" });
    const theirs = await connect(bo);
    // What she sees happen is not news.
    addCard(theirs.doc, { kind: "idea", text: "While she was there" });
    await taken(theirs.doc);
    await leave(mine.provider);
    addCard(theirs.doc, { kind: "idea", text: "Bo’s idea" });
    addCard(theirs.doc, { kind: "question", text: "Who opens?" });
    removeCard(theirs.doc, addCard(theirs.doc, { kind: "idea", text: "Gone again" }));
    setCardProps(theirs.doc, segment, { minutes: 9 });
    addComment(theirs.doc, { on: `card:${idea}`, text: "I like it", by: ana.id, byName: "Ana", at: 1 });
    await taken(theirs.doc);
    await server.call(bo, "PATCH", `/api/boards/${boardId}`, { minutes: 50 });
    await server.call(ana, "PATCH", `/api/boards/${boardId}`, { room: "R4" });
    const found = await come(ana);
    expect(lines(found)).toEqual([
      "facts by Bo: ",
      "question by Bo: Who opens?",
      "answer by Bo: I like it",
      "idea by Bo: Bo’s idea",
      "minutes by Bo: Welcome",
      "words by Bo: ",
    ]);
    expect(found.count).toBe(6);
    expect(found.parts[3].lines[0]).toMatchObject({ before: 5, minutes: 9, place: `card:${segment}` });
    expect(typeof found.since).toBe("string");

    // It stays until it is put away, and can be taken out again; what is gone meanwhile is not in it.
    expect(lines(await come(ana))).toEqual(lines(found));
    await server.call(ana, "PUT", `/api/boards/${boardId}/visit`, { away: true });
    expect((await come(ana)).away).toBe(true);
    await server.call(ana, "PUT", `/api/boards/${boardId}/visit`, { away: false });
    setCardProps(theirs.doc, segment, { minutes: 5 });
    await taken(theirs.doc);
    expect(lines(await come(ana))).not.toContain("minutes by Bo: Welcome");
  });

  it("is kept when the server ends and starts again", async () => {
    await come(ana);
    const theirs = await connect(bo);
    for (let n = 0; n < 12; n += 1) addCard(theirs.doc, { kind: "idea", text: `Idea ${n}` });
    await server.call(bo, "PATCH", `/api/boards/${boardId}`, { minutes: 50 });
    await taken(theirs.doc);
    theirs.provider.destroy();
    const mine = await connect(ana);
    await server.restart();
    mine.provider.destroy();
    // She was there when it ended, so all of it was seen; Bo was not, and did it himself.
    const calm = await come(ana);
    expect(calm.count).toBe(0);
    expect((await come(bo)).since).toBeNull();
  });

  it("has ten lines at most, and says how much there is besides", async () => {
    await come(ana);
    const mine = await connect(ana);
    await leave(mine.provider);
    const theirs = await connect(bo);
    for (let n = 0; n < 12; n += 1) addCard(theirs.doc, { kind: "idea", text: `Idea ${n}` });
    await server.call(bo, "PATCH", `/api/boards/${boardId}`, { minutes: 50 });
    await taken(theirs.doc);
    const { parts, count } = (await come(ana)) as { parts: Part[]; count: number };
    expect(parts.map(({ group, lines: shown, more }) => [group, shown.length, more])).toEqual([
      ["decision", 1, 0],
      ["idea", 7, 5],
      ["brief", 1, 0],
    ]);
    expect(count).toBe(14);
  });
});
