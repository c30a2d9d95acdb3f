import { expect, test } from "vitest";
import { countText } from "./advice.ts";

test("words are counted between spaces, letters as people see them", () => {
  expect(countText("  one two\nthree ", "words")).toBe(3);
  expect(countText("", "words")).toBe(0);
  expect(countText(" né👩‍⚕️ ", "letters")).toBe(3);
});
