import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PdfFonts } from "@openchair/brief/pdf";

/** The font's stylesheet with the font files inside, so that a brief stays one file and asks nobody for anything. */
export async function readBriefFontCss(): Promise<string> {
  const stylesheet = fileURLToPath(import.meta.resolve("@fontsource-variable/atkinson-hyperlegible-next/wght.css"));
  let css = await readFile(stylesheet, "utf8");
  for (const [address, file] of css.matchAll(/url\(\.\/([^)]+)\)/g)) {
    const font = await readFile(join(dirname(stylesheet), file ?? ""));
    css = css.replace(address, `url(data:font/woff2;base64,${font.toString("base64")})`);
  }
  return css;
}

const OWN = "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next";

/** Each later one is for scripts that those before it lack. */
const BOTH_WEIGHTS = [
  (weight: number) => `${OWN}-latin-${weight}-normal`,
  (weight: number) => `${OWN}-latin-ext-${weight}-normal`,
  (weight: number) => `noto-sans-hebrew/files/noto-sans-hebrew-hebrew-${weight}-normal`,
  (weight: number) => `ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal`,
];
const REGULAR_ONLY = [
  ...["greek", "cyrillic", "vietnamese", "devanagari"].map(
    (script) => `noto-sans/files/noto-sans-${script}-400-normal`,
  ),
  "noto-emoji/files/noto-emoji-emoji-400-normal",
];

const readFont = async (name: string) =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(`@fontsource/${name}.woff`))));

async function readPdfFonts(): Promise<PdfFonts> {
  const ofWeight = (weight: number) => Promise.all(BOTH_WEIGHTS.map((name) => readFont(name(weight))));
  const [regular, bold, more] = await Promise.all([
    ofWeight(400),
    ofWeight(700),
    Promise.all(REGULAR_ONLY.map(readFont)),
  ]);
  return { regular: [...regular, ...more], bold };
}

let fonts: Promise<PdfFonts> | null = null;

/** The fonts that PDF files are set in, read when the first one is made. */
export function pdfFonts(): Promise<PdfFonts> {
  fonts ??= readPdfFonts();
  return fonts;
}
