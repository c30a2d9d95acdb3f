import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BriefDocument } from "../document.ts";
import { layOut } from "../lay-out.ts";
import { makeBrief } from "../make-brief.ts";
import { BRIEF_PURPOSES } from "../purpose.ts";
import { FIVE_BOARDS } from "../testing/boards.ts";
import { anyWords, HOSTILE } from "../testing/hostile.ts";
import { all, openOffice, wordsOf, type XmlNode } from "../testing/office-file.ts";
import { paint } from "../testing/paint.ts";
import { figuresOf, letters, saidBy } from "../testing/said.ts";
import { FULL } from "../testing/sample.ts";
import { withWords } from "../testing/with-words.ts";
import { briefToDocx } from "./brief-to-docx.ts";

const read = async (document: BriefDocument, options = {}) => openOffice(await briefToDocx(document, options));
const bodyOf = async (document: BriefDocument) => (await read(document)).part("word/document.xml");
const chairs = (input = FULL) => layOut(makeBrief(input), "chairs");
const value = (node: XmlNode | undefined) => node?.attributes["w:val"];
const styleOf = (paragraph: XmlNode) => value(all(paragraph, "w:pStyle")[0]);
const ofStyle = (body: XmlNode, style: string) => all(body, "w:p").filter((one) => styleOf(one) === style);
const has = (body: XmlNode, name: string) => all(body, name).length > 0;

describe.each(Object.entries(FIVE_BOARDS))("the Word file of the %s board", (_name, input) => {
  test.each(BRIEF_PURPOSES)("says what the brief says, in the same order: %s", async (purpose) => {
    const document = layOut(makeBrief(input), purpose);
    expect(letters(wordsOf(await bodyOf(document)))).toBe(saidBy(document));
  });

  test("has only parts that can be read, and nothing that runs or comes from elsewhere", async () => {
    const file = await read(chairs(input));
    for (const name of file.names) {
      const part = file.part(name);
      for (const link of all(part, "Relationship")) expect(link.attributes["TargetMode"]).toBeUndefined();
      for (const box of ["w:txbxContent", "v:textbox", "wps:txbx", "w:framePr", "w:drawing", "w:hyperlink"]) {
        expect(has(part, box), box).toBe(false);
      }
    }
    expect(file.names.join(" ")).not.toMatch(/vba|macro|media|embed/i);
  });

  test("names only styles that are there, of the right kind", async () => {
    const file = await read(chairs(input));
    const body = file.part("word/document.xml");
    const known = all(file.part("word/styles.xml"), "w:style").map(
      ({ attributes }) => `${attributes["w:type"]} ${attributes["w:styleId"]}`,
    );
    for (const [element, kind] of [
      ["w:pStyle", "paragraph"],
      ["w:rStyle", "character"],
      ["w:tblStyle", "table"],
    ] as const) {
      for (const style of all(body, element)) expect(known).toContain(`${kind} ${value(style)}`);
    }
    const lists = all(file.part("word/numbering.xml"), "w:num").map(({ attributes }) => attributes["w:numId"]);
    for (const number of all(body, "w:numId")) expect(lists).toContain(value(number));
  });
});

describe("the Word file", () => {
  test("has a title, and a heading for each section", async () => {
    const body = await bodyOf(chairs());
    expect(ofStyle(body, "Title").map(wordsOf)).toEqual(["What I wish I’d known"]);
    expect(ofStyle(body, "Heading1").map(wordsOf)).toEqual(
      chairs()
        .sections.flat()
        .map(({ label }) => label),
    );
    const heading = all((await read(chairs())).part("word/styles.xml"), "w:style").find(
      ({ attributes }) => attributes["w:styleId"] === "Heading1",
    );
    expect(heading && value(all(heading, "w:outlineLvl")[0])).toBe("0");
  });

  test("has one real table: named, with a head that is repeated and rows that do not break", async () => {
    const tables = all(await bodyOf(chairs()), "w:tbl");
    expect(tables).toHaveLength(1);
    const [table] = tables;
    if (!table) return;
    expect(value(all(table, "w:tblCaption")[0])).toBe("What happens in the session, from start to end");
    const rows = all(table, "w:tr");
    expect(rows.map((row) => has(row, "w:tblHeader"))).toEqual([true, false, false, false]);
    expect(rows.every((row) => has(row, "w:cantSplit"))).toBe(true);
    expect(rows.every((row) => all(row, "w:tc").length === 5)).toBe(true);
    const names = rows.slice(1).map((row) => all(row, "w:tc")[2]);
    for (const cell of names) expect(value(cell && all(cell, "w:rStyle")[0])).toBe("BriefStrong");
  });

  test.each(BRIEF_PURPOSES)(
    "holds drawings as pictures in a line of their own, told to those who do not see them: %s",
    async (purpose) => {
      const document = layOut(makeBrief(FIVE_BOARDS["three languages"] ?? FULL), purpose);
      const captions = figuresOf(document);
      expect(captions).toHaveLength(purpose === "programme" ? 0 : 1);
      const bytes = await briefToDocx(document, { paint });
      const file = openOffice(bytes);
      const body = file.part("word/document.xml");
      expect(letters(wordsOf(body))).toBe(saidBy(document));
      expect(all(body, "wp:docPr").map(({ attributes }) => attributes["descr"])).toEqual(captions);
      expect(all(body, "wp:inline")).toHaveLength(captions.length);
      expect(has(body, "wp:anchor") || has(body, "w:txbxContent") || has(body, "wps:txbx")).toBe(false);
      for (const paragraph of all(body, "w:p").filter((one) => has(one, "w:drawing"))) {
        expect(has(paragraph, "w:keepNext")).toBe(true);
      }
      const media = file.names.filter((name) => name.startsWith("word/media/"));
      expect(media.map((name) => name.replace(/^.*\./, ""))).toEqual(captions.map(() => "png"));
      expect(await briefToDocx(document, { paint })).toEqual(bytes);
    },
  );

  test("keeps a short run sheet on one page, and lets a long one go on", async () => {
    const kept = async (input = FULL) =>
      all(await bodyOf(chairs(input)), "w:tr").filter((row) => all(row, "w:p").every((one) => has(one, "w:keepNext")));
    expect(await kept()).toHaveLength(2);
    expect(await kept(FIVE_BOARDS["very long"])).toHaveLength(0);
  });

  test("keeps words that lead to a list with it", async () => {
    const [words] = ofStyle(await bodyOf(chairs()), "Normal").filter((one) => wordsOf(one).endsWith("yet:"));
    expect(words && has(words, "w:keepNext")).toBe(true);
  });

  test("has real lists, of people and of shares too", async () => {
    const body = await bodyOf(chairs());
    for (const style of ["ListBullet", "BriefPeople", "BriefShare"]) {
      expect(ofStyle(body, style).length).toBeGreaterThan(1);
      expect(ofStyle(body, style).every((item) => has(item, "w:numPr"))).toBe(true);
    }
    expect(ofStyle(body, "BriefShare").map(wordsOf)).toContain("Lived experience8 %5 minutes");
  });

  test.each([
    ["en", "en-GB"],
    ["da", "da-DK"],
    ["nl", "nl-NL"],
  ] as const)("says its language (%s), its title and what it is", async (language, locale) => {
    const document = chairs({ ...FULL, language });
    const file = await read(document);
    expect(all(file.part("word/styles.xml"), "w:lang").map((lang) => value(lang))).toEqual([locale]);
    const core = file.part("docProps/core.xml");
    expect(core.children.map((child) => [child.name, wordsOf(child)])).toEqual([
      ["dc:title", "What I wish I’d known"],
      ["dc:subject", document.kind],
      ["dc:creator", "Open Chair"],
      ["dc:language", locale],
    ]);
  });

  test("is A4, with its title above and page numbers below", async () => {
    const file = await read(chairs());
    const size = all(file.part("word/document.xml"), "w:pgSz")[0]?.attributes;
    expect([size?.["w:w"], size?.["w:h"]]).toEqual(["11906", "16838"]);
    expect(wordsOf(file.part("word/header1.xml"))).toBe("What I wish I’d known");
    expect(wordsOf(file.part("word/footer1.xml"))).toBe("PAGE / NUMPAGES");
    expect(wordsOf((await read(chairs(FIVE_BOARDS["very long"]))).part("word/header1.xml")).length).toBeLessThan(100);
  });

  test("names the fonts that come after the first", async () => {
    const [first] = (await read(chairs())).part("word/fontTable.xml").children;
    expect([first?.attributes["w:name"], value(first && all(first, "w:altName")[0])]).toEqual([
      "Atkinson Hyperlegible Next",
      "Atkinson Hyperlegible,Verdana",
    ]);
  });

  test("says of words from right to left that they are, and of no others", async () => {
    const body = await bodyOf(chairs(FIVE_BOARDS["three languages"]));
    const paragraphs = all(body, "w:p");
    const fromRight = paragraphs.filter((one) => has(one, "w:bidi")).map(wordsOf);
    expect(fromRight).toContain("ברוכים הבאים");
    expect(fromRight).toContain("שלום לכולם, welcome, welkom.");
    expect(fromRight).not.toContain("Welkom أهلا");
    const runs = all(body, "w:r").filter((run) => has(run, "w:rtl"));
    expect(runs.map(wordsOf)).toContain("أهلا");
    for (const run of runs) expect(wordsOf(run)).not.toMatch(/[a-z]/i);
    expect(has(await bodyOf(chairs()), "w:bidi")).toBe(false);
  });

  test("of equal briefs is equal, and says when it was made only when told", async () => {
    expect(await briefToDocx(chairs())).toEqual(await briefToDocx(chairs()));
    const told = await read(chairs(), { madeAt: new Date("2027-03-12T23:30:00.5Z") });
    expect(wordsOf(all(told.part("docProps/core.xml"), "dcterms:created")[0] ?? told.part("docProps/core.xml"))).toBe(
      "2027-03-12T23:30:00Z",
    );
  });

  test("may be in large type", async () => {
    const [size] = all((await read(chairs(), { largeType: true })).part("word/styles.xml"), "w:sz");
    expect(value(size)).toBe("32");
  });
});

describe("whatever people write", () => {
  const structure = (body: XmlNode) => [
    all(body, "w:tbl").length,
    all(body, "w:tc").length,
    ofStyle(body, "Heading1").length,
  ];

  test.each([...HOSTILE, "{bullets-0} {0} {bullets\uFFFE-0}", "]]> <![CDATA[x]]> <?x?> <!-- -->"])(
    "%j stays words in a file that can be read",
    async (words) => {
      const document = withWords(words);
      const body = await bodyOf(document);
      expect(letters(wordsOf(body))).toBe(saidBy(document));
      expect(structure(body)).toEqual(structure(await bodyOf(withWords("Words"))));
    },
  );

  test("never damages the file, also when it was never tidied", async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const document: BriefDocument = {
          ...chairs(),
          title: words,
          stream: words,
          sections: [[{ label: words, blocks: [{ kind: "list", items: [[{ text: words }]] }] }]],
        };
        const file = await read(document);
        for (const name of file.names) file.part(name);
      }),
      { numRuns: 40 },
    );
  });
});
