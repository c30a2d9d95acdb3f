import type { Drawing, Language, Voice } from "@openchair/formats";

/** A stretch of words with one look. Line ends in it are `\n`. */
export interface Run {
  readonly text: string;
  /** `open`: nobody has decided this yet. */
  readonly look?: "strong" | "quiet" | "open";
  /** The words are the name of a voice: where signs can be drawn, its sign stands beside them. */
  readonly voice?: Voice;
}

export type Runs = readonly Run[];

export interface Column {
  readonly label: string;
  readonly look: "time" | "minutes" | "what" | "who" | "words";
}

/** One cell, line by line. No line: there is nothing to say. */
export type Cell = readonly Runs[];

/** A part of the minutes, with its name. */
export interface Share {
  readonly label: string;
  readonly voice: Voice | null;
  readonly minutes: number;
  /** Whole percent of all minutes. */
  readonly percent: number;
}

export type Block =
  | { readonly kind: "paragraph"; readonly runs: Runs; readonly look?: "note" | "verdict" | "warning" }
  | { readonly kind: "list"; readonly items: readonly Runs[] }
  /** People: a name, what they are here, their voices. */
  | { readonly kind: "people"; readonly items: readonly { readonly name: string; readonly about: Runs }[] }
  /** `head`: which column names the row. */
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly head: number;
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: "shares"; readonly caption: string; readonly parts: readonly Share[] }
  /** A drawing; `caption` says in words all that it shows. It stands below, and is there for those who do not see it. */
  | { readonly kind: "figure"; readonly drawing: Drawing; readonly caption: string };

/** One part under its own heading. */
export interface Section {
  readonly label: string;
  readonly blocks: readonly Block[];
}

/**
 * A brief laid out for one purpose, before it is any kind of file: every writer says exactly this, in this order. So all
 * files say the same.
 */
export interface BriefDocument {
  readonly language: Language;
  /** What it is: "Chairs' brief". */
  readonly kind: string;
  readonly stream: string;
  readonly title: string;
  /** False when nobody has given it a title; then `title` says so. */
  readonly hasTitle: boolean;
  /** The line under the title. */
  readonly lead: Runs;
  readonly facts: readonly { readonly label: string; readonly runs: Runs }[];
  /** Each row holds one section, or two that may stand side by side. */
  readonly sections: readonly (readonly Section[])[];
  readonly footer: string;
}

/** The words of some runs. */
export const textOf = (runs: Runs): string => runs.map(({ text }) => text).join("");

/** Everything a document says, line by line, as any reader meets it: what files are compared by. */
export function documentText(document: BriefDocument): string[] {
  const lines = [
    [document.stream, document.kind].filter((words) => words !== "").join(" · "),
    document.title,
    textOf(document.lead),
    ...document.facts.flatMap(({ label, runs }) => [label, textOf(runs)]),
    ...document.sections.flat().flatMap(({ label, blocks }) => [label, ...blocks.flatMap(blockText)]),
    document.footer,
  ];
  return lines
    .flatMap((line) => line.split("\n"))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

/** Everything a block says, line by line. */
export function blockText(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [textOf(block.runs)];
    case "list":
      return block.items.map(textOf);
    case "people":
      return block.items.flatMap(({ name, about }) => [name, textOf(about)]);
    case "table":
      return [
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((cells) => cells.flatMap((cell) => cell.map(textOf))),
      ];
    case "shares":
      return block.parts.map(({ label, minutes, percent }) => `${label} ${minutes} ${percent} %`);
    case "figure":
      return [block.caption];
  }
}
