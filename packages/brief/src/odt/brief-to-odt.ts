import { strToU8, zipSync } from "fflate";
import type { BriefDocument } from "../document.ts";
import { type Html, NOTHING } from "../html-template.ts";
import { headerTitle, type OfficeOptions, timeOf, ZIP_TIME } from "../office.ts";
import { officePictures } from "../office-figure.ts";
import { typeSizes } from "../paper-look.ts";
import { BRIEF_WORDS } from "../words.ts";
import { contentFile, picturePath } from "./content.ts";
import { STYLE, stylesFile } from "./styles.ts";
import { wordsOf } from "./words.ts";
import { odfFile, xml } from "./xml.ts";

const TYPE = "application/vnd.oasis.opendocument.text";

function metaFile({ title, kind, language }: BriefDocument, madeAt: Date | undefined): string {
  const on = madeAt && timeOf(madeAt);
  const dates: Html =
    on === undefined ? NOTHING : xml`<meta:creation-date>${on}</meta:creation-date><dc:date>${on}</dc:date>`;
  return odfFile(
    "document-meta",
    xml`<office:meta><meta:generator>Open Chair</meta:generator><dc:title>${title}</dc:title><dc:subject>${kind}</dc:subject><dc:language>${BRIEF_WORDS[language].locale}</dc:language>${dates}</office:meta>`,
  );
}

function manifestFile(names: readonly string[], pictures: readonly string[]): string {
  const entry = (path: string, type: string) =>
    xml`<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const version = xml`<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    xml`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${version}${names.map((name) => entry(name, "text/xml"))}${pictures.map((name) => entry(name, "image/png"))}</manifest:manifest>\n`
      .text
  }`;
}

/**
 * A laid-out brief as an OpenDocument text (ODF 1.3), for LibreOffice and its like: styles, lists and tables of its own,
 * no text boxes, no macros, nothing from elsewhere. A4.
 */
export function briefToOdt(document: BriefDocument, options: OfficeOptions = {}): Uint8Array<ArrayBuffer> {
  const { madeAt, largeType = false } = options;
  const pictures = officePictures(document, options);
  const painted = [...pictures.values()].map((picture) => [picturePath(picture), picture.png] as const);
  const header = wordsOf([{ text: headerTitle(document) }], STYLE.header);
  const files = {
    "content.xml": contentFile(document, pictures),
    "styles.xml": stylesFile(document, typeSizes(largeType), header),
    "meta.xml": metaFile(document, madeAt),
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  const zipped = zipSync(
    {
      // What the file is can be read without unzipping: first of all, and as it is.
      mimetype: [strToU8(TYPE), { level: 0 }],
      ...Object.fromEntries(packed),
      // Packed already.
      ...Object.fromEntries(
        painted.map(([name, png]): [string, [Uint8Array, { level: 0 }]] => [name, [png, { level: 0 }]]),
      ),
      "META-INF/manifest.xml": strToU8(
        manifestFile(
          Object.keys(files),
          painted.map(([name]) => name),
        ),
      ),
    },
    { mtime: ZIP_TIME },
  );
  return new Uint8Array(zipped);
}
