import { createRoute } from "@hono/zod-openapi";
import { boardStateSchema, LIMITS, lookAnswerSchema, newLookSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { boardState, doneOnBoard } from "../board-state.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const postLook = createRoute({
  method: "post",
  path: "/api/boards/{id}/looks",
  summary: "Ask the others to look at the board: a curator the team, the team its curators",
  request: { params: z.object({ id: z.string() }), ...jsonBody(newLookSchema) },
  responses: { 201: jsonAnswer(boardStateSchema, "Asked.") },
});

const patchLook = createRoute({
  method: "patch",
  path: "/api/boards/{id}/looks/{lookId}",
  summary: "Say that I have looked",
  request: { params: z.object({ id: z.string(), lookId: z.string() }), ...jsonBody(lookAnswerSchema) },
  responses: { 200: jsonAnswer(boardStateSchema, "Answered.") },
});

export const lookRoutes = (services: Services) =>
  newRouter()
    .openapi(postLook, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "look");
      const { session, person } = access;
      const { boardId } = session;
      if ((await services.programme.looksOf(boardId)).length >= LIMITS.looksPerBoard) {
        throw new ApiError("invalid", `A board can have up to ${LIMITS.looksPerBoard} requests for a look.`);
      }
      const asked = { id: crypto.randomUUID(), boardId, askedBy: person.id, askedAt: isoNow(services) };
      await services.programme.addLook({ ...asked, words: c.req.valid("json").words });
      await doneOnBoard(services, access, "look.asked");
      return c.json(await boardState(services, access), 201);
    })
    .openapi(patchLook, async (c) => {
      const { id, lookId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "look");
      const { session, person } = access;
      if (!(await services.programme.looksOf(session.boardId)).some((look) => look.id === lookId)) {
        throw new ApiError("not-found", "Nobody asked for this here.");
      }
      const answer = { by: person.id, at: isoNow(services), words: c.req.valid("json").answer };
      if (!(await services.programme.answerLook(lookId, answer))) {
        throw new ApiError("changed", "Somebody has answered this already.");
      }
      await doneOnBoard(services, access, "look.answered");
      return c.json(await boardState(services, access), 200);
    });
