import { describe, expect, it } from "vitest";
import { fieldLength } from "./fieldLength.ts";

describe("how long a field reads", () => {
  it("is happy with a title of up to 50 letters and patient up to 80", () => {
    expect([50, 51, 80, 81].map((length) => fieldLength("title", length))).toEqual([
      "good",
      "long",
      "long",
      "too-long",
    ]);
  });

  it("asks for a pitch of at most 140 letters", () => {
    expect([140, 141].map((length) => fieldLength("pitch", length))).toEqual(["good", "too-long"]);
  });
});
