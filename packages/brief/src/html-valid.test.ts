import { BRIEF_FIELDS } from "@openchair/board";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import { briefBodyHtml } from "./brief-body.ts";
import { BRIEF_CSS } from "./brief-css.ts";
import { briefToHtml } from "./brief-to-html.ts";
import { layOut } from "./lay-out.ts";
import { makeBrief } from "./make-brief.ts";
import { programmePage } from "./programme-page.ts";
import { BRIEF_PURPOSES } from "./purpose.ts";
import { FIVE_BOARDS } from "./testing/boards.ts";
import { HOSTILE } from "./testing/hostile.ts";
import { boardOf, FULL } from "./testing/sample.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:document", "html-validate:recommended", "html-validate:a11y"],
    rules: {
      // A house rule of that validator: HTML lets the word be of any case.
      "doctype-style": "off",
      // A search engine shows only so many letters of a title. The titles here are whole, and people's own.
      "long-title": "off",
      // One: how wide a voice's part of the bar is, which is a number of that very brief.
      "no-inline-style": ["error", { include: ["style"], allowedProperties: ["flex-grow"] }],
      // Laid out as blocks on a narrow page, a table and its parts lose the roles they have by themselves.
      "no-redundant-role": ["error", { exclude: ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"] }],
    },
  }),
);

/** What the validator has against a page, a line each. */
async function faultsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}

const BOARDS = {
  ...FIVE_BOARDS,
  hostile: {
    ...FULL,
    ...boardOf({ brief: Object.fromEntries(BRIEF_FIELDS.map((field) => [field, HOSTILE.join(" ")])) }),
  },
};

describe.each(Object.entries(BOARDS))("the page of the %s board", (_name, input) => {
  test.each(BRIEF_PURPOSES)("is valid and accessible HTML: %s", async (purpose) => {
    expect(await faultsOf(briefToHtml(layOut(makeBrief(input), purpose)))).toEqual([]);
  });
});

test.each(BRIEF_PURPOSES)("the page of a programme is valid and accessible HTML: %s", async (purpose) => {
  const bodies = Object.values(BOARDS).map((input) =>
    briefBodyHtml(layOut(makeBrief(input), purpose), { headingLevel: 2 }),
  );
  const page = { language: "da", title: "Leading, 2027", css: BRIEF_CSS, bodies } as const;
  expect(await faultsOf(programmePage({ ...page, paused: ["<b>A story & more"] }))).toEqual([]);
  expect(await faultsOf(programmePage({ ...page, bodies: [], paused: [] }))).toEqual([]);
});

test("the validator finds what is wrong", async () => {
  const page = briefToHtml(layOut(makeBrief(FULL), "chairs"));
  expect(await faultsOf(page.replace("</ul>", ""))).not.toEqual([]);
  expect(await faultsOf(page.replace(' lang="en"', ""))).not.toEqual([]);
});
