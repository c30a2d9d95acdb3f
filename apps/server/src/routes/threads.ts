import { createRoute } from "@hono/zod-openapi";
import {
  LIMITS,
  newThreadSchema,
  threadChangeSchema,
  threadMatrixSchema,
  threadOrderSchema,
  threadSchema,
} from "@openchair/programme";
import { StoreError } from "@openchair/store";
import { z } from "zod";
import { needBoard, needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";
import { threadSessions } from "../threads/thread-standings.ts";

const params = z.object({ id: z.string() });
const threadParams = z.object({ id: z.string(), threadId: z.string() });
const list = z.object({ threads: z.array(threadSchema) });
const oneThread = z.object({ thread: threadSchema });

const getThreads = createRoute({
  method: "get",
  path: "/api/streams/{id}/threads",
  summary: "The red threads of a stream",
  request: { params },
  responses: { 200: jsonAnswer(list, "In their order.") },
});

const postThread = createRoute({
  method: "post",
  path: "/api/streams/{id}/threads",
  summary: "Add a red thread",
  request: { params, ...jsonBody(newThreadSchema) },
  responses: { 201: jsonAnswer(oneThread, "The new one, behind the others.") },
});

const patchThreads = createRoute({
  method: "patch",
  path: "/api/streams/{id}/threads",
  summary: "Give the red threads another order",
  request: { params, ...jsonBody(threadOrderSchema) },
  responses: { 200: jsonAnswer(list, "In their order; those that were not named stay behind the others.") },
});

const patchThread = createRoute({
  method: "patch",
  path: "/api/streams/{id}/threads/{threadId}",
  summary: "Change the words of a red thread",
  request: { params: threadParams, ...jsonBody(threadChangeSchema) },
  responses: { 200: jsonAnswer(oneThread, "As it is now.") },
});

const deleteThread = createRoute({
  method: "delete",
  path: "/api/streams/{id}/threads/{threadId}",
  summary: "Remove a red thread; what boards say about it counts no more",
  request: { params: threadParams },
  responses: { 204: { description: "Done." } },
});

const getMatrix = createRoute({
  method: "get",
  path: "/api/streams/{id}/threads/matrix",
  summary: "Which session takes up which red thread, and how many of its cards show it",
  request: { params },
  responses: { 200: jsonAnswer(threadMatrixSchema, "Threads and sessions in their order.") },
});

const getBoardThreads = createRoute({
  method: "get",
  path: "/api/boards/{id}/threads",
  summary: "The red threads of the stream that a board belongs to",
  request: { params },
  responses: { 200: jsonAnswer(list, "In their order.") },
});

/** What the store would not do, in the words of the API. */
async function inWords<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof StoreError && error.code === "full") throw new ApiError("invalid", error.message);
    if (error instanceof StoreError && error.code === "not-found") throw new ApiError("not-found", error.message);
    throw error;
  }
}

export const threadRoutes = (services: Services) => {
  const { programme, news } = services;
  async function done(streamId: string, personId: string, action: string, about: Record<string, string>) {
    await noteDone(services, { streamId, boardId: null, personId, action, about });
    news.tell(streamId, { topic: "threads" });
  }
  return newRouter()
    .openapi(getThreads, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json({ threads: await programme.threadsOf(stream.id) }, 200);
    })
    .openapi(postThread, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id);
      const thread = { id: crypto.randomUUID(), ...c.req.valid("json") };
      await inWords(programme.addThread(stream.id, thread, isoNow(services), LIMITS.threadsPerStream));
      await done(stream.id, person.id, "thread.added", { thread: thread.title });
      return c.json({ thread }, 201);
    })
    .openapi(patchThreads, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id);
      await programme.orderThreads(stream.id, c.req.valid("json").order);
      await done(stream.id, person.id, "thread.ordered", {});
      return c.json({ threads: await programme.threadsOf(stream.id) }, 200);
    })
    .openapi(patchThread, async (c) => {
      const { id, threadId } = c.req.valid("param");
      const { stream, person } = await needStream(c, services, id);
      const thread = await inWords(programme.updateThread(stream.id, threadId, c.req.valid("json")));
      await done(stream.id, person.id, "thread.changed", { thread: thread.title });
      return c.json({ thread }, 200);
    })
    .openapi(deleteThread, async (c) => {
      const { id, threadId } = c.req.valid("param");
      const { stream, person } = await needStream(c, services, id);
      const thread = await inWords(programme.removeThread(stream.id, threadId));
      await done(stream.id, person.id, "thread.removed", { thread: thread.title });
      return c.body(null, 204);
    })
    .openapi(getMatrix, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      const threads = await programme.threadsOf(stream.id);
      return c.json({ threads, sessions: await threadSessions(services, stream.id) }, 200);
    })
    .openapi(getBoardThreads, async (c) => {
      const { session } = await needBoard(c, services, c.req.valid("param").id, "read");
      return c.json({ threads: await programme.threadsOf(session.streamId) }, 200);
    });
};
