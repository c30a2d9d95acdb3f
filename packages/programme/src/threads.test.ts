import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "./limits.ts";
import {
  newThreadSchema,
  type ThreadSession,
  threadChangeSchema,
  threadMatrix,
  threadMatrixSchema,
} from "./threads.ts";

const thread = (id: string) => ({ id, title: `Thread ${id}`, description: "" });
const none = { professional: 0, "emerging-leader": 0, "lived-experience": 0 };
const session = (boardId: string, threads: ThreadSession["threads"]) => ({ boardId, title: `On ${boardId}`, threads });

describe("a red thread", () => {
  it("needs a name, and says in plain words what is too long", () => {
    expect(newThreadSchema.parse({ title: "  Who   decides " })).toEqual({ title: "Who decides", description: "" });
    const faults = (input: unknown) => newThreadSchema.safeParse(input).error?.issues.map(({ message }) => message);
    expect(faults({ title: " " })).toEqual(["Please give the red thread a name."]);
    expect(faults({ title: "x".repeat(LIMITS.threadTitle + 1) })).toEqual([
      "The name of a red thread can have up to 80 letters.",
    ]);
    expect(faults({ title: "x", description: "x".repeat(LIMITS.threadDescription + 1) })).toHaveLength(1);
  });

  it("keeps what a change leaves out", () => {
    expect(threadChangeSchema.parse({ title: "New" })).toEqual({ title: "New" });
  });
});

describe("the matrix", () => {
  const data = {
    threads: ["a", "b", "c", "d"].map(thread),
    sessions: [
      session("1", {
        a: { cards: 2, voices: { ...none, professional: 1, "lived-experience": 2 } },
        c: { cards: 0, voices: none },
        gone: { cards: 9, voices: none },
      }),
      session("2", { a: { cards: 0, voices: none } }),
    ],
  };

  it("says of each thread and session whether it is missing, claimed or shown; what is missing comes first", () => {
    const { rows, columns } = threadMatrix(data);
    expect(rows.map(({ thread: { id } }) => id)).toEqual(["b", "d", "c", "a"]);
    expect(rows.at(-1)).toEqual({
      thread: thread("a"),
      cells: [
        { boardId: "1", state: "evidenced", cards: 2, voices: ["professional", "lived-experience"] },
        { boardId: "2", state: "claimed", cards: 0, voices: [] },
      ],
      sums: { missing: 0, claimed: 1, evidenced: 1 },
      byVoice: { ...none, professional: 1, "lived-experience": 1 },
    });
    expect(columns).toEqual([
      { boardId: "1", title: "On 1", sums: { missing: 2, claimed: 1, evidenced: 1 } },
      { boardId: "2", title: "On 2", sums: { missing: 3, claimed: 1, evidenced: 0 } },
    ]);
  });

  it("adds up, whatever boards say", () => {
    const standing = fc.record({
      cards: fc.nat(5),
      voices: fc.record({ professional: fc.nat(2), "emerging-leader": fc.nat(2), "lived-experience": fc.nat(2) }),
    });
    const ids = fc.constantFrom("a", "b", "c", "__proto__", "constructor");
    const anything = fc.record({
      threads: fc.uniqueArray(ids, { maxLength: 4 }).map((list) => list.map(thread)),
      sessions: fc
        .array(fc.dictionary(ids, standing), { maxLength: 4 })
        .map((list) => list.map((threads, at) => session(String(at), threads))),
    });
    fc.assert(
      fc.property(anything, (input) => {
        const { rows, columns } = threadMatrix(input);
        expect(rows).toHaveLength(input.threads.length);
        for (const { sums } of rows) expect(sums.missing + sums.claimed + sums.evidenced).toBe(input.sessions.length);
        for (const { sums } of columns) expect(sums.missing + sums.claimed + sums.evidenced).toBe(rows.length);
        const total = (list: readonly { readonly sums: { readonly evidenced: number } }[]) =>
          list.reduce((sum, { sums }) => sum + sums.evidenced, 0);
        expect(total(rows)).toBe(total(columns));
        threadMatrixSchema.parse(input);
      }),
      { seed: 20270514 },
    );
  });
});
