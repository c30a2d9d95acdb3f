import { CONSENT_PARTS } from "@openchair/board";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { briefBodyHtml } from "./brief-body.ts";
import { briefToMarkdown } from "./brief-to-markdown.ts";
import { documentText } from "./document.ts";
import { layOut } from "./lay-out.ts";
import { wholePercents } from "./make-agreements.ts";
import { makeBrief } from "./make-brief.ts";
import { BRIEF_PURPOSES } from "./purpose.ts";
import { FIVE_BOARDS } from "./testing/boards.ts";
import { figuresOf } from "./testing/said.ts";
import { boardOf, EMPTY, FULL, segment } from "./testing/sample.ts";

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" };
/** What a reader of HTML sees, as one line. */
const seen = (html: string) =>
  html
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ");

const BOARDS = { ...FIVE_BOARDS, danish: { ...FULL, language: "da" as const } };

describe.each(Object.entries(BOARDS))("every file of the %s board", (_name, input) => {
  test.each(BRIEF_PURPOSES)("says the same, in the same order: %s", (purpose) => {
    const brief = makeBrief(input);
    const document = layOut(brief, purpose);
    const markdown = briefToMarkdown(brief, document).replace(/^---\n.*?\n---\n/s, "");
    const files = {
      html: seen(briefBodyHtml(document)),
      markdown: seen(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })),
    };
    for (const [file, said] of Object.entries(files)) {
      const letters = said.replace(/\s/g, "");
      for (const line of documentText(document)) {
        // The bar of minutes says its numbers with words around them, which each file sets in its own way.
        for (const part of line.split(/ \d+ (?=\d+ %)/)) {
          expect(letters, `${file}: ${line}`).toContain(part.replace(/\s/g, ""));
        }
      }
    }
  });
});

test("each drawing on a page is one picture, named by the words below it", () => {
  for (const purpose of BRIEF_PURPOSES) {
    const document = layOut(makeBrief(FULL), purpose);
    const page = briefBodyHtml(document);
    const named = [...page.matchAll(/<figure><svg [^>]*role="img" aria-label="([^"]*)">/g)].map(([, name]) => name);
    expect(named).toEqual(figuresOf(document));
    expect(named).toHaveLength(purpose === "programme" ? 0 : 1);
  }
});

describe("what stays on the board", () => {
  const CANARIES = ["Canary team", "Canary story", "Canary segment", "Canary room", "Canary idea", "Canary more"];
  const { cards, ...board } = boardOf({
    cards: [
      { kind: "access", text: "Canary team" },
      { kind: "aim", text: "Canary story" },
      segment("Canary segment\nCanary more", 20, ["lived-experience"], "Canary room"),
      { kind: "segment", text: "Canary team" },
      { kind: "idea", text: "Canary idea" },
    ],
  });
  const hidden = cards.map((card, at) => ({ ...card, share: at % 2 === 0 ? ("team" as const) : ("story" as const) }));
  const provenance = hidden.map(({ id, kind, text, voices }) => ({
    field: "shaped" as const,
    cardId: id,
    kind,
    text,
    voices,
    createdBy: null,
    by: null,
    at: 1,
    isThere: true,
  }));

  test.each(BRIEF_PURPOSES)("is in no %s file, whatever kind of card it is", (purpose) => {
    const threads = [{ title: "Thread", cardIds: hidden.map(({ id }) => id) }];
    const brief = makeBrief({ ...EMPTY, ...board, cards: hidden, provenance, threads });
    const files = [
      briefToMarkdown(brief, layOut(brief, purpose)),
      briefBodyHtml(layOut(brief, purpose)),
      JSON.stringify(brief),
    ];
    for (const canary of CANARIES) for (const file of files) expect(file).not.toContain(canary);
    expect(brief.runSheet).toMatchObject({
      planned: 20,
      rows: [{ minutes: 20, what: "Stays with the team", room: "" }],
    });
  });

  test("comes in when whoever tells it has said so, and names nobody", () => {
    const told = cards.map((card) => ({ ...card, share: "told" as const, createdBy: "person-7" }));
    const brief = makeBrief({ ...EMPTY, ...board, cards: told, provenance });
    expect(brief.aim.text).toBe("Canary story");
    expect(brief.sources.list.length).toBeGreaterThan(0);
    expect(JSON.stringify(brief)).not.toContain("person-7");
  });
});

describe("how people are introduced", () => {
  const introduction = { pronouns: "they", words: "Canary life" };
  const filesOf = (seat: "contributor" | "observer") =>
    BRIEF_PURPOSES.map((purpose) => {
      const brief = makeBrief({ ...EMPTY, people: [{ id: "k", name: "Kim", voices: [], seat, introduction }] });
      return briefToMarkdown(brief, layOut(brief, purpose)).includes("Canary life") ? purpose : null;
    }).filter((purpose) => purpose !== null);

  test("is in what the chairs carry, and in nothing that others get", () => {
    expect(filesOf("contributor")).toEqual(["chairs"]);
  });

  test("is asked of nobody who only looks on", () => {
    expect(filesOf("observer")).toEqual([]);
  });
});

describe("how lived experience shaped it", () => {
  const input = {
    ...EMPTY,
    ...boardOf({ cards: [segment("Welcome", 15, ["lived-experience"]), segment("Talk", 45, ["professional"])] }),
  };
  const source = {
    field: "aim" as const,
    cardId: "gone",
    kind: "idea" as const,
    text: "Nobody fixes",
    voices: ["lived-experience" as const],
    createdBy: null,
    by: null,
    at: Date.parse("2027-03-10T12:00:00Z"),
    isThere: false,
  };

  test("is the team's own words when there are some", () => {
    expect(makeBrief(FULL).shaped).toMatchObject({ state: "written" });
  });

  test("else says only what the board shows, also of cards that are gone", () => {
    const { shaped } = makeBrief({
      ...input,
      provenance: [source, { ...source, cardId: "other", voices: ["professional"] }],
    });
    expect(shaped).toMatchObject({ state: "from-cards" });
    expect(shaped.items).toEqual([
      "“Nobody fixes” (Idea, Lived experience) went into “Aim” on 10 March 2027. The card is no longer on the board.",
      "Lived experience leads 15 minutes of 60 minutes.",
      "Lived experience leads “Welcome”.",
    ]);
  });

  test("and nothing at all when the board shows nothing", () => {
    expect(makeBrief({ ...EMPTY, ...boardOf({ cards: [segment("Talk", 45, ["professional"])] }) }).shaped.state).toBe(
      "empty",
    );
  });
});

describe("whose time it is", () => {
  test("is shared among those who lead a segment, and says who has not been named", () => {
    const cards = [
      segment("One", 30, ["professional", "lived-experience"]),
      segment("Two", 10),
      segment("Three", 20, ["emerging-leader"], "Talks"),
    ];
    const { shares } = makeBrief({ ...EMPTY, ...boardOf({ cards }) });
    expect(shares.parts.map(({ name, minutes, percent }) => [name, minutes, percent])).toEqual([
      ["Professional", 15, 25],
      ["Emerging leader", 20, 33],
      ["Lived experience", 15, 25],
      ["Nobody named yet", 10, 17],
    ]);
    expect(shares.room).toBe("The room has something to do in 20 minutes of 60 minutes.");
  });

  test("adds up to a hundred percent, each within one of what it is", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 5 }), (values) => {
        const sum = values.reduce((a, b) => a + b, 0);
        const percents = wholePercents(values);
        expect(percents.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : 100);
        for (const [at, value] of values.entries()) {
          if (sum > 0) expect(Math.abs((percents[at] ?? 0) - (value * 100) / sum)).toBeLessThan(1);
        }
      }),
    );
  });
});

test("what is not decided about consent says so, part by part", () => {
  const { consent } = makeBrief(FULL);
  expect(consent.answers.map(({ name, answerName }) => `${name}: ${answerName}`)).toEqual([
    "Recording: No",
    "Photos: No",
    "Quoting people: Ask each person first",
    "Personal stories: Not decided yet",
  ]);
  expect(consent.answers).toHaveLength(CONSENT_PARTS.length);
});

test("names who signed and which voice has not, with the version they signed", () => {
  const { signatures } = makeBrief(FULL);
  expect(signatures.list.map(({ name, on }) => `${name} ${on}`)).toEqual([
    "Noor signed on 11 March 2027",
    "Chris signed on 12 March 2027",
  ]);
  expect([signatures.missing, signatures.version]).toEqual(["Not signed yet for: Emerging leader", "Version abcdefgh"]);
});
