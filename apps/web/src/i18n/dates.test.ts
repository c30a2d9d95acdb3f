import { describe, expect, it } from "vitest";
import { ago, clock, clockRange, day, number } from "./dates.ts";

describe("times at the venue", () => {
  it("are read as they stand, whatever zone the reader is in", () => {
    expect(clockRange("2027-05-14T10:30", 60)).toBe("10:30–11:30");
  });

  it("go on past midnight", () => {
    expect(clock("2027-05-14T23:30", 45)).toBe("00:15");
  });

  it("are written in the reader's language", () => {
    expect(day("2027-05-14T10:30", "en")).toBe("Friday 14 May 2027");
    expect(day("2027-05-14T10:30", "en", "short")).toBe("Fri 14 May 2027");
    expect(day("2027-05-14T10:30", "da")).toContain("fredag");
    expect(day("2027-05-14T10:30", "nl")).toContain("vrijdag");
    expect(number(1200, "da")).toBe("1.200");
  });
});

describe("how long ago something was", () => {
  const now = Date.parse("2027-05-14T10:30:00Z");
  it("is told in the largest unit that fits, and never lies ahead", () => {
    expect(ago("2027-05-14T10:29:40Z", now, "en")).toBe("now");
    expect(ago("2027-05-14T10:05:00Z", now, "en")).toMatch(/^25 min/);
    expect(ago("2027-05-14T08:00:00Z", now, "nl")).toBe("2 uur geleden");
    expect(ago("2027-05-13T08:00:00Z", now, "da")).toBe("i går");
    expect(ago("2027-05-14T10:31:00Z", now, "en")).toBe("now");
  });
});
