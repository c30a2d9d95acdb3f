import { createRoute } from "@hono/zod-openapi";
import { boardPersonSchema, introductionSchema, seatChangeSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });
const seatParams = z.object({ id: z.string(), personId: z.string() });

const patchSeat = createRoute({
  method: "patch",
  path: "/api/boards/{id}/people/{personId}",
  summary: "Change the place or the voices of somebody on a board; never one's own",
  request: { params: seatParams, ...jsonBody(seatChangeSchema) },
  responses: { 200: jsonAnswer(z.object({ person: boardPersonSchema }), "The person as they are now.") },
});

const putIntroduction = createRoute({
  method: "put",
  path: "/api/boards/{id}/introduction",
  summary: "Say how I want to be introduced in this session; nobody says it for me",
  request: { params: boardParams, ...jsonBody(introductionSchema) },
  responses: { 200: jsonAnswer(z.object({ introduction: introductionSchema }), "As it is kept.") },
});

const leaveBoard = createRoute({
  method: "post",
  path: "/api/boards/{id}/leave",
  summary: "Give up my place on a board; what I did stays, with my name",
  request: { params: boardParams },
  responses: { 204: { description: "Done." } },
});

const TOPICS = ["people", "sessions", "dates"] as const;

export const seatRoutes = (services: Services) => {
  const { programme } = services;
  return newRouter()
    .openapi(patchSeat, async (c) => {
      const { id, personId } = c.req.valid("param");
      const { session, person: by } = await needBoard(c, services, id, "invite");
      const { boardId, streamId } = session;
      if (personId === by.id) {
        throw new ApiError(
          "not-allowed",
          "Nobody changes their own place or voices. Ask another co-chair or a curator.",
        );
      }
      const { seat, voices } = c.req.valid("json");
      const change = { ...(seat ? { seat } : {}), ...(voices ? { voices } : {}) };
      const changed = await programme.changeSeat(boardId, personId, change);
      const person = (await programme.peopleOfBoard(boardId)).find((one) => one.id === personId);
      if (!changed || !person) throw new ApiError("not-found", "This person has no place on this board.");
      await services.boards.dismiss(boardId, personId);
      const about = { name: person.name, seat: person.seat, voices: person.voices.join(", ") };
      await noteDone(services, { streamId, boardId, personId: by.id, action: "seat.changed", about });
      for (const topic of TOPICS) services.news.tell(streamId, { topic, boardId });
      return c.json({ person }, 200);
    })
    .openapi(putIntroduction, async (c) => {
      const { session, person } = await needBoard(c, services, c.req.valid("param").id, "introduce");
      const introduction = c.req.valid("json");
      await programme.changeSeat(session.boardId, person.id, { introduction });
      return c.json({ introduction }, 200);
    })
    .openapi(leaveBoard, async (c) => {
      // Also from an edition that is closed: nobody has to stay.
      const { session, person } = await needBoard(c, services, c.req.valid("param").id, "read");
      const { boardId, streamId } = session;
      if (!(await programme.leaveBoard(boardId, person.id, isoNow(services)))) {
        throw new ApiError("invalid", "You have no place on this board to give up.");
      }
      await services.boards.dismiss(boardId, person.id);
      await noteDone(services, { streamId, boardId, personId: person.id, action: "seat.left", about: {} });
      for (const topic of TOPICS) services.news.tell(streamId, { topic, boardId });
      return c.body(null, 204);
    });
};
