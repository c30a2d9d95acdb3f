import type { Brief, BriefItem, BriefPerson, BriefSegment, BriefText, BriefVoice } from "./brief.ts";
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

const namesOf = (voices: readonly BriefVoice[]) => voices.map(({ name }) => name).join(", ");

function bodyOf(part: BriefText, words: BriefWords): string {
  if (part.state === "empty") return `*${words.notDecided}*`;
  return part.items.length > 0
    ? part.items.map((item) => markdownItem(item)).join("\n")
    : markdownParagraphs(part.text);
}

function factOf(part: BriefText, words: BriefWords, more = ""): string {
  return `- **${part.label}:** ${part.state === "empty" ? `*${words.notDecided}*` : markdownInline(part.text)}${more}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function segmentRow(segment: BriefSegment, words: BriefWords): string {
  const what = [segment.what || words.notDecided, segment.more, segment.format && `(${segment.format})`];
  return row([
    segment.start,
    segment.minutes > 0 ? String(segment.minutes) : NOTHING,
    markdownCell(what.filter((line) => line !== "").join("\n")),
    markdownCell(namesOf(segment.leads)) || NOTHING,
    markdownCell(segment.room) || NOTHING,
  ]);
}

function runSheetOf(brief: Brief, words: BriefWords): string[] {
  const { runSheet } = brief;
  const blocks: string[] = [];
  if (runSheet.state === "empty") blocks.push(`*${words.notDecided}*`);
  else {
    const { start, minutes, what, who, room } = words.runSheet;
    const head = [row([start, minutes, what, who, room]), row(["---", "---:", "---", "---", "---"])];
    blocks.push([...head, ...runSheet.rows.map((segment) => segmentRow(segment, words))].join("\n"));
  }
  blocks.push(markdownLine(runSheet.verdict));
  if (runSheet.rows.length > 0 && !runSheet.clock) blocks.push(words.runSheet.countedFromStart);
  if (runSheet.notPlaced.length > 0) {
    blocks.push(`${words.runSheet.notPlaced}:`, runSheet.notPlaced.map((text) => markdownItem(text)).join("\n"));
  }
  return blocks;
}

const personLine = (person: BriefPerson) => {
  const about = [person.seatName, ...person.voices.map(({ name }) => name)].join(", ");
  return `- **${markdownInline(person.name)}**, ${about}`;
};

function itemLine(item: BriefItem): string {
  const said = item.voices.length > 0 ? ` (${namesOf(item.voices)})` : "";
  return item.kind === "" ? markdownItem(item.text, said) : markdownItem(`${item.kind}: ${item.text}`, said);
}

/** The brief as CommonMark with front matter in YAML; the run sheet is a GFM table. */
export function briefToMarkdown(brief: Brief): string {
  const words = BRIEF_WORDS[brief.language];
  const blocks = [frontMatter(brief)];
  const section = (label: string, ...content: string[]) => blocks.push(`## ${markdownInline(label)}`, ...content);

  blocks.push(
    `# ${markdownInline(brief.title.text) || words.notDecided}`,
    brief.pitch.state === "empty"
      ? `*${brief.pitch.label}: ${words.notDecided}*`
      : markdownParagraphs(brief.pitch.text),
    [
      factOf(brief.when, words, ` (${brief.length.text})`),
      factOf(brief.where, words),
      factOf(brief.format, words),
      factOf(brief.expected, words),
    ].join("\n"),
  );
  for (const part of [brief.aim, brief.takeaways, brief.audience, brief.abstract]) {
    section(part.label, bodyOf(part, words));
  }
  section(brief.runSheet.label, ...runSheetOf(brief, words));
  section(
    brief.people.label,
    ...(brief.people.state === "empty" ? [`*${words.notDecided}*`] : [brief.people.list.map(personLine).join("\n")]),
    ...(brief.people.missing === "" ? [] : [brief.people.missing]),
  );
  for (const list of [brief.access, brief.materials, brief.stillOpen, brief.ideas]) {
    if (list.state === "empty" && !list.required) continue;
    section(list.label, list.state === "empty" ? `*${words.notDecided}*` : list.items.map(itemLine).join("\n"));
  }
  blocks.push("---", brief.footer);
  return `${blocks.join("\n\n")}\n`;
}
