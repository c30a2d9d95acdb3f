import { createRoute } from "@hono/zod-openapi";
import { auditLineSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard, needStream } from "../access.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

const PAGE = 50;
const params = z.object({ id: z.string() });
const query = z.object({ before: z.coerce.number().int().positive().optional() });
const pageSchema = z.object({
  lines: z.array(auditLineSchema),
  /** Give it as `before` for the lines behind these; null when there are none. */
  next: z.int().nullable(),
});

const ofStream = createRoute({
  method: "get",
  path: "/api/streams/{id}/audit",
  summary: "Who did what in a stream",
  request: { params, query },
  responses: { 200: jsonAnswer(pageSchema, "Newest first, a page at a time.") },
});

const ofBoard = createRoute({
  method: "get",
  path: "/api/boards/{id}/audit",
  summary: "Who did what about a board, for its co-chairs and curators",
  request: { params, query },
  responses: { 200: jsonAnswer(pageSchema, "Newest first, a page at a time.") },
});

export const auditRoutes = (services: Services) => {
  async function page(streamId: string, boardId: string | null, before: number | undefined) {
    const { programme } = services;
    const entries = await programme.auditOf(streamId, {
      before: before ?? null,
      limit: PAGE + 1,
      ...(boardId === null ? {} : { boardId }),
    });
    const titles = new Map((await programme.sessionsOf(streamId)).map((session) => [session.boardId, session.title]));
    const shown = entries.slice(0, PAGE);
    return {
      lines: shown.map(({ n, at, byName, action, about, boardId: board }) => {
        const sessionTitle = board === null ? null : (titles.get(board) ?? null);
        return { n, at, byName, action, about: { ...about }, boardId: board, sessionTitle };
      }),
      next: entries.length > PAGE ? (shown.at(-1)?.n ?? null) : null,
    };
  }
  return newRouter()
    .openapi(ofStream, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json(await page(stream.id, null, c.req.valid("query").before), 200);
    })
    .openapi(ofBoard, async (c) => {
      const { session, standing } = await needBoard(c, services, c.req.valid("param").id, "read");
      if (!standing.curator && standing.seat !== "co-chair") {
        throw new ApiError("not-allowed", "Only co-chairs and curators can read this.");
      }
      return c.json(await page(session.streamId, session.boardId, c.req.valid("query").before), 200);
    });
};
