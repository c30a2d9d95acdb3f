import { describe, expect, test } from "vitest";
import { instantAt, isTimeZone, venueTime } from "./venue-time.ts";

describe("time at the venue", () => {
  const at = (wall: string, zone = "Europe/Copenhagen") => venueTime(instantAt(wall, zone), zone);

  test("keeps what the clock shows, in summer as in winter, east as west", () => {
    expect(at("2027-05-14T10:30")).toBe("2027-05-14T10:30:00+02:00");
    expect(at("2027-01-14T10:30")).toBe("2027-01-14T10:30:00+01:00");
    expect(at("2027-05-14T10:30", "America/St_Johns")).toBe("2027-05-14T10:30:00-02:30");
    expect(instantAt("2027-05-14T00:15", "Pacific/Auckland").toISOString()).toBe("2027-05-13T12:15:00.000Z");
  });

  test("has an answer in the nights in which clocks change", () => {
    expect(at("2027-03-28T02:30")).toBe("2027-03-28T03:30:00+02:00");
    expect(at("2027-10-31T02:30")).toBe("2027-10-31T02:30:00+02:00");
  });

  test("knows time zones by name, and takes nothing else for one", () => {
    for (const name of ["Europe/Copenhagen", "Europe/Amsterdam", "UTC", "Asia/Kathmandu"]) {
      expect(isTimeZone(name), name).toBe(true);
    }
    for (const name of ["", "+02:00", "Europe/Atlantis", "<script>", "europe"])
      expect(isTimeZone(name), name).toBe(false);
  });
});
