import { briefBodyHtml } from "./brief-body.ts";
import { BRIEF_CSS, PAGE_CSS } from "./brief-css.ts";
import type { BriefDocument } from "./document.ts";
import { html, trusted } from "./html-template.ts";

export interface BriefHtmlOptions {
  /** `@font-face` rules with the font inside as a `data:` address. Without them the reader's own fonts are used. */
  readonly fontCss?: string;
}

/** The file holds no script and asks nobody for anything; a reader that knows policies is told to keep it so. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** A laid-out brief as one self-contained HTML file that prints well on A4 and Letter. */
export function briefToHtml(document: BriefDocument, { fontCss = "" }: BriefHtmlOptions = {}): string {
  const css = `${fontCss}\n${PAGE_CSS}\n${BRIEF_CSS}`.replace(/<\//g, "<\\/");
  return html`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${document.title} – ${document.kind}</title>
<style>
${trusted(css)}
</style>
</head>
<body>
<main>
${trusted(briefBodyHtml(document))}
</main>
</body>
</html>
`.text;
}
