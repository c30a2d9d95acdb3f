import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Every code an answer can carry in `error.code`, with its status. */
export const ERROR_STATUS = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  invalid: 400,
  "broken-json": 400,
  /** A concern is open: talking comes first. */
  paused: 409,
  /** What somebody acted on is no longer what is there. */
  changed: 409,
  /** Somebody has not said that they have written: it can be done all the same, when asked for `anyway`. */
  early: 409,
  /** The edition of the stream is closed. */
  closed: 409,
  "too-large": 413,
  "not-a-picture": 415,
  "wrong-origin": 403,
  "wrong-method": 405,
  "invite-unknown": 404,
  "invite-revoked": 410,
  "invite-expired": 410,
  "too-many": 429,
  server: 500,
  /** A file could not be made, and it is not the fault of whoever asked. */
  "not-made": 500,
  /** The mail server did not take a mail. */
  "no-mail": 502,
  "no-room": 507,
} as const satisfies Record<string, ContentfulStatusCode>;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** Path of a field in what was sent (`minutes`, `themes.2`) → what is wrong with it. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What a request is refused with. The message is shown to people as it stands. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;

  constructor(code: ErrorCode, message: string, fields?: FieldErrors) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.fields = fields;
  }
}

/** The body of every answer that is not a success. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly fields?: FieldErrors };
}

export function errorBody(code: ErrorCode, message: string, fields?: FieldErrors): ErrorBody {
  return { error: { code, message, ...(fields ? { fields } : {}) } };
}

/** True when the other end hung up before it had sent everything, or sent chunks that do not add up. */
export const isCutShort = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ECONNRESET";

export const CUT_SHORT = errorBody("invalid", "What was sent broke off before its end.");

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly input?: unknown;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "This should be text.",
  number: "This should be a number.",
  int: "This should be a whole number.",
  boolean: "This should be yes or no.",
  array: "This should be a list.",
  object: "This should be an object.",
};

/** Our schemas speak plainly; what they leave to the library is put plainly here. */
function plainIssue(issue: Issue): string {
  if (!/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message)) return issue.message;
  if (issue.message.includes("received undefined")) return "This is missing.";
  if (issue.code === "invalid_type") return EXPECTED[issue.expected ?? ""] ?? "This is of the wrong kind.";
  if (issue.code === "too_big") return "This is too long.";
  if (issue.code === "too_small") return "This is too short.";
  if (issue.code === "invalid_value") return "This is not one of the choices.";
  return "This does not look right.";
}

/** The first thing wrong with each field. The path of the whole body is "". */
export function fieldErrors(issues: readonly Issue[]): FieldErrors {
  const fields: Record<string, string> = {};
  for (const issue of issues) fields[issue.path.join(".")] ??= plainIssue(issue);
  return fields;
}
