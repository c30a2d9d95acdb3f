import { createRoute } from "@hono/zod-openapi";
import { boardStateSchema, contentChangeSchema, newSignOffSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { boardState, changesSince, doneOnBoard, needTalk, signableContent } from "../board-state.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });

const getState = createRoute({
  method: "get",
  path: "/api/boards/{id}/state",
  summary: "Where a board stands: concerns, signatures, requests for a look, published or not",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(boardStateSchema, "As much of it as whoever asks may know.") },
});

const getContent = createRoute({
  method: "get",
  path: "/api/boards/{id}/signoffs",
  summary: "What there is to sign now, and what has changed since my last signature",
  request: { params: boardParams },
  responses: {
    200: jsonAnswer(
      z.object({
        hash: z.string(),
        content: z.object({
          facts: z.object({ minutes: z.number(), expected: z.number().nullable(), format: z.string().nullable() }),
          fields: z.record(z.string(), z.string()),
          lists: z.record(z.string(), z.array(z.string())),
          segments: z.array(
            z.object({
              id: z.string(),
              text: z.string(),
              minutes: z.number(),
              format: z.string(),
              voices: z.array(z.string()),
              room: z.string(),
            }),
          ),
        }),
        /** Null when I have not signed before. */
        changes: z.array(contentChangeSchema).nullable(),
      }),
      "The content, and the hash to sign it with.",
    ),
  },
});

const postSignOff = createRoute({
  method: "post",
  path: "/api/boards/{id}/signoffs",
  summary: "Sign what I have read, for myself",
  request: { params: boardParams, ...jsonBody(newSignOffSchema) },
  responses: { 201: jsonAnswer(boardStateSchema, "Signed.") },
});

const deleteSignOff = createRoute({
  method: "delete",
  path: "/api/boards/{id}/signoffs",
  summary: "Take my own signature back",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(boardStateSchema, "Taken back.") },
});

const postPublish = createRoute({
  method: "post",
  path: "/api/boards/{id}/publish",
  summary: "Publish the brief; all three voices must have signed it",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(boardStateSchema, "Published.") },
});

const deletePublish = createRoute({
  method: "delete",
  path: "/api/boards/{id}/publish",
  summary: "Take the published brief back",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(boardStateSchema, "Taken back.") },
});

/** A fault in keeping a version does not undo what was done. */
const keepAutomatically = (services: Services, boardId: string, kind: "signed" | "published", by: string) =>
  services.history.keep(boardId, { kind, by }).then(() => undefined, services.reportError);

export const signOffRoutes = (services: Services) =>
  newRouter()
    .openapi(getState, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "read");
      return c.json(await boardState(services, access), 200);
    })
    .openapi(getContent, async (c) => {
      const { session, person } = await needBoard(c, services, c.req.valid("param").id, "read");
      const now = await signableContent(services, session);
      const mine = (await services.programme.signOffsOf(session.boardId)).find(
        ({ personId }) => personId === person.id,
      );
      const { facts, fields, lists, segments } = now.content;
      return c.json(
        {
          hash: now.hash,
          content: {
            facts,
            fields: { ...fields },
            lists: Object.fromEntries(Object.entries(lists).map(([kind, items]) => [kind, [...items]])),
            segments: segments.map((segment) => ({ ...segment, voices: [...segment.voices] })),
          },
          changes: mine ? changesSince(mine, now) : null,
        },
        200,
      );
    })
    .openapi(postSignOff, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "sign");
      const { session, person, standing } = access;
      await needTalk(
        services,
        session.boardId,
        "Paused: talk first. The brief can be signed when the concern is closed.",
      );
      if (standing.voices.length === 0) {
        throw new ApiError("invalid", "Your seat has no voice yet. Ask a co-chair to say as whom you speak.");
      }
      const { content, hash } = await signableContent(services, session);
      if (hash !== c.req.valid("json").hash) {
        throw new ApiError("changed", "Somebody changed the brief while you read it. Please look again, then sign.");
      }
      await services.programme.addSignOff({
        id: crypto.randomUUID(),
        boardId: session.boardId,
        personId: person.id,
        name: person.name,
        voices: standing.voices,
        hash,
        content: JSON.stringify(content),
        at: isoNow(services),
      });
      await keepAutomatically(services, session.boardId, "signed", person.id);
      await doneOnBoard(services, access, "brief.signed");
      return c.json(await boardState(services, access), 201);
    })
    .openapi(deleteSignOff, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "sign");
      const { session, person } = access;
      if (await services.programme.withdrawSignOff(session.boardId, person.id, isoNow(services))) {
        await doneOnBoard(services, access, "brief.signature-taken-back");
      }
      return c.json(await boardState(services, access), 200);
    })
    .openapi(postPublish, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "publish");
      const { session } = access;
      const { state, hash } = await boardState(services, access);
      if (state === "paused")
        throw new ApiError("paused", "Paused: talk first. The brief waits until the concern is closed.");
      if (state === "shaping") {
        throw new ApiError("changed", "The brief can be published when all three voices have signed it as it is now.");
      }
      await services.programme.setPublished(session.boardId, { at: isoNow(services), hash });
      await keepAutomatically(services, session.boardId, "published", access.person.id);
      await doneOnBoard(services, access, "brief.published");
      return c.json(await boardState(services, access), 200);
    })
    .openapi(deletePublish, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "publish");
      await services.programme.setPublished(access.session.boardId, null);
      await doneOnBoard(services, access, "brief.publication-taken-back");
      return c.json(await boardState(services, access), 200);
    });
