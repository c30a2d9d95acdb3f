import { inflateSync } from "node:zlib";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { layOut } from "../lay-out.ts";
import { makeBrief } from "../make-brief.ts";
import { FIVE_BOARDS } from "../testing/boards.ts";
import { FONTS } from "../testing/fonts.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { withWords } from "../testing/with-words.ts";
import { briefToPdf } from "./brief-to-pdf.ts";

const DOCUMENTS = {
  ...Object.fromEntries(Object.entries(FIVE_BOARDS).map(([name, input]) => [name, layOut(makeBrief(input), "chairs")])),
  hostile: withWords(HOSTILE.join("\n")),
  accents: withWords("é ǿ ž Ω ж ệ हिन्दी क्षि שָׁלוֹם نَعَم 👩‍⚕️ 🫶🏽 漢字 e\u0301 \u00ad\u200b"),
};

const PAINTS = [OPS.stroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.showText, OPS.constructPath];

/** How often pages draw something outside of all marks. */
async function drawnOutside(bytes: Uint8Array): Promise<number> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  let outside = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray } = await (await document.getPage(number)).getOperatorList();
    let depth = 0;
    for (const operator of fnArray) {
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth++;
      else if (operator === OPS.endMarkedContent) depth--;
      else if (PAINTS.includes(operator) && depth === 0) outside++;
    }
    expect(depth).toBe(0);
  }
  await document.loadingTask.destroy();
  return outside;
}

/** Everything in the file that is packed, as it is unpacked. */
function unpacked(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const streams = [...file.toString("latin1").matchAll(/stream\n/g)].map(({ index }) => file.subarray(index + 7));
  return streams.filter(([first]) => first === 0x78).map((stream) => inflateSync(stream).toString("latin1"));
}

/** Which letters the glyphs of each font stand for. */
const letterTables = (bytes: Uint8Array) =>
  unpacked(bytes)
    .filter((text) => text.includes("beginbfrange"))
    .map((text) => /\[([^\]]*)\]/.exec(text)?.[1] ?? "");

/** Every glyph that is drawn, by its number in its font. */
const glyphsIn = (bytes: Uint8Array) =>
  unpacked(bytes)
    .flatMap((text) => [...text.matchAll(/\[(<[^\]]*)\] TJ/g)])
    .flatMap(([, shown = ""]) => [...shown.matchAll(/<([0-9a-f]+)>/g)])
    .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);

// Rules of ISO 14289-1 (PDF/UA-1) that a machine can check; where a validator is at hand, it knows more.
describe.each(Object.entries(DOCUMENTS))("the PDF of %s words", (_name, document) => {
  test("draws nothing that is neither said nor marked as only to be seen, and no letter that a font lacks", async () => {
    const bytes = await briefToPdf(document, { fonts: FONTS, madeAt: new Date(0) });
    expect(await drawnOutside(bytes)).toBe(0);
    const glyphs = glyphsIn(bytes);
    expect(glyphs.length).toBeGreaterThan(100);
    expect(glyphs).not.toContain("0000");
  });

  test("says of every glyph which letter it is", async () => {
    const tables = letterTables(await briefToPdf(document, { fonts: FONTS, madeAt: new Date(0) }));
    expect(tables.length).toBeGreaterThan(1);
    // The first stands for a letter that is missing, and is in every font.
    for (const table of tables) expect(table.replace("<0000>", "")).not.toMatch(/<>|<0000>|<fffe>|<feff>/);
  });

  test("has all that the file has to say of itself", async () => {
    const file = Buffer.from(await briefToPdf(document, { fonts: FONTS, madeAt: new Date(0) })).toString("latin1");
    for (const key of [
      "/Marked true",
      "/DisplayDocTitle true",
      "/StructTreeRoot",
      "/Lang (",
      "/Metadata",
      "pdfuaid:part",
    ]) {
      expect(file).toContain(key);
    }
    expect(file).not.toMatch(/\/CIDSet|\/JavaScript|\/Encrypt|\/URI|\/Annots/);
    for (const page of file.match(/\/Type \/Page\n[\s\S]*?>>\nendobj/g) ?? []) expect(page).toContain("/StructParents");
  });
});
