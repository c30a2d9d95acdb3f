/** A refusal or failure of the server, or of the way to it (`status` 0, code `unreachable`). */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status, or 0 when no answer came. */
  readonly status: number;
  /** What is wrong with single fields: path → plain words. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: string, message: string, status: number, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const strings = (value: unknown): Record<string, string> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      )
    : {};

/** Reads `{error: {code, message, fields?}}`; anything else, such as a page of a proxy, becomes a plain failure. */
export function errorFromBody(body: unknown, status: number): ApiError {
  const error = isObject(body) ? body["error"] : null;
  if (isObject(error) && typeof error["code"] === "string" && typeof error["message"] === "string") {
    return new ApiError(error["code"], error["message"], status, strings(error["fields"]));
  }
  return new ApiError("server", "Something went wrong at our end.", status);
}

/** The error as an {@link ApiError}, whatever was thrown. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError("unreachable", error instanceof Error ? error.message : String(error), 0);
}

export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof ApiError && codes.includes(error.code);
