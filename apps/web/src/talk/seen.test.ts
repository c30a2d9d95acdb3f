import { describe, expect, it } from "vitest";
import { createSeen } from "./seen.ts";

function keepIn(values: Map<string, string>) {
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (k: string, v: string) => void values.set(k, v),
  };
}

describe("which comments somebody has seen", () => {
  it("is kept on the device, and told to who listens", () => {
    const values = new Map<string, string>();
    const seen = createSeen(keepIn(values), "k");
    let told = 0;
    const stop = seen.subscribe(() => {
      told += 1;
    });
    seen.add("a");
    seen.add("a");
    stop();
    seen.add("b");
    expect(told).toBe(1);
    const again = createSeen(keepIn(values), "k");
    expect([again.has("a"), again.has("b"), again.has("c")]).toEqual([true, true, false]);
  });

  it("takes in what another tab has seen, and survives a store that is broken, full or not there", () => {
    const values = new Map<string, string>();
    const [one, two] = [createSeen(keepIn(values), "k"), createSeen(keepIn(values), "k")];
    one.add("a");
    two.add("b");
    expect(two.has("a")).toBe(true);
    values.set("k", "{not json");
    expect(createSeen(keepIn(values), "k").has("a")).toBe(false);
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    };
    for (const keep of [full, null]) {
      const seen = createSeen(keep, "k");
      seen.add("a");
      expect(seen.has("a")).toBe(true);
    }
  });

  it("keeps the newest when there are very many", () => {
    const values = new Map([["k", JSON.stringify(Array.from({ length: 9000 }, (_, i) => `c${i}`))]]);
    const seen = createSeen(keepIn(values), "k");
    seen.add("new");
    const kept: unknown = JSON.parse(values.get("k") ?? "");
    expect(kept).toHaveLength(3000);
    expect(kept).toContain("new");
  });
});
