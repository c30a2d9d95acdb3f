import { expect, test } from "vitest";
import { markdownInline, markdownItem, markdownLine, markdownParagraphs } from "./markdown-text.ts";

test.each([
  ["see https://example.org/a_b?x=1&y=2.", "see <https://example.org/a_b?x=1&y=2>."],
  ["(https://example.org/A_(b))", "(<https://example.org/A_(b)>)"],
  ["https://example.org, then", "<https://example.org>, then"],
  ["http://", "http\\://"],
  ["www.example.org/_a_", "www\\.example.org/\\_a\\_"],
])("web addresses stay whole: %s", (words, markdown) => {
  expect(markdownInline(words)).toBe(markdown);
});

test("marks count where they would mean something, and are left alone elsewhere", () => {
  expect(markdownLine("# one - two + 3. = four")).toBe("\\# one - two + 3. = four");
  expect(markdownLine("1. first")).toBe("1\\. first");
  expect(markdownInline("Talk #1: C#")).toBe("Talk #1: C\\#");
  expect(markdownInline("It's 5 & 6 (or 7)!")).toBe("It's 5 & 6 (or 7)!");
});

test("an empty line parts paragraphs, a line end stays one", () => {
  expect(markdownParagraphs("a\nb\n\n \nc")).toBe("a\\\nb\n\nc");
  expect(markdownItem("a\nb", " (c)")).toBe("- a\\\n  b (c)");
});
