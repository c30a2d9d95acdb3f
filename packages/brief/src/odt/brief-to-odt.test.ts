import fc from "fast-check";
import { strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { BriefDocument } from "../document.ts";
import { layOut } from "../lay-out.ts";
import { makeBrief } from "../make-brief.ts";
import type { OfficeOptions } from "../office.ts";
import { BRIEF_PURPOSES } from "../purpose.ts";
import { FIVE_BOARDS } from "../testing/boards.ts";
import { anyWords, HOSTILE } from "../testing/hostile.ts";
import { all, openOffice, wordsOf, type XmlNode } from "../testing/office-file.ts";
import { paint } from "../testing/paint.ts";
import { figuresOf, letters, saidBy } from "../testing/said.ts";
import { FULL } from "../testing/sample.ts";
import { withWords } from "../testing/with-words.ts";
import { briefToOdt } from "./brief-to-odt.ts";

const read = (document: BriefDocument, options: OfficeOptions = {}) => openOffice(briefToOdt(document, options));
const bodyOf = (document: BriefDocument): XmlNode => {
  const [body] = all(read(document).part("content.xml"), "office:text");
  if (!body) throw new Error("No text");
  return body;
};
const chairs = (input = FULL) => layOut(makeBrief(input), "chairs");
const styleOf = (node: XmlNode | undefined) => node?.attributes["text:style-name"];
const has = (body: XmlNode, name: string) => all(body, name).length > 0;
/** The name of a table is for those who cannot see it: the other files do not print it either. */
const printed = (node: XmlNode): string =>
  node.name === "table:title" ? "" : node.text + node.children.map(printed).join("");

describe.each(Object.entries(FIVE_BOARDS))("the OpenDocument file of the %s board", (_name, input) => {
  test.each(BRIEF_PURPOSES)("says what the brief says, in the same order: %s", (purpose) => {
    const document = layOut(makeBrief(input), purpose);
    expect(letters(printed(bodyOf(document)))).toBe(saidBy(document));
  });

  test("has only parts that can be read and are listed, and nothing that runs or comes from elsewhere", () => {
    const file = read(chairs(input));
    expect(file.names).toEqual(["mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]);
    const listed = all(file.part("META-INF/manifest.xml"), "manifest:file-entry");
    expect(listed.map(({ attributes }) => attributes["manifest:full-path"])).toEqual([
      "/",
      "content.xml",
      "styles.xml",
      "meta.xml",
    ]);
    for (const name of ["content.xml", "styles.xml", "meta.xml"]) {
      const part = file.part(name);
      for (const element of ["draw:frame", "draw:text-box", "office:scripts", "office:event-listeners", "text:a"]) {
        expect(has(part, element), element).toBe(false);
      }
    }
  });

  test("names only styles that are there, of the right kind", () => {
    const file = read(chairs(input));
    const files = [file.part("content.xml"), file.part("styles.xml")];
    const named = files.flatMap((part) => [
      ...all(part, "style:style").map(({ attributes }) => `${attributes["style:family"]} ${attributes["style:name"]}`),
      ...all(part, "text:list-style").map(({ attributes }) => `list ${attributes["style:name"]}`),
    ]);
    expect(new Set(named).size).toBe(named.length);
    const uses = [
      ["text:p", "paragraph", "text:style-name"],
      ["text:h", "paragraph", "text:style-name"],
      ["text:span", "text", "text:style-name"],
      ["text:list", "list", "text:style-name"],
      ["table:table", "table", "table:style-name"],
      ["table:table-column", "table-column", "table:style-name"],
      ["table:table-row", "table-row", "table:style-name"],
      ["table:table-cell", "table-cell", "table:style-name"],
      ["style:style", "paragraph", "style:parent-style-name"],
    ] as const;
    for (const [element, family, attribute] of uses) {
      for (const { attributes } of files.flatMap((part) => all(part, element))) {
        const name = attributes[attribute];
        if (name !== undefined) expect(named).toContain(`${family} ${name}`);
        else expect(element).toBe("style:style");
      }
    }
  });
});

describe("the OpenDocument file", () => {
  test("says what it is in its first bytes", () => {
    const file = briefToOdt(chairs());
    expect(strFromU8(file.slice(30, 77))).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
  });

  test("has a title, and a heading of the first level for each section", () => {
    const body = bodyOf(chairs());
    expect(
      all(body, "text:p")
        .filter((one) => styleOf(one) === "Title")
        .map(wordsOf),
    ).toEqual(["What I wish I’d known"]);
    const headings = all(body, "text:h");
    expect(headings.map(wordsOf)).toEqual(
      chairs()
        .sections.flat()
        .map(({ label }) => label),
    );
    for (const { attributes } of headings) {
      expect(attributes).toEqual({ "text:style-name": "Heading_20_1", "text:outline-level": "1" });
    }
  });

  test("has one real table: named, with a head that is repeated and rows that do not break", () => {
    const content = read(chairs()).part("content.xml");
    const tables = all(content, "table:table");
    expect(tables).toHaveLength(1);
    const [table] = tables;
    if (!table) return;
    expect(all(table, "table:title").map(wordsOf)).toEqual(["What happens in the session, from start to end"]);
    const heads = all(table, "table:table-header-rows").flatMap((head) => all(head, "table:table-cell"));
    expect(heads.map(wordsOf)).toEqual(["Start", "Min", "What happens", "Who leads", "What the room does"]);
    expect(all(table, "table:table-row").map((row) => all(row, "table:table-cell").length)).toEqual([5, 5, 5, 5]);
    const row = all(content, "style:table-row-properties")[0];
    expect(row?.attributes["fo:keep-together"]).toBe("always");
  });

  test.each(BRIEF_PURPOSES)(
    "holds drawings as pictures in their line, told to those who do not see them: %s",
    (purpose) => {
      const document = layOut(makeBrief(FIVE_BOARDS["three languages"] ?? FULL), purpose);
      const captions = figuresOf(document);
      expect(captions).toHaveLength(purpose === "programme" ? 0 : 1);
      const bytes = briefToOdt(document, { paint });
      const file = openOffice(bytes);
      const content = file.part("content.xml");
      expect(all(content, "svg:desc").map(wordsOf)).toEqual(captions);
      expect(all(content, "draw:frame").map(({ attributes }) => attributes["text:anchor-type"])).toEqual(
        captions.map(() => "as-char"),
      );
      expect(has(content, "draw:text-box")).toBe(false);
      const pictures = captions.map((_, at) => `Pictures/figure-${at + 1}.png`);
      expect(all(content, "draw:image").map(({ attributes }) => attributes["xlink:href"])).toEqual(pictures);
      const listed = all(file.part("META-INF/manifest.xml"), "manifest:file-entry").map(({ attributes }) => [
        attributes["manifest:full-path"],
        attributes["manifest:media-type"],
      ]);
      for (const picture of pictures) {
        expect(file.names).toContain(picture);
        expect(listed).toContainEqual([picture, "image/png"]);
      }
      expect(briefToOdt(document, { paint })).toEqual(bytes);
    },
  );

  test("keeps a short run sheet on one page, and lets a long one go on", () => {
    const mayBreak = (input = FULL) => {
      const content = read(chairs(input)).part("content.xml");
      const name = all(content, "table:table")[0]?.attributes["table:style-name"];
      const style = all(content, "style:style").find(({ attributes }) => attributes["style:name"] === name);
      return style && all(style, "style:table-properties")[0]?.attributes["style:may-break-between-rows"];
    };
    expect([mayBreak(), mayBreak(FIVE_BOARDS["very long"])]).toEqual(["false", "true"]);
  });

  test("keeps words that lead to a list with it", () => {
    const [words] = all(bodyOf(chairs()), "text:p").filter((one) => wordsOf(one).endsWith("yet:"));
    expect(styleOf(words)).toBe("Brief_20_before_20_list");
  });

  test("has real lists, of people and of shares too", () => {
    const items = all(bodyOf(chairs()), "text:list-item").map((item) => styleOf(item.children[0]));
    expect(new Set(items)).toEqual(new Set(["List_20_1", "Brief_20_people", "Brief_20_share"]));
  });

  test.each([
    ["en", "en", "GB"],
    ["da", "da", "DK"],
    ["nl", "nl", "NL"],
  ] as const)("says its language (%s), its title and what it is", (language, spoken, country) => {
    const document = chairs({ ...FULL, language });
    const file = read(document);
    const [look] = all(file.part("styles.xml"), "style:text-properties");
    expect([look?.attributes["fo:language"], look?.attributes["fo:country"]]).toEqual([spoken, country]);
    const [meta] = all(file.part("meta.xml"), "office:meta");
    expect(meta?.children.map((child) => [child.name, wordsOf(child)])).toEqual([
      ["meta:generator", "Open Chair"],
      ["dc:title", "What I wish I’d known"],
      ["dc:subject", document.kind],
      ["dc:language", `${spoken}-${country}`],
    ]);
  });

  test("is A4; from the second page on its title stands above; page numbers stand below", () => {
    const styles = read(chairs()).part("styles.xml");
    for (const { attributes } of all(styles, "style:page-layout-properties")) {
      expect([attributes["fo:page-width"], attributes["fo:page-height"]]).toEqual(["210mm", "297mm"]);
    }
    const pages = all(styles, "style:master-page");
    expect(pages.map((page) => all(page, "style:header").map(wordsOf))).toEqual([["What I wish I’d known"], []]);
    expect(pages.every((page) => has(page, "text:page-number") && has(page, "text:page-count"))).toBe(true);
    const first = all(read(chairs()).part("content.xml"), "style:style")[0]?.attributes;
    expect(first?.["style:master-page-name"]).toBe(pages[1]?.attributes["style:name"]);
    expect(pages[1]?.attributes["style:next-style-name"]).toBe("Standard");
  });

  test("says of words from right to left that they are, and of no others", () => {
    const fromRight = (input = FULL) =>
      [...all(bodyOf(chairs(input)), "text:p"), ...all(bodyOf(chairs(input)), "text:h")]
        .filter((one) => styleOf(one)?.endsWith("_rl"))
        .map(wordsOf);
    const words = fromRight(FIVE_BOARDS["three languages"]);
    expect(words).toContain("ברוכים הבאים");
    expect(words).toContain("שלום לכולם, welcome, welkom.");
    expect(words).not.toContain("Welkom أهلا");
    expect(fromRight()).toEqual([]);
  });

  test("keeps spaces in a row, and line ends", () => {
    const [list] = all(
      bodyOf({
        ...chairs(),
        sections: [[{ label: "A", blocks: [{ kind: "list", items: [[{ text: "a   b\nc" }]] }] }]],
      }),
      "text:list-item",
    );
    expect(list?.children[0]?.children.map((child) => child.name || child.text)).toEqual([
      "a ",
      "text:s",
      "b",
      "text:line-break",
      "c",
    ]);
  });

  test("of equal briefs is equal, and says when it was made only when told", () => {
    expect(briefToOdt(chairs())).toEqual(briefToOdt(chairs()));
    const told = read(chairs(), { madeAt: new Date("2027-03-12T23:30:00.5Z") }).part("meta.xml");
    expect(all(told, "meta:creation-date").map(wordsOf)).toEqual(["2027-03-12T23:30:00Z"]);
  });

  test("may be in large type", () => {
    const [look] = all(read(chairs(), { largeType: true }).part("styles.xml"), "style:text-properties");
    expect(look?.attributes["fo:font-size"]).toBe("16pt");
  });
});

describe("whatever people write", () => {
  const structure = (body: XmlNode) =>
    ["table:table", "table:table-cell", "text:h"].map((element) => all(body, element).length);

  test.each([...HOSTILE, "]]> <![CDATA[x]]> <?x?> <!-- -->"])("%j stays words in a file that can be read", (words) => {
    const document = withWords(words);
    const body = bodyOf(document);
    expect(letters(printed(body))).toBe(saidBy(document));
    expect(structure(body)).toEqual(structure(bodyOf(withWords("Words"))));
  });

  test("never damages the file, also when it was never tidied", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const document: BriefDocument = {
          ...chairs(),
          title: words,
          stream: words,
          sections: [[{ label: words, blocks: [{ kind: "list", items: [[{ text: words }]] }] }]],
        };
        const file = read(document);
        for (const name of file.names) if (name !== "mimetype") file.part(name);
      }),
      { numRuns: 40 },
    );
  });
});
