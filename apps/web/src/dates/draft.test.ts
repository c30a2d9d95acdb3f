import { describe, expect, it } from "vitest";
import { changeOf, draftOf, needsReason } from "./draft.ts";

const had = { invited: "2027-01-01", freeze: "2027-05-01" };

describe("a draft of dates", () => {
  it("changes what differs, and takes away what was emptied", () => {
    const draft = draftOf(had);
    expect(draft).toEqual({ invited: "2027-01-01", "first-meeting": "", freeze: "2027-05-01", event: "" });
    expect(changeOf(had, draft)).toEqual({});
    expect(changeOf(had, { ...draft, invited: "", event: "2027-06-01" })).toEqual({
      invited: null,
      event: "2027-06-01",
    });
  });

  it("needs a reason when the freeze that counts comes earlier", () => {
    const draft = draftOf(had);
    expect(needsReason(had, { ...draft, freeze: "2027-04-30" })).toBe(true);
    expect(needsReason(had, { ...draft, freeze: "2027-05-02" })).toBe(false);
    expect(needsReason({}, draftOf({ freeze: "2027-04-30" }), { freeze: "2027-05-01" })).toBe(true);
    expect(needsReason({ freeze: "2027-06-01" }, draftOf({}), { freeze: "2027-05-01" })).toBe(true);
    expect(needsReason({ freeze: "2027-04-01" }, draftOf({}), { freeze: "2027-05-01" })).toBe(false);
  });
});
