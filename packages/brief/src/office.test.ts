import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type BriefDocument, documentText } from "./document.ts";
import { briefToDocx } from "./docx/brief-to-docx.ts";
import { layOut } from "./lay-out.ts";
import { type BriefInput, makeBrief } from "./make-brief.ts";
import { briefToOdt } from "./odt/brief-to-odt.ts";
import { headerTitle } from "./office.ts";
import { BRIEF_PURPOSES } from "./purpose.ts";
import { FIVE_BOARDS } from "./testing/boards.ts";
import { paint } from "./testing/paint.ts";
import { boardOf, FULL, segment } from "./testing/sample.ts";

const WRITERS = {
  docx: (document: BriefDocument) => briefToDocx(document, { paint }),
  odt: (document: BriefDocument) => Promise.resolve(briefToOdt(document, { paint })),
} as const;
const FORMATS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

describe.each(FORMATS)("what stays on the board is in no part of a file: %s", (format) => {
  const { cards, ...board } = boardOf({
    cards: [
      { kind: "access", text: "Canary access" },
      { kind: "aim", text: "Canary aim" },
      segment("Canary segment\nCanary more", 20, ["lived-experience"], "Canary room"),
      { kind: "material", text: "Canary material" },
      { kind: "concern", text: "Canary concern" },
      { kind: "question", text: "Canary question" },
      { kind: "segment", text: "Canary spare" },
    ],
  });
  const hidden = cards.map((card, at) => ({
    ...card,
    share: at % 2 === 0 ? ("team" as const) : ("story" as const),
    createdBy: "canary-person",
  }));
  const provenance = hidden.map(({ id, kind, text, voices }) => ({
    field: "shaped" as const,
    cardId: id,
    kind,
    text,
    voices,
    createdBy: "canary-person",
    by: "canary-person",
    at: 1,
    isThere: true,
  }));
  const threads = [{ title: "Thread", cardIds: hidden.map(({ id }) => id) }];
  const input: BriefInput = { ...FULL, ...board, cards: hidden, provenance, threads };

  test.each(BRIEF_PURPOSES)("%s", async (purpose) => {
    const parts = unzipSync(await WRITERS[format](layOut(makeBrief(input), purpose)));
    const said = Object.values(parts).map((part) => strFromU8(part).replace(/<[^>]*>/g, ""));
    expect(said.join("")).toContain(FULL.session.title);
    for (const part of [...said, ...Object.values(parts).map((bytes) => strFromU8(bytes))]) {
      expect(part).not.toMatch(/canary/i);
    }
  });
});

test("a long title stands above the pages in part", () => {
  const document = { ...layOut(makeBrief(FULL), "chairs"), title: `${"👩🏽‍⚕️ word\n".repeat(200)}` };
  expect([...headerTitle(document)].length).toBeLessThan(100);
  expect(headerTitle(document)).toMatch(/^👩🏽‍⚕️ word 👩🏽‍⚕️ .*…$/);
  expect(headerTitle({ ...document, title: "Short" })).toBe("Short");
});

/** A heading in the tree of a PDF, as Poppler prints it: lines about its look stand before its words. */
const headingOf = (label: string) =>
  new RegExp(`\\bH1 \\(block\\):(?:\\n\\s+/.*)*\\n\\s+"${label.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")}`);

const OFFICE = "soffice";
const isHere = [OFFICE, "pdfinfo", "pdftotext"].every(
  (tool) => !spawnSync(tool, [tool === OFFICE ? "--version" : "-v"]).error,
);
/** So that headings and the head of the table can be found in the file that LibreOffice makes. */
const TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
/**
 * Letters and digits. Those from right to left are left out: in which order Poppler tells them hangs on the fonts of the
 * machine. That the file has them right is tested with each writer.
 */
const letters = (words: string) =>
  words.normalize("NFKC").replace(/[^\p{L}\p{N}]|[\p{Script=Hebrew}\p{Script=Arabic}]/gu, "");

describe.skipIf(!isHere)("LibreOffice (skipped where it is not installed, or Poppler is not)", () => {
  test.each(FORMATS)("opens each %s file and prints what it says", { timeout: 180_000 }, async (format) => {
    const folder = mkdtempSync(join(tmpdir(), "brief-"));
    try {
      const documents = Object.entries(FIVE_BOARDS).map(
        ([name, input]) => [name.replaceAll(" ", "-"), layOut(makeBrief(input), "chairs")] as const,
      );
      for (const [name, document] of documents) {
        writeFileSync(join(folder, `${name}.${format}`), await WRITERS[format](document));
      }
      const { status, stderr } = spawnSync(OFFICE, [
        "--headless",
        // A profile of its own: one that is open elsewhere would refuse.
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        TAGGED,
        "--outdir",
        folder,
        ...documents.map(([name]) => join(folder, `${name}.${format}`)),
      ]);
      expect(status, String(stderr)).toBe(0);
      const run = (tool: string, ...options: string[]) => spawnSync(tool, options, { encoding: "utf8" }).stdout;
      for (const [name, document] of documents) {
        const pdf = join(folder, `${name}.pdf`);
        expect(readFileSync(pdf).length).toBeGreaterThan(1000);
        const info = run("pdfinfo", pdf);
        expect(info).toMatch(/^Tagged: +yes$/m);
        expect(info).toMatch(/^Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)$/m);
        // A cell that goes on on the next page is told in pieces.
        if (name === "very-long") continue;
        const said = letters(run("pdftotext", "-raw", pdf, "-"));
        for (const line of documentText(document)) {
          for (const word of line.split(/\s/)) expect(said, line).toContain(letters(word));
        }
        const tree = run("pdfinfo", "-struct-text", pdf);
        for (const { label } of document.sections.flat()) expect(tree).toMatch(headingOf(label));
        if (name === "full") expect(tree).toMatch(/\bTable\b[\s\S]*\bTH\b/);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test("a drawing that the files of a brief share is painted once", async () => {
  const document = layOut(makeBrief(FULL), "chairs");
  let times = 0;
  const counted: typeof paint = (...how) => {
    times++;
    return paint(...how);
  };
  await briefToDocx(document, { paint: counted });
  briefToOdt(document, { paint: counted });
  expect(times).toBe(1);
});
