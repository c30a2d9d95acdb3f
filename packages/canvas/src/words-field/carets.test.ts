import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { createCarets } from "./carets.ts";

/** Two browsers that tell each other at once who is where. */
function two() {
  const [mine, theirs] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())];
  const told: unknown[] = [];
  mine.on("update", ({ updated }: { updated: number[] }) => {
    if (updated.length > 0) told.push(mine.getLocalState()?.["caret"]);
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), "wire");
  });
  mine.setLocalStateField("user", { id: "noor", name: "Noor", voices: ["professional"] });
  told.length = 0;
  return { mine, theirs, told };
}

describe("carets", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are told at most ten times a second, the newest last", () => {
    const { mine, told } = two();
    const carets = createCarets(mine);
    for (let at = 0; at < 100; at += 1) {
      carets.tell({ on: "brief:title", at, end: at });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(100);
    expect(told.length).toBeLessThanOrEqual(11);
    expect(told.at(-1)).toEqual({ on: "brief:title", at: 99, end: 99 });
    mine.destroy();
  });

  it("go at once when somebody leaves, but not when they are in other words by then", () => {
    const { mine, told } = two();
    const carets = createCarets(mine);
    carets.tell({ on: "text:shape:a", at: 1, end: 1 });
    carets.tell({ on: "text:shape:b", at: 2, end: 2 });
    carets.leave("text:shape:a");
    vi.advanceTimersByTime(200);
    expect(told.at(-1)).toEqual({ on: "text:shape:b", at: 2, end: 2 });
    carets.leave("text:shape:b");
    expect(told.at(-1)).toBeNull();
    mine.destroy();
  });

  it("are seen by others with name and voice, and stay the same object until they move", () => {
    const { mine, theirs } = two();
    const seen = createCarets(theirs);
    let news = 0;
    const stop = seen.subscribe(() => {
      news += 1;
    });
    createCarets(mine).tell({ on: "text:shape:a", at: 3, end: 5 });
    vi.advanceTimersByTime(200);
    expect(seen.others("text:shape:a")).toMatchObject([{ name: "Noor", voice: "professional", at: 3, end: 5 }]);
    expect(seen.others("text:shape:b")).toEqual([]);
    const before = seen.others("text:shape:a");
    mine.setLocalStateField("canvas", { x: 1, y: 1, selected: [] });
    expect(seen.others("text:shape:a")).toBe(before);
    expect(news).toBeGreaterThan(0);
    stop();
    for (const awareness of [mine, theirs]) awareness.destroy();
  });
});
