import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedBoard } from "../testing/checked-board.ts";

describe("[F3] the sum against the slot", () => {
  it("is too long, and is mended by less of everything but what is locked", () => {
    const { check, fix, minutes, ids } = checkedBoard(60, [
      { minutes: 10, locked: true },
      { minutes: 40 },
      { minutes: 40 },
    ]);
    expect(check()[0]).toMatchObject({ id: "too-long", severity: "warn", values: { minutes: 30 } });
    expect(fix("too-long")).toBe(true);
    expect(minutes()).toEqual([10, 25, 25]);
    expect(ids()).toEqual([]);
  });

  it("leaves minutes free, and is mended by more of everything", () => {
    const { ids, fix, minutes } = checkedBoard(60, [{ minutes: 10 }, { minutes: 20 }]);
    expect(ids()).toEqual(["minutes-free"]);
    expect(fix("minutes-free")).toBe(true);
    expect(minutes()).toEqual([20, 40]);
  });

  it("cannot be mended when locked minutes alone are too many", () => {
    const { check } = checkedBoard(30, [{ minutes: 40, locked: true }, { minutes: 5 }]);
    expect(check()[0]).toMatchObject({ id: "too-long", fixes: [] });
  });

  it("is exact afterwards, whatever the rows, and locked ones and work before are as they were", () => {
    const row = fc.record({
      minutes: fc.integer({ min: 0, max: 120 }),
      locked: fc.boolean(),
      beside: fc.boolean(),
      before: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 15, max: 240 }), (rows, slot) => {
        const { fix, sheet, cards } = checkedBoard(slot, rows);
        const before = cards();
        const mended = fix("too-long") ?? fix("minutes-free");
        const after = cards();
        if (mended) expect(sheet()).toMatchObject({ planned: slot, over: 0, spare: 0 });
        for (const [at, card] of before.entries()) {
          if (card.locked || card.before || !mended) expect(after[at]?.minutes).toBe(card.minutes);
          else expect(after[at]?.minutes).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("[F4] demanding stretches", () => {
  it("of exactly 40 minutes are fine, and of 41 are not", () => {
    const rows = (minutes: number) => [
      { minutes: 20, demanding: true },
      { minutes, demanding: true },
    ];
    expect(checkedBoard(40, rows(20)).ids()).toEqual([]);
    const { check } = checkedBoard(41, rows(21));
    expect(check()).toMatchObject([
      { id: "demanding-stretch", cards: ["shape:0", "shape:1"], values: { minutes: 41 } },
    ]);
  });

  it("end where something lighter comes, and a break is put between two of them", () => {
    const lighter = [{ minutes: 25, demanding: true }, { minutes: 5 }, { minutes: 25, demanding: true }];
    expect(checkedBoard(55, lighter).ids()).toEqual([]);
    const { fix, cards, ids, sheet } = checkedBoard(50, [
      { minutes: 25, demanding: true },
      { minutes: 25, demanding: true },
    ]);
    expect(fix("demanding-stretch")).toBe(true);
    expect(cards().map(({ text, minutes, isBreak }) => [text, minutes, isBreak])).toEqual([
      ["Row 0", 22, false],
      ["Break", 5, true],
      ["Row 1", 23, false],
    ]);
    expect(ids()).toEqual([]);
    expect(sheet().over).toBe(0);
  });

  it("in one long segment are mended by a break in its middle, and both halves say what it said", () => {
    const { fix, cards, ids } = checkedBoard(50, [{ minutes: 50, demanding: true, room: "Listens", leads: ["ana"] }]);
    expect(ids()).toContain("demanding-stretch");
    expect(fix("demanding-stretch")).toBe(true);
    expect(cards().map(({ text, minutes }) => `${text} ${minutes}`)).toEqual(["Row 0 23", "Break 5", "Row 0 22"]);
    expect(cards()[2]).toMatchObject({ room: "Listens", leads: ["ana"], demanding: true });
    expect(ids()).not.toContain("demanding-stretch");
  });

  it("of a segment of which nobody said how hard it is count by themselves", () => {
    const unsaid = { demanding: null };
    expect(
      checkedBoard(60, [
        { minutes: 30, ...unsaid },
        { minutes: 30, ...unsaid },
      ]).ids(),
    ).toEqual([]);
    expect(checkedBoard(45, [{ minutes: 45, ...unsaid }]).ids()).toEqual(["demanding-stretch"]);
  });
});

describe("[F5] a break in more than an hour", () => {
  it("is asked for after 60 minutes, and what is shorter than five is none", () => {
    expect(checkedBoard(60, [{ minutes: 30 }, { minutes: 30 }]).ids()).toEqual([]);
    expect(checkedBoard(61, [{ minutes: 31 }, { minutes: 30 }]).ids()).toEqual(["no-break"]);
    const between = (minutes: number) => [{ minutes: 40 }, { minutes, isBreak: true }, { minutes: 40 }];
    expect(checkedBoard(84, between(4)).ids()).toEqual(["no-break"]);
    expect(checkedBoard(85, between(5)).ids()).toEqual([]);
  });

  it("is put near the middle, from minutes that are free or from the longest", () => {
    const { fix, cards, ids, sheet } = checkedBoard(90, [{ minutes: 20 }, { minutes: 40 }, { minutes: 30 }]);
    expect(fix("no-break")).toBe(true);
    expect(cards().map(({ text, minutes }) => `${text} ${minutes}`)).toEqual([
      "Row 0 20",
      "Row 1 30",
      "Break 10",
      "Row 2 30",
    ]);
    expect(sheet().planned).toBe(90);
    expect(ids()).toEqual([]);
  });

  it("work before the session is no part of it", () => {
    expect(
      checkedBoard(60, [
        { minutes: 45, before: true },
        { minutes: 60, written: "Cards" },
      ]).ids(),
    ).toEqual([]);
  });
});

describe("[F6] the room's share", () => {
  it("of exactly half is fine, and less is mended by talk in pairs out of the longest listening", () => {
    const rows = (share: number) => [
      { minutes: 30, roomShare: 0 },
      { minutes: 30, roomShare: share },
    ];
    expect(checkedBoard(60, rows(100)).ids()).toEqual([]);
    const { check, fix, cards, ids, sheet } = checkedBoard(60, rows(50));
    expect(check()).toMatchObject([{ id: "room-share", values: { percent: 25 } }]);
    expect(fix("room-share")).toBe(true);
    expect(cards().map(({ minutes, roomShare }) => [minutes, roomShare])).toEqual([
      [15, 0],
      [15, 100],
      [30, 50],
    ]);
    expect(ids()).toEqual([]);
    expect(sheet().planned).toBe(60);
  });

  it("a talk in pairs takes two minutes at least, or is not offered", () => {
    const { fix, cards, ids } = checkedBoard(60, [
      { minutes: 31, roomShare: 0 },
      { minutes: 29, roomShare: 100 },
    ]);
    expect(fix("room-share")).toBe(true);
    expect(cards().map(({ minutes, roomShare }) => [minutes, roomShare])).toEqual([
      [29, 0],
      [2, 100],
      [29, 100],
    ]);
    expect(ids()).toEqual([]);
    const tight = checkedBoard(11, [
      { minutes: 6, roomShare: 0 },
      { minutes: 5, roomShare: 100 },
    ]);
    expect(tight.check()).toMatchObject([{ id: "room-share", fixes: [] }]);
  });

  it("breaks do not count, tracks side by side count as their mean, and too little said says nothing", () => {
    const pause = { minutes: 10, isBreak: true, roomShare: 0 };
    expect(checkedBoard(50, [{ minutes: 20 }, pause, { minutes: 20, roomShare: 0 }]).ids()).toEqual([]);
    const tracks = [
      { minutes: 30, roomShare: 0 },
      { minutes: 30, beside: true },
    ];
    expect(checkedBoard(30, tracks).ids()).toEqual([]);
    expect(
      checkedBoard(60, [
        { minutes: 20, roomShare: 0 },
        { minutes: 40, roomShare: null },
      ]).ids(),
    ).toEqual([]);
  });
});
