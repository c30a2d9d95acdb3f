import { createRoute } from "@hono/zod-openapi";
import {
  type BoardPerson,
  boardPersonSchema,
  freezeMovedSchema,
  may,
  NEW_STREAM,
  SEATS,
  sessionChangeSchema,
  sessionSchema,
  voiceSchema,
} from "@openchair/programme";
import { z } from "zod";
import { type BoardAccess, needBoard } from "../access.ts";
import { noteDone } from "../audit.ts";
import { boardDates, readPlan } from "../dates.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isLate } from "../rounds/round-facts.ts";
import type { Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });

const boardSchema = z.object({
  board: z.object({ id: z.string() }),
  session: sessionSchema,
  stream: z.object({
    id: z.string(),
    title: z.string(),
    closedAt: z.string().nullable(),
    abstractWords: z.int(),
  }),
  /** Who has a seat, then the curators who have none. */
  people: z.array(boardPersonSchema),
  /** Who had a seat and has left: what they did stays theirs. */
  wereHere: z.array(boardPersonSchema),
  /** A freeze that came earlier than it was, while that is the freeze there is. */
  freezeMoved: freezeMovedSchema.nullable(),
  me: z.object({
    id: z.string(),
    name: z.string(),
    voices: z.array(voiceSchema),
    seat: z.enum([...SEATS, "curator"]),
    may: z.object({
      write: z.boolean(),
      invite: z.boolean(),
      facts: z.boolean(),
      look: z.boolean(),
      talk: z.boolean(),
      vote: z.boolean(),
      sign: z.boolean(),
      raise: z.boolean(),
      publish: z.boolean(),
      /** Start, reveal and end quiet rounds. */
      round: z.boolean(),
      /** Say how they are introduced to the room. */
      introduce: z.boolean(),
    }),
    /** Whether cards of a quiet round are to stay covered until I have added mine, or chosen to look. */
    late: z.boolean(),
  }),
});

const getBoard = createRoute({
  method: "get",
  path: "/api/boards/{id}",
  summary: "A board's session, its people and what I may do there",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(boardSchema, "The board.") },
});

const patchBoard = createRoute({
  method: "patch",
  path: "/api/boards/{id}",
  summary: "Change the facts of the session; its title is typed on the board",
  request: { params: boardParams, ...jsonBody(sessionChangeSchema) },
  responses: { 200: jsonAnswer(boardSchema, "The board as it is now.") },
});

async function describe(services: Services, { person, standing, session }: BoardAccess) {
  const stream = await services.programme.stream(session.streamId);
  const curators = await services.programme.curatorsOf(session.streamId);
  const seated = new Set(session.people.map(({ id }) => id));
  const others = curators.filter(({ id }) => !seated.has(id));
  const people: BoardPerson[] = [
    ...session.people,
    ...others.map(({ id, name }) => ({ id, name, voices: [], seat: "curator" as const })),
  ];
  return {
    board: { id: session.boardId },
    session,
    stream: {
      id: session.streamId,
      title: stream?.title ?? "",
      closedAt: stream?.closedAt ?? null,
      abstractWords: stream?.abstractWords ?? NEW_STREAM.abstractWords,
    },
    people,
    freezeMoved: stream ? boardDates(await readPlan(services, stream), session.boardId).freezeMoved : null,
    wereHere: await services.programme.peopleWhoLeft(session.boardId),
    me: {
      id: person.id,
      name: person.name,
      voices: [...standing.voices],
      seat: standing.seat ?? ("curator" as const),
      may: {
        write: may(standing, "write"),
        invite: may(standing, "invite"),
        facts: may(standing, "facts"),
        look: may(standing, "look"),
        talk: may(standing, "talk"),
        vote: may(standing, "vote"),
        sign: may(standing, "sign"),
        raise: may(standing, "raise"),
        publish: may(standing, "publish"),
        round: may(standing, "round"),
        introduce: may(standing, "introduce"),
      },
      late: await isLate(services.programme, session.boardId, person.id, standing),
    },
  };
}

export const boardRoutes = (services: Services) =>
  newRouter()
    .openapi(getBoard, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "read");
      return c.json(await describe(services, access), 200);
    })
    .openapi(patchBoard, async (c) => {
      const { id } = c.req.valid("param");
      const { session, person } = await needBoard(c, services, id, "facts");
      const change = c.req.valid("json");
      await services.programme.updateSession(session.id, change);
      await noteDone(services, {
        streamId: session.streamId,
        boardId: session.boardId,
        personId: person.id,
        action: "session.changed",
        about: change,
      });
      services.news.tell(session.streamId, { topic: "sessions", boardId: id });
      services.boards.lookSoon([id]);
      return c.json(await describe(services, await needBoard(c, services, id, "facts")), 200);
    });
