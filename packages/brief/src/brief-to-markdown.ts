import type { Brief } from "./brief.ts";
import { type Block, type BriefDocument, type Cell, type Runs, type Section, textOf } from "./document.ts";
import { markdownCell, markdownInline, markdownItem, markdownLine, markdownParagraphs } from "./markdown-text.ts";
import { BRIEF_WORDS, type BriefWords } from "./words.ts";

/** Stands for what nobody has said, where there is no place for words. */
const NOTHING = "–";

// Every JSON string or number is YAML, and quotes leave no way out of the front matter.
function frontMatter(brief: Brief): string {
  const { facts } = brief;
  const entries = {
    title: brief.title.text,
    stream: brief.stream,
    starts: facts.startsAt,
    minutes: facts.minutes,
    room: facts.room,
    expected: facts.expected,
    format: facts.format,
    language: brief.language,
    made: facts.made,
  };
  return ["---", ...Object.entries(entries).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), "---"].join(
    "\n",
  );
}

/** Runs that are not one plain stretch of words, as Markdown on one line. */
const inline = (runs: Runs) =>
  runs
    .map(({ text, look }) => {
      const said = spaced(text);
      if (look === "open") return `*${said}*`;
      return look === "strong" ? `**${said}**` : said;
    })
    .join("");

/** Keeps the spaces at both ends, which separate one run from the next. */
function spaced(text: string): string {
  const [, before = "", inside = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before ? " " : ""}${inside === "" ? "" : markdownInline(inside)}${after ? " " : ""}`;
}

const isPlain = (runs: Runs) => runs.every(({ look }) => look === undefined);

function itemOf(runs: Runs): string {
  return isPlain(runs) ? markdownItem(textOf(runs)) : `- ${inline(runs)}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function cellOf(cell: Cell): string {
  if (cell.length === 0) return NOTHING;
  return markdownCell(cell.map(textOf).join("\n")) || NOTHING;
}

function blockOf(block: Block, words: BriefWords): string {
  switch (block.kind) {
    case "paragraph":
      if (!isPlain(block.runs)) return inline(block.runs);
      return block.look ? markdownLine(textOf(block.runs)) : markdownParagraphs(textOf(block.runs));
    case "list":
      return block.items.map(itemOf).join("\n");
    case "people":
      return block.items.map(({ name, about }) => `- **${markdownInline(name)}**, ${inline(about)}`).join("\n");
    case "table": {
      const head = [
        row(block.columns.map(({ label }) => label)),
        row(block.columns.map(({ look }) => (look === "minutes" ? "---:" : "---"))),
      ];
      return [...head, ...block.rows.map((cells) => row(cells.map(cellOf)))].join("\n");
    }
    case "shares":
      return block.parts
        .map(
          ({ label, minutes, percent }) => `- **${markdownInline(label)}:** ${percent} % (${words.minutes(minutes)})`,
        )
        .join("\n");
    // Plain text holds no drawing, and loses nothing: the caption says all of it.
    case "figure":
      return markdownParagraphs(block.caption);
  }
}

/** A laid-out brief as CommonMark with front matter in YAML; the run sheet is a GFM table. */
export function briefToMarkdown(brief: Brief, document: BriefDocument): string {
  const words = BRIEF_WORDS[document.language];
  const blocks = [
    frontMatter(brief),
    `# ${markdownInline(document.title)}`,
    `*${markdownInline([document.stream, document.kind].filter((words) => words !== "").join(" · "))}*`,
    isPlain(document.lead) ? markdownParagraphs(textOf(document.lead)) : inline(document.lead),
    document.facts.map(({ label, runs }) => `- **${label}:** ${inline(runs)}`).join("\n"),
    ...document.sections
      .flat()
      .flatMap(({ label, blocks: inside }: Section) => [
        `## ${markdownInline(label)}`,
        ...inside.map((block) => blockOf(block, words)),
      ]),
    "---",
    markdownLine(document.footer),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
