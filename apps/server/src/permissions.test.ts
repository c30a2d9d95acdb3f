import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast } from "./testing/cast.ts";
import { NO_ROWS, PERMISSION_TABLE, STANDINGS } from "./testing/permission-table.ts";

/** An address whatever its parts are called: `GET /api/boards/:/outline`. */
const shape = (method: string, path: string) => `${method} ${path.replace(/:\w+/g, ":")}`;

describe("who may do what", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await createCast();
  });
  afterAll(() => cast.test.close());

  const cases = PERMISSION_TABLE.flatMap((row) =>
    STANDINGS.map((who) => ({ ...row, who, gets: row.allowed.includes(who) })),
  );

  it.each(cases)("$method $path as $who: $gets", async (row) => {
    const { method, path, body, who, gets, gives, refuses, makes } = row;
    const address = path.replace(/:\w+/g, (name) => cast.ids[name] ?? name);
    const { status, body: answer } = await cast.hands[who].send(method, address, body);
    if (gets) {
      if (gives) expect(gives).toContain(status);
      else expect(status).toBeLessThan(300);
      if (makes) cast.ids[makes] = answer[`${makes.slice(1)}s`][0].id;
    } else if (who === "nobody" || who === "expired" || refuses === 401) {
      expect([status, answer.error.code]).toEqual([401, "not-signed-in"]);
    } else expect([status, answer.error.code]).toEqual([403, "not-allowed"]);
  });

  it("has a row for every route: add yours to `testing/permission-table.ts`", () => {
    const rows = new Set([...PERMISSION_TABLE.map(({ method, path }) => shape(method, path)), ...NO_ROWS]);
    const routes = new Set(
      cast.test.app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => shape(method, path)),
    );
    expect([...routes].filter((route) => !rows.has(route))).toEqual([]);
    expect([...rows].filter((row) => !routes.has(row) && !NO_ROWS.includes(row))).toEqual([]);
  });
});
