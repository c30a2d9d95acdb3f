import { describe, expect, it } from "vitest";
import { oneLine } from "./typing.ts";

describe("a field of one line", () => {
  it("turns line ends into spaces and keeps its length", () => {
    expect(oneLine("a\nb\n")).toBe("a b ");
  });
});
