import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gatherNews, NEWS_TOPICS, type NewsTopic, topicsOf } from "./gatherNews.ts";

describe("what a message of the stream is about", () => {
  it("is its topic", () => {
    expect(topicsOf('{"topic":"dates"}')).toEqual(["dates"]);
    expect(topicsOf('{"topic":"sessions","boardId":"b"}')).toEqual(["sessions"]);
  });

  it.each(["", "{", "null", "{}", '{"topic":"weather"}', '{"topic":3}'])("is everything when it says %s", (message) => {
    expect(topicsOf(message)).toEqual(NEWS_TOPICS);
  });
});

describe("gathering news", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("tells the first at once and the rest together, after a while", () => {
    const told: (readonly NewsTopic[])[] = [];
    const gathered = gatherNews((topics) => told.push(topics), 1000);
    gathered.hear(["sessions"]);
    expect(told).toEqual([["sessions"]]);
    for (let i = 0; i < 50; i++) gathered.hear(["sessions"]);
    gathered.hear(["dates"]);
    vi.advanceTimersByTime(999);
    expect(told).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(told[1]).toEqual(["sessions", "dates"]);
    vi.advanceTimersByTime(5000);
    expect(told).toHaveLength(2);
    gathered.hear(["people"]);
    expect(told[2]).toEqual(["people"]);
  });

  it("tells nothing once it has stopped", () => {
    const tell = vi.fn();
    const gathered = gatherNews(tell, 1000);
    gathered.hear(["sessions"]);
    gathered.hear(["sessions"]);
    gathered.stop();
    vi.advanceTimersByTime(5000);
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
