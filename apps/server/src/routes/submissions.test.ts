import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const PRETALX = (title: string, rest: object = {}) => ({
  count: 1,
  next: null,
  results: [
    { code: "ABCDEF", title, submission_type: { en: "Talk" }, abstract: "Short.", state: "submitted", ...rest },
  ],
});

describe("submissions", () => {
  let test: TestApp;
  let curator: Hand;
  let path: string;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    const { id } = (await curator.send("POST", "/api/streams", { title: "Leading" })).body.stream;
    path = `/api/streams/${id}/submissions`;
  });
  afterEach(() => test.close());

  const all = async () => (await curator.get(path)).body.submissions;
  const post = (to: string, body: string | FormData) =>
    test.answer(to, { method: "POST", headers: { authorization: `Bearer ${curator.token}` }, body });
  const bringIn = (value: unknown, query = "") => post(`${path}/import${query}`, JSON.stringify(value));
  const audit = async () => {
    const streamId = path.split("/")[3] ?? "";
    return (await test.services.programme.auditOf(streamId, { before: null, limit: 9 })).map(({ action, about }) => [
      action,
      about,
    ]);
  };

  it("come in as body or as form, once", async () => {
    const list = JSON.stringify([{ title: "One", description: "Words" }, { title: "" }, { title: "Two" }]);
    const first = await post(`${path}/import`, list);
    expect(first).toMatchObject({
      status: 200,
      body: { format: "list", added: 2, known: 0, left: [{ row: 2, why: expect.any(String) }] },
    });
    const form = new FormData();
    form.set("file", new File([list], "proposals.json", { type: "application/json" }));
    expect((await post(`${path}/import`, form)).body).toMatchObject({ added: 0, known: 2 });
    expect(await all()).toHaveLength(2);
    expect(await audit()).toContainEqual([
      "submissions.imported",
      { format: "list", added: 2, changed: 0, conflicts: 0, left: 1 },
    ]);
  });

  it.each([
    ["broken JSON", "[{", "broken-json", "broken-json"],
    ["words alone", '"text"', "invalid", "not-a-list"],
    ["a spreadsheet that is no text", "PK\u0003\u0004", "invalid", "not-text"],
    ["nothing", "", "invalid", "empty"],
  ])("say why %s cannot be read", async (_what, body, code, why) => {
    expect(await post(`${path}/import`, body)).toMatchObject({
      status: 400,
      body: { error: { code, fields: { file: expect.any(String), why } } },
    });
    expect((await post(`${path}/import`, new FormData())).status).toBe(400);
    expect(await all()).toEqual([]);
  });

  it("show what a file would bring before anything is written", async () => {
    const preview = await bringIn(
      PRETALX("A talk", { internal_notes: "Boring", speakers: [{ name: "Ana", email: "a@b.org" }] }),
      "?preview=1",
    );
    expect(preview.body).toMatchObject({
      preview: true,
      format: "pretalx-submissions",
      added: 1,
      examples: ["A talk"],
      brings: expect.arrayContaining([{ field: "people", count: 1 }]),
      leaves: expect.arrayContaining([
        { what: "contact", count: 1, fields: ["email"] },
        { what: "internal-notes", count: 1, fields: ["internal_notes"] },
      ]),
    });
    expect(await all()).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it("are brought up to date where nobody touched them, and conflicts are named", async () => {
    await bringIn(PRETALX("A talk"));
    const [{ id }] = await all();
    await curator.send("PATCH", `${path}/${id}`, { title: "Our title" });
    const again = await bringIn(PRETALX("Their title", { abstract: "Longer." }));
    expect(again.body).toMatchObject({
      added: 0,
      changed: 1,
      conflicts: [{ submissionId: id, title: "Our title", field: "title", ours: "Our title", theirs: "Their title" }],
    });
    expect(await all()).toMatchObject([
      { id, title: "Our title", description: "Longer.", source: { system: "pretalx" } },
    ]);
  });

  it("come from a table as the curator says what its columns are", async () => {
    const table = "Was;Wer;Mail\nEin Stuhl;Ana;a@b.org\n";
    const guess = await post(`${path}/import?preview=1`, table);
    expect(guess.body).toMatchObject({
      format: "table",
      added: 0,
      left: [{ row: 2, code: "no-title" }],
      columns: [{ name: "Was", samples: ["Ein Stuhl"], field: "" }, { name: "Wer" }, { name: "Mail", field: "" }],
    });
    const mapping = encodeURIComponent(JSON.stringify(["title", "people", ""]));
    expect((await post(`${path}/import?mapping=${mapping}`, table)).body).toMatchObject({ added: 1 });
    expect(await all()).toMatchObject([{ title: "Ein Stuhl", people: "Ana" }]);
    expect(await post(`${path}/import?mapping=[1]`, table)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid" } },
    });
  });

  it("are shortlisted, and every curator has a reason of their own", async () => {
    const { submission } = (await curator.send("POST", path, { title: "A chair" })).body;
    const told: unknown[] = [];
    const stop = test.services.news.listen(submission.streamId, (news) => told.push(news));
    const changed = await curator.send("PATCH", `${path}/${submission.id}`, { state: "shortlisted", country: "DK" });
    expect(changed.body.submission).toMatchObject({ state: "shortlisted", country: "DK", title: "A chair" });
    const picked = await curator.send("PUT", `${path}/${submission.id}/pick`, {
      verdict: "yes",
      reason: " Told by patients ",
    });
    expect(picked.body.submission.picks).toMatchObject([{ name: "Cura", verdict: "yes", reason: "Told by patients" }]);
    await curator.send("DELETE", `${path}/${submission.id}/pick`);
    expect((await all())[0].picks).toEqual([]);
    expect(told).toEqual(Array(3).fill({ topic: "submissions" }));
    stop();
    expect(await audit()).toEqual([["submission.status", { title: "A chair", from: "open", to: "shortlisted" }]]);
    for (const wrong of [{ state: "gone" }, { title: "" }, { minutes: 0 }]) {
      expect((await curator.send("PATCH", `${path}/${submission.id}`, wrong)).status).toBe(400);
    }
    expect((await curator.send("PATCH", `${path}/x`, { title: "B" })).status).toBe(404);
    expect((await curator.send("PUT", `${path}/${submission.id}/pick`, { verdict: "ten" })).status).toBe(400);
  });

  it("become one session only, however many curators are quick at once", async () => {
    const ids: string[] = [];
    for (const title of ["One", "Two"]) ids.push((await curator.send("POST", path, { title })).body.submission.id);
    const make = (submissionIds: string[]) =>
      curator.send("POST", path.replace("submissions", "sessions"), { title: "Both", minutes: 60, submissionIds });
    const answers = await Promise.all([make(ids), make(ids.slice(1)), make(ids)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    const refused = answers.find(({ status }) => status === 400);
    expect(refused?.body.error.fields.submissionIds).toMatch(/is in another session already/);
    expect(new Set((await all()).map(({ sessionId }: { sessionId: string }) => sessionId)).size).toBeLessThan(3);
    expect(test.errors).toEqual([]);
  });

  it("go out as JSON and as a table, and come back as they were", async () => {
    await bringIn(PRETALX("=A talk", { duration: 45, tags: ["Care", "Ethics, society"] }));
    await curator.send("POST", path, { title: "Ours", description: 'Two\nlines, "quoted"' });
    const kept = await all();
    const csv = await curator.get(`${path}.csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="leading-submissions.csv"');
    expect(csv.body).toContain('\'=A talk",Short.,"Care; Ethics, society",');
    const json = await curator.get(`${path}.json`);
    expect(json.body.submissions).toHaveLength(2);
    for (const file of [String(csv.body), JSON.stringify(json.body)]) {
      expect((await post(`${path}/import`, file)).body).toMatchObject({
        added: 0,
        changed: 0,
        known: 2,
        conflicts: [],
        left: [],
      });
    }
    expect(await all()).toEqual(kept);
    const other = (await curator.send("POST", "/api/streams", { title: "Other" })).body.stream.id;
    const words = ({ title, description, themes, minutes, type }: (typeof kept)[number]) => ({
      title,
      description,
      themes,
      minutes,
      type,
    });
    expect((await post(`/api/streams/${other}/submissions/import`, JSON.stringify(json.body))).body).toMatchObject({
      added: 2,
    });
    const there = (await curator.get(`/api/streams/${other}/submissions`)).body.submissions;
    expect(there.map(words)).toEqual(kept.map(words));
    expect(await audit()).toContainEqual(["submissions.exported", { file: "submissions.csv", count: 2 }]);
  });
});
