import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { ImportError } from "./import-error.ts";
import { readImport } from "./read-import.ts";

/** Words that turn noise into something that looks like a file of some system. */
const WORDS = fc.constantFrom(
  ..."title,name,code,results,sessions,speakers,schedule,conference,days,rooms,events,contributions,persons,answers,submission_type,state,short_abstract,isServiceSession,startsAt,categories,duration,source,id,format,open-chair-submissions,submissions".split(
    ",",
  ),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(fc.string(), WORDS, fc.integer(), fc.boolean(), fc.constant(null), fc.constant("<b>x</b> &amp; a@b.org")),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(fc.oneof(WORDS, fc.string({ maxLength: 4 })), tie("value"), { maxKeys: 6 }),
  ),
})).value;

/** Reads it, or gives null when it was refused in our own words. Anything else that is thrown fails the test. */
function readOrRefuse(text: string) {
  try {
    return readImport(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    return null;
  }
}

test("whatever JSON comes, each row is in or left, and nothing else is thrown", () => {
  fc.assert(
    fc.property(json, (value) => {
      const found = readOrRefuse(JSON.stringify(value));
      if (!found) return;
      const numbers = [...found.rows, ...found.left].map(({ row }) => row).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }),
    { numRuns: 500 },
  );
});

test("whatever list of rows comes, as many are in or left as there were", () => {
  fc.assert(
    fc.property(fc.array(json, { minLength: 1, maxLength: 20 }), (rows) => {
      const found = readOrRefuse(JSON.stringify({ proposals: rows }));
      if (found?.format === "list") expect(found.rows.length + found.left.length).toBe(rows.length);
    }),
    { numRuns: 200 },
  );
});

test("whatever bytes or cells come, nothing but a refusal is thrown", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readOrRefuse(decodeText(bytes))));
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('"', '""', "\n", ";", ",", "\t", "title", "\r\n", "'="),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => void readOrRefuse(cells.join(""))),
    { numRuns: 300 },
  );
  const tag = fc.constantFrom(
    "<schedule>",
    "</schedule>",
    "<day>",
    "</day>",
    '<room name="x">',
    "<event/>",
    "<title>",
    "&amp;",
    "&#0;",
    "x",
    "<!--",
    "]]>",
  );
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 30 }), (tags) => void readOrRefuse(`<${tags.join("")}`)),
    { numRuns: 300 },
  );
});
