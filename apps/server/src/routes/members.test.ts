import { LIMITS, type NewInvite } from "@openchair/programme";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const CO_CHAIR: Pick<NewInvite, "seat" | "voices"> = { seat: "co-chair", voices: ["lived-experience"] };

describe("the people of a stream", () => {
  let test: TestApp;
  let cura: Hand;
  let streamId: string;
  let boardId: string;
  let second: string;
  beforeEach(async () => {
    test = await createTestApp();
    cura = await test.curator();
    ({ streamId, boardId } = await test.session(cura));
    const made = await cura.send("POST", `/api/streams/${streamId}/sessions`, { title: "Second", minutes: 45 });
    second = made.body.board.id;
  });
  afterEach(async () => {
    expect(test.errors).toEqual([]);
    await test.close();
  });
  const invite = (invites: readonly object[]) => cura.send("POST", `/api/streams/${streamId}/invites`, { invites });
  const people = async () => (await cura.get(`/api/streams/${streamId}/people`)).body;
  const audit = async () => {
    const { lines } = (await cura.get(`/api/streams/${streamId}/audit`)).body;
    return lines as { action: string; byName: string; about: object; sessionTitle: string | null }[];
  };

  it("are invited by a list, all or none, with a link for each", async () => {
    const row = (name: string, board = boardId) => ({ kind: "board", boardId: board, name, ...CO_CHAIR });
    const { status, body } = await invite([row("Ana"), row("Ben", second)]);
    expect(status).toBe(201);
    expect(body.made).toMatchObject([
      { invite: { name: "Ana", state: "open", sessionTitle: "Leading" }, url: expect.stringContaining("/join/") },
      { invite: { name: "Ben", state: "open", sessionTitle: "Second" } },
    ]);
    const ana = await test.joinBy(body.made[0].url, "Ana");
    expect((await ana.get("/api/me")).body.seats).toMatchObject([{ boardId, seat: "co-chair" }]);

    const refused = await invite([row("Cem"), row("Dan", "elsewhere")]);
    expect(refused.status).toBe(400);
    expect(refused.body.error.fields).toEqual({ "invites.1.boardId": "This stream has no such session." });
    expect((await people()).invites).toHaveLength(2);
    expect((await audit()).map(({ action }) => action)).toEqual([
      "person.joined",
      "invite.made",
      "invite.made",
      "session.made",
      "session.made",
    ]);
    expect(JSON.stringify(await audit())).not.toContain(test.secretOf(body.made[0].url));
  });

  it("are one person on several boards, who finds a new one on their start page", async () => {
    const ana = await test.seated(cura, boardId, "Ana", CO_CHAIR);
    const { body } = await invite([{ kind: "board", boardId: second, personId: ana.id, seat: "observer" }]);
    expect(body.made).toMatchObject([{ invite: { name: "Ana", state: "joined" }, url: null }]);
    expect((await ana.get("/api/me")).body.seats.map((seat: { boardId: string }) => seat.boardId)).toEqual([
      boardId,
      second,
    ]);
    const found = (await people()).people.filter(({ name }: { name: string }) => name === "Ana");
    expect(found).toMatchObject([{ places: [{ boardId, sessionTitle: "Leading" }, { boardId: second }] }]);
    const stranger = await invite([{ kind: "board", boardId: second, personId: "nobody", seat: "observer" }]);
    expect(stranger.body.error.fields).toHaveProperty(["invites.0.personId"]);
  });

  it("get a new link for the same invitation, and the old one stops", async () => {
    const week = new Date(test.clock.now + 7 * 86_400_000).toISOString();
    const row = { kind: "board", boardId, name: "Ana", expiresAt: week, ...CO_CHAIR };
    const { invite: made, url } = (await invite([row])).body.made[0];
    test.clock.now += 8 * 86_400_000;
    expect((await people()).invites).toMatchObject([{ state: "expired" }]);
    const renewed = await cura.send("POST", `/api/boards/${boardId}/invites/${made.id}/renew`, {});
    expect(renewed.body.invite).toMatchObject({ id: made.id, state: "open", expiresAt: "2027-01-16T10:00:00.000Z" });
    const old = await test.nobody.send("POST", "/api/join", { secret: test.secretOf(url), name: "X" });
    expect(old.body.error.code).toBe("invite-unknown");
    const ana = await test.joinBy(renewed.body.url, "Ana");
    // She lost her device: the next link is a way back in as herself.
    const again = await cura.send("POST", `/api/boards/${boardId}/invites/${made.id}/renew`, { expiresAt: null });
    expect((await test.joinBy(again.body.url, "Somebody")).id).toBe(ana.id);
    await cura.send("DELETE", `/api/boards/${boardId}/invites/${made.id}`);
    const gone = await cura.send("POST", `/api/boards/${boardId}/invites/${made.id}/renew`, {});
    expect(gone.body.error.code).toBe("invite-revoked");
  });

  it("cannot be impersonated elsewhere by a new link", async () => {
    const ana = await test.seated(cura, boardId, "Ana", CO_CHAIR);
    const ben = await test.seated(cura, boardId, "Ben", CO_CHAIR);
    const renew = (hand: Hand) => hand.send("POST", `/api/boards/${boardId}/invites/${ana.inviteId}/renew`, {});
    // They would be each other: and sign for each other.
    expect((await renew(ben)).status).toBe(403);
    await invite([{ kind: "board", boardId: second, personId: ana.id, seat: "observer" }]);
    expect((await renew(cura)).status).toBe(200);
    const other = await test.curator("Other");
    const elsewhere = await test.session(other);
    const made = await other.send("POST", `/api/boards/${elsewhere.boardId}/invites`, { seat: "observer" });
    await ana.send("POST", "/api/join", { secret: test.secretOf(made.body.url), asMe: true });
    expect((await renew(cura)).status).toBe(403);
    expect((await renew(ana)).status).toBe(200);
  });

  it("give no place, and no other voice, to themselves", async () => {
    const ben = await test.seated(cura, boardId, "Ben", { seat: "co-chair", voices: ["professional"] });
    const voices = ["lived-experience"] as const;
    for (const hand of [ben, cura]) {
      const { body } = await hand.send("POST", `/api/boards/${boardId}/invites`, { seat: "co-chair", voices });
      const taken = await hand.send("POST", "/api/join", { secret: test.secretOf(body.url), asMe: true });
      expect([taken.status, taken.body.error.code]).toEqual([403, "not-allowed"]);
    }
    const own = [{ kind: "board", boardId, personId: cura.id, seat: "co-chair", voices }];
    expect((await cura.send("POST", `/api/streams/${streamId}/invites`, { invites: own })).status).toBe(400);
    const { people } = (await cura.get(`/api/boards/${boardId}`)).body;
    expect(people.find(({ id }: { id: string }) => id === ben.id).voices).toEqual(["professional"]);
  });

  it("come to care for the stream by a link, and can stop, but for the last one", async () => {
    const { made } = (await invite([{ kind: "curator", name: "Dan" }])).body;
    const dan = await test.joinBy(made[0].url, "Dan");
    expect((await dan.get(`/api/streams/${streamId}/people`)).status).toBe(200);
    expect((await dan.get("/api/streams")).body.streams).toHaveLength(1);
    const end = (id: string) => cura.send("DELETE", `/api/streams/${streamId}/curators/${id}`);
    expect((await cura.send("DELETE", `/api/streams/${streamId}/invites/${made[0].invite.id}`)).status).toBe(204);
    expect((await dan.get(`/api/streams/${streamId}`)).status).toBe(403);
    expect((await end(cura.id)).status).toBe(400);
    expect((await end(dan.id)).status).toBe(404);
    const actions = (await audit()).map(({ action }) => action);
    expect(actions.slice(0, 3)).toEqual(["invite.taken-back", "curator.joined", "curator.invited"]);
  });

  it("have their place changed by others, never by themselves", async () => {
    const ana = await test.seated(cura, boardId, "Ana", CO_CHAIR);
    const ben = await test.seated(cura, boardId, "Ben", { seat: "observer" });
    const change = (hand: Hand, id: string, body: object) =>
      hand.send("PATCH", `/api/boards/${boardId}/people/${id}`, body);
    const raised = await change(ana, ben.id, { seat: "contributor", voices: ["professional"] });
    expect(raised.body.person).toMatchObject({ name: "Ben", seat: "contributor", voices: ["professional"] });
    expect((await change(ana, ana.id, { voices: ["professional"] })).status).toBe(403);
    expect((await change(ben, ana.id, { seat: "observer" })).status).toBe(403);
    expect((await change(cura, "nobody", { seat: "observer" })).status).toBe(404);
    expect((await audit())[0]).toMatchObject({ action: "seat.changed", byName: "Ana", about: { name: "Ben" } });
  });

  it("say themselves how they are introduced; it is in the chairs' brief, and in no programme or page for everyone", async () => {
    const ana = await test.seated(cura, boardId, "Ana", CO_CHAIR);
    const ben = await test.seated(cura, boardId, "Ben", { seat: "observer" });
    const say = (hand: Hand, words: string, pronouns = " she/\nher ") =>
      hand.send("PUT", `/api/boards/${boardId}/introduction`, { pronouns, words });
    const introduction = { pronouns: "she/ her", words: "A canary\nwho sings" };
    const said = await say(ana, " A canary\r\nwho sings ");
    expect([said.status, said.body]).toEqual([200, { introduction }]);
    for (const hand of [ben, cura]) expect((await say(hand, "No")).status).toBe(403);
    expect((await say(ana, "x".repeat(LIMITS.introduction + 1))).status).toBe(400);
    const { people: seen } = (await ben.get(`/api/boards/${boardId}`)).body;
    expect(seen.find(({ id }: { id: string }) => id === ana.id).introduction).toEqual(introduction);

    const brief = async (purpose: string) => (await ben.get(`/api/boards/${boardId}/brief.md?for=${purpose}`)).body;
    expect(await brief("chairs")).toContain("A canary");
    const others = [await brief("programme"), await brief("attendees")];
    for (const format of ["json", "jsonld", "csv", "md?for=programme"]) {
      const { status, body } = await cura.get(`/api/streams/${streamId}/programme.${format}`);
      expect(status, format).toBe(200);
      others.push(typeof body === "string" ? body : JSON.stringify(body));
    }
    for (const file of others) {
      expect(file).toContain("Leading");
      expect(file).not.toContain("canary");
    }
  });

  it("leave by themselves, and stay named for what they did", async () => {
    const ana = await test.seated(cura, boardId, "Ana", CO_CHAIR);
    const leave = (hand: Hand) => hand.send("POST", `/api/boards/${boardId}/leave`);
    expect((await test.nobody.send("POST", `/api/boards/${boardId}/leave`)).status).toBe(401);
    expect((await leave(ana)).status).toBe(204);
    expect((await ana.get(`/api/boards/${boardId}`)).status).toBe(403);
    expect((await leave(ana)).status).toBe(403);
    expect((await leave(cura)).status).toBe(400);
    const found = (await people()).people.find(({ name }: { name: string }) => name === "Ana");
    expect(found.places).toMatchObject([{ boardId, seat: "co-chair", leftAt: expect.any(String) }]);
    expect((await cura.get(`/api/boards/${boardId}`)).body.wereHere).toMatchObject([{ name: "Ana" }]);
  });

  it("read what was done: curators all of it, co-chairs what is about their board, page by page", async () => {
    const ana = await test.seated(cura, boardId, "Ana", CO_CHAIR);
    await test.seated(cura, second, "Ben", CO_CHAIR);
    for (let day = 10; day < 70; day++) {
      const freeze = new Date(Date.UTC(2027, 2, day)).toISOString().slice(0, 10);
      await cura.send("PUT", `/api/boards/${boardId}/milestones`, { days: { freeze } });
    }
    const first = (await ana.get(`/api/boards/${boardId}/audit`)).body;
    expect(first.lines).toHaveLength(50);
    const rest = (await ana.get(`/api/boards/${boardId}/audit?before=${first.next}`)).body;
    expect(rest.next).toBeNull();
    expect(rest.lines.map(({ action }: { action: string }) => action).slice(-3)).toEqual([
      "person.joined",
      "invite.made",
      "session.made",
    ]);
    const titles = [...first.lines, ...rest.lines].map(({ sessionTitle }) => sessionTitle);
    expect(new Set(titles)).toEqual(new Set(["Leading"]));
    expect((await ana.get(`/api/boards/${boardId}/audit?before=x`)).status).toBe(400);
  });
});
