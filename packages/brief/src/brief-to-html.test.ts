import { BRIEF_FIELDS } from "@openchair/board";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { briefBodyHtml } from "./brief-body.ts";
import { BRIEF_CSS } from "./brief-css.ts";
import { briefToHtml } from "./brief-to-html.ts";
import { layOut } from "./lay-out.ts";
import { type BriefInput, makeBrief } from "./make-brief.ts";
import { anyWords, HOSTILE } from "./testing/hostile.ts";
import { boardOf, EMPTY, FULL, segment } from "./testing/sample.ts";
import { tidy } from "./tidy.ts";

const laid = (input: BriefInput) => layOut(makeBrief(input), "chairs");
const full = briefToHtml(laid(FULL));
const tags = (html: string) => html.match(/<\/?[a-z][a-z0-9]*/g) ?? [];

describe("the brief as a page", () => {
  test("says its language, its title and every part", () => {
    expect(full).toContain('<html lang="en">');
    expect(full).toContain("<title>What I wish I’d known – Chairs’ brief</title>");
    for (const words of [
      "Four people tell the story of a failure.",
      "Second paragraph,<br>in two lines.",
      "Friday 14 May 2027, 10:30–11:30",
      "(60 minutes)",
      "Open fishbowl",
      "About 120 people",
      "60 minutes planned: it fits exactly.",
      "A spare story",
      "A story may hurt",
      "Made with Open Chair on 12 March 2027",
    ]) {
      expect(full).toContain(words);
    }
  });

  test("has one title of the first level and sections below it", () => {
    expect(full.match(/<h1>/g)).toHaveLength(1);
    expect(full).toContain("<h2>Run sheet</h2>");
    expect(full).not.toContain("<h3");
    const inside = briefBodyHtml(laid(FULL), { headingLevel: 2 });
    expect(inside).not.toContain("<h1");
    expect(inside).toContain("<h3>Run sheet</h3>");
  });

  test("has a real table: caption, heads of columns and rows", () => {
    expect(full).toContain("<caption");
    expect(full.match(/scope="col"/g)).toHaveLength(5);
    expect(full.match(/scope="row"/g)).toHaveLength(3);
  });

  test("shows each voice by sign and word", () => {
    const signs =
      full.match(/<svg aria-hidden="true" viewBox="0 0 24 24".*?<\/svg><\/span><span>[^<]+<\/span>/gs) ?? [];
    expect(signs.map((sign) => /<span>([^<]+)<\/span>$/.exec(sign)?.[1])).toContain("Lived experience");
    expect(signs).toHaveLength(full.match(/class="brief-icon /g)?.length ?? 0);
  });

  test("is one file: no script, and nothing asked of anyone", () => {
    const file = briefToHtml(laid(FULL), {
      fontCss: '@font-face{font-family:"X";src:url(data:font/woff2;base64,AA)}',
    });
    expect(file).not.toMatch(/<(?:script|link|img|iframe|object|base)\b/i);
    expect(file).not.toMatch(/\b(?:https?:)?\/\/\w|@import|\bhref=|\bsrc=/i);
    expect(file.match(/url\((?!data:)/g)).toBeNull();
    expect(file).toContain("default-src &#39;none&#39;");
  });

  test("cannot be left through the style of the font", () => {
    expect(briefToHtml(laid(FULL), { fontCss: "</style><script>" })).not.toContain("</style><script>");
  });

  test("prints without breaking rows, with the heads on each page and no paper size of its own", () => {
    expect(full).toMatch(/@media print .*break-inside: avoid/s);
    expect(full).toContain("display: table-header-group");
    expect(full).toMatch(/@page \{ margin: [^}]*\}/);
    expect(full).not.toMatch(/@page[^}]*size:/);
  });

  test("is the same markup as the preview, with styles that stay inside it", () => {
    expect(full).toContain(briefBodyHtml(laid(FULL)));
    const rules = BRIEF_CSS.replace(/@(?:media|container)[^{]*\{/g, "").match(/[^{}]+(?=\{)/g) ?? [];
    for (const selector of rules.flatMap((rule) => rule.split(","))) expect(selector.trim()).toMatch(/^\.brief\b/);
  });

  test("prints what is empty and required as not decided yet", () => {
    const empty = briefToHtml(laid(EMPTY));
    expect(empty.match(/class="brief-open"/g)).toHaveLength(23);
    expect(empty).not.toContain("<table");
  });

  test("says an over-run in words, not in colour alone", () => {
    const over = laid({ ...FULL, ...boardOf({ cards: [segment("Long", 75)] }) });
    expect(briefToHtml(over)).toContain(
      'brief-over" dir="auto">75 minutes planned of 60 minutes: 15 minutes too long.',
    );
  });

  test("speaks Danish when asked", () => {
    const danish = briefToHtml(laid({ ...FULL, language: "da" }));
    expect(danish).toContain('<html lang="da">');
    expect(danish).toContain("<h2>Drejebog</h2>");
  });
});

describe("whatever people write", () => {
  const pageOf = (words: string) =>
    briefToHtml(
      laid({
        ...FULL,
        ...boardOf({
          brief: Object.fromEntries(BRIEF_FIELDS.map((field) => [field, words])),
          cards: [
            { ...segment(words, 10, ["professional"], words), format: words },
            { kind: "idea", text: words },
            { kind: "access", text: words },
          ],
        }),
        session: { ...FULL.session, title: "Fallback", room: words },
        streamTitle: words,
        people: [{ id: "p", name: words, voices: [], seat: "co-chair" }],
      }),
    );
  const structure = new Set([
    "<p",
    "</p",
    "<br",
    "<ul",
    "</ul",
    "<li",
    "</li",
    "<span",
    "</span",
    "<bdi",
    "</bdi",
    "<svg",
    "</svg",
    "<circle",
  ]);
  const skeleton = (html: string) => tags(html).filter((tag) => !structure.has(tag));
  const plain = skeleton(pageOf("Words"));

  test.each(HOSTILE)("%j stays words", (words) => {
    expect(skeleton(pageOf(words))).toEqual(plain);
  });

  test("never becomes markup", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        fc.pre(tidy(words) !== "");
        expect(skeleton(pageOf(words))).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  test("may run from right to left, and be very long", () => {
    expect(pageOf("שלום")).toContain('<p dir="auto">שלום</p>');
    expect(pageOf("x".repeat(20_000))).toContain("x".repeat(5000));
  });
});
