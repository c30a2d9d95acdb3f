import { type Html, html, type Value } from "../html-template.ts";
import { xmlText } from "../xml-text.ts";

/** Template tag like {@link html}; besides, it drops what XML does not allow from the words put into it. */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return html(strings, ...values.map((value) => (typeof value === "string" ? xmlText(value) : value)));
}

const SPACES: Readonly<Record<string, string>> = {
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  draw: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  xlink: "http://www.w3.org/1999/xlink",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  meta: "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
  dc: "http://purl.org/dc/elements/1.1/",
};

/** One XML file of a text document (ODF 1.3), with the names that all of them use. */
export function odfFile(root: "document-content" | "document-styles" | "document-meta", inside: Html): string {
  const names = Object.entries(SPACES).map(([name, address]) => ` xmlns:${name}="${address}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root}${names.join("")} office:version="1.3">${inside.text}</office:${root}>\n`;
}
