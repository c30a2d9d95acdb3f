import { needStream } from "../access.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

/** What came of an import: how many are new, how many were there already, and what was left out and why. */
export interface ImportAnswer {
  readonly added: number;
  readonly known: number;
  readonly left: readonly { readonly row: number; readonly title?: string; readonly why: string }[];
}

export const importRoutes = (services: Services) =>
  newRouter().post("/api/streams/:id/submissions/import", async (c) => {
    await needStream(c, services, c.req.param("id"));
    const answer: ImportAnswer = { added: 0, known: 0, left: [] };
    if (answer.added === 0) throw new ApiError("server", "Bringing in a file is not possible yet.");
    return c.json(answer, 200);
  });
