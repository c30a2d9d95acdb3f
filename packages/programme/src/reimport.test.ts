import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reimport, type SubmissionWords } from "./reimport.ts";
import { SUBMISSION_FIELDS } from "./submissions.ts";

const words = (change: Partial<SubmissionWords> = {}): SubmissionWords => ({
  title: "A",
  description: "",
  themes: ["x"],
  people: "",
  country: "",
  language: "",
  minutes: null,
  type: "",
  notes: "",
  sourceState: "",
  ...change,
});
const text = fc.constantFrom("", "a", "b", "c");
const any = fc.record({
  title: fc.constantFrom("a", "b", "c"),
  description: text,
  themes: fc.subarray(["x", "y"]),
  people: text,
  country: text,
  language: text,
  minutes: fc.constantFrom(null, 30, 45),
  type: text,
  notes: text,
  sourceState: text,
});

describe("bringing a submission in again", () => {
  it("updates what nobody touched, keeps what was touched, and names what both sides changed", () => {
    const imported = words();
    const ours = words({ title: "Ours", themes: ["x", "y"] });
    const theirs = words({ title: "Theirs", themes: ["x"], minutes: 45, type: "Talk" });
    expect(reimport(ours, imported, theirs)).toEqual({
      update: { minutes: 45, type: "Talk" },
      conflicts: [{ field: "title", ours: "Ours", theirs: "Theirs" }],
      imported: words({ minutes: 45, type: "Talk" }),
    });
  });

  it("empties nothing: a file without a column says nothing of it", () => {
    const ours = words({ country: "DK" });
    expect(reimport(ours, ours, words())).toMatchObject({ update: {}, conflicts: [] });
  });

  it("takes ours for untouched when it is not known what was brought in", () => {
    expect(reimport(words(), null, words({ title: "B" })).update).toEqual({ title: "B" });
  });

  it("never overwrites a field that was touched, and settles: a second time changes nothing", () => {
    fc.assert(
      fc.property(any, any, any, (imported, ours, theirs) => {
        const first = reimport(ours, imported, theirs);
        const after = { ...ours, ...first.update };
        for (const field of SUBMISSION_FIELDS) {
          if (JSON.stringify(ours[field]) !== JSON.stringify(imported[field]))
            expect(after[field]).toEqual(ours[field]);
        }
        const second = reimport(after, first.imported, theirs);
        expect(second).toEqual({ update: {}, conflicts: first.conflicts, imported: first.imported });
      }),
    );
  });
});
