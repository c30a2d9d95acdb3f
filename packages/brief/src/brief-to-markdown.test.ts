import { BRIEF_FIELDS } from "@openchair/board";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { briefToMarkdown } from "./brief-to-markdown.ts";
import { layOut } from "./lay-out.ts";
import { type BriefInput, makeBrief } from "./make-brief.ts";
import { FIVE_BOARDS } from "./testing/boards.ts";
import { anyWords, HOSTILE } from "./testing/hostile.ts";
import { boardOf, EMPTY, FULL, segment } from "./testing/sample.ts";
import { tidy, tidyLine } from "./tidy.ts";

function markdown(input: BriefInput): string {
  const brief = makeBrief(input);
  return briefToMarkdown(brief, layOut(brief, "chairs"));
}

/** Front matter as data, the rest as a GFM reader shows it. */
function read(file: string) {
  const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
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
    expect(markdown(FULL)).toMatchInlineSnapshot(`
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

      *Leading · Chairs’ brief*

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
      | 10:35 | 40 | Four stories · The senior person first · Campfire | Professional · Emerging leader | – |
      | 11:15 | 15 | Close | – | One word each |

      60 minutes planned: it fits exactly.

      Segments that are not in the run sheet yet:

      - A spare story

      ## Whose time it is

      - **Professional:** 34 % (20 minutes)
      - **Emerging leader:** 33 % (20 minutes)
      - **Lived experience:** 8 % (5 minutes)
      - **Nobody named yet:** 25 % (15 minutes)

      The room has something to do in 20 minutes of 60 minutes.

      ## The room

      Open fishbowl. Five chairs in the middle, one always open; two rings around them; a wide aisle at the left; a quiet corner by the door.

      Five chairs in the middle, one always open; two rings; a wide aisle at the left.

      ## How lived experience shaped this

      Chris changed the aim, and asked that the senior person speaks first.

      ## Who takes part

      - **Noor (she/her)**, Co-chair, Professional
      - **Bo**, Co-chair, Emerging leader
      - **Chris**, Co-chair, Lived experience
      - **Ida (they)**, Contributor
      - **Sam**, Observer

      ## How to introduce us

      - **Noor**: A nurse for twelve years. Now she trains others to \\*ask first\\*.
      - **Bo**: - In the second year as a doctor
      - **Chris**: Lives with a heart that has its own ideas.

      ## Format

      **Open fishbowl**

      Because the room knows more than the stage.

      ## Ways to take part

      - Speak in the middle
      - Write a card and somebody reads it

      ## Access plan

      Step-free, captions on both screens.

      - Captions

      ## Materials

      - 120 cards

      ## Consent and recording

      - **Recording**: No
      - **Photos**: No
      - **Quoting people**: Ask each person first
      - **Personal stories**: *Not decided yet*

      Stories stay in the room.

      ## If things go wrong

      Somebody is upset: Bo goes with them

      ## Red threads

      - **Power to the patient**: taken up, not shown yet

      ## Afterwards

      A summary in plain words within two weeks.

      ## To take home

      A card with three questions.

      ## Evidence, countries, settings

      Tried in Utrecht and Aarhus.

      ## Still open

      - **Concern**: A story may hurt (Lived experience)
      - **Question**: Who watches the clock?

      ## In easy words

      People tell true stories about things that went wrong.

      ## Agreed by

      - **Noor**, Professional, signed on 11 March 2027
      - **Chris**, Lived experience, signed on 12 March 2027

      Not signed yet for: Emerging leader

      Version abcdefgh

      ---

      Made with Open Chair on 12 March 2027
      "
    `);
  });

  test("prints what is empty and required as not decided yet, and leaves out empty lists that are not", () => {
    const empty = markdown(EMPTY);
    expect(empty.match(/Not decided yet/g)).toHaveLength(23);
    expect(empty).toContain("## Aim\n\n*Not decided yet*");
    expect(empty).toContain("- **When:** *Not decided yet* (45 minutes)");
    expect(read(empty).front).toMatchObject({ starts: null, room: null, minutes: 45 });
  });

  test("has front matter that a YAML reader understands", () => {
    expect(read(markdown(FULL)).front).toEqual({
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

test.each(Object.entries(FIVE_BOARDS))("front matter gives back each fact as it was: the %s board", (_name, input) => {
  const { title, stream, facts, language } = makeBrief(input);
  expect(read(markdown(input)).front).toEqual({
    title: title.text,
    stream,
    starts: facts.startsAt,
    minutes: facts.minutes,
    room: facts.room,
    expected: facts.expected,
    format: facts.format,
    language,
    made: facts.made,
  });
});

describe("whatever people write", () => {
  const inputOf = (words: string): BriefInput => ({
    ...FULL,
    ...boardOf({
      brief: Object.fromEntries(BRIEF_FIELDS.map((field) => [field, words])),
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
  const plain = read(markdown(inputOf("Words")));

  function check(words: string) {
    fc.pre(tidy(words) !== "");
    const input = inputOf(words);
    const brief = makeBrief(input);
    const { front, html } = read(markdown(input));
    const { stream, facts } = brief;
    expect(front).toMatchObject({ title: brief.title.text, stream, room: facts.room, minutes: 60 });
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
        const rows = markdown(inputOf(words))
          .split("\n")
          .filter((line) => line.startsWith("|"));
        expect(rows).toHaveLength(4);
        for (const row of rows) expect(row.replace(/\\./g, "").split("|")).toHaveLength(7);
      }),
      { numRuns: 300 },
    );
  });
});
