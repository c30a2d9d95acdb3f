import {
  addCard,
  addComment,
  type PersonOf,
  readComments,
  setBriefField,
  setVoiceShow,
  speakerOf,
} from "@openchair/board";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import { bearer, createTestServer, type Person, stockProvider, type TestServer } from "./testing/test-server.ts";

describe("who said and made what on a board, over the network", () => {
  let server: TestServer;
  let boardId: string;
  let noor: Person;
  let chris: Person;
  const providers: WebsocketProvider[] = [];
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());

  async function coChair(name: string, voices: readonly string[]): Promise<Person> {
    const path = `/api/boards/${boardId}/invites`;
    const { url } = await server.call(server.curator, "POST", path, { seat: "co-chair", voices });
    return server.joinBy(url, name);
  }
  beforeEach(async () => {
    boardId = await server.newBoard(server.curator);
    noor = await coChair("Noor", ["professional"]);
    chris = await coChair("Chris", ["lived-experience"]);
  });
  afterEach(() => {
    for (const provider of providers.splice(0)) {
      provider.destroy();
      provider.doc.destroy();
    }
  });

  /** The board in this person's hands. */
  async function open(person: Person) {
    const { doc, provider } = stockProvider(server.url, boardId, bearer(person));
    providers.push(provider);
    await expect.poll(() => provider.synced).toBe(true);
    return doc;
  }
  const voices = () => server.call(chris, "GET", `/api/boards/${boardId}/voices`);
  const authors = () => server.call(chris, "GET", `/api/boards/${boardId}/talk/authors`);

  it("[C3] a comment in another's name is told to be its writer's, in the outline too", async () => {
    const [mine, theirs] = [await open(noor), await open(chris)];
    addComment(mine, { on: "board", text: "I give in", by: chris.id, byName: "Chris", at: 1 });
    await expect.poll(() => readComments(theirs)).toMatchObject([{ by: chris.id, byName: "Chris" }]);
    const { authors: known, people } = await authors();
    const personOf: PersonOf = (client) =>
      known.find((each: { client: number }) => each.client === client)?.personId as string | undefined;
    expect(readComments(theirs).map((said) => speakerOf(said, personOf))).toEqual([noor.id]);
    expect(people).toEqual([{ id: noor.id, name: "Noor" }]);
    const { comments } = await server.call(chris, "GET", `/api/boards/${boardId}/outline`);
    expect(comments).toMatchObject([{ text: "I give in", by: noor.id, byName: "Noor" }]);
  });

  it("[V1] [V5] shares follow who wrote, not what is written, and say nobody's name", async () => {
    expect(await voices()).toMatchObject({ overall: null, quiet: [] });
    const [mine, theirs] = [await open(noor), await open(chris)];
    for (const text of ["One", "Two", "Six", "Dog", "Cat", "Hen"]) {
      addCard(mine, { kind: "idea", text, voices: ["lived-experience"], createdBy: chris.id, x: 0, y: 0 });
    }
    for (const text of ["Ten", "Elk"]) addCard(theirs, { kind: "idea", text, x: 0, y: 0 });
    setBriefField(theirs, "pitch", "abcdef");
    await expect.poll(voices).toEqual({
      overall: { professional: 68, "emerging-leader": 0, "lived-experience": 32 },
      parts: {
        cards: { professional: 75, "emerging-leader": 0, "lived-experience": 25 },
        words: { professional: 60, "emerging-leader": 0, "lived-experience": 40 },
        comments: null,
        minutes: null,
      },
      quiet: [{ voice: "emerging-leader", presence: "missing" }],
      show: "each",
      even: false,
    });
    expect(JSON.stringify(await voices())).not.toContain(noor.id);
  });

  it("[V5] shares follow when a place gets other voices", async () => {
    const mine = await open(noor);
    addCard(mine, { kind: "idea", text: "Four", x: 0, y: 0 });
    await expect.poll(async () => (await voices()).parts.cards?.professional).toBe(100);
    await server.call(server.curator, "PATCH", `/api/boards/${boardId}/people/${noor.id}`, {
      voices: ["professional", "emerging-leader"],
    });
    expect((await voices()).parts.cards).toEqual({ professional: 50, "emerging-leader": 50, "lived-experience": 0 });
  });

  it("[V5] who has left keeps what they gave to their voice", async () => {
    const theirs = await open(chris);
    addCard(theirs, { kind: "idea", text: "Stay", x: 0, y: 0 });
    const noorsView = () => server.call(noor, "GET", `/api/boards/${boardId}/voices`);
    await expect.poll(async () => (await noorsView()).parts.cards?.["lived-experience"]).toBe(100);
    await server.call(chris, "POST", `/api/boards/${boardId}/leave`);
    expect((await noorsView()).parts.cards["lived-experience"]).toBe(100);
    expect(await voices()).toMatchObject({ error: { code: "not-allowed" } });
  });

  it("[V7] curators see the shares on the wall", async () => {
    const theirs = await open(chris);
    addCard(theirs, { kind: "idea", text: "Here", x: 0, y: 0 });
    await expect.poll(async () => (await voices()).parts.cards).not.toBeNull();
    const { stream } = await server.call(server.curator, "GET", `/api/boards/${boardId}`);
    const wall = await server.call(server.curator, "GET", `/api/streams/${stream.id}/wall`);
    expect(wall.sessions[0].shares).toEqual({ professional: 0, "emerging-leader": 0, "lived-experience": 100 });
    expect(JSON.stringify(wall)).not.toContain(chris.id);
  });

  it("[V8] what the team does not want to see does not leave the server, for curators either", async () => {
    const theirs = await open(chris);
    addCard(theirs, { kind: "idea", text: "Here", x: 0, y: 0 });
    await expect.poll(async () => (await voices()).parts.cards).not.toBeNull();
    setVoiceShow(theirs, "together");
    await expect.poll(voices).toMatchObject({ overall: null, parts: { cards: null }, show: "together" });
    const { stream } = await server.call(server.curator, "GET", `/api/boards/${boardId}`);
    expect((await server.call(server.curator, "GET", `/api/streams/${stream.id}/wall`)).sessions[0].shares).toBeNull();
  });
});
