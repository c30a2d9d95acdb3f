import { describe, expect, it } from "vitest";
import { csvOf, fileName } from "./csv.ts";

describe("a table as CSV", () => {
  it("quotes what must be quoted, ends lines as RFC 4180 says, and starts with a byte order mark", () => {
    expect(
      csvOf([
        ["Title", "Minutes"],
        ['Say "hello", twice\nor more', 45],
        [" space ", null],
      ]),
    ).toBe('\uFEFFTitle,Minutes\r\n"Say ""hello"", twice\nor more",45\r\n" space ",\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("lets no spreadsheet run %j", (cell) => {
    expect(csvOf([[cell]])).toMatch(/^\uFEFF"?'/);
  });

  it("names files in letters that every system can save", () => {
    expect(fileName("Læring & fejl / 2027", "submissions.csv")).toBe("l-ring-fejl-2027-submissions.csv");
    expect(fileName("…", "submissions.csv")).toBe("submissions.csv");
  });
});
