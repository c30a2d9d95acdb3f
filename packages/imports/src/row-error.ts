/** Why one row was left out. Screens translate by code. */
export type LeftCode =
  | "not-a-proposal"
  | "no-title"
  | "title-too-long"
  | "description-too-long"
  | "notes-too-long"
  | "unreadable"
  | "same-id"
  | "service-session"
  | "draft"
  | "deleted"
  | "broken-row";

/** Says why a row is left out; caught per row, so that the others still come in. */
export class RowError extends Error {
  readonly code: LeftCode;
  readonly title: string | null;

  constructor(code: LeftCode, message: string, title: string | null = null) {
    super(message);
    this.name = "RowError";
    this.code = code;
    this.title = title;
  }
}
