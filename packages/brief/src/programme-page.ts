import type { Language } from "@openchair/formats";
import { PAGE_CSS } from "./brief-css.ts";
import { html, NOTHING, trusted } from "./html-template.ts";
import { BRIEF_WORDS } from "./words.ts";

export interface ProgrammePage {
  readonly language: Language;
  readonly title: string;
  /** Fonts and look, as a brief's own page has them. */
  readonly css: string;
  /** One `<article>` each (`briefBodyHtml`), with headings from the second level on. */
  readonly bodies: readonly string[];
  /** Titles of sessions whose brief waits. */
  readonly paused: readonly string[];
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** All briefs of a stream as one self-contained page; on paper each begins on a new sheet. */
export function programmePage({ language, title, css, bodies, paused }: ProgrammePage): string {
  const words = BRIEF_WORDS[language];
  const style = `${css}\n${PAGE_CSS}\n.brief + .brief { break-before: page; margin-top: 30px; }\n.programme-head { max-width: 840px; margin: 0 auto 20px; }`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>
${trusted(style.replace(/<\//g, "<\\/"))}
</style>
</head>
<body>
<main>
<header class="programme-head"><h1>${title}</h1>${paused.length === 0 ? NOTHING : html`<p>${words.waiting(paused.join(", "))}</p>`}</header>
${bodies.map((body) => trusted(body))}
</main>
</body>
</html>
`.text;
}
