import { createRoute } from "@hono/zod-openapi";
import { datesChangeSchema, datesSchema, freezeMovedSchema, voiceTimeSchema } from "@openchair/programme";
import type { Context } from "hono";
import { z } from "zod";
import { needBoard, needStream } from "../access.ts";
import { boardDates, putDates, readPlan } from "../dates.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import type { ApiEnv, Services } from "../services.ts";

const params = z.object({ id: z.string() });

const boardDatesSchema = z.object({
  /** The days this session has of its own, in the place of the stream's. */
  own: datesSchema,
  /** The days that count. */
  dates: datesSchema,
  /** One for each of the three voices. */
  voices: z.array(voiceTimeSchema).readonly(),
  freezeMoved: freezeMovedSchema.nullable(),
});

const streamDatesSchema = z.object({
  today: z.string(),
  dates: datesSchema,
  greenDays: z.int(),
  amberDays: z.int(),
  /** Oldest first. */
  sessions: z.array(boardDatesSchema.extend({ boardId: z.string(), title: z.string() })),
});

const getStreamDates = createRoute({
  method: "get",
  path: "/api/streams/{id}/milestones",
  summary: "The dates of a stream, and how much time each voice has to shape each session",
  request: { params },
  responses: { 200: jsonAnswer(streamDatesSchema, "Dates and time to shape.") },
});

const putStreamDates = createRoute({
  method: "put",
  path: "/api/streams/{id}/milestones",
  summary: "Set dates of a stream; a freeze that comes earlier needs a reason",
  request: { params, ...jsonBody(datesChangeSchema) },
  responses: { 200: jsonAnswer(streamDatesSchema, "Dates as they are now.") },
});

const getBoardDates = createRoute({
  method: "get",
  path: "/api/boards/{id}/dates",
  summary: "The dates that count for a session, and how much time each voice has to shape it",
  request: { params },
  responses: {
    200: jsonAnswer(
      boardDatesSchema.extend({ today: z.string(), greenDays: z.int(), amberDays: z.int() }),
      "Dates and time to shape.",
    ),
  },
});

const putBoardDates = createRoute({
  method: "put",
  path: "/api/boards/{id}/milestones",
  summary: "Give a session days of its own; null goes by the stream's again",
  request: { params, ...jsonBody(datesChangeSchema) },
  responses: { 200: jsonAnswer(boardDatesSchema, "Dates as they are now.") },
});

const deleteBoardDates = createRoute({
  method: "delete",
  path: "/api/boards/{id}/milestones",
  summary: "Let a session go by the stream's dates again",
  request: { params, query: z.object({ reason: datesChangeSchema.shape.reason }) },
  responses: { 200: jsonAnswer(boardDatesSchema, "Dates as they are now.") },
});

/** The board that is asked for, for a curator of its stream: dates are what the stream promises to all its teams. */
async function needOwnBoard(c: Context<ApiEnv>, services: Services, boardId: string) {
  const { session } = await needBoard(c, services, boardId, "read");
  return { session, ...(await needStream(c, services, session.streamId)) };
}

export const dateRoutes = (services: Services) => {
  async function streamAnswer(streamId: string) {
    const { programme } = services;
    const stream = await programme.stream(streamId);
    if (!stream) throw new Error("A stream that was just there is gone.");
    const plan = await readPlan(services, stream);
    const sessions = await programme.sessionsOf(streamId);
    const { greenDays, amberDays } = stream;
    return {
      today: plan.today,
      dates: plan.dates.stream,
      greenDays,
      amberDays,
      sessions: sessions.map(({ boardId, title }) => ({ boardId, title, ...boardDates(plan, boardId) })),
    };
  }
  async function boardAnswer(streamId: string, boardId: string) {
    const stream = await services.programme.stream(streamId);
    if (!stream) throw new Error("A stream that was just there is gone.");
    const plan = await readPlan(services, stream);
    const { greenDays, amberDays } = stream;
    return { ...boardDates(plan, boardId), today: plan.today, greenDays, amberDays };
  }
  return newRouter()
    .openapi(getStreamDates, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json(await streamAnswer(stream.id), 200);
    })
    .openapi(putStreamDates, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id);
      await putDates(services, person, stream, null, c.req.valid("json"));
      return c.json(await streamAnswer(stream.id), 200);
    })
    .openapi(getBoardDates, async (c) => {
      const { session } = await needBoard(c, services, c.req.valid("param").id, "read");
      return c.json(await boardAnswer(session.streamId, session.boardId), 200);
    })
    .openapi(putBoardDates, async (c) => {
      const { session, stream, person } = await needOwnBoard(c, services, c.req.valid("param").id);
      await putDates(services, person, stream, session.boardId, c.req.valid("json"));
      return c.json(await boardAnswer(stream.id, session.boardId), 200);
    })
    .openapi(deleteBoardDates, async (c) => {
      const { session, stream, person } = await needOwnBoard(c, services, c.req.valid("param").id);
      const days = { invited: null, "first-meeting": null, freeze: null, event: null };
      await putDates(services, person, stream, session.boardId, { days, reason: c.req.valid("query").reason });
      return c.json(await boardAnswer(stream.id, session.boardId), 200);
    });
};
