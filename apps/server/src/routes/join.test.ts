import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newSecret } from "../secrets.ts";
import { createTestApp, PUBLIC_URL, type TestApp } from "../testing/test-app.ts";

const cookies = (headers: Headers) => headers.getSetCookie();
const cookie = (headers: Headers, name: string) => cookies(headers).find((text) => text.startsWith(`${name}=`)) ?? "";

describe("joining", () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await createTestApp();
  });
  afterEach(() => test.close());

  it("takes the secret out of the address at once, into a cookie that no script reads", async () => {
    const url = await test.curatorLink();
    const { status, headers, body } = await test.nobody.get(url.replace(PUBLIC_URL, ""));
    expect([status, headers.get("location"), body]).toEqual([303, "/join", ""]);
    expect(cookie(headers, "openchair_invite")).toBe(
      `openchair_invite=${test.secretOf(url)}; Max-Age=900; Path=/api/join; HttpOnly; SameSite=Lax`,
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("keeps nothing of a link that cannot be one", async () => {
    const { status, headers } = await test.nobody.get("/join/%0d%0aSet-Cookie:x");
    expect(status).toBe(303);
    expect(cookies(headers)).toEqual([expect.stringContaining("openchair_invite=; Max-Age=0")]);
  });

  it("joins by the cookie alone: asks what is missing, signs in, and forgets the invitation", async () => {
    const curator = await test.curator();
    const { boardId } = await test.session(curator, "What I wish I’d known");
    const invite = { seat: "co-chair", voices: ["lived-experience"] };
    const { body } = await curator.send("POST", `/api/boards/${boardId}/invites`, invite);
    const headers = { cookie: `openchair_invite=${test.secretOf(body.url)}` };

    expect((await test.answer("/api/join", { headers })).body.invitation).toEqual({
      kind: "board",
      name: null,
      voices: ["lived-experience"],
      seat: "co-chair",
      sessionTitle: "What I wish I’d known",
      streamTitle: "Stream",
      alreadyJoined: false,
      me: null,
      isMe: false,
    });
    const post = (json: object, more = {}) =>
      test.answer("/api/join", {
        method: "POST",
        headers: { ...headers, "content-type": "application/json", ...more },
        body: JSON.stringify(json),
      });
    expect(await post({})).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields: { name: "Please write your name." } } },
    });
    const joined = await post({ name: "  Ana  " });
    expect(joined.body).toMatchObject({ person: { name: "Ana" }, boardId });
    expect(cookie(joined.headers, "openchair_session")).toMatch(
      /^openchair_session=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(cookie(joined.headers, "openchair_invite")).toContain("Max-Age=0");

    const session = { cookie: `openchair_session=${joined.body.token}` };
    expect((await test.answer("/api/me", { headers: session })).body).toEqual({
      person: { id: joined.body.person.id, name: "Ana" },
      curator: false,
      seats: [
        {
          boardId,
          sessionTitle: "What I wish I’d known",
          streamTitle: "Stream",
          seat: "co-chair",
          voices: ["lived-experience"],
        },
      ],
    });

    // On another device: the same person, whatever name is written there.
    const again = await post({ name: "Somebody" });
    expect(again.body.person).toEqual(joined.body.person);
    const seen = await test.answer("/api/join", { headers: { cookie: `${headers.cookie}; ${session.cookie}` } });
    expect(seen.body.invitation).toMatchObject({ name: "Ana", alreadyJoined: true, isMe: true, me: { name: "Ana" } });
  });

  it("uses the name that the invitation has, and keeps one who is here already as the same person", async () => {
    const curator = await test.curator();
    const first = await test.session(curator);
    const second = await test.session(curator);
    const { body } = await curator.send("POST", `/api/boards/${first.boardId}/invites`, {
      seat: "co-chair",
      name: "Ana",
    });
    const joined = await test.nobody.send("POST", "/api/join", { secret: test.secretOf(body.url) });
    expect(joined.body.person.name).toBe("Ana");

    const hand = test.hand(joined.body.token);
    const other = await curator.send("POST", `/api/boards/${second.boardId}/invites`, { seat: "observer" });
    const more = await hand.send("POST", "/api/join", { secret: test.secretOf(other.body.url), asMe: true });
    expect(more.body.person).toEqual(joined.body.person);
    expect((await hand.get("/api/me")).body.seats).toHaveLength(2);
  });

  it("tells apart links that are unknown, taken back and too old", async () => {
    const curator = await test.curator();
    const { boardId } = await test.session(curator);
    const expiresAt = new Date(test.clock.now + 60_000).toISOString();
    const old = await curator.send("POST", `/api/boards/${boardId}/invites`, { seat: "observer", expiresAt });
    const gone = await curator.send("POST", `/api/boards/${boardId}/invites`, { seat: "observer" });
    await curator.send("DELETE", `/api/boards/${boardId}/invites/${gone.body.invite.id}`);
    test.clock.now += 60_001;
    const join = (secret: string) => test.nobody.send("POST", "/api/join", { secret, name: "Eve" });
    expect(await join(test.secretOf(old.body.url))).toMatchObject({
      status: 410,
      body: { error: { code: "invite-expired" } },
    });
    expect(await join(test.secretOf(gone.body.url))).toMatchObject({
      status: 410,
      body: { error: { code: "invite-revoked" } },
    });
    expect(await join(newSecret())).toMatchObject({ status: 404, body: { error: { code: "invite-unknown" } } });
    const opened = { cookie: `openchair_invite=${newSecret()}` };
    expect(await test.answer("/api/join", { headers: opened })).toMatchObject({
      status: 404,
      body: { error: { code: "invite-unknown" } },
    });
    // Nobody opened a link here: that is an answer, not a fault.
    expect(await test.nobody.get("/api/join")).toMatchObject({ status: 200, body: { invitation: null } });
  });

  it("slows down who tries secrets, for a minute, and nobody who has one", async () => {
    const url = await test.curatorLink();
    const join = (secret: string) => test.nobody.send("POST", "/api/join", { secret, name: "Eve" });
    for (let i = 0; i < 30; i++) expect((await join(newSecret())).status).toBe(404);
    expect(await join(newSecret())).toMatchObject({ status: 429, body: { error: { code: "too-many" } } });
    test.clock.now += 60_001;
    for (let i = 0; i < 40; i++) expect((await join(test.secretOf(url))).status).toBe(200);
  });

  it("signs out", async () => {
    const curator = await test.curator();
    const left = await curator.send("POST", "/api/leave");
    expect(left.status).toBe(204);
    expect(cookie(left.headers, "openchair_session")).toContain("Max-Age=0");
    expect(await curator.get("/api/me")).toMatchObject({
      status: 200,
      body: { person: null, curator: false, seats: [] },
    });
    expect((await test.nobody.send("POST", "/api/leave")).status).toBe(204);
  });
});
