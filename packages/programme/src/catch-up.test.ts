import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MOST_NEWS_LINES,
  NEWS_GROUPS,
  NEWS_KINDS,
  type NewsKind,
  newsKinds,
  newsMailWishSchema,
  newsParts,
} from "./catch-up.ts";

const line = (kind: NewsKind, text = "") => ({
  kind,
  byNames: ["Bo"],
  text,
  before: null,
  minutes: null,
  place: "board",
});

describe("ten lines of news", () => {
  it("[N2] are never more, each group keeps its place, and nothing goes uncounted", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...newsKinds), { maxLength: 60 }), (kinds) => {
        const parts = newsParts(kinds.map((kind, at) => line(kind, `${at}`)));
        const lines = parts.reduce((sum, part) => sum + part.lines.length + (part.more > 0 ? 1 : 0), 0);
        expect(lines).toBeLessThanOrEqual(MOST_NEWS_LINES);
        if (kinds.length <= MOST_NEWS_LINES) expect(lines).toBe(kinds.length);
        else expect(lines).toBeGreaterThanOrEqual(MOST_NEWS_LINES - 1);
        expect(parts.reduce((sum, part) => sum + part.lines.length + part.more, 0)).toBe(kinds.length);
        const order = parts.map(({ group }) => NEWS_GROUPS.indexOf(group));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const { group, lines: own } of parts) {
          expect(own.every(({ kind }) => NEWS_KINDS[kind] === group)).toBe(true);
        }
      }),
      { seed: 20270514 },
    );
  });

  it("[N2] the group with the most gives way", () => {
    const parts = newsParts([...Array.from({ length: 12 }, () => line("idea")), line("signed"), line("comment")]);
    expect(parts.map(({ group, lines, more }) => [group, lines.length, more])).toEqual([
      ["decision", 1, 0],
      ["idea", 7, 5],
      ["comment", 1, 0],
    ]);
  });
});

describe("asking for mail", () => {
  it("takes an address, how often, and in which language", () => {
    const wish = { address: " bo@example.org ", rhythm: "weekly", language: "da" };
    expect(newsMailWishSchema.parse(wish).address).toBe("bo@example.org");
    for (const wrong of [
      { address: "bo" },
      { address: "bo@example.org\r\nBcc: all@example.org" },
      { address: `${"a".repeat(300)}@example.org` },
      { rhythm: "hourly" },
      { language: "fr" },
      { more: 1 },
    ]) {
      expect(newsMailWishSchema.safeParse({ ...wish, ...wrong }).success).toBe(false);
    }
  });
});
