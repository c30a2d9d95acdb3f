import type { Draft } from "./draft.ts";
import type { LeftFields } from "./left-fields.ts";

/** What a file turned out to be. Screens name it. */
export const IMPORT_FORMATS = [
  "open-chair",
  "pretalx-submissions",
  "pretalx-schedule",
  "frab-json",
  "frab-hub-json",
  "frab-xml",
  "sessionize-all",
  "sessionize-grid",
  "open-event",
  "indico",
  "table",
  "list",
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What one reader found in a file: its rows, still unread, so that one bad row does not lose the rest. */
export interface Found {
  readonly format: ImportFormat;
  readonly rows: readonly unknown[];
  /** One row; throws `RowError` when it cannot come in. Says in `fields` what it leaves behind. */
  readonly read: (row: unknown, fields: LeftFields) => Draft;
  /** How many there are in all, when the file says that it is only a part. */
  readonly outOf?: number;
}

/** Knows one way of writing submissions down. */
export interface SystemReader {
  /** Null when the file is not of this kind. Must not throw. */
  find(value: unknown): Found | null;
}
