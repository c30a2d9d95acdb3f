import { parse } from "@humanwhocodes/momoa";
import { ImportError } from "./import-error.ts";

interface Place {
  readonly line: number;
  readonly column: number;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Where JSON stops being readable. Engines differ in what they say, and for some faults say nothing, so a second
 * parser is asked when the first is silent.
 */
function placeOfFault(text: string, fault: unknown): Place | null {
  const said = fault instanceof Error ? fault.message : "";
  const offset = /position (\d+)/.exec(said);
  if (offset) return placeAt(text, Number(offset[1]));
  const place = /line (\d+) column (\d+)/.exec(said);
  if (place) return { line: Number(place[1]), column: Number(place[2]) };
  if (/end of|EOF/i.test(said)) return placeAt(text, text.trimEnd().length);
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Error && "line" in error && "column" in error) {
      return { line: Number(error.line), column: Number(error.column) };
    }
  }
  return null;
}

/** The value that a JSON text holds. Throws {@link ImportError} `broken-json`. */
export function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (fault) {
    const place = placeOfFault(json, fault);
    if (!place) throw new ImportError("broken-json", "This is not a JSON file that we can read.");
    throw new ImportError(
      "broken-json",
      `This is not a JSON file that we can read. It breaks off at line ${place.line}, column ${place.column}.`,
      { ...place },
    );
  }
}
