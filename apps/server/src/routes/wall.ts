import { createRoute } from "@hono/zod-openapi";
import { isOutdated, wallSchema, wallSession } from "@openchair/programme";
import { z } from "zod";
import { needBoard, needStream } from "../access.ts";
import { standingsOf } from "../checklist/lists.ts";
import { boardDates, readPlan } from "../dates.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";
import { balanceOf } from "../voices.ts";

const getWall = createRoute({
  method: "get",
  path: "/api/streams/{id}/wall",
  summary: "Where every session of a stream stands",
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({ board: z.string().optional() }),
  },
  responses: { 200: jsonAnswer(wallSchema, "All sessions, or with `board` the one on that board.") },
});

/** An answer of a board's picture: opened on its own it may do nothing but look as it does. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** A tag stands for the picture, so that what came under it never changes. Kept by this person's browser alone. */
const FOR_GOOD = "private, max-age=31536000, immutable";

/** The newest picture of a board, made now when there is none. */
async function pictureOf(services: Services, boardId: string) {
  const kept = await services.programme.pictureOf(boardId);
  if (kept) return kept;
  await services.boards.look(boardId);
  const made = await services.programme.pictureOf(boardId);
  if (!made) throw new ApiError("not-found", "There is no such board.");
  return made;
}

export const wallRoutes = (services: Services) =>
  newRouter()
    .openapi(getWall, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      const rows = await services.programme.wallOf(stream.id, isoNow(services), c.req.valid("query").board);
      services.boards.lookSoon(rows.filter(isOutdated).map(({ session }) => session.boardId));
      const plan = await readPlan(services, stream);
      const lists = await standingsOf(
        services,
        stream.id,
        rows.map(({ digest }) => digest ?? {}),
      );
      const sessions = rows.map((row, at) => {
        const { dates, voices } = boardDates(plan, row.session.boardId);
        return wallSession(row, voices, dates.freeze ?? null, balanceOf(row)?.overall ?? null, lists[at] ?? null);
      });
      return c.json({ today: plan.today, freeze: plan.dates.stream.freeze ?? null, sessions }, 200);
    })
    .get("/api/boards/:id/picture.svg", async (c) => {
      const { session } = await needBoard(c, services, c.req.param("id"), "read");
      const kept = await pictureOf(services, session.boardId);
      const tag = `"${kept.tag}"`;
      c.header("Content-Security-Policy", POLICY);
      c.header("Cache-Control", c.req.query("tag") === kept.tag ? FOR_GOOD : "private, no-cache");
      c.header("ETag", tag);
      c.header("Vary", "Authorization, Cookie");
      if ((c.req.header("if-none-match") ?? "").split(/\s*,\s*/).includes(tag)) return c.body(null, 304);
      return c.body(kept.picture, 200, { "Content-Type": "image/svg+xml" });
    });
