import { describe, expect, it } from "vitest";
import { inMinutes, momentOf, roundTime } from "./roundTime.ts";

describe("times of quiet rounds", () => {
  it("name the day only when it is another", () => {
    const now = new Date("2027-05-14T09:00").getTime();
    expect(roundTime(new Date("2027-05-14T14:30").toISOString(), now, "en")).toBe("14:30");
    expect(roundTime(new Date("2027-05-15T14:30").toISOString(), now, "en")).toContain("15 May");
  });

  it("are read in the zone of the reader, and sent in UTC", () => {
    expect(momentOf("2027-05-14", "14:30")).toBe(new Date("2027-05-14T14:30").toISOString());
    expect([momentOf("", "14:30"), momentOf("2027-05-14", ""), momentOf("soon", "now")]).toEqual([null, null, null]);
    expect(inMinutes(5, Date.parse("2027-05-14T10:00:00Z"))).toBe("2027-05-14T10:05:00.000Z");
  });
});
