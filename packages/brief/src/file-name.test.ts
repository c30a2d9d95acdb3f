import fc from "fast-check";
import { expect, test } from "vitest";
import { briefFileName } from "./file-name.ts";
import { makeBrief } from "./make-brief.ts";
import { anyWords } from "./testing/hostile.ts";
import { FULL } from "./testing/sample.ts";

const nameOf = (title: string) => briefFileName({ title: { ...makeBrief(FULL).title, text: title } }, "md");

test.each([
  ["What I wish I’d known", "what-i-wish-id-known-brief.md"],
  ["../../etc/passwd", "etc-passwd-brief.md"],
  ["Møde om håb: & ære!", "møde-om-håb-ære-brief.md"],
  ["患者と家族の声", "患者と家族の声-brief.md"],
  ["👩‍⚕️ 🎉", "session-brief.md"],
  ["", "session-brief.md"],
  ["con", "con-brief.md"],
])("the file of %j is %s", (title, name) => {
  expect(nameOf(title)).toBe(name);
});

test("a name is always one that any disk takes", () => {
  fc.assert(
    fc.property(fc.oneof(anyWords, fc.string({ unit: "grapheme", minLength: 60, maxLength: 300 })), (title) => {
      const name = nameOf(title);
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-brief\.md$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(255);
    }),
  );
});
