import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PdfFonts } from "../pdf/faces.ts";

const find = createRequire(import.meta.url).resolve;
const file = (name: string) => new Uint8Array(readFileSync(find(`@fontsource/${name}.woff`)));

const NEXT = "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next";
const weight = (number: 400 | 700) => [
  file(`${NEXT}-latin-${number}-normal`),
  file(`${NEXT}-latin-ext-${number}-normal`),
  file(`noto-sans-hebrew/files/noto-sans-hebrew-hebrew-${number}-normal`),
  file(`ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${number}-normal`),
];

/** The fonts that the server has. */
export const FONTS: PdfFonts = {
  regular: [
    ...weight(400),
    ...["greek", "cyrillic", "vietnamese", "devanagari"].map((script) =>
      file(`noto-sans/files/noto-sans-${script}-400-normal`),
    ),
    file("noto-emoji/files/noto-emoji-emoji-400-normal"),
  ],
  bold: weight(700),
};
