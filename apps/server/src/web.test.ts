import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { webRoutes } from "./web.ts";

describe("the web app's files", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-web-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function build() {
    await mkdir(join(folder, "dist", "assets"), { recursive: true });
    await writeFile(join(folder, "dist", "index.html"), "<!doctype html><title>Open Chair</title>");
    await writeFile(join(folder, "dist", "assets", "app-abc123.js"), "export {};");
    await writeFile(join(folder, "secret.txt"), "outside");
    return webRoutes(join(folder, "dist"));
  }

  it("gives the app's page for every address of the app, asked for anew each time", async () => {
    const web = await build();
    for (const path of ["/", "/join", "/boards/123/outline"]) {
      const response = await web.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch(/^text\/html/);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain("Open Chair");
    }
  });

  it("lets browsers keep files whose name changes with their content", async () => {
    const response = await (await build()).request("/assets/app-abc123.js");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toMatch(/javascript/);
  });

  it("has nothing to give for a file that is not there, nor from outside its folder", async () => {
    const web = await build();
    for (const path of ["/assets/gone.js", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"]) {
      const response = await web.request(path);
      expect(await response.text()).not.toContain("outside");
      expect([200, 404]).toContain(response.status);
    }
    expect((await web.request("/assets/gone.js")).status).toBe(404);
  });

  it("never lets browsers keep the app's page under the name of a file", async () => {
    const web = await build();
    for (const path of ["/assets/", "/assets/gone", "/assets/%00"]) {
      const response = await web.request(path);
      expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-cache"]);
    }
  });

  it("says so when it has not been built", async () => {
    const response = await webRoutes(join(folder, "dist")).request("/");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm start");
  });
});
