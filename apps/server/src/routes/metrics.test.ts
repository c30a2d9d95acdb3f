import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, METRICS_TOKEN, type TestApp } from "../testing/test-app.ts";

describe("figures for an operator", () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await createTestApp();
  });
  afterEach(() => test.close());

  const get = (token: string) => test.app.request("/api/metrics", { headers: { authorization: `Bearer ${token}` } });

  it("are given to who has the token, in Prometheus' text form, without a secret or a name", async () => {
    const curator = await test.curator("Cura");
    const { boardId } = await test.session(curator, "A secret title");
    await test.rooms.read(boardId, (doc) => void doc.getMap("meta").set("test", 1));
    await test.rooms.tick();
    await (await test.rooms.open(boardId))?.drained();
    const answer = await get(METRICS_TOKEN);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(/^openchair_boards 1$/m);
    expect(text).toMatch(/^openchair_changes_total 1$/m);
    expect(text).toMatch(/^openchair_log_commits_total [1-9]\d*$/m);
    expect(text).toMatch(/^openchair_log_commit_seconds_bucket\{le="\+Inf"\} [1-9]\d*$/m);
    expect(text).toMatch(/^openchair_log_commit_seconds_count [1-9]\d*$/m);
    expect(text).toMatch(/^openchair_flush_seconds_bucket\{le="0.001"\} 0$/m);
    expect(text).toMatch(new RegExp(`^openchair_board_structs\\{board="${boardId}"\\} [1-9]\\d*$`, "m"));
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
    for (const secret of ["Cura", "A secret title", curator.token, METRICS_TOKEN]) expect(text).not.toContain(secret);
  });

  it("are refused to anybody else", async () => {
    const curator = await test.curator();
    for (const token of ["", "wrong", `${METRICS_TOKEN}x`, curator.token]) expect((await get(token)).status).toBe(401);
  });
});
