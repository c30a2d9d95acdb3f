import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = join(import.meta.dirname, "..", "..", "..", "docs", "benchmarks.md");
const SECTIONS = ["relay", "page", "wall", "submissions", "brief"] as const;

/** A part of docs/benchmarks.md that one command writes. */
export type Section = (typeof SECTIONS)[number];

const begin = (section: Section) => `<!-- begin: npm run bench:${section} -->`;
const end = (section: Section) => `<!-- end: npm run bench:${section} -->`;

function sectionOf(page: string, section: Section): string | null {
  const from = page.indexOf(begin(section));
  const to = page.indexOf(end(section));
  return from < 0 || to < from ? null : page.slice(from + begin(section).length, to).trim();
}

const HEAD = `# Benchmarks

Each section is written by a command (see [packages/bench](../packages/bench/README.md)); run it to get the numbers of your machine. All numbers
of a row come from one run on one machine, so the ratios say more than the milliseconds.`;

/** Puts a section anew and leaves the others as they are. */
export function writeSection(section: Section, text: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  const sections = SECTIONS.flatMap((name) => {
    const body = name === section ? text : sectionOf(page, name);
    return body === null ? [] : [`${begin(name)}\n\n${body.trim()}\n\n${end(name)}`];
  });
  writeFileSync(PAGE, `${[HEAD, ...sections].join("\n\n")}\n`);
}
