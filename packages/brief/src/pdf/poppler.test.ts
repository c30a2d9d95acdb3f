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

/**
 * Letters and digits: signs beside words from right to left are mirrored on the page. Lam and alef, drawn as one, are told
 * in turned order by this program; that the file has them right is tested elsewhere.
 */
const letters = (words: string) => words.normalize("NFKC").replace(/[^\p{L}\p{N}]|[لاأإآ]/gu, "");

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
      const said = letters(run("pdftotext", "-raw"));
      for (const line of documentText(document)) {
        for (const word of line.split(/\s/)) expect(said, line).toContain(letters(word));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
