import { LANGUAGES } from "@openchair/formats";
import { threadMatrix } from "@openchair/programme";
import { needStream } from "../access.ts";
import { csvOf, fileName } from "../csv.ts";
import { newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";
import { matrixTable } from "../threads/matrix-csv.ts";
import { threadSessions } from "../threads/thread-standings.ts";

/** `GET /api/streams/:id/threads/matrix.csv?language=`: the matrix for a spreadsheet. */
export const threadMatrixFile = (services: Services) =>
  newRouter().get("/api/streams/:id/threads/matrix.csv", async (c) => {
    const { stream } = await needStream(c, services, c.req.param("id"));
    const asked = c.req.query("language");
    const language = LANGUAGES.find((one) => one === asked) ?? "en";
    const threads = await services.programme.threadsOf(stream.id);
    const matrix = threadMatrix({ threads, sessions: await threadSessions(services, stream.id) });
    return c.body(csvOf(matrixTable(matrix, language)), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName(stream.title, "red-threads.csv")}"`,
      "Cache-Control": "no-store",
    });
  });
