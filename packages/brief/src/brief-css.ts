/**
 * The look of a brief, all of it under `.brief`, so that it can stand inside another page. Colours are those of paper
 * (design §11) in every theme: a brief looks the same on screen and printed. Icons are filled on screen and drawn in
 * outline on paper, where backgrounds are often left out.
 */
export const BRIEF_CSS = `
.brief {
  --brief-ink: #1f2430; --brief-quiet: #565d6d; --brief-line: #dad7cf; --brief-accent: #0b6e6e; --brief-warn: #8a4b00;
  container: brief / inline-size;
  box-sizing: border-box; max-width: 840px; margin: 0 auto; padding: 56px 60px 36px;
  color: var(--brief-ink); background: #fff; color-scheme: light;
  font: 17px/1.5 "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif;
  overflow-wrap: break-word; text-align: start;
}
.brief *, .brief *::before { box-sizing: border-box; }
.brief h1, .brief h2, .brief h3, .brief p, .brief ul, .brief dl, .brief dd, .brief dt, .brief figure { margin: 0; padding: 0; }
.brief header > h1, .brief header > h2 { margin: 4px 0 6px; font-size: 36px; line-height: 1.15; font-weight: 700; letter-spacing: -0.01em; color: var(--brief-ink); text-wrap: balance; }
.brief section > h2, .brief section > h3 { margin: 26px 0 8px; font-size: 20px; line-height: 1.25; font-weight: 700; color: var(--brief-accent); break-after: avoid; }
.brief p, .brief li { max-width: 68ch; }
.brief p + p { margin-top: 8px; }
.brief ul { padding-inline-start: 20px; list-style: disc; }
.brief li + li { margin-top: 4px; }
.brief li::marker { color: var(--brief-quiet); }
.brief .brief-note { font-size: 14px; color: var(--brief-quiet); }
.brief .brief-pitch { font-size: 20px; line-height: 1.4; color: var(--brief-quiet); text-wrap: pretty; }
.brief .brief-open { color: var(--brief-quiet); font-style: italic; font-weight: 400; }
.brief .brief-open svg { width: 0.82em; height: 0.82em; margin-inline-end: 0.4em; vertical-align: -0.06em; color: var(--brief-accent); }
.brief .brief-facts { display: grid; grid-template-columns: 1fr 1fr; gap: 10px 28px; margin-top: 20px; padding: 16px 0; border: solid var(--brief-line); border-width: 1px 0; }
.brief .brief-facts dt { font-size: 14px; font-weight: 600; color: var(--brief-quiet); }
.brief .brief-length { white-space: nowrap; }
.brief .brief-two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 28px; }
.brief table { width: 100%; border-collapse: collapse; font-size: 15.5px; line-height: 1.45; }
.brief th, .brief td { padding: 9px 10px 9px 0; text-align: start; vertical-align: top; font-weight: 400; }
.brief thead th { padding: 4px 10px 4px 0; white-space: nowrap; font-size: 14px; font-weight: 600; color: var(--brief-quiet); }
.brief tbody th, .brief tbody td { border-top: 1px solid var(--brief-line); }
.brief .brief-time, .brief .brief-minutes { white-space: nowrap; font-variant-numeric: tabular-nums; }
.brief thead th:nth-child(2), .brief .brief-minutes { text-align: end; padding-inline-end: 16px; }
.brief .brief-what { width: 34%; }
.brief .brief-what, .brief .brief-room, .brief .brief-people b, .brief .brief-two > *, .brief .brief-facts > * { min-width: 0; overflow-wrap: anywhere; }
.brief .brief-line { display: block; }
.brief .brief-quiet { color: var(--brief-quiet); }
.brief td .brief-quiet, .brief th .brief-quiet { font-size: 14px; }
.brief .brief-who { width: 21%; }
.brief .brief-verdict { max-width: none; padding-top: 10px; border-top: 1px solid var(--brief-line); font-weight: 600; }
.brief p + .brief-verdict { border-top: 0; padding-top: 0; margin-top: 4px; font-weight: 400; }
.brief .brief-over { color: var(--brief-warn); }
.brief .brief-voice { display: inline-flex; align-items: center; gap: 6px; margin-inline-end: 12px; font-size: 14px; line-height: 20px; white-space: nowrap; }
.brief .brief-who .brief-voice { display: flex; margin: 0; padding: 1px 0; }
.brief .brief-icon { display: inline-flex; align-items: center; justify-content: center; flex: none; width: 20px; height: 20px; border-radius: 50%; border: 1px solid; color: #fff; }
.brief .brief-icon svg { width: 12px; height: 12px; }
.brief .brief-icon-professional { background: #3b4cc0; border-color: #3b4cc0; }
.brief .brief-icon-emerging-leader { background: #1f7a4d; border-color: #1f7a4d; }
.brief .brief-icon-lived-experience { background: #9c2c77; border-color: #9c2c77; }
.brief .brief-people { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 16px 28px; padding: 4px 0 0; list-style: none; }
.brief .brief-people li { display: flex; flex-direction: column; gap: 3px; margin: 0; break-inside: avoid; }
.brief .brief-people b { line-height: 1.3; }
.brief .brief-people .brief-voice { margin: 0; }
.brief .brief-people + p { margin-top: 12px; }
.brief .brief-about { font-size: 14px; line-height: 1.5; }
.brief .brief-bar { display: flex; gap: 2px; height: 26px; margin: 4px 0 10px; border-radius: 8px; overflow: hidden; }
.brief .brief-share { flex: 1 1 0; min-width: 4px; background: var(--brief-quiet); }
.brief .brief-share-professional { background: #3b4cc0; }
.brief .brief-share-emerging-leader { background: #1f7a4d; }
.brief .brief-share-lived-experience { background: #9c2c77; }
.brief .brief-shares ul { padding: 0; list-style: none; }
.brief .brief-shares li { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; font-size: 15.5px; }
.brief .brief-shares + p { margin-top: 6px; }
.brief figure { margin: 4px 0 0; break-inside: avoid; }
.brief figure svg { display: block; width: 100%; max-width: 440px; height: auto; max-height: 420px; }
.brief figcaption { max-width: 68ch; margin-top: 8px; }
.brief figure + p { margin-top: 10px; }
.brief footer { margin-top: 36px; padding-top: 12px; border-top: 1px solid var(--brief-line); font-size: 14px; color: var(--brief-quiet); }
.brief .brief-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 640px) { .brief { padding: 28px 20px 24px; } }
@container brief (max-width: 600px) {
  .brief header > h1, .brief header > h2 { font-size: 29px; }
  .brief .brief-facts, .brief .brief-two { grid-template-columns: 1fr; }
  .brief table, .brief tbody, .brief tr, .brief th, .brief td { display: block; }
  .brief thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .brief tbody tr { display: grid; grid-template-columns: 4.5em 1fr; gap: 2px 12px; padding: 12px 0; border-top: 1px solid var(--brief-line); }
  .brief tbody th, .brief tbody td { grid-column: 2; width: auto; padding: 0; border: 0; text-align: start; }
  .brief tbody .brief-time { grid-area: 1 / 1; font-weight: 600; }
  .brief tbody .brief-minutes { grid-area: 2 / 1 / span 3; padding: 0; text-align: start; color: var(--brief-quiet); font-size: 14px; }
  .brief tbody .brief-minutes::after { content: " " attr(data-label); }
  .brief tbody .brief-what { grid-area: 1 / 2; width: auto; }
  .brief tbody .brief-who { width: auto; }
  .brief tbody .brief-none::before, .brief tbody .brief-room::before { content: attr(data-label) ": "; color: var(--brief-quiet); font-size: 14px; }
  .brief .brief-who .brief-voice { display: inline-flex; margin-inline-end: 10px; }
}
@media print {
  .brief { max-width: none; padding: 0; font-size: 11.5pt; line-height: 1.4; background: none; }
  .brief header > h1, .brief header > h2 { font-size: 24pt; }
  .brief section > h2, .brief section > h3 { margin-top: 16pt; font-size: 14pt; }
  .brief .brief-pitch { font-size: 14pt; }
  .brief table { font-size: 10.5pt; }
  .brief thead { display: table-header-group; }
  .brief tr, .brief li, .brief .brief-facts, .brief dl > div { break-inside: avoid; }
  .brief p { orphans: 3; widows: 3; }
  .brief .brief-icon { background: none; border-width: 1.5px; }
  .brief figure svg, .brief .brief-bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .brief .brief-icon-professional { color: #3b4cc0; }
  .brief .brief-icon-emerging-leader { color: #1f7a4d; }
  .brief .brief-icon-lived-experience { color: #9c2c77; }
  .brief footer { break-before: avoid; }
}
`.trim();

/** What the page around a brief needs when it is a file of its own. No paper size is named, so A4 and Letter both fit. */
export const PAGE_CSS = `
@page { margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #565d6d; } }
html { background: #e9e6de; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 30px; -webkit-font-smoothing: antialiased; }
@media screen and (max-width: 640px) { body { padding: 0; } html { background: #fff; } }
@media print { html { background: none; } body { padding: 0; } }
`.trim();
