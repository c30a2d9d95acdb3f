import type { Brief, BriefItem, BriefList, BriefPerson, BriefSegment, BriefText, BriefVoice } from "./brief.ts";
import { type Html, html, NOTHING, trusted } from "./html-template.ts";
import { voiceIcon } from "./voice-icons.ts";
import { BRIEF_WORDS, type BriefWords } from "./words.ts";

/** An empty chair, so to speak: a broken ring beside the words. */
const open = (words: BriefWords) =>
  html`<span class="brief-open"><svg aria-hidden="true" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2"><circle cx="8" cy="8" r="6.5" stroke-dasharray="2.9 2.205"/></svg>${words.notDecided}</span>`;

/** Lines of one paragraph, each of which finds its own direction: people write in any script. */
const linesOf = (text: string) =>
  text.split("\n").map((line, at) => html`${at === 0 ? NOTHING : trusted("<br>")}${line}`);

const paragraphs = (text: string) =>
  text.split(/\n\s*\n/).map((paragraph) => html`<p dir="auto">${linesOf(paragraph)}</p>`);

function bodyOf(part: BriefText, words: BriefWords): Html {
  if (part.state === "empty") return html`<p>${open(words)}</p>`;
  if (part.items.length === 0) return html`${paragraphs(part.text)}`;
  return html`<ul>${part.items.map((item) => html`<li><span dir="auto">${linesOf(item)}</span></li>`)}</ul>`;
}

const factOf = (part: BriefText, words: BriefWords, more = NOTHING) =>
  html`<div><dt>${part.label}</dt><dd>${part.state === "empty" ? open(words) : html`<bdi>${part.text}</bdi>`}${more}</dd></div>`;

const voiceOf = ({ voice, name }: BriefVoice) =>
  html`<span class="brief-voice">${voiceIcon(voice)}<span>${name}</span></span>`;

/** A dash for the eye; the words for the ear. */
const nothing = (words: BriefWords) =>
  html`<span aria-hidden="true">–</span><span class="brief-unseen">${words.notDecided}</span>`;

// Roles are said aloud because on a narrow page the table is laid out as blocks, which would take them away.
function rowOf(segment: BriefSegment, words: BriefWords): Html {
  const { start, minutes, who, room } = words.runSheet;
  const more =
    segment.more === "" ? NOTHING : html`<span class="brief-more" dir="auto">${linesOf(segment.more)}</span>`;
  const format = segment.format === "" ? NOTHING : html`<span class="brief-more"><bdi>${segment.format}</bdi></span>`;
  return html`<tr role="row">
<td role="cell" class="brief-time" data-label="${start}">${segment.start}</td>
<td role="cell" class="brief-minutes" data-label="${minutes}">${segment.minutes > 0 ? html`${segment.minutes}` : nothing(words)}</td>
<th role="rowheader" scope="row" class="brief-what"><span dir="auto">${segment.what === "" ? open(words) : segment.what}</span>${more}${format}</th>
<td role="cell" class="brief-who${segment.leads.length > 0 ? "" : " brief-none"}" data-label="${who}">${segment.leads.length > 0 ? segment.leads.map(voiceOf) : nothing(words)}</td>
<td role="cell" class="brief-room" data-label="${room}">${segment.room === "" ? nothing(words) : html`<span dir="auto">${linesOf(segment.room)}</span>`}</td>
</tr>`;
}

function tableOf(brief: Brief, words: BriefWords): Html {
  const { caption, start, minutes, what, who, room } = words.runSheet;
  const heads = [start, minutes, what, who, room];
  return html`<table role="table">
<caption class="brief-unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${brief.runSheet.rows.map((segment) => rowOf(segment, words))}</tbody>
</table>`;
}

function personOf(person: BriefPerson): Html {
  return html`<li><b><bdi>${person.name}</bdi></b><span class="brief-seat">${person.seatName}</span>${person.voices.map(voiceOf)}</li>`;
}

function itemOf(item: BriefItem): Html {
  const kind = item.kind === "" ? NOTHING : html`<b class="brief-kind">${item.kind}</b> `;
  const voices =
    item.voices.length === 0 ? NOTHING : html` <span class="brief-voices">${item.voices.map(voiceOf)}</span>`;
  return html`<li>${kind}<span dir="auto">${linesOf(item.text)}</span>${voices}</li>`;
}

export interface BriefBodyOptions {
  /** Level of the title: 1 on a page of its own; 2 where the page around it has a title already. */
  readonly headingLevel?: 1 | 2;
}

/**
 * The brief as one `<article class="brief">`, to be shown with {@link BRIEF_CSS}. All words are escaped. The preview in
 * the app and the file are this same markup.
 */
export function briefBodyHtml(brief: Brief, { headingLevel = 1 }: BriefBodyOptions = {}): string {
  const words = BRIEF_WORDS[brief.language];
  const heading = (level: number, content: Html) => {
    const tag = trusted(`h${level}`);
    return html`<${tag}>${content}</${tag}>`;
  };
  const section = (label: string, content: Html) =>
    html`<section>${heading(headingLevel + 1, html`${label}`)}${content}</section>`;
  const text = (part: BriefText) => section(part.label, bodyOf(part, words));
  const list = (part: BriefList) => {
    if (part.state === "empty" && !part.required) return NOTHING;
    const items = part.state === "empty" ? html`<p>${open(words)}</p>` : html`<ul>${part.items.map(itemOf)}</ul>`;
    return section(part.label, items);
  };

  const { runSheet, people } = brief;
  const notPlaced = html`<p>${words.runSheet.notPlaced}:</p><ul>${runSheet.notPlaced.map((item) => html`<li><span dir="auto">${item}</span></li>`)}</ul>`;
  const runSheetParts = [
    runSheet.state === "empty" ? html`<p>${open(words)}</p>` : tableOf(brief, words),
    html`<p class="brief-verdict${runSheet.over > 0 ? " brief-over" : ""}">${runSheet.verdict}</p>`,
    runSheet.rows.length > 0 && !runSheet.clock
      ? html`<p class="brief-note">${words.runSheet.countedFromStart}</p>`
      : NOTHING,
    runSheet.notPlaced.length > 0 ? notPlaced : NOTHING,
  ];
  const peopleParts = [
    people.state === "empty"
      ? html`<p>${open(words)}</p>`
      : html`<ul class="brief-people">${people.list.map(personOf)}</ul>`,
    people.missing === "" ? NOTHING : html`<p class="brief-note">${people.missing}</p>`,
  ];
  const title = brief.title.state === "empty" ? open(words) : html`<span dir="auto">${brief.title.text}</span>`;
  const pitch =
    brief.pitch.state === "empty"
      ? html`<p class="brief-pitch">${brief.pitch.label}: ${open(words)}</p>`
      : html`<p class="brief-pitch" dir="auto">${linesOf(brief.pitch.text)}</p>`;

  return html`<article class="brief" lang="${brief.language}">
<header>
<p class="brief-note"><bdi>${brief.stream}</bdi>${brief.stream === "" ? "" : " · "}${brief.kind}</p>
${heading(headingLevel, title)}
${pitch}
</header>
<dl class="brief-facts">
${factOf(brief.when, words, html` <span class="brief-length">(${brief.length.text})</span>`)}
${factOf(brief.where, words)}
${factOf(brief.format, words)}
${factOf(brief.expected, words)}
</dl>
${text(brief.aim)}
<div class="brief-two">${text(brief.takeaways)}${text(brief.audience)}</div>
${text(brief.abstract)}
${section(runSheet.label, html`${runSheetParts}`)}
${section(people.label, html`${peopleParts}`)}
<div class="brief-two">${list(brief.access)}${list(brief.materials)}</div>
${list(brief.stillOpen)}
${list(brief.ideas)}
<footer>${brief.footer}</footer>
</article>`.text;
}
