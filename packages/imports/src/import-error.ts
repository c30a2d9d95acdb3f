/** Why nothing at all could be read. Screens translate by code; `values` fills the numbers into their own words. */
export type ImportErrorCode =
  | "empty"
  | "too-large"
  | "not-text"
  | "broken-json"
  | "broken-xml"
  | "not-a-list"
  | "nothing-in-list"
  | "too-many";

/** Thrown when a file as a whole cannot be read. The message is in plain English. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  readonly values: Readonly<Record<string, number>>;

  constructor(code: ImportErrorCode, message: string, values: Readonly<Record<string, number>> = {}) {
    super(message);
    this.name = "ImportError";
    this.code = code;
    this.values = values;
  }
}
