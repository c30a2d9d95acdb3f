export { ImportError, type ImportErrorCode } from "./import-error.ts";
export { type LeftRow, type ParsedProposals, parseProposals } from "./parse-proposals.ts";
export { IMPORT_BYTES } from "./read-json.ts";
export type { LeftCode } from "./read-row.ts";
