import { createRoute } from "@hono/zod-openapi";
import { boardStateSchema, concernChangeSchema, LIMITS, newConcernSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { boardState, doneOnBoard, mayCloseConcern } from "../board-state.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const postConcern = createRoute({
  method: "post",
  path: "/api/boards/{id}/concerns",
  summary: "Stop and talk: the board is paused until I say that we have talked",
  request: { params: z.object({ id: z.string() }), ...jsonBody(newConcernSchema) },
  responses: { 201: jsonAnswer(boardStateSchema, "The board is paused.") },
});

const patchConcern = createRoute({
  method: "patch",
  path: "/api/boards/{id}/concerns/{concernId}",
  summary: "Change my concern, share its words, or close it",
  request: { params: z.object({ id: z.string(), concernId: z.string() }), ...jsonBody(concernChangeSchema) },
  responses: { 200: jsonAnswer(boardStateSchema, "The board as it stands now.") },
});

export const concernRoutes = (services: Services) =>
  newRouter()
    .openapi(postConcern, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "raise");
      const { boardId } = access.session;
      if ((await services.programme.concernsOf(boardId)).length >= LIMITS.concernsPerBoard) {
        throw new ApiError("invalid", `A board can have up to ${LIMITS.concernsPerBoard} concerns.`);
      }
      await services.programme.addConcern({
        ...c.req.valid("json"),
        id: crypto.randomUUID(),
        boardId,
        raisedBy: access.person.id,
        raisedAt: isoNow(services),
      });
      await doneOnBoard(services, access, "concern.raised");
      return c.json(await boardState(services, access), 201);
    })
    .openapi(patchConcern, async (c) => {
      const { id, concernId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "read");
      const { close, closingWords = "", ...change } = c.req.valid("json");
      const concern = (await services.programme.concernsOf(id)).find((each) => each.id === concernId);
      if (!concern) throw new ApiError("not-found", "This board has no such concern.");
      const own = concern.raisedBy === access.person.id && access.standing.seat !== null;
      if (!(close ? mayCloseConcern(concern.raisedBy, access) : own) || (Object.keys(change).length > 0 && !own)) {
        throw new ApiError("not-allowed", "Only the person who stopped the board can change or close this.");
      }
      const changed = await services.programme.changeConcern(concernId, {
        ...(change.words === undefined ? {} : { words: change.words }),
        ...(change.shared === undefined ? {} : { shared: change.shared }),
        ...(close ? { closed: { at: isoNow(services), by: access.person.id, words: closingWords } } : {}),
      });
      if (!changed) throw new ApiError("changed", "This was closed already.");
      await doneOnBoard(services, access, close ? "concern.closed" : "concern.changed");
      return c.json(await boardState(services, access), 200);
    });
