import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast } from "./testing/cast.ts";
import { PERMISSION_TABLE, type Row, STANDINGS, type Who } from "./testing/permission-table.ts";

/** Rows about one stream or board. */
const ofEdition = ({ path }: Row) => /:(stream|board)\b/.test(path);

describe("an edition that was closed", () => {
  let cast: Cast;
  const ask = (who: Who, { method, path, body }: Row) =>
    cast.hands[who].send(
      method,
      path.replace(/:\w+/g, (name) => cast.ids[name] ?? name),
      body,
    );
  beforeAll(async () => {
    cast = await createCast();
    const { hands, boardId, ids } = cast;
    const looks = await hands.lived.send("POST", `/api/boards/${boardId}/looks`, { words: "Please look" });
    ids[":look"] = looks.body.looks[0].id;
    await hands.curator.send("POST", `/api/streams/${ids[":stream"]}/close`);
  });
  afterAll(() => cast.test.close());

  const changes = PERMISSION_TABLE.filter((row) => ofEdition(row) && row.method !== "GET" && !row.alsoClosed);
  const cases = changes.flatMap((row) => STANDINGS.map((who) => ({ ...row, who, may: row.allowed.includes(who) })));
  it.each(cases)("is not changed by $method $path as $who", async ({ who, may, ...row }) => {
    const { status, body } = await ask(who, row);
    if (may) expect([status, body.error.code]).toEqual([409, "closed"]);
    else expect([401, 403]).toContain(status);
  });

  const reads = PERMISSION_TABLE.filter((row) => ofEdition(row) && row.method === "GET");
  it.each(reads)("is read by $method $path as before", async (row) => {
    for (const who of STANDINGS) {
      const { status } = await ask(who, row);
      if (row.allowed.includes(who)) expect(status, who).toBeLessThan(300);
      else expect([401, 403], who).toContain(status);
    }
  });
});
