import type { NewSubmission } from "@openchair/programme";
import { findRows } from "./find-rows.ts";
import { readJson } from "./read-json.ts";
import { type LeftCode, RowError, readRow } from "./read-row.ts";

/** A row that was left out. */
export interface LeftRow {
  /** Its place in the list, from 1. */
  readonly row: number;
  readonly title?: string;
  readonly code: LeftCode;
  /** Why, in plain English. */
  readonly why: string;
}

export interface ParsedProposals {
  readonly submissions: readonly NewSubmission[];
  readonly left: readonly LeftRow[];
}

function leftOut(row: number, fault: unknown): LeftRow {
  if (!(fault instanceof RowError)) {
    // Only a field of absurd length, or HTML nested thousands deep, gets here.
    if (!(fault instanceof RangeError)) throw fault;
    return { row, code: "unreadable", why: "It is written in a way that we cannot read." };
  }
  return { row, ...(fault.title === null ? {} : { title: fault.title }), code: fault.code, why: fault.message };
}

/**
 * Reads a JSON list of proposals. Every row is either among `submissions` or among `left` with the reason, so that one
 * bad row does not lose the rest and none disappears. Throws `ImportError` when there is no list to read.
 */
export function parseProposals(text: string): ParsedProposals {
  const submissions: NewSubmission[] = [];
  const left: LeftRow[] = [];
  const rowOfId = new Map<string, number>();
  for (const [at, value] of findRows(readJson(text)).entries()) {
    const row = at + 1;
    try {
      const submission = readRow(value);
      const earlier = submission.sourceId === null ? undefined : rowOfId.get(submission.sourceId);
      if (earlier !== undefined) {
        throw new RowError("same-id", `It has the same number or code as row ${earlier}.`, submission.title);
      }
      if (submission.sourceId !== null) rowOfId.set(submission.sourceId, row);
      submissions.push(submission);
    } catch (fault) {
      left.push(leftOut(row, fault));
    }
  }
  return { submissions, left };
}
