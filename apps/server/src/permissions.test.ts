import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "./testing/test-app.ts";

/** Routes that everybody may ask, or that end what the table needs; their own tests cover them. */
const ELSEWHERE = ["GET /api/join", "POST /api/join", "POST /api/leave", "POST /api/boards/:board/leave"];

const STANDINGS = ["nobody", "stranger", "observer", "contributor", "co-chair", "curator", "other curator"] as const;
type Who = (typeof STANDINGS)[number];

interface Row {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** Who gets in. `nobody` else gets 401, everybody else 403. */
  readonly allowed: readonly Who[];
}

const seats = ["observer", "contributor", "co-chair", "curator"] as const;
const equals = ["co-chair", "curator"] as const;
const signedIn = STANDINGS.filter((who) => who !== "nobody");

/** A PNG as far as its header tells. */
const PICTURE = Uint8Array.from(
  `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0`,
  (letter) => letter.codePointAt(0) ?? 0,
);

const ROWS: readonly Row[] = [
  { method: "GET", path: "/api/health", allowed: STANDINGS },
  { method: "GET", path: "/api/openapi.json", allowed: STANDINGS },
  { method: "GET", path: "/api/me", allowed: STANDINGS },
  { method: "GET", path: "/api/streams", allowed: signedIn },
  { method: "POST", path: "/api/streams", body: { title: "Mine" }, allowed: ["curator", "other curator"] },
  { method: "POST", path: "/api/streams/sample", allowed: ["curator", "other curator"] },
  { method: "GET", path: "/api/streams/:stream", allowed: ["curator"] },
  { method: "PATCH", path: "/api/streams/:stream", body: { title: "New" }, allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/sessions", allowed: ["curator"] },
  { method: "POST", path: "/api/streams/:stream/sessions", body: { title: "A", minutes: 5 }, allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/submissions", allowed: ["curator"] },
  { method: "POST", path: "/api/streams/:stream/submissions", body: { title: "A" }, allowed: ["curator"] },
  { method: "POST", path: "/api/streams/:stream/submissions/import", body: [{ title: "A" }], allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/submissions.csv", allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/submissions.json", allowed: ["curator"] },
  { method: "PATCH", path: "/api/streams/:stream/submissions/:submission", body: { title: "B" }, allowed: ["curator"] },
  {
    method: "PUT",
    path: "/api/streams/:stream/submissions/:submission/pick",
    body: { verdict: "yes" },
    allowed: ["curator"],
  },
  { method: "DELETE", path: "/api/streams/:stream/submissions/:submission/pick", allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/wall", allowed: ["curator"] },
  { method: "GET", path: "/api/boards/:board/picture.svg", allowed: seats },
  { method: "GET", path: "/api/boards/:board", allowed: seats },
  { method: "PATCH", path: "/api/boards/:board", body: { minutes: 50 }, allowed: equals },
  { method: "GET", path: "/api/boards/:board/outline", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.md", allowed: seats },
  { method: "GET", path: "/api/boards/:board/brief.html", allowed: seats },
  {
    method: "POST",
    path: "/api/boards/:board/assets",
    body: PICTURE,
    allowed: ["contributor", "co-chair", "curator"],
  },
  { method: "GET", path: "/api/boards/:board/assets/:name", allowed: seats },
  { method: "GET", path: "/api/boards/:board/invites", allowed: equals },
  { method: "POST", path: "/api/boards/:board/invites", body: { seat: "observer" }, allowed: equals },
  { method: "POST", path: "/api/boards/:board/invites/:invite/renew", body: {}, allowed: equals },
  { method: "POST", path: "/api/streams/:stream/invites/:invite/renew", body: {}, allowed: ["curator"] },
  { method: "DELETE", path: "/api/boards/:board/invites/:invite", allowed: equals },
  { method: "DELETE", path: "/api/streams/:stream/invites/:invite", allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/threads", allowed: ["curator"] },
  { method: "POST", path: "/api/streams/:stream/threads", body: { title: "A" }, allowed: ["curator"] },
  { method: "PATCH", path: "/api/streams/:stream/threads", body: { order: [] }, allowed: ["curator"] },
  { method: "PATCH", path: "/api/streams/:stream/threads/:thread", body: { title: "B" }, allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/threads/matrix", allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/threads/matrix.csv", allowed: ["curator"] },
  { method: "GET", path: "/api/boards/:board/threads", allowed: seats },
  { method: "DELETE", path: "/api/streams/:stream/threads/:thread", allowed: ["curator"] },
  { method: "PATCH", path: "/api/boards/:board/people/:person", body: {}, allowed: equals },
  { method: "GET", path: "/api/boards/:board/audit", allowed: equals },
  { method: "GET", path: "/api/streams/:stream/audit", allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/people", allowed: ["curator"] },
  {
    method: "POST",
    path: "/api/streams/:stream/invites",
    body: { invites: [{ kind: "curator" }] },
    allowed: ["curator"],
  },
  { method: "DELETE", path: "/api/streams/:stream/curators/:person", allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/milestones", allowed: ["curator"] },
  { method: "PUT", path: "/api/streams/:stream/milestones", body: { days: {} }, allowed: ["curator"] },
  { method: "GET", path: "/api/boards/:board/dates", allowed: seats },
  { method: "PUT", path: "/api/boards/:board/milestones", body: { days: {} }, allowed: ["curator"] },
  { method: "DELETE", path: "/api/boards/:board/milestones", allowed: ["curator"] },
  { method: "GET", path: "/api/streams/:stream/calendar", allowed: ["curator"] },
  { method: "POST", path: "/api/streams/:stream/calendar", allowed: ["curator"] },
  { method: "DELETE", path: "/api/streams/:stream/calendar", allowed: ["curator"] },
  { method: "GET", path: "/api/boards/:board/calendar", allowed: seats },
  { method: "POST", path: "/api/boards/:board/calendar", allowed: seats },
  { method: "DELETE", path: "/api/boards/:board/calendar", allowed: seats },
];

describe("who may do what", () => {
  let test: TestApp;
  let hands: Record<Who, Hand>;
  let ids: Record<string, string>;
  beforeAll(async () => {
    test = await createTestApp();
    const curator = await test.curator();
    const other = await test.curator("Other");
    const { boardId, streamId } = await test.session(curator);
    const elsewhere = await test.session(other);
    const spare = await curator.send("POST", `/api/boards/${boardId}/invites`, { seat: "observer" });
    // Somebody who looks on at the board and cares for the stream as well.
    const second = await test.seated(curator, boardId, "Second", { seat: "observer" });
    const care = await curator.send("POST", `/api/streams/${streamId}/invites`, { invites: [{ kind: "curator" }] });
    await second.send("POST", "/api/join", { secret: test.secretOf(care.body.made[0].url), asMe: true });
    const { src } = (await curator.send("POST", `/api/boards/${boardId}/assets`, PICTURE)).body;
    const { submission } = (await curator.send("POST", `/api/streams/${streamId}/submissions`, { title: "Sent in" }))
      .body;
    ids = {
      ":name": src.split("/").at(-1),
      ":stream": streamId,
      ":board": boardId,
      ":invite": spare.body.invite.id,
      ":person": second.id,
      ":submission": submission.id,
      ":thread": (await curator.send("POST", `/api/streams/${streamId}/threads`, { title: "A" })).body.thread.id,
    };
    hands = {
      nobody: test.nobody,
      stranger: await test.seated(other, elsewhere.boardId, "Stranger", { seat: "co-chair" }),
      observer: await test.seated(curator, boardId, "Observer", { seat: "observer" }),
      contributor: await test.seated(curator, boardId, "Contributor", { seat: "contributor" }),
      "co-chair": await test.seated(curator, boardId, "Co-chair", { seat: "co-chair" }),
      curator,
      "other curator": other,
    };
  });
  afterAll(() => test.close());

  const cases = ROWS.flatMap((row) => STANDINGS.map((who) => ({ ...row, who, gets: row.allowed.includes(who) })));

  it.each(cases)("$method $path as $who: $gets", async ({ method, path, body, who, gets }) => {
    const address = path.replace(/:\w+/g, (name) => ids[name] ?? name);
    const { status, body: answer } = await hands[who].send(method, address, body);
    if (gets) expect(status).toBeLessThan(300);
    else if (who === "nobody") expect([status, answer.error.code]).toEqual([401, "not-signed-in"]);
    else expect([status, answer.error.code]).toEqual([403, "not-allowed"]);
  });

  it("covers every route of the API that is not for everybody", async () => {
    const { paths } = (await test.nobody.get("/api/openapi.json")).body;
    const inTable = new Set(ROWS.map(({ method, path }) => `${method} ${path}`));
    const shape = (path: string) =>
      path
        .replace("{inviteId}", ":invite")
        .replace("{name}", ":name")
        .replace("{personId}", ":person")
        .replace("{threadId}", ":thread")
        .replace("{submissionId}", ":submission")
        .replace("streams/{id}", "streams/:stream")
        .replace("boards/{id}", "boards/:board");
    const missing = Object.entries(paths as Record<string, object>)
      .flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method.toUpperCase()} ${shape(path)}`),
      )
      .filter((route) => !inTable.has(route) && !ELSEWHERE.includes(route));
    expect(missing).toEqual([]);
  });
});
