import Papa from "papaparse";
import type { Draft } from "./draft.ts";
import type { Found } from "./found.ts";
import { ImportError } from "./import-error.ts";
import type { LeftFields } from "./left-fields.ts";
import { RowError } from "./row-error.ts";
import { type ColumnField, guessColumns } from "./table-fields.ts";
import { addressOf, holdsContact, idOf } from "./values.ts";

/** A column as it is shown to whoever says what it is. */
export interface TableColumn {
  readonly name: string;
  /** Up to three values from it, shortened. */
  readonly samples: readonly string[];
  readonly field: ColumnField;
}

/** What stands for a record that broke off. */
interface Broken {
  readonly broken: true;
}
type Record = readonly string[] | Broken;

const isBroken = (record: unknown): record is Broken =>
  typeof record === "object" && record !== null && "broken" in record;

/** Letters that are read in all: reading starts again after each quote that never ends, and must not take long. */
const MOST_READ = 6_000_000;
/** Lines of a table, empty ones included. Ten times what can be brought in at once. */
const MOST_LINES = 20_000;

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** What stands between the cells: what cuts the names of the columns into most parts. */
function delimiterOf(text: string): string {
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    cells:
      Papa.parse<string[]>(text.slice(0, 50_000), { delimiter, preview: 1, skipEmptyLines: "greedy" }).data[0]
        ?.length ?? 0,
  }));
  return counted.reduce((best, each) => (each.cells > best.cells ? each : best)).delimiter;
}

/**
 * All records of a table. A quote that is never closed would swallow everything after it: its record is given as
 * broken, and reading goes on with the next line.
 */
function recordsOf(text: string): Record[] {
  const records: Record[] = [];
  const delimiter = delimiterOf(text);
  let rest = text;
  for (let read = 0; rest !== ""; ) {
    read += rest.length;
    const parsed = Papa.parse<string[]>(rest, { delimiter, skipEmptyLines: false, preview: MOST_LINES + 1 });
    const open = parsed.errors.find(({ code, index }) => code === "MissingQuotes" && index !== undefined);
    for (const record of open ? parsed.data.slice(0, open.row ?? -1) : parsed.data) records.push(record);
    if (records.length > MOST_LINES) throw tooManyLines();
    if (!open) return records;
    records.push({ broken: true });
    const next = rest.indexOf("\n", open.index);
    rest = next < 0 || read > MOST_READ ? "" : rest.slice(next + 1);
  }
  return records;
}

/** Our own export marks cells that a spreadsheet would take for a formula. */
const unmarked = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const isBlank = (record: Record) => !isBroken(record) && record.every((cell) => cell.trim() === "");

/** The system a row names, as our own table does; any other is a plain list. */
const systemOf = (name: string | undefined) => (name !== undefined && /^[a-z-]{1,40}$/.test(name) ? name : "list");

function draftOf(
  cells: readonly string[],
  names: readonly string[],
  mapping: readonly ColumnField[],
  fields: LeftFields,
) {
  const of = (wanted: ColumnField) =>
    mapping.flatMap((field, at) => {
      const cell = cells[at];
      return field === wanted && cell !== undefined && cell.trim() !== "" ? [unmarked(cell)] : [];
    });
  for (const [at, field] of mapping.entries()) {
    if (field === "") fields.rest({ [names[at] || `Column ${at + 1}`]: cells[at] }, new Set());
  }
  const answers = mapping.flatMap((field, at) => {
    const cell = cells[at]?.trim() ?? "";
    if (field !== "notes" || cell === "") return [];
    const name = names[at]?.trim() ?? "";
    if (holdsContact(cell)) {
      fields.add("contact", name);
      return [];
    }
    return [/^(?:notes|answers)?$/i.test(name) ? unmarked(cell) : `${name}: ${unmarked(cell)}`];
  });
  const id = idOf(...of("sourceId"));
  const people = of("people");
  if (people.some(holdsContact)) fields.add("contact", "people");
  // Our own tables have semicolons between themes, because a theme may have a comma in it.
  const between = mapping.includes("sourceSystem") ? ";" : /[,;|\n]/;
  const draft: Draft = {
    title: of("title").join(" "),
    descriptions: of("description"),
    themes: of("themes").flatMap((cell) => cell.slice(0, 20_000).replace(/\\n/g, "\n").split(between)),
    people,
    country: of("country").join(", "),
    language: of("language").join(", "),
    minutes: of("minutes")[0],
    type: of("type").join(", "),
    notes: answers,
    sourceState: of("sourceState").join(", "),
    source: id === "" ? null : { system: systemOf(of("sourceSystem")[0]), id, url: addressOf(of("url")[0]) },
  };
  return draft;
}

const SAMPLE = 80;

function columnsOf(
  names: readonly string[],
  records: readonly Record[],
  mapping: readonly ColumnField[],
): TableColumn[] {
  return names.map((name, at) => {
    const samples: string[] = [];
    for (const record of records) {
      if (samples.length === 3) break;
      const value = isBroken(record) ? "" : (record[at] ?? "").replace(/\s+/g, " ").trim();
      if (value !== "" && !samples.includes(value.slice(0, SAMPLE)))
        samples.push(value.slice(0, SAMPLE).toWellFormed());
    }
    return { name, samples, field: mapping[at] ?? "" };
  });
}

const tooManyLines = () =>
  new ImportError("too-many", `This table has more than ${MOST_LINES} lines: please split the file.`, {
    rows: MOST_LINES,
    most: MOST_LINES,
  });

const noList = () =>
  new ImportError("not-a-list", "We cannot make out a list in this. We read tables (CSV), JSON and XML.");

/** More columns than anybody maps by hand: it is not a table. */
const MOST_COLUMNS = 300;

export interface FoundTable extends Found {
  readonly columns: readonly TableColumn[];
}

/**
 * A table as text, with the names of its columns in the first row: commas, semicolons, tabs or bars between the cells.
 * `mapping` says what each column is; without it their names are read. Throws {@link ImportError}.
 */
export function findInTable(text: string, mapping: readonly ColumnField[] | null): FoundTable {
  const records = recordsOf(text.replace(/^sep=.\r?\n/i, ""));
  const from = records.findIndex((record) => !isBlank(record));
  const header = records[from];
  if (header === undefined || isBroken(header) || header.length > MOST_COLUMNS) {
    throw noList();
  }
  const names = header.map((name) => name.replace(/\s+/g, " ").trim().slice(0, 200).toWellFormed());
  const body = records.slice(from + 1);
  const fields = mapping ?? guessColumns(names);
  // One column whose name says nothing: a page of words, not a table.
  if (names.length === 1 && fields[0] === "") throw noList();
  return {
    format: "table",
    // Empty lines stay, so that a row's number is the one its spreadsheet shows.
    rows: body,
    columns: columnsOf(
      names,
      body,
      names.map((_, at) => fields[at] ?? ""),
    ),
    read: (row, left) => {
      if (isBroken(row)) throw new RowError("broken-row", "A quotation mark in it is never closed.");
      return draftOf(
        row as readonly string[],
        names,
        names.map((_, at) => fields[at] ?? ""),
        left,
      );
    },
  };
}

/** True for a row of a table with nothing in it: it is passed over. */
export const isEmptyRow = (row: unknown): boolean =>
  Array.isArray(row) && row.every((cell) => typeof cell === "string" && cell.trim() === "");
