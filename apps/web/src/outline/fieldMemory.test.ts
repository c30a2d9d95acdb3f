import { describe, expect, it } from "vitest";
import { createFieldMemory } from "./fieldMemory.ts";

describe("what outlives a field", () => {
  it("a field takes the focus when the person asked for it, once", () => {
    const fields = createFieldMemory();
    fields.ask("a");
    expect(fields.startOf("b")).toBeUndefined();
    expect(fields.startOf("a")).toBe("end");
    fields.came("a");
    expect(fields.startOf("a")).toBeUndefined();
  });

  it("a field that is drawn anew has the focus again only when it had it as it went", () => {
    const fields = createFieldMemory();
    fields.went("a", { at: 2, end: 4 });
    expect(fields.startOf("a")).toEqual({ at: 2, end: 4 });
    fields.came("a");
    expect(fields.startOf("a")).toBeUndefined();
  });

  it("asking anew starts anew", () => {
    const fields = createFieldMemory();
    fields.went("a", { at: 2, end: 4 });
    fields.ask("a");
    expect(fields.startOf("a")).toBe("end");
    fields.came("a");
    expect(fields.startOf("a")).toBeUndefined();
  });
});
