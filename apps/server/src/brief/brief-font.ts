import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PdfFonts } from "@openchair/brief/pdf";
import { openOnce } from "./open-once.ts";

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

/** Each later one is for scripts that those before it lack. */
const REGULAR = [
  import.meta.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff"),
  import.meta.resolve(
    "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff",
  ),
  import.meta.resolve("@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff"),
  import.meta.resolve("@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff"),
  import.meta.resolve("@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff"),
];
const BOLD = [
  import.meta.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff"),
  import.meta.resolve(
    "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff",
  ),
  import.meta.resolve("@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff"),
  import.meta.resolve("@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff"),
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-devanagari-700-normal.woff"),
];

const readAll = (addresses: readonly string[]) =>
  Promise.all(addresses.map(async (address) => new Uint8Array(await readFile(fileURLToPath(address)))));

async function readPdfFonts(): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([readAll(REGULAR), readAll(BOLD)]);
  return { regular, bold };
}

/** The fonts that PDF files are set in and pictures are painted with, read when the first one is made. */
export const pdfFonts = openOnce(readPdfFonts);
