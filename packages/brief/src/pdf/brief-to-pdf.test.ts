import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BriefDocument } from "../document.ts";
import { layOut } from "../lay-out.ts";
import { makeBrief } from "../make-brief.ts";
import { BRIEF_PURPOSES } from "../purpose.ts";
import { FIVE_BOARDS } from "../testing/boards.ts";
import { FONTS } from "../testing/fonts.ts";
import { anyWords, HOSTILE } from "../testing/hostile.ts";
import { ofTag, readPdf, saidOf, type Tagged } from "../testing/read-pdf.ts";
import { figuresOf, saidBy } from "../testing/said.ts";
import { boardOf, EMPTY, FULL, segment } from "../testing/sample.ts";
import { withWords } from "../testing/with-words.ts";
import { type BriefPdfOptions, briefToPdf } from "./brief-to-pdf.ts";

const write = (document: BriefDocument, options: Partial<BriefPdfOptions> = {}) =>
  briefToPdf(document, { fonts: FONTS, madeAt: new Date("2027-03-12T12:00:00Z"), ...options });
const read = async (document: BriefDocument, options: Partial<BriefPdfOptions> = {}) =>
  readPdf(await write(document, options));
const chairs = (input = FULL) => layOut(makeBrief(input), "chairs");

/** Words as they compare: letters without what is never seen, and signs that share one drawing as one. */
const seen = (words: string) =>
  words
    .toWellFormed()
    .normalize("NFKC")
    .replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");
/** A cell without words says so here to those who listen; everybody else sees a dash. */
const saidIn = (document: BriefDocument) => seen(saidBy(document));
const heard = (tree: Tagged) => seen(saidOf(withDashes(withoutFigures(tree))));
/** What figures say is what stands below them. */
const withoutFigures = (element: Tagged): Tagged => ({
  ...element,
  children: element.children.flatMap((child): (Tagged | string)[] =>
    typeof child === "string" ? [child] : child.tag === "Figure" ? [] : [withoutFigures(child)],
  ),
});
const withDashes = (element: Tagged): Tagged => {
  const children = element.children.map((child) => (typeof child === "string" ? child : withDashes(child)));
  const { instead: _, ...drawn } = element;
  return saidOf({ ...drawn, children }).trim() === "–" ? { ...drawn, children } : { ...element, children };
};
const words = (elements: readonly Tagged[]) => elements.map((one) => saidOf(one).replace(/\s+/g, " ").trim());

describe.each(Object.entries(FIVE_BOARDS))("the PDF of the %s board", (_name, input) => {
  test.each(BRIEF_PURPOSES)("says what the brief says, in the same order: %s", async (purpose) => {
    const document = layOut(makeBrief(input), purpose);
    expect(heard((await read(document)).tree)).toBe(saidIn(document));
  });
});

describe("the PDF", () => {
  test.each(["en", "da", "nl"] as const)(
    "says its language (%s), its title and that it is PDF/UA",
    async (language) => {
      const document = chairs({ ...FULL, language });
      const pdf = await read(document);
      expect(pdf.language).toBe(language);
      expect(pdf.title).toBe(`${document.title} – ${document.kind}`);
      expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    },
  );

  test("has one title, a heading and a bookmark for each section, and lists", async () => {
    const document = chairs();
    const { tree, bookmarks } = await read(document);
    const labels = document.sections.flat().map(({ label }) => label);
    expect(words(ofTag(tree, "H1"))).toEqual([document.title]);
    expect(words(ofTag(tree, "H2"))).toEqual(labels);
    expect(bookmarks).toEqual(labels);
    for (const list of ofTag(tree, "L")) {
      for (const item of list.children) expect(typeof item !== "string" && item.tag).toBe("LI");
    }
  });

  test("has one table, with heads for its columns and its rows", async () => {
    const { tree } = await read(chairs());
    const [table, ...more] = ofTag(tree, "Table");
    expect(more).toEqual([]);
    const rows = (table ? ofTag(table, "TR") : []).map((row) =>
      row.children.filter((cell) => typeof cell !== "string"),
    );
    expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5]);
    expect(rows[0]?.map(({ tag, scope }) => [tag, scope])).toEqual(Array(5).fill(["TH", "Column"]));
    for (const row of rows.slice(1)) {
      expect(row.map(({ tag, scope }) => [tag, scope])).toEqual([
        ["TD", undefined],
        ["TD", undefined],
        ["TH", "Row"],
        ["TD", undefined],
        ["TD", undefined],
      ]);
    }
    expect(words(rows[3] ?? [])).toEqual(["11:15", "15", "Close", "Not decided yet", "One word each"]);
  });

  test.each(BRIEF_PURPOSES)("says what each figure shows, and where it stands: %s", async (purpose) => {
    const document = layOut(makeBrief(FIVE_BOARDS["three languages"] ?? FULL), purpose);
    const captions = figuresOf(document);
    expect(captions).toHaveLength(purpose === "programme" ? 0 : 1);
    const figures = ofTag((await read(document)).tree, "Figure");
    expect(figures.map(({ alt }) => alt)).toEqual(captions);
    for (const { place } of figures) {
      const [left = 0, bottom = 0, right = 0, top = 0] = (place ?? []).map(Number);
      expect(right - left).toBeGreaterThan(150);
      expect((right - left) / (top - bottom)).toBeCloseTo(360 / 210, 2);
      expect(bottom).toBeGreaterThan(0);
      expect(top).toBeLessThan(842);
    }
  });

  test("shows the head of a long table on each page, and says it once", async () => {
    const { tree, drawn } = await read(chairs(FIVE_BOARDS["very long"]));
    const label = "Hvad der sker";
    expect(words(ofTag(tree, "TH")).filter((head) => head === label)).toHaveLength(1);
    expect(drawn.split(label).length - 1).toBeGreaterThan(3);
  });

  test("is two to four pages for chairs, one for everybody, on A4 and Letter, and longer in large type", async () => {
    for (const paper of ["A4", "Letter"] as const) {
      for (const input of [FULL, EMPTY]) {
        const { pages } = await read(chairs(input), { paper });
        expect(pages).toBeGreaterThanOrEqual(2);
        expect(pages).toBeLessThanOrEqual(4);
      }
      expect((await read(layOut(makeBrief(FULL), "attendees"), { paper, largeType: true })).pages).toBe(1);
    }
    expect((await read(chairs(), { largeType: true })).pages).toBeGreaterThan((await read(chairs())).pages);
  });

  test("of equal briefs is equal, whatever was written before", async () => {
    const first = await write(chairs());
    await write(chairs(FIVE_BOARDS["three languages"]));
    expect(await write(chairs())).toEqual(first);
  });

  test("keeps characters that no font has", async () => {
    const document = withWords("漢字 and words");
    const { tree, drawn } = await read(document);
    expect(heard(tree)).toBe(saidIn(document));
    expect(drawn).not.toContain("漢");
  });
});

describe("what stays on the board", () => {
  test.each(BRIEF_PURPOSES)("is nowhere in the file: %s", async (purpose) => {
    const board = boardOf({
      brief: { title: "A title" },
      cards: [
        segment("Canary segment\nCanary more", 20, ["lived-experience"], "Canary room"),
        { kind: "aim", text: "Canary aim" },
      ],
    });
    const cards = board.cards.map((card) => ({ ...card, share: "team" as const }));
    const bytes = await write(layOut(makeBrief({ ...EMPTY, ...board, cards }), purpose));
    const { tree, drawn, bookmarks, metadata } = await readPdf(bytes);
    for (const said of [saidOf(tree), drawn, bookmarks.join(), metadata, Buffer.from(bytes).toString("latin1")]) {
      expect(said).not.toMatch(/canary/i);
    }
    expect(drawn).toContain("A title");
  });
});

describe("whatever people write", () => {
  test.each([...HOSTILE, "]]> <![CDATA[x]]> <?x?> <!-- -->", "(a) \\) endobj >> stream"])(
    "%j stays words, in a file that can be read",
    async (hostile) => {
      const document = withWords(hostile);
      const pdf = await read(document);
      expect(heard(pdf.tree)).toBe(saidIn(document));
      expect(ofTag(pdf.tree, "H2")).toHaveLength(document.sections.flat().length);
      expect(pdf.metadata).not.toMatch(/<(script|b|img|!)/);
    },
  );

  test("never damages the file, also when it was never tidied", async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (any) => {
        const document: BriefDocument = {
          ...chairs(),
          title: any,
          stream: any,
          sections: [
            [{ label: any, blocks: [{ kind: "list", items: [[{ text: any }, { text: any, look: "strong" }]] }] }],
          ],
        };
        const { pages } = await read(document);
        expect(pages).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});
