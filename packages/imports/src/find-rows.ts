import { LIMITS } from "@openchair/programme";
import { ImportError } from "./import-error.ts";

/** Names under which lists of proposals are found, most telling first. Compared without case. */
const LIST_KEYS = ["proposals", "submissions", "sessions", "talks", "abstracts", "events", "results", "items", "data"];

type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object: not a list, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  for (const name of LIST_KEYS) {
    const found = entries.find(([key, list]) => key.toLowerCase() === name && Array.isArray(list));
    if (found) return found[1] as unknown[];
  }
  return null;
}

/**
 * The rows of a file: the list itself, or the one under a usual name. Throws {@link ImportError} `not-a-list`,
 * `nothing-in-list` or `too-many`.
 */
export function findRows(value: unknown): readonly unknown[] {
  const rows = listIn(value);
  if (!rows) {
    throw new ImportError(
      "not-a-list",
      "There is no list of proposals in this file. It should be a list, or hold one under a name such as “proposals”.",
    );
  }
  if (rows.length === 0) throw new ImportError("nothing-in-list", "The list in this file has nothing in it.");
  const most = LIMITS.submissionsPerImport;
  if (rows.length > most) {
    throw new ImportError(
      "too-many",
      `This list has ${rows.length} proposals. Up to ${most} can be brought in at once: please split the file.`,
      { rows: rows.length, most },
    );
  }
  return rows;
}
