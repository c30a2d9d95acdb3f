import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { avif, gif, jpeg, png, webp } from "../testing/pictures.ts";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

describe("pictures of a board", () => {
  let test: TestApp;
  let curator: Hand;
  let assets: string;
  beforeEach(async () => {
    test = await createTestApp();
    curator = await test.curator();
    assets = `/api/boards/${(await test.session(curator)).boardId}/assets`;
  });
  afterEach(() => test.close());

  const fetched = (src: string) =>
    test.app.request(src, { headers: { authorization: `Bearer ${curator.token}` } }) as Promise<Response>;

  it("are kept under the hash of what is in them, and come back byte by byte", async () => {
    const data = png(20, 10);
    const sent = await curator.send("POST", assets, data);
    const src = `${assets}/${createHash("sha256").update(data).digest("hex")}.png`;
    expect(sent).toMatchObject({ status: 201, body: { src, type: "image/png", bytes: data.length, w: 20, h: 10 } });
    const got = await fetched(src);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(data);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, max-age=31536000, immutable",
      "cross-origin-resource-policy": "same-origin",
    });
    expect((await curator.send("POST", assets, data)).body.src).toBe(src);
  });

  it("may come as a form, and are what they hold, whatever they are called", async () => {
    for (const [make, type, extension] of [
      [jpeg, "image/jpeg", "jpg"],
      [gif, "image/gif", "gif"],
      [webp, "image/webp", "webp"],
      [avif, "image/avif", "avif"],
    ] as const) {
      const form = new FormData();
      form.set("file", new File([make(3, 2)], "page.html", { type: "text/html" }));
      const { status, body } = await curator.send("POST", assets, form);
      expect([status, body.type, body.src.endsWith(`.${extension}`)]).toEqual([201, type, true]);
      expect((await fetched(body.src)).headers.get("content-type")).toBe(type);
    }
  });

  it("are refused in plain words when they are none, empty, or too large", async () => {
    const refused = async (body: Uint8Array | FormData) => {
      const answer = await curator.send("POST", assets, body);
      return [answer.status, answer.body.error.code];
    };
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await refused(svg)).toEqual([415, "not-a-picture"]);
    const named = new FormData();
    named.set("file", new File([svg], "x.png", { type: "image/png" }));
    expect(await refused(named)).toEqual([415, "not-a-picture"]);
    expect(await refused(new Uint8Array())).toEqual([400, "invalid"]);
    expect(await refused(new FormData())).toEqual([400, "invalid"]);
    expect(await refused(png(10_000, 10_000))).toEqual([413, "too-large"]);
    const heavy = new Uint8Array(10 * 1024 * 1024 + 1);
    heavy.set(png(1, 1));
    expect(await refused(heavy)).toEqual([413, "too-large"]);
    const form = new FormData();
    form.set("file", new File([heavy], "a.png"));
    expect(await refused(form)).toEqual([413, "too-large"]);
    expect(test.errors).toEqual([]);
  });

  it("may be as large as 10 MB, while other addresses take less", async () => {
    const heavy = new Uint8Array(10 * 1024 * 1024);
    heavy.set(png(1, 1));
    const headers = { authorization: `Bearer ${curator.token}`, "content-length": String(heavy.length) };
    expect((await test.answer(assets, { method: "POST", headers, body: heavy })).status).toBe(201);
    const elsewhere = await test.answer(`${assets}/x/assets`, { method: "POST", headers, body: heavy });
    expect(elsewhere).toMatchObject({ status: 413, body: { error: { code: "too-large" } } });
    const more = { ...headers, "content-length": String(11 * 1024 * 1024) };
    const refused = await test.answer(assets, { method: "POST", headers: more, body: heavy });
    expect(refused).toMatchObject({ status: 413, body: { error: { message: expect.stringContaining("10 MB") } } });
  });

  it("are of one board only", async () => {
    const { body } = await curator.send("POST", assets, png(1, 1));
    const other = `/api/boards/${(await test.session(curator, "Other")).boardId}/assets`;
    const name = String(body.src).split("/").at(-1);
    expect(await curator.get(`${other}/${name}`)).toMatchObject({
      status: 404,
      body: { error: { code: "not-found" } },
    });
    for (const path of [
      "x.png",
      "..%2f..%2fopenchair.db",
      "%2e%2e",
      `${"0".repeat(64)}.svg`,
      `${"0".repeat(64)}.png`,
    ]) {
      expect((await curator.get(`${assets}/${path}`)).status).toBe(404);
    }
    expect(test.errors).toEqual([]);
  });

  it("are refused when the board is full, and the disk's own faults are ours", async () => {
    for (let i = 0; i < 500; i++)
      await test.services.assets.add(assets.split("/")[3] ?? "", {
        data: Uint8Array.of(i & 255, i >> 8),
        extension: "png",
        limits: { files: 500, bytes: 1e9 },
      });
    expect(await curator.send("POST", assets, png(1, 1))).toMatchObject({
      status: 507,
      body: { error: { code: "no-room", message: expect.stringContaining("500 pictures") } },
    });
  });
});
