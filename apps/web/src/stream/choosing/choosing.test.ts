import type { Submission } from "@openchair/programme";
import { describe, expect, it } from "vitest";
import { indexSubmissions } from "../searchSubmissions.ts";
import { countStatuses, facetsOf, filterSubmissions, lengthOf, NO_FILTERS, withStatus } from "./choosing.ts";

const submission = (id: string, rest: Partial<Submission> = {}): Submission => ({
  id,
  streamId: "s",
  title: id,
  description: "",
  themes: [],
  people: "",
  country: "",
  language: "",
  minutes: null,
  type: "",
  notes: "",
  sourceState: "",
  source: null,
  state: "open",
  sessionId: null,
  picks: [],
  createdAt: "2026-11-23T03:00:00.000Z",
  ...rest,
});
const list = [
  submission("a", { themes: ["Care", "Power"], country: "DK", state: "shortlisted" }),
  submission("b", { themes: ["Care"], country: "NL", language: "nl", state: "declined", sessionId: "1" }),
  submission("c", { description: "word ".repeat(120), state: "declined" }),
];
const find = (filters: object) =>
  filterSubmissions(indexSubmissions(list), { ...NO_FILTERS, ...filters }).map(({ id }) => id);

describe("choosing among submissions", () => {
  it("narrows by all filters at once", () => {
    expect(find({})).toEqual(["a", "b", "c"]);
    expect(find({ theme: "Care" })).toEqual(["a", "b"]);
    expect(find({ theme: "Care", country: "NL", language: "nl" })).toEqual(["b"]);
    expect(find({ length: "medium" })).toEqual(["c"]);
    expect(find({ length: "none", query: "power" })).toEqual(["a"]);
  });

  it("counts a submission with a session as that, whatever was said before", () => {
    expect(countStatuses(list)).toEqual({ open: 0, shortlisted: 1, session: 1, declined: 1 });
    expect(withStatus(list, "session").map(({ id }) => id)).toEqual(["b"]);
  });

  it("offers values with how many have them", () => {
    expect(facetsOf(list, ({ themes }) => themes)).toEqual([
      { value: "Care", count: 2 },
      { value: "Power", count: 1 },
    ]);
  });

  it.each([
    [0, "none"],
    [99, "short"],
    [100, "medium"],
    [300, "medium"],
    [301, "long"],
  ])("takes %d words for %s", (words, length) => {
    expect(lengthOf({ description: "w ".repeat(words) })).toBe(length);
  });
});
