import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PdfFonts } from "../pdf/faces.ts";

const require = createRequire(import.meta.url);
const read = (path: string) => new Uint8Array(readFileSync(path));

/** Fonts for the languages of the product, and for other scripts that people write in. */
export const FONTS: PdfFonts = {
  regular: [
    require.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff"),
    require.resolve(
      "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff",
    ),
    require.resolve("@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff"),
    require.resolve("@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff"),
    require.resolve("@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff"),
    require.resolve("@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff"),
    require.resolve("@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff"),
    require.resolve("@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff"),
    require.resolve("@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff"),
  ].map(read),
  bold: [
    require.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff"),
    require.resolve(
      "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff",
    ),
    require.resolve("@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff"),
    require.resolve("@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal.woff"),
    require.resolve("@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff"),
    require.resolve("@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff"),
  ].map(read),
};
