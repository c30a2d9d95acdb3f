import { addCard } from "@openchair/board";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const MINUTE = 60_000;

describe("working live over HTTP", () => {
  let test: TestApp;
  let boardId: string;
  let streamId: string;
  let curator: Hand;
  let noor: Hand;
  let bo: Hand;
  let ana: Hand;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    ({ boardId, streamId } = await test.session(curator));
    noor = await test.seated(curator, boardId, "Noor", { seat: "co-chair", voices: ["professional"] });
    bo = await test.seated(curator, boardId, "Bo", { seat: "contributor", voices: ["emerging-leader"] });
    ana = await test.seated(curator, boardId, "Ana", { seat: "observer", voices: ["lived-experience"] });
  });
  afterEach(async () => {
    expect(test.errors).toEqual([]);
    await test.close();
  });

  const to = (path: string) => `/api/boards/${boardId}/${path}`;
  const timer = (who: Hand, body: object) => who.send("POST", to("timer"), body);
  const chair = async () => JSON.parse((await test.services.programme.livePartOf(boardId, "chair")).data ?? "null");
  async function cards(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const id = await test.rooms.write(boardId, (doc) => addCard(doc, { kind: "idea", text: `Idea ${n}` }));
      ids.push(String(id));
    }
    return ids;
  }

  it("gives the server's clock with every answer", async () => {
    expect((await noor.get(to("live"))).body).toEqual({ now: test.clock.now, dots: {} });
    expect((await timer(noor, { do: "start", minutes: 5 })).body).toEqual({ now: test.clock.now });
  });

  it("[W2, W3] starts one timer at a time, and lets everybody stretch it, also who only looks on", async () => {
    expect((await timer(ana, { do: "start", minutes: 5 })).status).toBe(403);
    expect((await timer(noor, { do: "stretch", by: 1 })).body.error).toMatchObject({ code: "changed" });
    expect((await timer(noor, { do: "start", minutes: 5, label: "Ideas" })).status).toBe(200);
    expect((await timer(bo, { do: "start", minutes: 5 })).status).toBe(409);
    expect((await timer(ana, { do: "stretch", by: 5 })).status).toBe(200);
    test.clock.now += 10 * MINUTE;
    expect((await timer(bo, { do: "start", minutes: 1 })).status).toBe(200);
    for (const command of ["pause", "resume", "stop", "stop"]) {
      expect((await timer(bo, { do: command })).status).toBe(200);
    }
  });

  it("refuses minutes and labels that are no minutes and labels", async () => {
    for (const body of [{}, { do: "start" }, { do: "start", minutes: 0 }, { do: "start", minutes: 241 }]) {
      expect((await timer(noor, body)).status).toBe(400);
    }
    expect((await timer(noor, { do: "stretch", by: 60 })).status).toBe(400);
    expect((await timer(noor, { do: "start", minutes: 5, label: "x".repeat(61) })).status).toBe(400);
  });

  it("[W5, W7] gives the chair to who asks, then to who is next; a press that comes late ends nobody else's turn", async () => {
    for (const one of [noor, bo, ana, bo]) expect((await one.send("POST", to("hands"))).status).toBe(200);
    expect(await chair()).toMatchObject({ speaking: { personId: noor.id } });
    expect((await chair()).hands.map(({ personId }: { personId: string }) => personId)).toEqual([bo.id, ana.id]);
    await bo.send("DELETE", to("hands"));
    for (let twice = 0; twice < 2; twice += 1) {
      expect((await noor.send("POST", to("chair/pass"), { from: noor.id })).status).toBe(200);
    }
    expect(await chair()).toMatchObject({ speaking: { personId: ana.id }, hands: [] });
    // Who only looks on passes on nobody's chair but their own.
    await bo.send("POST", to("hands"));
    await ana.send("POST", to("chair/pass"), { from: ana.id });
    expect((await ana.send("POST", to("chair/pass"), { from: bo.id })).status).toBe(403);
    expect((await noor.send("POST", to("chair/pass"), { from: bo.id })).status).toBe(200);
    expect(await chair()).toMatchObject({ speaking: null });
  });

  it("[W7] lets nobody wait who has left the board", async () => {
    await noor.send("POST", to("hands"));
    await bo.send("POST", to("hands"));
    await noor.send("POST", to("leave"));
    await test.rooms.refreshLedger(boardId);
    expect(await chair()).toMatchObject({ speaking: { personId: bo.id }, hands: [] });
  });

  it("[W11, W12] counts dots once the vote is closed, and tells until then nobody where they are but who put them", async () => {
    const [a = "", b = ""] = await cards(2);
    const opened = await bo.send("POST", to("votes"), { question: "Which first?", cardIds: [a, b], dotsEach: 2 });
    expect(opened.status).toBe(201);
    const vote = to(`votes/${opened.body.id}`);
    expect((await bo.send("PUT", `${vote}/dots`, { dots: { [a]: 2 } })).body.dots).toEqual({
      [opened.body.id]: { [a]: 2 },
    });
    expect((await noor.send("PUT", `${vote}/dots`, { dots: { [a]: 1, [b]: 1 } })).status).toBe(200);
    expect((await noor.send("PUT", `${vote}/dots`, { dots: { [a]: 2, [b]: 1 } })).body.error.message).toContain(
      "no dots left",
    );
    expect((await noor.send("PUT", `${vote}/dots`, { dots: { other: 1 } })).status).toBe(400);
    expect((await noor.send("PUT", `${vote}/dots`, { dots: { [a]: 0.5 } })).status).toBe(400);
    for (const other of [curator, ana]) {
      expect((await other.send("PUT", `${vote}/dots`, { dots: { [a]: 1 } })).status).toBe(403);
      expect((await other.get(to("live"))).body.dots).toEqual({});
    }
    expect((await bo.get(to("live"))).body.dots).toEqual({ [opened.body.id]: { [a]: 2 } });
    expect((await test.services.programme.votesOf(boardId))[0]).toMatchObject({ voters: 2, counts: null });
    expect((await noor.send("POST", `${vote}/close`)).status).toBe(200);
    expect((await test.services.programme.votesOf(boardId))[0]).toMatchObject({ counts: { [a]: 3, [b]: 1 } });
    expect((await noor.send("PUT", `${vote}/dots`, { dots: {} })).body.error.code).toBe("changed");
    expect((await noor.send("POST", `${vote}/close`)).status).toBe(409);
  });

  it("[W10, W12] opens one vote at a time, on cards that are there, and lets who opened it or a co-chair close it", async () => {
    const ids = await cards(2);
    const open = (body: object) =>
      noor.send("POST", to("votes"), { question: "Which?", cardIds: ids, dotsEach: 3, ...body });
    for (const body of [
      { cardIds: ids.slice(1) },
      { cardIds: [ids[0], ids[0]] },
      { cardIds: [ids[0], "none"] },
      { dotsEach: 0 },
      { dotsEach: 11 },
      { question: " " },
    ]) {
      expect((await open(body)).status).toBe(400);
    }
    const { id } = (await open({})).body;
    expect((await open({})).status).toBe(409);
    expect((await bo.send("POST", to(`votes/${id}/close`))).status).toBe(403);
    expect((await noor.send("POST", to(`votes/${id}/close`))).status).toBe(200);
  });

  it("[W9] notes that a vote was opened and closed, and of everything else nothing", async () => {
    const ids = await cards(2);
    const { id } = (await bo.send("POST", to("votes"), { question: "Which?", cardIds: ids, dotsEach: 3 })).body;
    await noor.send("PUT", to(`votes/${id}/dots`), { dots: { [String(ids[0])]: 1 } });
    await timer(noor, { do: "start", minutes: 5 });
    await ana.send("POST", to("hands"));
    await ana.send("POST", to("signals"), { colour: "red" });
    await bo.send("POST", to(`votes/${id}/close`));
    const { lines: entries } = (await curator.get(`/api/streams/${streamId}/audit`)).body;
    const noted = entries.map(({ action }: { action: string }) => action);
    expect(noted.filter((action: string) => /vote|timer|hand|signal|dots|chair/.test(action))).toEqual([
      "vote.closed",
      "vote.opened",
    ]);
  });

  it("[W9] does not say, neither in its log nor in what it keeps, who showed a card", async () => {
    await timer(noor, { do: "start", minutes: 5 });
    test.logged.length = 0;
    expect((await ana.send("POST", to("signals"), { colour: "red" })).body).toEqual({ now: test.clock.now });
    const kept = await test.services.programme.livePartOf(boardId, "timer");
    const ledger = (await test.rooms.openLedger(boardId))?.doc.getMap("ledger").toJSON();
    for (const told of [test.logged, kept, ledger]) {
      const words = JSON.stringify(told);
      for (const secret of [ana.id, "Ana", ana.token]) expect(words).not.toContain(secret);
    }
    expect(test.logged.join()).toContain("signals");
    expect(Object.keys(ledger ?? {})).toContain("card/red");
    // A red card asks for a pause: the timer waits as well.
    expect(JSON.parse(kept.data ?? "")).toMatchObject({ endsAt: null, leftMs: 5 * MINUTE });
  });

  it("[W8] takes a card away when its time is over", async () => {
    await ana.send("POST", to("signals"), { colour: "yellow" });
    const shown = async () => [...((await test.rooms.openLedger(boardId))?.doc.getMap("ledger").keys() ?? [])];
    expect(await shown()).toEqual(["card/yellow"]);
    test.clock.now += 61_000;
    await test.rooms.tick();
    expect(await shown()).toEqual([]);
  });

  it("[W9] lets nobody do too much at once, and tells them so", async () => {
    const answers = [];
    for (let n = 0; n < 121; n += 1) answers.push((await bo.send("DELETE", to("hands"))).status);
    expect(answers.slice(-2)).toEqual([200, 429]);
    expect((await noor.send("DELETE", to("hands"))).status).toBe(200);
    test.clock.now += MINUTE;
    expect((await bo.send("DELETE", to("hands"))).status).toBe(200);
  });

  it("leaves everything as it is in an edition that was closed", async () => {
    await curator.send("POST", `/api/streams/${streamId}/close`);
    expect((await noor.send("POST", to("hands"))).body.error.code).toBe("closed");
    expect((await noor.get(to("live"))).status).toBe(200);
  });
});
