export { decodeText } from "./decode-text.ts";
export type { ImportFormat } from "./found.ts";
export { ImportError, type ImportErrorCode } from "./import-error.ts";
export type { Leave, LeaveKind } from "./left-fields.ts";
export { IMPORT_BYTES, type LeftRow, type ReadImport, type ReadRow, readImport } from "./read-import.ts";
export type { TableColumn } from "./read-table.ts";
export type { LeftCode } from "./row-error.ts";
export { EXPORT_MARK } from "./systems/open-chair.ts";
export { COLUMN_FIELDS, type ColumnField } from "./table-fields.ts";
