import { createRoute } from "@hono/zod-openapi";
import { catchUpSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

const params = z.object({ id: z.string() });

const postVisit = createRoute({
  method: "post",
  path: "/api/boards/{id}/visit",
  summary: "I come to a board: what others did since I was here, in ten lines at most",
  request: { params },
  responses: { 200: jsonAnswer(catchUpSchema, "What is new. It stays until I put it away.") },
});

const putVisit = createRoute({
  method: "put",
  path: "/api/boards/{id}/visit",
  summary: "Put away what is new to me, or take it out again",
  request: { params, ...jsonBody(z.object({ away: z.boolean() }).strict()) },
  responses: { 204: { description: "Done." } },
});

export const catchUpRoutes = (services: Services) =>
  newRouter()
    .openapi(postVisit, async (c) => {
      const { session, person } = await needBoard(c, services, c.req.valid("param").id, "read");
      return c.json(await services.visits.come(session, person.id), 200);
    })
    .openapi(putVisit, async (c) => {
      const { session, person } = await needBoard(c, services, c.req.valid("param").id, "read");
      await services.visits.putAway(session.boardId, person.id, c.req.valid("json").away);
      return c.body(null, 204);
    });
