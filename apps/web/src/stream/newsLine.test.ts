import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openNewsLine } from "./newsLine.ts";

class FakeSource extends EventTarget {
  readyState = 1;
  close() {
    this.readyState = 2;
  }
  says(type: string, data = "") {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
  /** Ends for good, as after a refusal; or only for now, when the browser will come back. */
  breaks(forGood: boolean) {
    this.readyState = forGood ? 2 : 0;
    this.dispatchEvent(new Event("error"));
  }
}

class FakePage extends EventTarget {
  hidden = false;
  show(isShown: boolean) {
    this.hidden = !isShown;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

describe("the line to a stream's news", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function line() {
    const sources: FakeSource[] = [];
    const page = new FakePage();
    const heard: string[] = [];
    const hangUp = openNewsLine({
      open() {
        const source = new FakeSource();
        sources.push(source);
        return source;
      },
      page,
      onReady: (isFirst) => heard.push(isFirst ? "first" : "again"),
      onNews: (data) => heard.push(data),
    });
    const last = () => sources.at(-1) as FakeSource;
    return { sources, page, heard, hangUp, last };
  }

  it("tells what it hears, and when it is connected again", () => {
    const { heard, last, sources } = line();
    last().says("ready");
    last().says("news", "one");
    last().breaks(false);
    last().says("ready");
    expect(heard).toEqual(["first", "one", "again"]);
    expect(sources).toHaveLength(1);
  });

  it("tries again after a refusal, less and less often, and often again once it was connected", () => {
    const { last, sources } = line();
    for (const wait of [5_000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000]) {
      const before = sources.length;
      last().breaks(true);
      vi.advanceTimersByTime(wait - 1);
      expect(sources).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(sources).toHaveLength(before + 1);
    }
    last().says("ready");
    last().breaks(true);
    const before = sources.length;
    vi.advanceTimersByTime(5_000);
    expect(sources).toHaveLength(before + 1);
  });

  it("lets go while nobody sees the page, and comes back with it", () => {
    const { page, sources, last } = line();
    page.show(false);
    vi.advanceTimersByTime(29_000);
    page.show(true);
    vi.advanceTimersByTime(60_000);
    expect([sources.length, last().readyState]).toEqual([1, 1]);
    page.show(false);
    vi.advanceTimersByTime(30_000);
    expect(last().readyState).toBe(2);
    page.show(true);
    expect(sources).toHaveLength(2);
  });

  it("is silent once it has ended", () => {
    const { hangUp, page, sources, last } = line();
    last().breaks(true);
    hangUp();
    vi.advanceTimersByTime(600_000);
    page.show(false);
    page.show(true);
    expect(sources).toHaveLength(1);
    expect(last().readyState).toBe(2);
  });
});
