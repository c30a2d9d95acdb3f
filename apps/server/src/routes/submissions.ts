import { createRoute } from "@hono/zod-openapi";
import {
  newPickSchema,
  newSubmissionSchema,
  type Submission,
  submissionChangeSchema,
  submissionSchema,
} from "@openchair/programme";
import type { Context } from "hono";
import { z } from "zod";
import { needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { type ApiEnv, isoNow, type Services } from "../services.ts";
import { submissionExportRoutes } from "./submission-export.ts";

const streamParams = z.object({ id: z.string() });
const submissionParams = z.object({ id: z.string(), submissionId: z.string() });
const oneSubmission = { 200: jsonAnswer(z.object({ submission: submissionSchema }), "The submission as it is now.") };

const getSubmissions = createRoute({
  method: "get",
  path: "/api/streams/{id}/submissions",
  summary: "The submissions of a stream, with what each curator thinks of them",
  request: { params: streamParams },
  responses: {
    200: jsonAnswer(z.object({ submissions: z.array(submissionSchema) }), "In the order in which they came."),
  },
});

const postSubmission = createRoute({
  method: "post",
  path: "/api/streams/{id}/submissions",
  summary: "Add one submission; one with the same words or number in its system is not added twice",
  request: { params: streamParams, ...jsonBody(newSubmissionSchema) },
  responses: { 201: jsonAnswer(z.object({ submission: submissionSchema }), "The submission.") },
});

const patchSubmission = createRoute({
  method: "patch",
  path: "/api/streams/{id}/submissions/{submissionId}",
  summary: "Change a submission, or how far it is: open, shortlisted, declined",
  request: { params: submissionParams, ...jsonBody(submissionChangeSchema) },
  responses: oneSubmission,
});

const putPick = createRoute({
  method: "put",
  path: "/api/streams/{id}/submissions/{submissionId}/pick",
  summary: "Say what you think of a submission, and shortly why; it stands beside what other curators say",
  request: { params: submissionParams, ...jsonBody(newPickSchema) },
  responses: oneSubmission,
});

const deletePick = createRoute({
  method: "delete",
  path: "/api/streams/{id}/submissions/{submissionId}/pick",
  summary: "Take back what you said of a submission",
  request: { params: submissionParams },
  responses: oneSubmission,
});

/** The submission that is asked for, for a curator of its stream. */
async function needSubmission(c: Context<ApiEnv>, services: Services, at: z.infer<typeof submissionParams>) {
  const { person, stream } = await needStream(c, services, at.id);
  const submission = await services.programme.submission(at.submissionId);
  if (submission?.streamId !== stream.id) throw new ApiError("not-found", "This stream has no such submission.");
  return { person, stream, submission };
}

/** It as it is after a change, of which all who look at the stream are told. */
async function changed(services: Services, { streamId, id }: Submission): Promise<{ submission: Submission }> {
  services.news.tell(streamId, { topic: "submissions" });
  const submission = await services.programme.submission(id);
  if (!submission) throw new ApiError("server", "The submission could not be read back. Please try again.");
  return { submission };
}

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
      return c.json(await changed(services, submission), 201);
    })
    .openapi(patchSubmission, async (c) => {
      const { person, stream, submission } = await needSubmission(c, services, c.req.valid("param"));
      const change = c.req.valid("json");
      await services.programme.updateSubmission(submission.id, change);
      if (change.state !== undefined && change.state !== submission.state) {
        await noteDone(services, {
          streamId: stream.id,
          boardId: null,
          personId: person.id,
          action: "submission.status",
          about: { title: submission.title, from: submission.state, to: change.state },
        });
      }
      return c.json(await changed(services, submission), 200);
    })
    .openapi(putPick, async (c) => {
      const { person, submission } = await needSubmission(c, services, c.req.valid("param"));
      await services.programme.setPick(submission.id, person.id, c.req.valid("json"), isoNow(services));
      return c.json(await changed(services, submission), 200);
    })
    .openapi(deletePick, async (c) => {
      const { person, submission } = await needSubmission(c, services, c.req.valid("param"));
      await services.programme.removePick(submission.id, person.id);
      return c.json(await changed(services, submission), 200);
    })
    .route("/", submissionExportRoutes(services));
