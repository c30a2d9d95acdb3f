import { LIMITS, type NewSubmission, SUBMISSION_FIELDS, type SubmissionField } from "@openchair/programme";
import { submissionFrom } from "./draft.ts";
import type { Found, ImportFormat, SystemReader } from "./found.ts";
import { ImportError } from "./import-error.ts";
import { type Leave, LeftFields } from "./left-fields.ts";
import { readJson } from "./read-json.ts";
import { findInTable, isEmptyRow, type TableColumn } from "./read-table.ts";
import { type LeftCode, RowError } from "./row-error.ts";
import { findInXml } from "./systems/frab-xml.ts";
import { indicoReader } from "./systems/indico.ts";
import { listReader } from "./systems/list.ts";
import { openChairReader } from "./systems/open-chair.ts";
import { openEventReader } from "./systems/open-event.ts";
import { pretalxReader } from "./systems/pretalx.ts";
import { scheduleReader } from "./systems/schedule.ts";
import { sessionizeAllReader, sessionizeGridReader } from "./systems/sessionize.ts";
import type { ColumnField } from "./table-fields.ts";

/** The largest file that is read, in bytes of UTF-8. */
export const IMPORT_BYTES = 5 * 1024 * 1024;

/** A row that was left out. */
export interface LeftRow {
  /** Its place in the list, from 1; in a table the number its spreadsheet shows, the names of columns being row 1. */
  readonly row: number;
  readonly title?: string;
  readonly code: LeftCode;
  /** Why, in plain English. */
  readonly why: string;
}

/** A row that can come in. */
export interface ReadRow {
  readonly row: number;
  readonly submission: NewSubmission;
}

export interface ReadImport {
  readonly format: ImportFormat;
  readonly rows: readonly ReadRow[];
  readonly left: readonly LeftRow[];
  /** Which fields it fills, in how many rows; only those that it fills. */
  readonly brings: readonly { readonly field: SubmissionField; readonly count: number }[];
  readonly leaves: readonly Leave[];
  /** What each column of a table is taken for. Null when it is no table. */
  readonly columns: readonly TableColumn[] | null;
  /** How many there are in all, when the file says that it is only one page of them. */
  readonly outOf: number | null;
}

export interface ReadOptions {
  /** For a table: what each column is. Without it their names are read. */
  readonly mapping?: readonly ColumnField[] | null;
}

/** The most telling first: a list of objects could be anything. */
const READERS: readonly SystemReader[] = [
  openChairReader,
  scheduleReader,
  indicoReader,
  sessionizeAllReader,
  sessionizeGridReader,
  pretalxReader,
  openEventReader,
  listReader,
];

const utf8Bytes = (text: string) => new TextEncoder().encode(text).length;

function checked(text: string): string {
  if (text.length > IMPORT_BYTES || (text.length * 3 > IMPORT_BYTES && utf8Bytes(text) > IMPORT_BYTES)) {
    throw new ImportError("too-large", "This file is too big. A list of proposals can be up to 5 MB.", {
      megabytes: 5,
    });
  }
  const plain = text.replace(/^\uFEFF/, "");
  if (plain.trim() === "") throw new ImportError("empty", "This file is empty.");
  if (/^(?:PK|%PDF-)\W/.test(plain) || plain.slice(0, 5000).includes("\0")) {
    throw new ImportError(
      "not-text",
      "This is not a file of text. If it is a spreadsheet, save it as CSV first and bring that in.",
    );
  }
  return plain;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function findInJson(value: unknown): Found {
  for (const reader of READERS) {
    const found = reader.find(value);
    if (found) return found;
  }
  throw new ImportError(
    "not-a-list",
    "There is no list of proposals in this file. It should be a list, or hold one under a name such as “proposals”.",
  );
}

function find(text: string, { mapping = null }: ReadOptions): Found & { readonly columns?: readonly TableColumn[] } {
  const start = text.trimStart();
  if (/^<[?!a-z]/i.test(start)) return findInXml(start);
  if (/^[[{]/.test(start) || isJson(text)) return findInJson(readJson(text));
  return findInTable(text, mapping);
}

function leftOut(row: number, fault: unknown): LeftRow {
  if (!(fault instanceof RowError)) {
    // Only a field of absurd length, or HTML nested thousands deep, gets here.
    if (!(fault instanceof RangeError)) throw fault;
    return { row, code: "unreadable", why: "It is written in a way that we cannot read." };
  }
  return { row, ...(fault.title ? { title: fault.title } : {}), code: fault.code, why: fault.message };
}

const hasValue = (value: NewSubmission[SubmissionField]) => typeof value === "number" || (value?.length ?? 0) > 0;

/** Reads rows until the end, each for itself. Two with the same number would be one submission: the first counts. */
function readRows({ rows, read }: Found, firstNumber: number, fields: LeftFields) {
  const good: ReadRow[] = [];
  const left: LeftRow[] = [];
  const rowOfId = new Map<string, number>();
  for (const [at, value] of rows.entries()) {
    if (isEmptyRow(value) && firstNumber > 1) continue;
    const row = at + firstNumber;
    fields.nextRow();
    try {
      const submission = submissionFrom(read(value, fields));
      const id = submission.source === null ? null : `${submission.source.system} ${submission.source.id}`;
      const earlier = id === null ? undefined : rowOfId.get(id);
      if (earlier !== undefined) {
        throw new RowError("same-id", `It has the same number or code as row ${earlier}.`, submission.title);
      }
      if (id !== null) rowOfId.set(id, row);
      good.push({ row, submission });
    } catch (fault) {
      left.push(leftOut(row, fault));
    }
  }
  return { good, left };
}

/**
 * Reads a file of submissions, whatever system wrote it. Every row is either among `rows` or among `left` with the
 * reason, so that one bad row does not lose the rest and none disappears. Throws only {@link ImportError}, when the file
 * as a whole cannot be read.
 */
export function readImport(text: string, options: ReadOptions = {}): ReadImport {
  const found = find(checked(text), options);
  const isTable = found.format === "table";
  const count = isTable ? found.rows.filter((row) => !isEmptyRow(row)).length : found.rows.length;
  if (count === 0) throw new ImportError("nothing-in-list", "The list in this file has nothing in it.");
  const most = LIMITS.submissionsPerImport;
  if (count > most) {
    throw new ImportError(
      "too-many",
      `This list has ${count} proposals. Up to ${most} can be brought in at once: please split the file.`,
      { rows: count, most },
    );
  }
  const fields = new LeftFields();
  const { good, left } = readRows(found, isTable ? 2 : 1, fields);
  const brings = SUBMISSION_FIELDS.map((field) => ({
    field,
    count: good.filter(({ submission }) => hasValue(submission[field])).length,
  })).filter((each) => each.count > 0);
  return {
    format: found.format,
    rows: good,
    left,
    brings,
    leaves: fields.leaves(),
    columns: found.columns ?? null,
    outOf: found.outOf ?? null,
  };
}
