import { setBriefField } from "@openchair/board";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

describe("signing a brief", () => {
  let test: TestApp;
  let curator: Hand;
  let boardId: string;
  let streamId: string;
  let team: Record<"noor" | "bo" | "chris", Hand>;

  beforeAll(async () => {
    test = await createTestApp();
    curator = await test.curator();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    ({ boardId, streamId } = await test.session(curator, "Hope"));
    const coChair = (name: string, voice: "professional" | "emerging-leader" | "lived-experience") =>
      test.seated(curator, boardId, name, { seat: "co-chair", voices: [voice] });
    team = {
      noor: await coChair("Noor", "professional"),
      bo: await coChair("Bo", "emerging-leader"),
      chris: await coChair("Chris", "lived-experience"),
    };
  });

  const path = (rest: string) => `/api/boards/${boardId}/${rest}`;
  const state = async (hand = curator) => (await hand.get(path("state"))).body;
  const hashNow = async (hand: Hand) => (await hand.get(path("signoffs"))).body.hash;
  const sign = async (hand: Hand) => hand.send("POST", path("signoffs"), { hash: await hashNow(hand) });
  const signAll = async () => {
    for (const hand of Object.values(team)) expect((await sign(hand)).status).toBe(201);
  };
  const write = (field: "title" | "pitch", words: string) =>
    test.rooms.write(boardId, (doc) => setBriefField(doc, field, words));

  it("is ready when the three voices have signed the same words", async () => {
    expect(await state()).toMatchObject({ state: "shaping", signed: [], signatures: [] });
    expect((await sign(team.noor)).body).toMatchObject({ state: "shaping", signed: ["professional"] });
    await signAll();
    const ready = await state();
    expect(ready).toMatchObject({ state: "ready", signed: ["professional", "emerging-leader", "lived-experience"] });
    expect(ready.signatures).toHaveLength(3);
    expect(ready.signatures.every((one: { stands: boolean }) => one.stands)).toBe(true);
  });

  it("is voided by a later change of the brief, which it names, and not by talk", async () => {
    await signAll();
    await write("pitch", "Come and tell");
    const changed = await state();
    expect(changed).toMatchObject({ state: "shaping", signed: [] });
    expect(changed.signatures[0]).toMatchObject({
      stands: false,
      changes: [{ what: "field", where: "pitch", before: "", after: "Come and tell" }],
    });
    expect((await sign(team.bo)).body.signed).toEqual(["emerging-leader"]);
    expect((await team.bo.get(path("signoffs"))).body.changes).toEqual([]);
    // What was signed first is there again: who signed it has signed it, and Bo has signed something else.
    await write("pitch", "");
    expect((await state()).signed).toEqual(["professional", "lived-experience"]);
  });

  it("is voided by a change of the facts that the team designs, and not by where and when", async () => {
    await signAll();
    await curator.send("PATCH", `/api/boards/${boardId}`, { room: "Room 4", startsAt: "2027-05-14T10:30" });
    expect((await state()).state).toBe("ready");
    await team.noor.send("PATCH", `/api/boards/${boardId}`, { minutes: 45 });
    expect(await state()).toMatchObject({
      state: "shaping",
      signatures: [{ changes: [{ what: "fact", where: "minutes", before: "60", after: "45" }] }, {}, {}],
    });
  });

  it("refuses what was read before somebody changed it", async () => {
    const hash = await hashNow(team.noor);
    await write("title", "Less hope");
    const refused = await team.noor.send("POST", path("signoffs"), { hash });
    expect([refused.status, refused.body.error.code]).toEqual([409, "changed"]);
    expect((await state()).signatures).toEqual([]);
  });

  it("is for co-chairs, each for themselves, and can be taken back", async () => {
    for (const hand of [curator, await test.seated(curator, boardId, "Con", { seat: "contributor" })]) {
      expect((await sign(hand)).status).toBe(403);
    }
    const noVoice = await test.seated(curator, boardId, "Nobody yet", { seat: "co-chair" });
    expect((await sign(noVoice)).body.error).toMatchObject({ code: "invalid" });
    await signAll();
    expect((await team.chris.send("DELETE", path("signoffs"))).body).toMatchObject({
      state: "shaping",
      signed: ["professional", "emerging-leader"],
    });
  });

  it("lets a curator publish what is ready, and says when it has changed since", async () => {
    expect((await curator.send("POST", path("publish"))).status).toBe(409);
    await signAll();
    expect((await team.noor.send("POST", path("publish"))).status).toBe(403);
    expect((await curator.send("POST", path("publish"))).body).toMatchObject({ state: "published" });
    await write("title", "Other");
    expect(await state()).toMatchObject({ state: "shaping", changedSincePublished: true });
    expect((await curator.send("DELETE", path("publish"))).body).toMatchObject({
      publishedAt: null,
      changedSincePublished: false,
    });
  });

  it("leaves a note of who did what, for the curators", async () => {
    await sign(team.bo);
    const [newest] = await test.services.programme.auditOf(streamId, { before: null, limit: 1 });
    expect(newest).toMatchObject({ personId: team.bo.id, action: "brief.signed", boardId });
  });

  describe("a concern", () => {
    const raise = (hand: Hand, body = {}) => hand.send("POST", path("concerns"), body);

    it("is raised by a co-chair with lived experience, without having to explain", async () => {
      for (const hand of [team.noor, team.bo, curator]) expect((await raise(hand)).status).toBe(403);
      expect((await raise(team.chris)).body).toMatchObject({ state: "paused", concerns: [{ words: "" }] });
    });

    it("stops brief, signing and publishing until they close it", async () => {
      await signAll();
      const raised = (await raise(team.chris, { words: "Too fast for me" })).body.concerns[0];
      for (const hand of [curator, team.chris]) {
        const brief = await hand.get(path("brief.md"));
        expect([brief.status, brief.body.error.code]).toEqual([409, "paused"]);
      }
      expect((await sign(team.noor)).body.error.code).toBe("paused");
      expect((await curator.send("POST", path("publish"))).body.error.code).toBe("paused");
      const close = (hand: Hand) => hand.send("PATCH", path(`concerns/${raised.id}`), { close: true });
      for (const hand of [curator, team.noor]) expect((await close(hand)).status).toBe(403);
      expect((await close(team.chris)).body).toMatchObject({ state: "ready" });
      expect((await close(team.chris)).status).toBe(409);
      expect((await team.noor.get(path("brief.md"))).status).toBe(200);
    });

    it("shows its words to the team, and to curators when they were shared; others learn that it is there", async () => {
      const contributor = await test.seated(curator, boardId, "Con", { seat: "contributor" });
      const words = async (hand: Hand) => (await state(hand)).concerns[0].words;
      const { id } = (await raise(team.chris, { words: "Canary words" })).body.concerns[0];
      expect(await words(team.noor)).toBe("Canary words");
      for (const hand of [curator, contributor]) {
        expect(await words(hand)).toBeNull();
        expect(JSON.stringify((await hand.get(path("state"))).body)).not.toContain("Canary");
      }
      await team.chris.send("PATCH", path(`concerns/${id}`), { shared: true });
      expect(await words(curator)).toBe("Canary words");
      expect(await words(contributor)).toBeNull();
      const audit = await test.services.programme.auditOf(streamId, { before: null, limit: 50 });
      expect(JSON.stringify(audit)).not.toContain("Canary");
      expect(test.logged.join("")).not.toContain("Canary");
    });

    it("can be closed by another with lived experience only when whoever raised it is gone", async () => {
      const { id } = (await raise(team.chris)).body.concerns[0];
      const mia = await test.seated(curator, boardId, "Mia", { seat: "co-chair", voices: ["lived-experience"] });
      const close = (hand: Hand) => hand.send("PATCH", path(`concerns/${id}`), { close: true });
      expect((await close(mia)).status).toBe(403);
      const chris = (await test.services.programme.invitesOfBoard(boardId)).find((i) => i.personId === team.chris.id);
      await curator.send("DELETE", path(`invites/${chris?.id}`));
      expect((await close(team.noor)).status).toBe(403);
      expect((await close(mia)).status).toBe(200);
    });
  });

  it("lets curators and team ask each other for a look, in everybody's sight", async () => {
    const ask = (hand: Hand, words: string) => hand.send("POST", path("looks"), { words });
    const asked = (await ask(curator, "Is there a written way to take part?")).body.looks[0];
    expect(asked).toMatchObject({ from: "curator", askedByName: "Cura", answeredAt: null });
    expect((await ask(team.bo, "Is the slot fixed?")).body.looks[0]).toMatchObject({ from: "team" });
    const observer = await test.seated(curator, boardId, "Ola", { seat: "observer" });
    expect((await ask(observer, "Me too")).status).toBe(403);
    expect((await state(observer)).looks).toHaveLength(2);
    const answer = (hand: Hand) => hand.send("PATCH", path(`looks/${asked.id}`), { answer: "Cards on every chair" });
    expect((await answer(observer)).status).toBe(403);
    expect((await answer(team.noor)).status).toBe(200);
    expect((await answer(team.bo)).status).toBe(409);
    expect((await state()).looks[1]).toMatchObject({ answer: "Cards on every chair", answeredByName: "Noor" });
  });
});
