import {
  COLUMN_FIELDS,
  type ColumnField,
  decodeText,
  ImportError,
  type ReadImport,
  readImport,
} from "@openchair/imports";
import type { FieldConflict } from "@openchair/programme";
import type { ImportedSubmission } from "@openchair/store/ports";
import type { Context } from "hono";
import { z } from "zod";
import { needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

/** A field that was changed here and there since it was brought in. Ours stays. */
interface ImportConflict extends FieldConflict {
  readonly submissionId: string;
  readonly title: string;
}

/** What came of an import; with `preview` what would come of it. */
interface ImportAnswer extends Pick<ReadImport, "format" | "left" | "brings" | "leaves" | "columns" | "outOf"> {
  readonly preview: boolean;
  /** How many are new. */
  readonly added: number;
  /** How many were here and are brought up to date, in fields that nobody touched here. */
  readonly changed: number;
  /** How many were here already and stay as they are. */
  readonly known: number;
  readonly conflicts: readonly ImportConflict[];
  /** The first few titles that are new. */
  readonly examples: readonly string[];
}

const NO_FILE = "Please choose a file.";
const mappingSchema = z.array(z.enum(COLUMN_FIELDS)).max(300);

function mappingOf(text: string | undefined): readonly ColumnField[] | null {
  if (text === undefined || text === "") return null;
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch {
    const why = "What each column is could not be read.";
    throw new ApiError("invalid", why, { mapping: why });
  }
}

/** The file as text and what its columns are: from a form, or else the whole body and the address. */
async function sentIn(c: Context) {
  const asked = c.req.query("mapping");
  if (!/^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "")) {
    return { text: decodeText(new Uint8Array(await c.req.arrayBuffer())), mapping: mappingOf(asked) };
  }
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
  const { file, mapping } = { file: form["file"], mapping: form["mapping"] };
  if (file === undefined) throw new ApiError("invalid", NO_FILE, { file: NO_FILE });
  const text = typeof file === "string" ? file : decodeText(new Uint8Array(await file.arrayBuffer()));
  return { text, mapping: mappingOf(typeof mapping === "string" ? mapping : asked) };
}

function read(text: string, mapping: readonly ColumnField[] | null): ReadImport {
  try {
    return readImport(text, { mapping });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const known = error.code === "broken-json" || error.code === "too-large";
    // `why` is the reader's own code, for screens that have words of their own.
    throw new ApiError(known ? error.code : "invalid", error.message, { file: error.message, why: error.code });
  }
}

/** Conflicts go by the title it has here, which may itself be one of the fields that differ. */
function conflictsIn(results: readonly ImportedSubmission[], rows: ReadImport["rows"]): ImportConflict[] {
  return results.flatMap(({ id, conflicts }, at) => {
    const ours = conflicts.find(({ field }) => field === "title")?.ours;
    const title = String(ours ?? rows[at]?.submission.title ?? "");
    return conflicts.map((conflict) => ({ ...conflict, submissionId: id, title }));
  });
}

const EXAMPLES = 5;

export const importRoutes = (services: Services) =>
  newRouter().post("/api/streams/:id/submissions/import", async (c) => {
    const { person, stream } = await needStream(c, services, c.req.param("id"));
    const preview = c.req.query("preview") === "1";
    const { text, mapping } = await sentIn(c);
    const found = read(text, mapping);
    const items = found.rows.map(({ submission }) => ({ ...submission, id: crypto.randomUUID() }));
    const results = await services.programme.importSubmissions(stream.id, items, { now: isoNow(services), preview });
    const count = (outcome: ImportedSubmission["outcome"]) => results.filter((each) => each.outcome === outcome).length;
    const answer: ImportAnswer = {
      preview,
      format: found.format,
      added: count("new"),
      changed: count("changed"),
      known: count("same"),
      conflicts: conflictsIn(results, found.rows),
      left: found.left,
      brings: found.brings,
      leaves: found.leaves,
      columns: found.columns,
      outOf: found.outOf,
      examples: items
        .filter((_, at) => results[at]?.outcome === "new")
        .slice(0, EXAMPLES)
        .map(({ title }) => title),
    };
    if (!preview) {
      const { format, added, changed, conflicts, left } = answer;
      const about = { format, added, changed, conflicts: conflicts.length, left: left.length };
      await noteDone(services, {
        streamId: stream.id,
        boardId: null,
        personId: person.id,
        action: "submissions.imported",
        about,
      });
      services.news.tell(stream.id, { topic: "submissions" });
    }
    return c.json(answer, 200);
  });
