import { describe, expect, test } from "vitest";
import { briefJsonSchema, briefToJson, readBriefJson } from "./brief-to-json.ts";
import { layOut } from "./lay-out.ts";
import { makeBrief } from "./make-brief.ts";
import { BRIEF_PURPOSES } from "./purpose.ts";
import { EMPTY, FULL } from "./testing/sample.ts";

describe("the brief as JSON", () => {
  test.each(BRIEF_PURPOSES)("is what its schema says, and the very document: %s", (purpose) => {
    for (const input of [FULL, EMPTY]) {
      const brief = makeBrief(input);
      const document = layOut(brief, purpose);
      const file = readBriefJson(briefToJson(brief, document, purpose, "https://example.org/brief.schema.json"));
      expect(file.document).toEqual(document);
      expect(file).toMatchObject({ for: purpose, version: 1, facts: { minutes: input.session.minutes } });
    }
  });

  test("is refused when it is something else", () => {
    expect(() => readBriefJson('{"version":2}')).toThrow();
  });

  test("has a schema that says what each part is", () => {
    expect(briefJsonSchema()).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: expect.arrayContaining(["version", "for", "facts", "document"]),
    });
  });
});
