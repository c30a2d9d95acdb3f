import { createRoute } from "@hono/zod-openapi";
import { newSubmissionSchema, submissionSchema } from "@openchair/programme";
import { z } from "zod";
import { needStream } from "../access.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const streamParams = z.object({ id: z.string() });

const getSubmissions = createRoute({
  method: "get",
  path: "/api/streams/{id}/submissions",
  summary: "The submissions of a stream",
  request: { params: streamParams },
  responses: {
    200: jsonAnswer(z.object({ submissions: z.array(submissionSchema) }), "In the order in which they came."),
  },
});

const postSubmission = createRoute({
  method: "post",
  path: "/api/streams/{id}/submissions",
  summary: "Add one submission; one with the same words or source id is not added twice",
  request: { params: streamParams, ...jsonBody(newSubmissionSchema) },
  responses: { 201: jsonAnswer(z.object({ submission: submissionSchema }), "The submission.") },
});

export const submissionRoutes = (services: Services) =>
  newRouter()
    .openapi(getSubmissions, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json({ submissions: await services.programme.submissionsOf(stream.id) }, 200);
    })
    .openapi(postSubmission, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      const item = { ...c.req.valid("json"), id: crypto.randomUUID() };
      const [added] = await services.programme.addSubmissions(stream.id, [item], isoNow(services));
      const submission = added && (await services.programme.submission(added.id));
      if (!submission) throw new ApiError("server", "The proposal could not be read back. Please try again.");
      return c.json({ submission }, 201);
    });
