import { createRoute } from "@hono/zod-openapi";
import type { BoardSeed, NewCard } from "@openchair/board";
import { newSessionSchema, type Submission, sessionSchema } from "@openchair/programme";
import { z } from "zod";
import { needStream } from "../access.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const streamParams = z.object({ id: z.string() });

const postSession = createRoute({
  method: "post",
  path: "/api/streams/{id}/sessions",
  summary: "Create a session and its board, from nothing or from a submission",
  request: { params: streamParams, ...jsonBody(newSessionSchema) },
  responses: {
    201: jsonAnswer(
      z.object({ session: sessionSchema, board: z.object({ id: z.string() }) }),
      "The session and its board.",
    ),
  },
});

const getSessions = createRoute({
  method: "get",
  path: "/api/streams/{id}/sessions",
  summary: "The sessions of a stream",
  request: { params: streamParams },
  responses: { 200: jsonAnswer(z.object({ sessions: z.array(sessionSchema) }), "Oldest first.") },
});

/** How much of a proposal fits on a card that people can still take in at a glance, in letters. */
const EXCERPT = 400;

/** The start of a text, cut between two words. */
function startOf(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= EXCERPT) return plain;
  const cut = plain.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), EXCERPT - 40))} …`;
}

/**
 * What the board of a session starts with. Words of a proposal come in as ideas without a voice: nobody on the team has
 * said them yet. Not as material, which the brief lists as things to bring.
 */
function seedFor(title: string, submission: Submission | null, createdAt: number): BoardSeed {
  const cards: NewCard[] = [];
  const place = { place: "ideas", y: 56, createdAt } as const;
  const description = startOf(submission?.description ?? "");
  if (description !== "") {
    cards.push({ kind: "idea", text: `From the proposal: ${description}`, x: 18, ...place });
  }
  if (submission && submission.themes.length > 0) {
    const x = cards.length === 0 ? 18 : 206;
    cards.push({ kind: "idea", text: `Themes: ${submission.themes.join(", ")}`, x, ...place });
  }
  return { brief: { title, abstract: submission?.description ?? "" }, cards };
}

export const sessionRoutes = (services: Services) =>
  newRouter()
    .openapi(postSession, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      const { submissionId = null, ...facts } = c.req.valid("json");
      const submission = submissionId === null ? null : await services.programme.submission(submissionId);
      if (submissionId !== null && submission?.streamId !== stream.id) {
        const why = "This stream has no such proposal.";
        throw new ApiError("invalid", why, { submissionId: why });
      }
      const board = { id: crypto.randomUUID() };
      // The board first: a board without a session is never seen, a session without a board would be.
      await services.boards.create(board.id, seedFor(facts.title, submission, services.now()));
      const session = {
        ...facts,
        id: crypto.randomUUID(),
        streamId: stream.id,
        boardId: board.id,
        submissionId,
        createdAt: isoNow(services),
      };
      await services.programme.addSession(session);
      return c.json({ session: { ...session, people: [] }, board }, 201);
    })
    .openapi(getSessions, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json({ sessions: await services.programme.sessionsOf(stream.id) }, 200);
    });
