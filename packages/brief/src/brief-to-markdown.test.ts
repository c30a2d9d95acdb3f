import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { briefToMarkdown } from "./brief-to-markdown.ts";
import { makeBrief } from "./make-brief.ts";
import { anyWords, HOSTILE } from "./testing/hostile.ts";
import { boardOf, EMPTY, FULL, segment } from "./testing/sample.ts";
import { tidy, tidyLine } from "./tidy.ts";

/** Front matter as data, the rest as a GFM reader shows it. */
function read(markdown: string) {
  const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  const front = parseDocument(yaml);
  expect(front.errors).toEqual([]);
  const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return { front: front.toJS() as Record<string, unknown>, html };
}

const count = (html: string, tag: string) => html.split(`<${tag}`).length - 1;

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };
const textOf = (html: string) =>
  html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|amp|quot);/g, (entity) => ENTITIES[entity] ?? entity);
const flat = (text: string) => text.replace(/\s+/g, " ").trim();

describe("the brief as Markdown", () => {
  test("holds every part", () => {
    expect(briefToMarkdown(makeBrief(FULL))).toMatchInlineSnapshot(`
      "---
      title: "What I wish I’d known"
      stream: "Leading"
      starts: "2027-05-14T10:30"
      minutes: 60
      room: "Room 4"
      expected: 120
      format: "open-fishbowl"
      language: "en"
      made: "2027-03-12"
      ---

      # What I wish I’d known

      Four people tell the story of a failure.

      - **When:** Friday 14 May 2027, 10:30–11:30 (60 minutes)
      - **Where:** Room 4
      - **Format:** Open fishbowl
      - **Size:** About 120 people

      ## Aim

      People leave able to name one failure of their own.

      ## What people leave with

      - A story of your own
      - Three questions

      ## Who it is for

      Anyone who leads a team.

      ## For the programme

      First paragraph.

      Second paragraph,\\
      in two lines.

      ## Run sheet

      | Start | Min | What happens | Who leads | What the room does |
      | --- | ---: | --- | --- | --- |
      | 10:30 | 5 | Welcome | Lived experience | Settles |
      | 10:35 | 40 | Four stories · The senior person first · (Campfire) | Professional, Emerging leader | – |
      | 11:15 | 15 | Close | – | One word each |

      60 minutes planned: it fits exactly.

      Segments that are not in the run sheet yet:

      - A spare story

      ## Who takes part

      - **Noor**, Co-chair, Professional
      - **Bo**, Co-chair, Emerging leader
      - **Chris**, Co-chair, Lived experience
      - **Ida**, Contributor
      - **Sam**, Observer

      ## Access plan

      - Captions

      ## Materials

      - 120 cards

      ## Still open

      - Concern: A story may hurt (Lived experience)
      - Question: Who watches the clock?

      ## Ideas on the board

      - No slides (Professional)

      ---

      Made with Open Chair on 12 March 2027
      "
    `);
  });

  test("prints what is empty and required as not decided yet, and leaves out empty lists that are not", () => {
    const markdown = briefToMarkdown(makeBrief(EMPTY));
    expect(markdown.match(/Not decided yet/g)).toHaveLength(13);
    expect(markdown).toContain("## Aim\n\n*Not decided yet*");
    expect(markdown).toContain("- **When:** *Not decided yet* (45 minutes)");
    expect(markdown).not.toContain("Ideas on the board");
    expect(read(markdown).front).toMatchObject({ starts: null, room: null, minutes: 45 });
  });

  test("has front matter that a YAML reader understands", () => {
    expect(read(briefToMarkdown(makeBrief(FULL))).front).toEqual({
      title: "What I wish I’d known",
      stream: "Leading",
      starts: "2027-05-14T10:30",
      minutes: 60,
      room: "Room 4",
      expected: 120,
      format: "open-fishbowl",
      language: "en",
      made: "2027-03-12",
    });
  });
});

describe("whatever people write", () => {
  const briefOf = (words: string) =>
    makeBrief({
      ...FULL,
      ...boardOf({
        brief: { title: words, pitch: words, abstract: words, aim: words, audience: words, takeaways: words },
        cards: [
          { ...segment(words, 10, ["professional"], words), format: words },
          segment("Close", 5),
          { kind: "idea", text: words },
          { kind: "concern", text: words },
        ],
      }),
      session: { ...FULL.session, title: words, room: words },
      streamTitle: words,
      people: [{ id: "p", name: words, voices: [], seat: "co-chair" }],
    });
  const plain = read(briefToMarkdown(briefOf("Words")));

  function check(words: string) {
    fc.pre(tidy(words) !== "");
    const brief = briefOf(words);
    const { front, html } = read(briefToMarkdown(brief));
    expect(front).toMatchObject({ title: brief.title.text, stream: brief.stream, minutes: 60 });
    // The same skeleton as with harmless words: nothing became a heading, a table, a rule, a quote, code or a tag.
    for (const tag of ["h1", "h2", "h3", "table", "tr", "td", "th", "hr", "blockquote", "pre", "ol", "img"]) {
      expect([tag, count(html, tag)]).toEqual([tag, count(plain.html, tag)]);
    }
    expect(html).not.toMatch(/<(?:script|style|b|code|del|input)\b/);
    expect(html).not.toContain("&amp;amp;amp;");
    // And it reads as it was written.
    const title = /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? "";
    if (brief.title.state === "written") expect(flat(textOf(title))).toBe(tidyLine(words));
    if (brief.aim.state === "written") expect(flat(textOf(html))).toContain(flat(tidy(words)));
  }

  test.each(HOSTILE)("%j stays words", check);

  test("stays words in one table of two rows with five cells each", () => {
    fc.assert(fc.property(anyWords, check), { numRuns: 300 });
  });

  test("ends up in a table row whose bars are counted the same by any reader", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const rows = briefToMarkdown(briefOf(words))
          .split("\n")
          .filter((line) => line.startsWith("|"));
        expect(rows).toHaveLength(4);
        for (const row of rows) expect(row.replace(/\\./g, "").split("|")).toHaveLength(7);
      }),
      { numRuns: 300 },
    );
  });
});
