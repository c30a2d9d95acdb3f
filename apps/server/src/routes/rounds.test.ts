import { contributionsOf, readCards, readLedger, readZones, removeCard } from "@openchair/board";
import { SERVER } from "@openchair/relay";
import { StoreError } from "@openchair/store";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const CANARY = "Canary of the quiet";
const MINUTE = 60_000;

describe("quiet rounds", () => {
  let test: TestApp;
  let boardId: string;
  let streamId: string;
  let cura: Hand;
  let ana: Hand;
  let ben: Hand;
  let chris: Hand;
  let dora: Hand;
  beforeEach(async () => {
    test = await createTestApp();
    cura = await test.curator();
    ({ boardId, streamId } = await test.session(cura));
    const seat = (
      name: string,
      seat: "co-chair" | "contributor",
      voice: "professional" | "emerging-leader" | "lived-experience",
    ) => test.seated(cura, boardId, name, { seat, voices: [voice] });
    ana = await seat("Ana", "co-chair", "professional");
    ben = await seat("Ben", "co-chair", "emerging-leader");
    chris = await seat("Chris", "co-chair", "lived-experience");
    dora = await seat("Dora", "contributor", "professional");
  });
  afterEach(async () => {
    expect(test.errors).toEqual([]);
    await test.close();
  });

  const at = (path = "") => `/api/boards/${boardId}/rounds${path}`;
  async function start(body: object = {}): Promise<string> {
    const { status, body: answer } = await ana.send("POST", at(), { question: "What worries you?", ...body });
    expect(status).toBe(201);
    return answer.rounds[0].id;
  }
  const card = (text: string) => ({ id: crypto.randomUUID(), text });
  const write = (who: Hand, round: string, texts: readonly string[], done = true) =>
    who.send("PATCH", at(`/${round}/mine`), { cards: texts.map(card), done });
  const reveal = (who: Hand, round: string, anyway = false) => who.send("POST", at(`/${round}/reveal`), { anyway });
  const seen = async (who: Hand) => (await who.get(at())).body.rounds[0];
  const onBoard = async () =>
    (await test.rooms.read(boardId, (doc) =>
      readCards(doc).filter(({ parent }) => parent.startsWith("shape:round-")),
    )) ?? [];
  const ledger = async () => {
    const doc = (await test.rooms.openLedger(boardId))?.doc;
    return doc ? JSON.stringify([...readLedger(doc)]) : "";
  };

  it("[Q4] give to nobody but the writer what is written, until it is revealed", async () => {
    const round = await start();
    await write(ben, round, [`${CANARY} ben`]);
    expect(await seen(ben)).toMatchObject({
      part: "write",
      written: 1,
      people: 4,
      mine: { done: true, cards: [{ text: `${CANARY} ben` }] },
    });
    const paths = [
      at(),
      `/api/boards/${boardId}`,
      `/api/boards/${boardId}/outline`,
      `/api/boards/${boardId}/snapshot`,
      `/api/boards/${boardId}/brief.json`,
      `/api/boards/${boardId}/brief.md`,
      `/api/boards/${boardId}/state`,
      `/api/boards/${boardId}/audit`,
      `/api/boards/${boardId}/picture.svg`,
      "/api/me/data.json",
    ];
    for (const who of [ana, chris, cura]) {
      for (const path of paths) {
        const { body } = await who.get(path);
        expect(JSON.stringify(body), path).not.toContain(CANARY);
      }
    }
    const wall = await cura.get(`/api/streams/${streamId}/wall`);
    expect(JSON.stringify(wall.body)).not.toContain(CANARY);
    expect(await ledger()).toContain('\\"written\\":1');
    expect(await ledger()).not.toContain(CANARY);
    expect(await ledger()).not.toContain(ben.id);
    expect(test.logged.join("")).not.toContain(CANARY);
    expect((await ben.get("/api/me/data.json")).body.quietWords).toEqual([
      { boardId, question: "What worries you?", words: [`${CANARY} ben`] },
    ]);
  });

  it("[Q2] ask once before somebody has written, and say only how many", async () => {
    const round = await start({ circle: "co-chairs" });
    await write(ana, round, ["One"]);
    await write(ben, round, [], true);
    const { status, body } = await reveal(ana, round);
    expect([status, body.error.code, body.error.fields]).toEqual([409, "early", { missing: "1" }]);
    expect(JSON.stringify(body)).not.toContain("Chris");
    expect((await reveal(ana, round, true)).body.rounds[0]).toMatchObject({ state: "revealed", written: 2, people: 3 });
  });

  it("[Q6] become cards with their true voices in a zone of their own, and the relay knows whose they are", async () => {
    const round = await start({ kind: "concern" });
    await write(ana, round, ["Ana one", "Ana two"]);
    await write(ben, round, ["Ben one", ""]);
    await write(chris, round, ["Chris one"]);
    expect(await onBoard()).toEqual([]);
    // The last to say so: there is nobody to wait for any more.
    expect((await write(dora, round, [])).body.rounds[0]).toMatchObject({ state: "revealed", written: 4, people: 4 });
    const cards = await onBoard();
    expect(cards.map(({ kind, text, voices, createdBy }) => [kind, text, ...voices, createdBy]).sort()).toEqual([
      ["concern", "Ana one", "professional", ana.id],
      ["concern", "Ana two", "professional", ana.id],
      ["concern", "Ben one", "emerging-leader", ben.id],
      ["concern", "Chris one", "lived-experience", chris.id],
    ]);
    expect(await test.rooms.read(boardId, readZones)).toMatchObject([{ name: "What worries you?" }]);
    const facts = await seen(cura);
    expect(facts).toMatchObject({ state: "revealed", part: "see", maySteer: false });
    expect(facts.cards).toEqual(cards.map(({ id }) => id));
    // Kept with the first change of each client id: whose it is, for good.
    const owners = await ownersOfCards();
    expect(owners).toEqual(new Map(cards.map(({ id, createdBy }) => [id, createdBy])));
    const counted = await test.rooms.read(boardId, contributionsOf);
    expect([ana, ben, chris, dora].map(({ id }) => counted?.people[id]?.cards)).toEqual([2, 1, 1, undefined]);
    const told = (await ana.get(`/api/boards/${boardId}/audit`)).body.lines;
    expect(JSON.stringify(told)).not.toContain("one");
    expect(told.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(["round.revealed", "round.started"]),
    );
    expect((await ana.get("/api/me/data.json")).body.quietWords).toEqual([]);
    // Nothing is changed by pressing again, and nothing can be written behind it.
    expect((await reveal(ana, round)).status).toBe(200);
    expect((await write(ana, round, ["More"])).body.error.code).toBe("changed");
    expect(await onBoard()).toHaveLength(4);
  });

  /** Whose the client id is under which each card of a round was made. */
  async function ownersOfCards(): Promise<Map<string, string | undefined>> {
    const board = await test.rooms.open(boardId);
    await board?.drained();
    const clients = await test.rooms.read(
      boardId,
      (doc) => new Map([...doc.getMap("records")._map].map(([id, item]) => [id, item.id.client])),
    );
    const loaded = await test.load(boardId);
    const cards = await onBoard();
    return new Map(cards.map(({ id }) => [id, loaded?.owners.get(clients?.get(id) ?? 0)]));
  }

  it("[Q6] without names say nothing of who wrote, in the history of the board neither", async () => {
    for (const authors of ["voices", "nobody"] as const) {
      const round = await start({ authors, question: authors });
      await write(ana, round, [`${authors} one`]);
      await write(chris, round, [`${authors} two`]);
      await reveal(ana, round, true);
    }
    const cards = await onBoard();
    expect(cards.every(({ createdBy }) => createdBy === null)).toBe(true);
    expect(cards.map(({ text, voices }) => [text, ...voices]).sort()).toEqual([
      ["nobody one"],
      ["nobody two"],
      ["voices one", "professional"],
      ["voices two", "lived-experience"],
    ]);
    expect([...(await ownersOfCards()).values()]).toEqual(cards.map(() => SERVER));
    expect(await test.rooms.read(boardId, contributionsOf)).toMatchObject({
      people: {},
      nameless: { professional: { cards: 1 }, "lived-experience": { cards: 1 } },
    });
    expect(await test.services.programme.writingsOf((await seen(ana)).id)).toMatchObject([
      { cards: [] },
      { cards: [] },
    ]);
  });

  it("[Q2] [Q7] are revealed by the server at their deadline, once, also when it was away then", async () => {
    const soon = new Date(test.clock.now + 10 * MINUTE).toISOString();
    const round = await start({ ends: "deadline", deadline: soon });
    await write(chris, round, ["In time"], false);
    test.clock.now += 9 * MINUTE;
    await test.services.rounds.tick();
    expect(await onBoard()).toEqual([]);
    // Anybody who writes may ask for more time; nobody takes time away.
    const longer = new Date(test.clock.now + 30 * MINUTE).toISOString();
    expect((await dora.send("PATCH", at(`/${round}`), { deadline: longer })).body.rounds[0].deadline).toBe(longer);
    expect((await ana.send("PATCH", at(`/${round}`), { deadline: soon })).body.error.code).toBe("changed");
    test.clock.now += 2 * MINUTE;
    await test.services.rounds.tick();
    expect(await onBoard()).toEqual([]);
    test.clock.now += 60 * MINUTE;
    await Promise.all([test.services.rounds.tick(), test.services.rounds.tick()]);
    await test.services.rounds.tick();
    expect((await onBoard()).map(({ text }) => text)).toEqual(["In time"]);
    expect(await seen(ana)).toMatchObject({ state: "revealed", written: 0 });
    const noted = (await ana.get(`/api/boards/${boardId}/audit`)).body.lines;
    expect(noted.filter(({ action }: { action: string }) => action === "round.revealed")).toHaveLength(1);
  });

  it("take a deadline that lies ahead, and not beyond all plans", async () => {
    for (const days of [-1, 0, 200]) {
      const deadline = new Date(test.clock.now + days * 24 * 60 * MINUTE).toISOString();
      const { status, body } = await ana.send("POST", at(), { question: "A?", ends: "deadline", deadline });
      expect([status, body.error.code, Object.keys(body.error.fields)]).toEqual([400, "invalid", ["deadline"]]);
    }
  });

  it("[Q9] that are ended show nothing, ever, and leave everybody their own words", async () => {
    const round = await start({ ends: "deadline", deadline: new Date(test.clock.now + MINUTE).toISOString() });
    await write(chris, round, [CANARY]);
    expect((await ben.send("POST", at(`/${round}/end`))).body.rounds[0]).toMatchObject({ state: "ended" });
    expect((await ben.send("POST", at(`/${round}/end`))).status).toBe(200);
    test.clock.now += 60 * MINUTE;
    await test.services.rounds.tick();
    expect((await reveal(ana, round, true)).body.error.code).toBe("changed");
    expect(await onBoard()).toEqual([]);
    expect(await seen(chris)).toMatchObject({ part: "keep", mine: { cards: [{ text: CANARY }] } });
    expect(JSON.stringify(await seen(ana))).not.toContain(CANARY);
    await chris.send("DELETE", at(`/${round}/mine`));
    expect(await seen(chris)).toMatchObject({ mine: { cards: [] } });
  });

  it("[Q2] wait for a co-chair where that was agreed, and for company where somebody is alone", async () => {
    const round = await start({ ends: "hand", circle: "co-chairs" });
    for (const who of [ana, ben, chris]) await write(who, round, [who.id]);
    expect(await seen(ana)).toMatchObject({ state: "open", written: 3 });
    expect((await reveal(ana, round)).body.rounds[0].state).toBe("revealed");
    const alone = await test.session(cura);
    const eve = await test.seated(cura, alone.boardId, "Eve", { seat: "co-chair" });
    const there = `/api/boards/${alone.boardId}/rounds`;
    const { id } = (await eve.send("POST", there, { question: "Who comes?" })).body.rounds[0];
    const { body } = await eve.send("PATCH", `${there}/${id}/mine`, { cards: [card("Me")], done: true });
    expect(body.rounds[0]).toMatchObject({ state: "open", written: 1, people: 1 });
  });

  it("[Q5] keep what was written on another device, and whether somebody has said that they are done", async () => {
    const round = await start();
    await write(ana, round, ["On the phone"], true);
    const { body } = await ana.send("PATCH", at(`/${round}/mine`), { cards: [card("On the laptop")] });
    const { cards, done } = body.rounds[0].mine;
    expect([cards.map(({ text }: { text: string }) => text), done]).toEqual([["On the phone", "On the laptop"], true]);
    await ana.send("PATCH", at(`/${round}/mine`), { removed: [cards[0].id] });
    expect((await seen(ana)).mine.cards).toMatchObject([{ text: "On the laptop" }]);
    const more = { cards: Array.from({ length: 12 }, (_, n) => card(`Card ${n}`)) };
    expect((await ana.send("PATCH", at(`/${round}/mine`), more)).body.error.code).toBe("invalid");
    expect((await seen(ana)).mine.cards).toHaveLength(1);
  });

  it("[Q8] let somebody late add theirs first, marked as later, or look without", async () => {
    const round = await start();
    await write(ana, round, ["In time"]);
    await write(dora, round, [], true);
    await reveal(ana, round, true);
    expect((await seen(ana)).part).toBe("see");
    expect((await seen(dora)).part).toBe("see");
    expect((await seen(chris)).part).toBe("add-first");
    const isLate = async (who: Hand) => (await who.get(`/api/boards/${boardId}`)).body.me.late;
    expect(await Promise.all([ana, chris, cura].map(isLate))).toEqual([false, true, false]);
    const look = (who: Hand, add: boolean) => who.send("POST", at(`/${round}/look`), { add });
    expect((await look(chris, true)).body.error.code).toBe("invalid");
    await write(chris, round, ["From later"], false);
    expect(await onBoard()).toHaveLength(1);
    expect((await look(chris, true)).body.rounds[0]).toMatchObject({ part: "see", mine: { cards: [] } });
    expect((await onBoard()).map(({ text, voices, later }) => [text, ...voices, later])).toEqual([
      ["In time", "professional", undefined],
      ["From later", "lived-experience", true],
    ]);
    expect((await seen(ana)).laterCards).toEqual([(await onBoard())[1]?.id]);
    expect((await look(ben, false)).body.rounds[0].part).toBe("see");
    expect(await Promise.all([ben, chris].map(isLate))).toEqual([false, false]);
    // Somebody who gets a seat afterwards comes late as well.
    const emil = await test.seated(cura, boardId, "Emil", { seat: "co-chair", voices: ["emerging-leader"] });
    expect((await seen(emil)).part).toBe("add-first");
  });

  it("[Q3] of the co-chairs take nothing from anybody else, and nobody steers who is not one", async () => {
    const round = await start({ circle: "co-chairs" });
    expect((await write(dora, round, ["Me too"])).status).toBe(403);
    expect((await seen(dora)).part).toBe("out");
    expect((await reveal(dora, round, true)).status).toBe(403);
    expect((await cura.send("POST", at(`/${round}/reveal`), { anyway: true })).status).toBe(403);
    const elsewhere = await test.session(cura);
    const eve = await test.seated(cura, elsewhere.boardId, "Eve", { seat: "co-chair" });
    expect((await eve.send("POST", `/api/boards/${elsewhere.boardId}/rounds/${round}/end`)).status).toBe(404);
  });

  it("are so many at a time, with so many cards", async () => {
    const round = await start();
    await start();
    await start();
    expect((await ana.send("POST", at(), { question: "One more?" })).body.error.code).toBe("invalid");
    expect(
      (
        await write(
          ana,
          round,
          Array.from({ length: 13 }, () => "A"),
        )
      ).status,
    ).toBe(400);
    expect((await write(ana, round, ["a".repeat(1001)])).status).toBe(400);
  });

  it("[Q10] forget the words of somebody who deletes their data", async () => {
    const round = await start();
    await write(chris, round, [CANARY]);
    await chris.send("DELETE", "/api/me");
    await reveal(ana, round, true);
    expect(await onBoard()).toEqual([]);
  });

  describe("whose reveal is cut short", () => {
    it("[L30] before the board was written, are revealed by the next tick", async () => {
      const round = await start();
      await write(ana, round, ["One"]);
      await test.services.programme.closeForReveal(round, { by: ana.id, at: new Date().toISOString(), people: 4 });
      expect((await seen(ana)).part).toBe("wait");
      await test.services.rounds.tick();
      expect((await onBoard()).map(({ text }) => text)).toEqual(["One"]);
      expect((await seen(ana)).state).toBe("revealed");
    });

    it("[L30] after the board was written, make no card twice, also none that was deleted meanwhile", async () => {
      const round = await start();
      await write(ana, round, ["One", "Two"]);
      const failing = vi
        .spyOn(test.services.programme, "finishReveal")
        .mockRejectedValueOnce(new StoreError("disk", "No room."));
      expect((await reveal(ana, round, true)).status).toBe(500);
      failing.mockRestore();
      expect(test.errors.splice(0)).toHaveLength(1);
      const [first] = await onBoard();
      await test.rooms.write(boardId, (doc) => removeCard(doc, first?.id ?? ""));
      await test.services.rounds.tick();
      expect((await onBoard()).map(({ id }) => id)).not.toContain(first?.id);
      expect(await onBoard()).toHaveLength(1);
      expect(await seen(ana)).toMatchObject({ state: "revealed", cards: { length: 2 } });
      expect(await test.rooms.read(boardId, readZones)).toHaveLength(1);
    });
  });
});
