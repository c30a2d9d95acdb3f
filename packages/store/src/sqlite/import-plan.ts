import { reimport, type SubmissionSource, type SubmissionWords, wordsOf } from "@openchair/programme";
import type { Selectable } from "kysely";
import type { ImportedSubmission, NewStoredSubmission } from "../submission-ports.ts";
import { fingerprint, importedOf, submissionOf } from "./submission-rows.ts";
import type { Tables } from "./tables.ts";

/** One that the stream has already, or will have once what came before it in the same import is written. */
interface Known {
  readonly id: string;
  readonly words: SubmissionWords;
  readonly imported: SubmissionWords | null;
}

/** What has to be written for one item. */
export type ImportWrite =
  | { readonly add: NewStoredSubmission }
  | {
      readonly update: string;
      readonly words: Partial<SubmissionWords>;
      readonly imported: SubmissionWords;
      readonly source: SubmissionSource | null;
    };

/**
 * What bringing `items` into a stream with these rows does, item by item, and what has to be written for it. The preview
 * and the import use the same plan, so that what is shown is what happens.
 */
export function planImport(
  rows: readonly Selectable<Tables["submission"]>[],
  items: readonly NewStoredSubmission[],
): { readonly results: ImportedSubmission[]; readonly writes: ImportWrite[] } {
  const byPrint = new Map<string, Known>();
  const byId = new Map<string, Known>();
  for (const row of rows) {
    const known = { id: row.id, words: wordsOf(submissionOf(row, [])), imported: importedOf(row) };
    byPrint.set(row.fingerprint, known);
    byId.set(row.id, known);
  }
  const results: ImportedSubmission[] = [];
  const writes: ImportWrite[] = [];
  for (const item of items) {
    const print = fingerprint(item);
    // Our own export names submissions by their number here.
    const known = byPrint.get(print) ?? (item.source?.system === "open-chair" ? byId.get(item.source.id) : undefined);
    if (!known) {
      byPrint.set(print, { id: item.id, words: wordsOf(item), imported: wordsOf(item) });
      results.push({ id: item.id, outcome: "new", changed: [], conflicts: [] });
      writes.push({ add: item });
      continue;
    }
    const { update, conflicts, imported } = reimport(known.words, known.imported, wordsOf(item));
    const changed = Object.keys(update) as (keyof typeof update)[];
    results.push({ id: known.id, outcome: changed.length > 0 ? "changed" : "same", changed, conflicts });
    if (changed.length === 0 && JSON.stringify(imported) === JSON.stringify(known.imported)) continue;
    const source = item.source?.url ? item.source : null;
    writes.push({ update: known.id, words: update, imported, source });
    byPrint.set(print, { ...known, words: { ...known.words, ...update }, imported });
  }
  return { results, writes };
}
