import type { MyRound } from "@openchair/programme";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../api/errors.ts";
import { createDraft } from "./draft.ts";

const offline = () => new ApiError("unreachable", "No connection.", 0);

describe("what somebody writes in a quiet round", () => {
  let kept: Map<string, string>;
  let sent: MyRound[];
  let failing: ApiError | null;
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const open = () => {
    let n = kept.size;
    return createDraft({
      key: "draft",
      storage,
      newId: () => `card-${++n}`,
      send: async (change) => {
        if (failing) throw failing;
        sent.push(change);
      },
    });
  };
  beforeEach(() => {
    vi.useFakeTimers();
    kept = new Map();
    sent = [];
    failing = null;
  });
  afterEach(() => vi.useRealTimers());

  it("is kept on the device at every letter, and sent once somebody rests", async () => {
    const draft = open();
    const id = draft.add();
    for (const text of ["S", "Sl", "Slow"]) draft.write(id, text);
    expect(kept.get("draft")).toContain("Slow");
    expect([sent, draft.get().save]).toEqual([[], "sending"]);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([{ cards: [{ id, text: "Slow" }], removed: [] }]);
    expect([draft.get().save, kept.size]).toEqual(["kept", 0]);
  });

  it("[Q5] is sent every two seconds while somebody types on and on: a round may end before they rest", async () => {
    const draft = open();
    const id = draft.add();
    for (let letters = 1; letters <= 12; letters += 1) {
      draft.write(id, "x".repeat(letters));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent.map(({ cards }) => cards[0]?.text.length)).toEqual([4, 8, 12]);
  });

  it("waits on the device while there is no connection, outlives its page, and goes out later", async () => {
    failing = offline();
    const draft = open();
    draft.write(draft.add(), "On the train");
    draft.say(true);
    await draft.flush();
    expect(draft.get()).toMatchObject({ save: "here", done: true });
    const again = open();
    expect(again.get()).toMatchObject({ cards: [{ text: "On the train" }], done: true, save: "here" });
    failing = null;
    await vi.runAllTimersAsync();
    expect(again.get().save).toBe("kept");
    expect(sent.at(-1)).toMatchObject({ cards: [{ text: "On the train" }], done: true });
    expect(kept.size).toBe(0);
  });

  it("names only what was changed, so that another device of the same person loses nothing", async () => {
    const draft = open();
    draft.take({ cards: [{ id: "phone", text: "From the phone" }], done: true });
    const id = draft.add();
    draft.write(id, "From the laptop");
    await vi.runAllTimersAsync();
    expect(sent).toEqual([{ cards: [{ id, text: "From the laptop" }], removed: [] }]);
    expect(draft.get()).toMatchObject({ done: true, cards: [{ id: "phone" }, { id }] });
  });

  it("can be thrown away and put back where it was", async () => {
    const draft = open();
    draft.take({ cards: ["a", "b", "c"].map((id) => ({ id, text: id })), done: false });
    draft.remove("b");
    await vi.runAllTimersAsync();
    expect(sent.at(-1)).toEqual({ cards: [], removed: ["b"] });
    // An answer that was on its way meanwhile does not bring it back.
    draft.take({ cards: [{ id: "b", text: "b" }], done: false });
    expect(draft.get().cards.map(({ id }) => id)).toEqual(["a", "c"]);
    draft.putBack("b");
    await vi.runAllTimersAsync();
    expect(sent.at(-1)).toEqual({ cards: [{ id: "b", text: "b" }], removed: [] });
    expect(draft.get().cards.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("sends no card that never held a word, and forgets one that was emptied", async () => {
    const draft = open();
    draft.write(draft.add(), "  ");
    await vi.runAllTimersAsync();
    expect([sent, draft.get().save]).toEqual([[], "kept"]);
    draft.take({ cards: [{ id: "a", text: "One" }], done: false });
    draft.write("a", "");
    await vi.runAllTimersAsync();
    expect(sent).toEqual([{ cards: [{ id: "a", text: "" }], removed: [] }]);
  });

  it("sends what is typed while it is being sent", async () => {
    let answer = () => {};
    const sending: MyRound[] = [];
    const draft = createDraft({
      key: "draft",
      storage: null,
      send: (change) => {
        sending.push(change);
        return new Promise<void>((resolve) => {
          answer = resolve;
        });
      },
    });
    const id = draft.add();
    draft.write(id, "One");
    const first = draft.flush();
    await vi.advanceTimersByTimeAsync(0);
    draft.write(id, "One two");
    answer();
    await first;
    expect(draft.get().save).toBe("sending");
    await vi.advanceTimersByTimeAsync(1000);
    expect(sending.map(({ cards }) => cards[0]?.text)).toEqual(["One", "One two"]);
  });

  it("that comes after the reveal stays on the device until somebody throws it away", async () => {
    failing = new ApiError("changed", "Over.", 409);
    const draft = open();
    draft.write(draft.add(), "Too late");
    await vi.runAllTimersAsync();
    expect(draft.get()).toMatchObject({ save: "late", cards: [{ text: "Too late" }] });
    expect(kept.get("draft")).toContain("Too late");
    draft.discard();
    expect([draft.get().cards, kept.size]).toEqual([[], 0]);
  });

  it("[Q8] that came while the round was being shown goes out again when its writer may add it late", async () => {
    failing = new ApiError("changed", "Over.", 409);
    const draft = open();
    draft.write(draft.add(), "My first thought");
    await vi.runAllTimersAsync();
    expect(draft.get().save).toBe("late");
    failing = null;
    draft.sendAgain();
    await vi.runAllTimersAsync();
    expect(draft.get().save).toBe("kept");
    expect(sent.at(-1)).toMatchObject({ cards: [{ text: "My first thought" }] });
  });

  it("says why when the server will not have it", async () => {
    failing = new ApiError("invalid", "You can write up to 12 cards.", 400);
    const draft = open();
    draft.write(draft.add(), "One more");
    await vi.runAllTimersAsync();
    expect(draft.get()).toMatchObject({ save: "refused", error: failing });
    failing = null;
    draft.write(draft.get().cards[0]?.id ?? "", "One more, shorter");
    await vi.runAllTimersAsync();
    expect(draft.get()).toMatchObject({ save: "kept", error: null });
  });
});
