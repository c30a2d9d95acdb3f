import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentText } from "../document.ts";
import { layOut } from "../lay-out.ts";
import { makeBrief } from "../make-brief.ts";
import { FIVE_BOARDS } from "../testing/boards.ts";
import { FONTS } from "../testing/fonts.ts";
import { briefToPdf } from "./brief-to-pdf.ts";

const isHere = ["pdfinfo", "pdftotext", "pdffonts"].every((tool) => !spawnSync(tool, ["-v"]).error);

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/**
 * Letters and digits: signs beside words from right to left are mirrored on the page. Arabic letters that are drawn as one
 * are told in turned order by this program, so of such words only which letters they have is compared.
 */
function letters(words: string): string {
  const kept = words.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return RIGHT_TO_LEFT.test(kept) ? [...kept].sort().join("") : kept;
}
const wordsIn = (text: string) => text.split(/\s+/).map(letters);

describe.skipIf(!isHere)("a program that this project did not write (skipped where Poppler is not installed)", () => {
  test.each(Object.entries(FIVE_BOARDS))("reads the PDF of the %s board", async (name, input) => {
    const document = layOut(makeBrief(input), "chairs");
    const folder = mkdtempSync(join(tmpdir(), "brief-"));
    const file = join(folder, "brief.pdf");
    writeFileSync(file, await briefToPdf(document, { fonts: FONTS, madeAt: new Date("2027-03-12T12:00:00Z") }));
    const run = (tool: string, ...options: string[]) => {
      const { stdout, stderr } = spawnSync(tool, [...options, file, ...(tool === "pdftotext" ? ["-"] : [])], {
        encoding: "utf8",
      });
      expect(stderr, tool).toBe("");
      return stdout;
    };
    try {
      const info = run("pdfinfo");
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^PDF version: +1\.7$/m);
      expect(info).toMatch(/^JavaScript: +no$/m);
      expect(info.replace(/\s+/g, " ")).toContain(`Title: ${document.title.slice(0, 200).replace(/\s+/g, " ")}`);
      // Embedded, only in part, and with what each letter says.
      for (const font of run("pdffonts").trim().split("\n").slice(2)) expect(font).toMatch(/yes +yes +yes/);
      if (name === "very long") return;
      const said = ` ${wordsIn(run("pdftotext", "-raw")).join(" ")} `;
      for (const line of documentText(document)) {
        for (const word of wordsIn(line)) expect(said, line).toContain(word);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
