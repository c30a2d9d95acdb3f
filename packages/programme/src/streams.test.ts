import { describe, expect, it } from "vitest";
import { LIMITS } from "./limits.ts";
import { localDateTimeSchema, newSessionSchema, newStreamSchema, sessionChangeSchema } from "./streams.ts";

const session = { title: "What I wish I’d known", minutes: 60 };
const faults = (input: unknown) =>
  newSessionSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a new session", () => {
  it("needs a title and minutes; the rest is undecided", () => {
    expect(newSessionSchema.parse(session)).toEqual({
      ...session,
      submissionIds: [],
      expected: null,
      format: null,
      startsAt: null,
      room: null,
    });
  });

  it("says in plain words what cannot be", () => {
    expect(faults({ ...session, title: "  " })).toEqual(["title: Please give the session a title."]);
    expect(faults({ ...session, title: "x".repeat(LIMITS.sessionTitle + 1) })).toEqual([
      "title: The title of a session can have up to 200 letters.",
    ]);
    expect(faults({ ...session, minutes: 0 })).toEqual(["minutes: A session needs at least one minute."]);
    expect(faults({ ...session, minutes: -5 })).toHaveLength(1);
    expect(faults({ ...session, minutes: 12.5 })).toEqual(["minutes: Minutes must be a whole number."]);
    expect(faults({ ...session, minutes: Number.POSITIVE_INFINITY })).toHaveLength(1);
    expect(faults({ ...session, minutes: "60" })).toHaveLength(1);
    expect(faults({ ...session, expected: 0 })).toEqual(["expected: The expected size must be at least 1."]);
  });

  it("takes a day and a time that exist, as the clock on the wall shows them", () => {
    expect(localDateTimeSchema.safeParse("2028-02-29T10:30").success).toBe(true);
    for (const wrong of ["2027-02-29T10:30", "2027-13-01T10:30", "2027-05-14T24:30", "2027-05-14", "soon", ""]) {
      expect(localDateTimeSchema.safeParse(wrong).success, wrong).toBe(false);
    }
  });
});

describe("a change", () => {
  it("leaves alone what it does not name", () => {
    expect(sessionChangeSchema.parse({ minutes: 45 })).toEqual({ minutes: 45 });
  });
});

describe("a new stream", () => {
  it("tidies its name and wants one", () => {
    expect(newStreamSchema.parse({ title: "  Leading  " })).toEqual({ title: "Leading", edition: "", description: "" });
    expect(newStreamSchema.safeParse({ title: "" }).success).toBe(false);
  });
});
