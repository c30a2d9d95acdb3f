import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { briefBodyHtml } from "./brief-body.ts";
import { briefJsonSchema, briefToJson, readBriefJson } from "./brief-to-json.ts";
import type { BriefDocument } from "./document.ts";
import { layOut } from "./lay-out.ts";
import { makeBrief } from "./make-brief.ts";
import { BRIEF_PURPOSES } from "./purpose.ts";
import { FIVE_BOARDS } from "./testing/boards.ts";
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

describe.each(Object.entries(FIVE_BOARDS))("the JSON of the %s board", (_name, input) => {
  const isBrief = new Ajv2020({ allErrors: true }).compile(briefJsonSchema());

  test.each(BRIEF_PURPOSES)("is valid to a validator that has only the published schema: %s", (purpose) => {
    const brief = makeBrief(input);
    const file = JSON.parse(
      briefToJson(brief, layOut(brief, purpose), purpose, "https://example.org/brief.schema.json"),
    );
    isBrief(file);
    expect(isBrief.errors ?? []).toEqual([]);
    expect(isBrief({ ...file, for: "everyone" })).toBe(false);
    expect(isBrief({ ...file, document: { ...file.document, sections: [[{ label: "One", blocks: [{}] }]] } })).toBe(
      false,
    );
  });

  test.each(BRIEF_PURPOSES)("is the whole document: what is read from it makes the same page: %s", (purpose) => {
    const brief = makeBrief(input);
    const document = layOut(brief, purpose);
    const { document: read } = readBriefJson(briefToJson(brief, document, purpose));
    expect(briefBodyHtml(read as BriefDocument)).toBe(briefBodyHtml(document));
  });
});
