import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isOwnOrigin } from "./security.ts";
import { createTestApp, type TestApp } from "./testing/test-app.ts";

describe("origins", () => {
  it.each([
    ["https://chairs.example.org", "https://chairs.example.org", true],
    ["https://evil.example", "https://chairs.example.org", false],
    ["http://chairs.example.org", "https://chairs.example.org", false],
    ["https://chairs.example.org:8443", "https://chairs.example.org", false],
    ["http://127.0.0.1:4400", "http://localhost:4400", true],
    ["http://[::1]:4400", "http://localhost:4400", true],
    ["http://localhost:5173", "http://localhost:4400", false],
    ["http://127.0.0.1:4400", "http://chairs.example.org:4400", false],
    ["null", "http://localhost:4400", false],
  ])("%s on a server at %s: %s", (origin, publicUrl, own) => {
    expect(isOwnOrigin(origin, publicUrl)).toBe(own);
  });
});

describe("every answer", () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await createTestApp();
  });
  afterEach(() => test.close());

  it("tells browsers to load nothing from elsewhere", async () => {
    for (const path of ["/api/health", "/", "/join/x", "/api/x"]) {
      const { headers } = await test.nobody.get(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'self'; script-src 'self';");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    }
  });

  it("is kept by nobody when it comes from the API: what one person may see, the next may not", async () => {
    const curator = await test.curator();
    const { boardId } = await test.session(curator);
    for (const path of ["/api/me", "/api/streams", `/api/boards/${boardId}`, "/api/nothing", "/api/boards/none"]) {
      expect((await curator.get(path)).headers.get("cache-control")).toBe("no-store");
    }
  });

  it("tells a method that an address does not know from an address that is not there", async () => {
    const curator = await test.curator();
    const { boardId } = await test.session(curator);
    const ask = async (method: string, path: string) => {
      const { status, headers, body } = await curator.send(method, path);
      return [status, headers.get("allow"), typeof body === "string" ? body : body.error.message];
    };
    const notThisWay = "This address cannot be used in that way.";
    expect(await ask("PUT", "/api/streams")).toEqual([405, "GET, HEAD, POST", notThisWay]);
    expect(await ask("DELETE", `/api/boards/${boardId}`)).toEqual([405, "GET, HEAD, PATCH", notThisWay]);
    expect(await ask("POST", `/api/boards/${boardId}/brief.md`)).toEqual([405, "GET, HEAD", notThisWay]);
    expect(await ask("PUT", "/api/nothing")).toEqual([404, null, "There is no such address here."]);
    for (const path of ["/", "/boards/x", "/join/x", "/sync/x"]) {
      expect(await ask("POST", path)).toEqual([405, "GET, HEAD", notThisWay]);
    }
  });

  it("says that a board's socket is not a page", async () => {
    expect(await test.nobody.get("/sync/some-board")).toMatchObject({
      status: 426,
      body: { error: { code: "wrong-method", message: expect.stringContaining("y-websocket") } },
    });
  });

  it("is no fault of ours when somebody hangs up in the middle of what they send", async () => {
    const curator = await test.curator();
    const { streamId } = await test.session(curator);
    const headers = { "content-type": "application/json", authorization: `Bearer ${curator.token}` };
    for (const path of ["/api/streams", `/api/streams/${streamId}/submissions/import`]) {
      for (const told of [{ "transfer-encoding": "chunked" }, { "content-length": "100" }]) {
        const body = new ReadableStream<Uint8Array>({
          pull: (controller) => controller.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" })),
        });
        const init = { method: "POST", headers: { ...headers, ...told }, body, duplex: "half" } as RequestInit;
        expect((await test.answer(path, init)).status).toBe(400);
      }
    }
    expect(test.errors).toEqual([]);
  });

  it("refuses to change anything for a page of another site", async () => {
    const curator = await test.curator();
    const post = (origin: string) =>
      test.answer("/api/streams", {
        method: "POST",
        headers: { origin, authorization: `Bearer ${curator.token}`, "content-type": "application/json" },
        body: '{"title":"A"}',
      });
    expect(await post("https://evil.example")).toMatchObject({
      status: 403,
      body: { error: { code: "wrong-origin" } },
    });
    expect(await post("null")).toMatchObject({ status: 403 });
    expect(await post("http://localhost:4400")).toMatchObject({ status: 201 });
  });

  it("refuses a body that is too large before it asks who sent it", async () => {
    const large = `{"title":"${"x".repeat(2 * 1024 * 1024)}"}`;
    const headers = { "content-type": "application/json", "content-length": String(large.length) };
    const refused = await test.answer("/api/streams", { method: "POST", headers, body: large });
    expect(refused).toMatchObject({ status: 413, body: { error: { code: "too-large" } } });
  });

  it("refuses a body of untold length as soon as it is too large, and passes on one that fits", async () => {
    const curator = await test.curator();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(512 * 1024).fill(32));
      },
    });
    const headers = {
      "content-type": "application/json",
      "transfer-encoding": "chunked",
      authorization: `Bearer ${curator.token}`,
    };
    const post = (body: ReadableStream) =>
      test.answer("/api/streams", { method: "POST", headers, body, duplex: "half" } as RequestInit);
    expect(await post(endless)).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(12);
    const fits = new Blob(['{"title":', '"A"}']).stream();
    expect(await post(fits)).toMatchObject({ status: 201, body: { stream: { title: "A" } } });
  });
});
