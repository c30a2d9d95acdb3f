import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { BriefDocument } from "../document.ts";
import { html, NOTHING } from "../html-template.ts";
import { timeOf, ZIP_TIME } from "../office.ts";
import { PAPER_FONTS, RIGHT_TO_LEFT_FONT } from "../paper-look.ts";
import { BRIEF_WORDS } from "../words.ts";
import { xmlText } from "../xml-text.ts";

interface Part {
  readonly path: string;
  readonly data: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLES = "word/styles.xml";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Title and language; the library would ask the clock and call the maker "Un-named". */
export function properties({ title, kind, language }: BriefDocument, madeAt: Date | undefined): Part {
  const { locale } = BRIEF_WORDS[language];
  const on = madeAt && timeOf(madeAt);
  const dates =
    on === undefined
      ? NOTHING
      : html`<dcterms:created xsi:type="dcterms:W3CDTF">${on}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${on}</dcterms:modified>`;
  const xml = html`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${kind}</dc:subject><dc:creator>Open Chair</dc:creator><dc:language>${locale}</dc:language>${dates}</cp:coreProperties>`;
  return { path: "docProps/core.xml", data: DECLARATION + xml.text };
}

/** Names what to set the words in where the first font is not installed. */
export function fontTable(): Part {
  const [first, ...others] = PAPER_FONTS;
  const xml = html`<w:fonts xmlns:w="${WORD}"><w:font w:name="${first}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="${RIGHT_TO_LEFT_FONT}"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
  return { path: "word/fontTable.xml", data: DECLARATION + xml.text };
}

/**
 * The same files with one more style, which the library cannot say, and with no trace of when they were zipped.
 */
export function packAgain(zipped: ArrayBuffer, style: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(new Uint8Array(zipped));
  const styles = files[STYLES];
  if (!styles) throw new Error(`The docx library wrote no ${STYLES}`);
  files[STYLES] = strToU8(strFromU8(styles).replace("</w:styles>", () => `${style}</w:styles>`));
  const packed = Object.entries(files).map(([name, data]): [string, Zippable[string]] => [
    name,
    // Packed already.
    name.endsWith(".png") ? [data, { level: 0 }] : data,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(packed), { mtime: ZIP_TIME }));
}
