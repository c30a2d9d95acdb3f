import { LIMITS } from "@openchair/programme";
import { describe, expect, it } from "vitest";
import { newSessionFields, sessionDraft, sessionFaults } from "./sessionDraft.ts";

const good = { ...newSessionFields("A title"), day: "2027-05-14", time: "10:30" };

describe("a new session in the form", () => {
  it("starts as an hour with nothing else decided", () => {
    expect(sessionFaults(newSessionFields("A title"))).toEqual({});
    expect(sessionDraft(newSessionFields(" A title "))).toEqual({
      title: "A title",
      minutes: 60,
      expected: null,
      format: null,
      startsAt: null,
      room: null,
      submissionIds: [],
    });
  });

  it("takes as much of a long title as a session can have", () => {
    expect(newSessionFields("x".repeat(300)).title).toHaveLength(LIMITS.sessionTitle);
  });

  it("needs a title and whole minutes from 1 to a day", () => {
    expect(sessionFaults({ ...good, title: "  " })).toEqual({ title: "title-empty" });
    for (const minutes of [null, 0, -5, 1.5, LIMITS.sessionMinutes + 1]) {
      expect(sessionFaults({ ...good, minutes })).toEqual({ minutes: "minutes" });
    }
    expect(sessionFaults({ ...good, expected: 0 })).toEqual({ expected: "expected" });
  });

  it("needs a day with a time and a time with a day", () => {
    expect(sessionFaults({ ...good, time: "" })).toEqual({ time: "time-missing" });
    expect(sessionFaults({ ...good, day: "" })).toEqual({ day: "day-missing" });
    expect(sessionDraft(good, ["sub-1"])).toMatchObject({ startsAt: "2027-05-14T10:30", submissionIds: ["sub-1"] });
  });
});
