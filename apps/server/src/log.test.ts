import { afterEach, beforeEach, expect, it } from "vitest";
import { createTestApp, PUBLIC_URL, type TestApp } from "./testing/test-app.ts";

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});
afterEach(() => test.close());

it("logs what was asked for, and never a secret", async () => {
  const url = await test.curatorLink();
  await test.nobody.get(url.replace(PUBLIC_URL, ""));
  const curator = await test.joinBy(url, "Cura");
  await curator.get(`/api/me?token=${curator.token}`);
  test.log.info({ headers: { cookie: curator.token }, token: curator.token }, "by mistake");
  const secret = test.secretOf(url);
  for (const path of [
    `/JOIN/${secret}`,
    `/join%2F${secret}`,
    `//join/${secret}`,
    `/join;${secret}`,
    `/sync/${curator.token}`,
  ]) {
    await test.nobody.get(path);
  }
  const log = test.logged.join("");
  expect(log).toContain('"path":"/join/…","status":303');
  expect(log).toContain('"path":"/api/me","status":200');
  expect(log).toContain("by mistake");
  expect(log).not.toContain(test.secretOf(url));
  expect(log).not.toContain(curator.token);
});
