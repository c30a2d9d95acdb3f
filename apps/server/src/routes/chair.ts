import { createRoute } from "@hono/zod-openapi";
import {
  chairChangeSchema,
  chairPassSchema,
  giveUpChair,
  liveDoneSchema,
  lowerHand,
  orderChair,
  raiseHand,
} from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { liveDone, type NeedLive } from "../live/live-access.ts";
import { changeLivePart } from "../live/live-parts.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });
const done = { 200: jsonAnswer(liveDoneSchema, "Done. Everybody reads it in the board's ledger.") };

const postHand = createRoute({
  method: "post",
  path: "/api/boards/{id}/hands",
  summary: "Raise my hand: I take the open chair, or the next turn",
  request: { params: boardParams },
  responses: done,
});

const deleteHand = createRoute({
  method: "delete",
  path: "/api/boards/{id}/hands",
  summary: "Lower my hand",
  request: { params: boardParams },
  responses: done,
});

const passChair = createRoute({
  method: "post",
  path: "/api/boards/{id}/chair/pass",
  summary: "Give up the chair, or pass it on from somebody who has gone; whoever is next speaks",
  description: "`from` says whose turn ends. When it has ended already, nothing happens.",
  request: { params: boardParams, ...jsonBody(chairPassSchema) },
  responses: done,
});

const patchChair = createRoute({
  method: "patch",
  path: "/api/boards/{id}/chair",
  summary: "Say who speaks next: first come, or quieter voices first",
  request: { params: boardParams, ...jsonBody(chairChangeSchema) },
  responses: done,
});

export const chairRoutes = (services: Services, needLive: NeedLive) => {
  const { programme } = services;
  return newRouter()
    .openapi(postHand, async (c) => {
      const { person, standing, session } = await needLive(c, c.req.valid("param").id, "talk");
      const now = services.now();
      const speaker = { personId: person.id, voices: standing.voices };
      await changeLivePart(programme, session.boardId, "chair", (chair) => raiseHand(chair, speaker, now));
      return c.json(await liveDone(services, session.boardId), 200);
    })
    .openapi(deleteHand, async (c) => {
      const { person, session } = await needLive(c, c.req.valid("param").id, "talk");
      await changeLivePart(programme, session.boardId, "chair", (chair) => lowerHand(chair, person.id));
      return c.json(await liveDone(services, session.boardId), 200);
    })
    .openapi(passChair, async (c) => {
      const { id } = c.req.valid("param");
      const { from } = c.req.valid("json");
      const { person } = await needBoard(c, services, id, "read");
      const { session } = await needLive(c, id, from === person.id ? "talk" : "write");
      const now = services.now();
      await changeLivePart(programme, session.boardId, "chair", (chair) => giveUpChair(chair, from, now));
      return c.json(await liveDone(services, session.boardId), 200);
    })
    .openapi(patchChair, async (c) => {
      const { session } = await needLive(c, c.req.valid("param").id, "write");
      const { order } = c.req.valid("json");
      await changeLivePart(programme, session.boardId, "chair", (chair) => orderChair(chair, order));
      return c.json(await liveDone(services, session.boardId), 200);
    });
};
