import { createRoute } from "@hono/zod-openapi";
import { NEW_STREAM, newStreamSchema, streamChangeSchema, streamSchema } from "@openchair/programme";
import { z } from "zod";
import { needCurator, needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { needPerson } from "../auth.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { createSampleMaker } from "../sample/create-sample.ts";
import { isoNow, type Services } from "../services.ts";

const oneStream = z.object({ stream: streamSchema });
const streamParams = z.object({ id: z.string() });

const postStream = createRoute({
  method: "post",
  path: "/api/streams",
  summary: "Create a stream",
  request: jsonBody(newStreamSchema),
  responses: { 201: jsonAnswer(oneStream, "The new stream; you are its curator.") },
});

const getStreams = createRoute({
  method: "get",
  path: "/api/streams",
  summary: "The streams I care for",
  responses: {
    200: jsonAnswer(
      z.object({
        streams: z.array(streamSchema.extend({ sessions: z.number().int(), submissions: z.number().int() })),
      }),
      "Newest first.",
    ),
  },
});

const postSample = createRoute({
  method: "post",
  path: "/api/streams/sample",
  summary: "Make the sample stream, or give the one I have",
  responses: { 200: jsonAnswer(oneStream, "The sample stream.") },
});

const getStream = createRoute({
  method: "get",
  path: "/api/streams/{id}",
  summary: "One stream",
  request: { params: streamParams },
  responses: { 200: jsonAnswer(oneStream, "The stream.") },
});

const patchStream = createRoute({
  method: "patch",
  path: "/api/streams/{id}",
  summary: "Change the words of a stream",
  request: { params: streamParams, ...jsonBody(streamChangeSchema) },
  responses: { 200: jsonAnswer(oneStream, "The stream as it is now.") },
});

export const streamRoutes = (services: Services) => {
  const sampleOf = createSampleMaker(services);
  return newRouter()
    .openapi(postStream, async (c) => {
      const person = await needCurator(c, services);
      const stream = {
        ...c.req.valid("json"),
        id: crypto.randomUUID(),
        sample: false,
        createdAt: isoNow(services),
        ...NEW_STREAM,
      };
      await services.programme.addStream(stream, person.id);
      return c.json({ stream }, 201);
    })
    .openapi(getStreams, async (c) => {
      const { person } = await needPerson(c, services);
      return c.json({ streams: await services.programme.streamsOf(person.id) }, 200);
    })
    .openapi(postSample, async (c) => {
      const person = await needCurator(c, services);
      return c.json({ stream: await sampleOf(person) }, 200);
    })
    .openapi(getStream, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json({ stream }, 200);
    })
    .openapi(patchStream, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id);
      const change = c.req.valid("json");
      const { greenDays, amberDays } = { ...stream, ...change };
      if (amberDays >= greenDays) {
        const why = "“Tight” must be fewer days than “enough time”.";
        throw new ApiError("invalid", why, { amberDays: why });
      }
      const changed = await services.programme.updateStream(stream.id, change);
      const about = Object.fromEntries(Object.entries(change).filter(([name]) => name !== "description"));
      await noteDone(services, {
        streamId: stream.id,
        boardId: null,
        personId: person.id,
        action: "stream.changed",
        about,
      });
      for (const topic of ["stream", "dates", "sessions"] as const) services.news.tell(stream.id, { topic });
      return c.json({ stream: changed }, 200);
    });
};
