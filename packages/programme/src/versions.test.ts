import { describe, expect, it } from "vitest";
import { beforeFormatSchema, newVersionSchema, thinnedOut, type VersionKind } from "./versions.ts";

const NOW = Date.parse("2027-03-31T12:30:00Z");
const MINUTE = 60_000;
const ago = (minutes: number, kind: VersionKind = "hour") => ({
  id: `${kind} ${minutes}`,
  kind,
  at: new Date(NOW - minutes * MINUTE).toISOString(),
});

describe("which versions stay", () => {
  it("keeps the newest of each hour for a day, of each day for a month, of each week before that", () => {
    const hour = 60;
    const day = 24 * hour;
    const list = [
      ago(5),
      ago(10),
      ago(70),
      ago(30 * hour),
      ago(31 * hour),
      ago(40 * day),
      ago(41 * day),
      ago(60 * day),
    ];
    expect(thinnedOut(list, NOW)).toEqual(["hour 10", `hour ${31 * hour}`, `hour ${41 * day}`]);
    expect(thinnedOut([], NOW)).toEqual([]);
  });

  it("lets nothing go that somebody named, signed or published, nor what was there before a restore for a month", () => {
    const old = 300 * 24 * 60;
    const list = [
      ago(1, "restore"),
      ago(2, "restore"),
      ago(3),
      ago(old, "named"),
      ago(old + 1, "named"),
      ago(old + 2, "signed"),
      ago(old + 3, "published"),
      ago(old + 4, "restore"),
      ago(old + 5, "restore"),
    ];
    expect(thinnedOut(list, NOW)).toEqual([`restore ${old + 5}`]);
  });

  it("keeps of formats that are tried one after the other what was there before the first and before the last", () => {
    const list = [1, 2, 4, 7, 11, 40, 55].map((minutes) => ago(minutes, "format"));
    expect(thinnedOut(list, NOW)).toEqual(["format 7", "format 4", "format 2"]);
    const left = list.filter(({ id }) => !thinnedOut(list, NOW).includes(id));
    expect(thinnedOut(left, NOW)).toEqual([]);
    // One after the other, as they come, whatever else is kept between them.
    let kept: ReturnType<typeof ago>[] = [];
    for (let minutes = 30; minutes > 0; minutes -= 1) {
      const others = minutes === 15 ? [ago(minutes, "named")] : [];
      kept = [ago(minutes, "format"), ...others, ...kept];
      const gone = thinnedOut(kept, NOW);
      kept = kept.filter(({ id }) => !gone.includes(id));
    }
    expect(kept.map(({ id }) => id)).toEqual([
      "format 1",
      "format 8",
      "format 9",
      "named 15",
      "format 19",
      "format 20",
      "format 30",
    ]);
  });

  it("never has more than a hundred automatic ones; the hours go first", () => {
    const signed = Array.from({ length: 99 }, (_, n) => ago(n, "signed"));
    const hours = [1, 2, 3].map((n) => ago(n * 60 + 1));
    expect(thinnedOut([...signed, ...hours], NOW)).toEqual(["hour 181", "hour 121"]);
    const many = Array.from({ length: 101 }, (_, n) => ago(n, "signed"));
    expect(thinnedOut([...many, ...hours], NOW)).toEqual(["hour 181", "hour 121", "hour 61", "signed 100"]);
  });
});

describe("what is asked for", () => {
  it("is a name, or what is about to happen", () => {
    expect(newVersionSchema.safeParse({ name: " Before the call " }).data).toEqual({ name: "Before the call" });
    expect(newVersionSchema.safeParse({ before: "restore", of: "1" }).success).toBe(true);
    for (const wrong of [
      {},
      { name: "  " },
      { before: "restore" },
      { before: "lunch" },
      { name: "a", before: "format" },
    ]) {
      expect(newVersionSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it("before a format, is the format, with how far whoever asks has come", () => {
    const format = "panel";
    for (const right of [{ format }, { format, asker: { client: 1, clock: 2 } }]) {
      expect(beforeFormatSchema.safeParse(right).success).toBe(true);
    }
    const wrongs = [{}, { format: "" }, { format: "a".repeat(61) }, { format, asker: { client: -1, clock: 0 } }];
    for (const wrong of wrongs) expect(beforeFormatSchema.safeParse(wrong).success).toBe(false);
  });
});
