import { drawingSvg } from "@openchair/formats";
import type { Block, BriefDocument, Cell, Column, Run, Runs, Section } from "./document.ts";
import { type Html, html, NOTHING, trusted } from "./html-template.ts";
import { voiceIcon } from "./voice-icons.ts";
import { BRIEF_WORDS } from "./words.ts";

/** An empty chair, so to speak: a broken ring beside the words. */
const open = (words: string) =>
  html`<span class="brief-open"><svg aria-hidden="true" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2"><circle cx="8" cy="8" r="6.5" stroke-dasharray="2.9 2.205"/></svg>${words}</span>`;

/** Lines of one paragraph. */
const linesOf = (text: string) =>
  text.split("\n").map((line, at) => html`${at === 0 ? NOTHING : trusted("<br>")}${line}`);

/** Words find their own direction, run by run: people write in any script. */
function runOf({ text, look, voice }: Run): Html {
  if (voice) return html`<span class="brief-voice">${voiceIcon(voice)}<span>${text}</span></span>`;
  if (look === "open") return open(text);
  if (look === "strong") return html`<b dir="auto">${linesOf(text)}</b>`;
  if (look === "quiet") return html`<span class="brief-quiet" dir="auto">${linesOf(text)}</span>`;
  return html`<span dir="auto">${linesOf(text)}</span>`;
}

const runsOf = (runs: Runs): Html => html`${runs.map(runOf)}`;
/** A line that is one stretch of words is a paragraph of that direction. */
const isOne = (runs: Runs) => runs.length === 1 && runs[0]?.look === undefined && runs[0]?.voice === undefined;
const paragraphOf = (runs: Runs, className = ""): Html => {
  const of = className === "" ? NOTHING : html` class="${className}"`;
  return isOne(runs) ? html`<p${of} dir="auto">${linesOf(runs[0]?.text ?? "")}</p>` : html`<p${of}>${runsOf(runs)}</p>`;
};

const LOOKS = { note: "brief-note", verdict: "brief-verdict", warning: "brief-verdict brief-over" } as const;
const CELLS = {
  time: "brief-time",
  minutes: "brief-minutes",
  what: "brief-what",
  who: "brief-who",
  words: "brief-room",
} as const;

const cellLines = (cell: Cell) => cell.map((runs) => html`<span class="brief-line">${runsOf(runs)}</span>`);

// Roles are said aloud because on a narrow page the table is laid out as blocks, which would take them away.
function cellOf(cell: Cell, { label, look }: Column, isHead: boolean, notDecided: string): Html {
  const nothing = html`<span aria-hidden="true">–</span><span class="brief-unseen">${notDecided}</span>`;
  const inside = cell.length === 0 ? nothing : html`${cellLines(cell)}`;
  const className = cell.length === 0 ? `${CELLS[look]} brief-none` : CELLS[look];
  return isHead
    ? html`<th role="rowheader" scope="row" class="${className}">${inside}</th>`
    : html`<td role="cell" class="${className}" data-label="${label}">${inside}</td>`;
}

function tableOf(table: Extract<Block, { kind: "table" }>, notDecided: string): Html {
  const { caption, columns, rows, head } = table;
  const rowOf = (cells: readonly Cell[]) =>
    html`<tr role="row">
${cells.map((cell, at) => cellOf(cell, columns[at] ?? { label: "", look: "words" }, at === head, notDecided))}
</tr>`;
  return html`<table role="table">
<caption class="brief-unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ label }) => html`<th role="columnheader" scope="col">${label}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(rowOf)}</tbody>
</table>`;
}

function sharesOf(
  { caption, parts }: Extract<Block, { kind: "shares" }>,
  minutesOf: (minutes: number) => string,
): Html {
  const bars = parts
    .filter(({ percent }) => percent > 0)
    .map(
      ({ voice, percent }) =>
        html`<span class="brief-share brief-share-${voice ?? "nobody"}" style="flex-grow:${percent}"></span>`,
    );
  const names = parts.map(
    ({ label, voice, minutes, percent }) =>
      html`<li>${voice ? voiceIcon(voice) : NOTHING}<span>${label}</span> <b>${percent} %</b> <span class="brief-quiet">${minutesOf(minutes)}</span></li>`,
  );
  return html`<div class="brief-shares"><div class="brief-bar" aria-hidden="true">${bars}</div><ul aria-label="${caption}">${names}</ul></div>`;
}

/** Its words stand below it, so they are its name, too. */
const figureOf = ({ drawing, caption }: Extract<Block, { kind: "figure" }>): Html =>
  html`<figure>${trusted(drawingSvg(drawing, { label: caption }))}<figcaption class="brief-note" dir="auto">${linesOf(caption)}</figcaption></figure>`;

export interface BriefBodyOptions {
  /** Level of the title: 1 on a page of its own; 2 where the page around it has a title already. */
  readonly headingLevel?: 1 | 2;
}

/**
 * A laid-out brief as one `<article class="brief">`, to be shown with {@link BRIEF_CSS}. All words are escaped. The
 * preview in the app and the file are this same markup.
 */
export function briefBodyHtml(document: BriefDocument, { headingLevel = 1 }: BriefBodyOptions = {}): string {
  const words = BRIEF_WORDS[document.language];
  const heading = (level: number, content: Html) => {
    const tag = trusted(`h${level}`);
    return html`<${tag}>${content}</${tag}>`;
  };
  const blockOf = (block: Block): Html => {
    switch (block.kind) {
      case "paragraph":
        return paragraphOf(block.runs, block.look ? LOOKS[block.look] : "");
      case "list":
        return html`<ul>${block.items.map((runs) => html`<li>${runsOf(runs)}</li>`)}</ul>`;
      case "people":
        return html`<ul class="brief-people">${block.items.map(({ name, about }) => html`<li><b><bdi>${name}</bdi></b><span class="brief-about">${runsOf(about)}</span></li>`)}</ul>`;
      case "table":
        return tableOf(block, words.notDecided);
      case "shares":
        return sharesOf(block, words.minutes);
      case "figure":
        return figureOf(block);
    }
  };
  const sectionOf = ({ label, blocks }: Section) =>
    html`<section>${heading(headingLevel + 1, html`${label}`)}${blocks.map(blockOf)}</section>`;
  const rowOf = (row: readonly Section[]) =>
    row.length === 1 ? html`${row.map(sectionOf)}` : html`<div class="brief-two">${row.map(sectionOf)}</div>`;
  const title = document.hasTitle ? html`<span dir="auto">${document.title}</span>` : open(document.title);
  return html`<article class="brief" lang="${document.language}">
<header>
<p class="brief-note"><bdi>${document.stream}</bdi>${document.stream === "" ? "" : " · "}${document.kind}</p>
${heading(headingLevel, title)}
${paragraphOf(document.lead, "brief-pitch")}
</header>
<dl class="brief-facts">
${document.facts.map(({ label, runs }) => html`<div><dt>${label}</dt><dd>${runsOf(runs)}</dd></div>`)}
</dl>
${document.sections.map(rowOf)}
<footer>${document.footer}</footer>
</article>`.text;
}
