import { ImportError, type LeftRow, parseProposals } from "@openchair/imports";
import { LIMITS } from "@openchair/programme";
import type { Context } from "hono";
import { needStream } from "../access.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

/** What came of an import. */
interface ImportAnswer {
  /** How many are new. */
  readonly added: number;
  /** How many were there already and were left alone. */
  readonly known: number;
  /** What could not be read, and why. */
  readonly left: readonly LeftRow[];
}

const NO_FILE = "Please choose a file.";

/** The list as text: the `file` of a form, or else the whole body. */
async function listOf(c: Context): Promise<string> {
  if (!/^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "")) return c.req.text();
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
  const file = form["file"];
  if (file === undefined) throw new ApiError("invalid", NO_FILE, { file: NO_FILE });
  return typeof file === "string" ? file : file.text();
}

function read(text: string) {
  try {
    return parseProposals(text);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const known = error.code === "broken-json" || error.code === "too-large";
    throw new ApiError(known ? error.code : "invalid", error.message, { file: error.message });
  }
}

export const importRoutes = (services: Services) =>
  newRouter().post("/api/streams/:id/submissions/import", async (c) => {
    const { stream } = await needStream(c, services, c.req.param("id"));
    const { submissions, left } = read(await listOf(c));
    if (submissions.length > LIMITS.submissionsPerImport) {
      const why = `A list can hold up to ${LIMITS.submissionsPerImport} proposals.`;
      throw new ApiError("invalid", why, { file: why });
    }
    const items = submissions.map((submission) => ({ ...submission, id: crypto.randomUUID() }));
    const results = await services.programme.addSubmissions(stream.id, items, isoNow(services));
    const known = results.filter((result) => result.known).length;
    const answer: ImportAnswer = { added: results.length - known, known, left };
    return c.json(answer, 200);
  });
