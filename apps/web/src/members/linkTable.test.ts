import { describe, expect, it } from "vitest";
import { csvOf } from "./linkTable.ts";

describe("a table of links as CSV", () => {
  it("quotes what holds separators, and marks its encoding", () => {
    expect(
      csvOf([
        ["Name", "Link"],
        ['Ruiz, "Ana"', "http://x/1"],
      ]),
    ).toBe('\uFEFFName,Link\r\n"Ruiz, ""Ana""",http://x/1\r\n');
  });

  it("is never a formula", () => {
    for (const name of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) {
      expect(csvOf([[name]]).replace(/^\uFEFF"?/, "")).toMatch(/^'/);
    }
  });
});
