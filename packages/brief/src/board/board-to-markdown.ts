import { markdownInline, markdownItem, markdownLine } from "../markdown-text.ts";
import { BRIEF_WORDS, type BriefWords } from "../words.ts";
import type { BoardPage, PageCard, PageRow, PageSection } from "./board-page.ts";

// Every JSON string or number is YAML, and quotes leave no way out of the front matter.
function frontMatter(page: BoardPage): string {
  const entries = {
    title: page.title,
    stream: page.stream,
    starts: page.startsAt,
    minutes: page.minutes,
    room: page.room || null,
    language: page.language,
    made: page.made,
  };
  return ["---", ...Object.entries(entries).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), "---"].join(
    "\n",
  );
}

/** A list item: what it is, then its words; further lines of it stay in the item. */
function item(name: string, about: readonly string[], text: string, empty: string): string {
  const more = about.filter((part) => part !== "").map(markdownInline);
  const head = `**${markdownInline(name)}**${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
  return `- ${head}: ${text === "" ? `*${markdownInline(empty)}*` : markdownItem(text).slice(2)}`;
}

const names = (voices: PageCard["voices"]) => voices.map(({ name }) => name);
const commentsOf = (count: number, words: BriefWords) => (count === 0 ? "" : words.board.comments(count));

const cardItem = (card: PageCard, words: BriefWords) =>
  item(
    card.kindName,
    [...names(card.voices), card.minutes === 0 ? "" : words.minutes(card.minutes), commentsOf(card.comments, words)],
    card.text,
    words.board.noWords,
  );

function rowItem(row: PageRow, words: BriefWords): string {
  const { runSheet } = words;
  const beside = row.when === "beside" ? runSheet.beside : "";
  const about = [words.minutes(row.minutes), beside, ...names(row.leads), row.format, commentsOf(row.comments, words)];
  const time = row.when === "before" ? row.start : `${row.start}–${row.end}`;
  const lines = [row.what, row.more].filter((said) => said !== "").join("\n");
  const drawn = item(time, about, lines, words.board.noWords);
  const under = [
    row.room === "" ? "" : `${runSheet.room}: ${row.room}`,
    row.written === "" ? "" : runSheet.written(row.written),
    row.materials === "" ? "" : runSheet.materials(row.materials),
  ].filter((line) => line !== "");
  return [drawn, ...under.map((line) => markdownItem(line).replace(/^/gm, "  "))].join("\n");
}

const sectionOf = ({ title, cards }: PageSection, more: readonly string[], words: BriefWords): string[] => [
  `## ${markdownInline(title)}`,
  [...cards.map((card) => cardItem(card, words)), ...more].join("\n") || `*${markdownInline(words.board.noWords)}*`,
];

/**
 * A board as text: its zones as headings, its cards as lists in their reading order, its run sheet with times, its notes,
 * and which card points at which. CommonMark with front matter in YAML.
 */
export function boardToMarkdown(page: BoardPage): string {
  const words = BRIEF_WORDS[page.language];
  const [ideas, ...others] = page.sections;
  const loose = others.at(-1);
  const zones = others.slice(0, -1);
  const said = new Map(
    page.sections.flatMap(({ cards }) => cards).map((card) => [card.id, card.text || card.kindName]),
  );
  for (const row of page.runSheet.rows) said.set(row.id, row.what || row.start);
  const { runSheet, board } = words;
  const written = page.things.flatMap(({ id, kind, words: text }) => {
    if (text === "") return [];
    if (kind === "note") {
      said.set(id, text);
      return [item(board.note, [], text, "")];
    }
    if (kind === "picture") return [item(board.image, [], text, "")];
    if (kind !== "words" && kind !== "shape" && kind !== "frame") return [];
    said.set(id, text);
    return [item(board.drawing, [], text, "")];
  });
  const line = (text: string) => markdownInline(text.split("\n")[0] ?? "");
  const links = page.things.flatMap(({ kind, from, to, words: label }) => {
    const [start, end] = [said.get(from ?? ""), said.get(to ?? "")];
    if (kind !== "arrow" || start === undefined || end === undefined) return [];
    return [`- “${line(start)}” → “${line(end)}”${label === "" ? "" : `: ${line(label)}`}`];
  });
  const start = page.runSheet.clock || page.runSheet.rows.length === 0 ? "" : markdownLine(runSheet.countedFromStart);
  const blocks = [
    frontMatter(page),
    `# ${markdownInline(page.title)}`,
    `*${markdownInline([page.stream, board.outline].filter((part) => part !== "").join(" · "))}*`,
    markdownLine(page.slot),
    ...(ideas ? sectionOf(ideas, [], words) : []),
    `## ${markdownInline(page.runSheet.label)}`,
    start,
    page.runSheet.rows.map((row) => rowItem(row, words)).join("\n"),
    markdownLine(page.runSheet.verdict),
    ...(page.setUp
      ? [`## ${markdownInline(words.fields.layout)}`, markdownLine(`${page.setUp.name}. ${page.setUp.text}`)]
      : []),
    ...zones.flatMap((zone) => sectionOf(zone, [], words)),
    ...(loose && loose.cards.length + written.length > 0 ? sectionOf(loose, written, words) : []),
    ...(links.length > 0 ? [`## ${markdownInline(board.links)}`, links.join("\n")] : []),
    "---",
    markdownLine(page.footer),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
