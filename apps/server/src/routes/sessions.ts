import { createRoute } from "@hono/zod-openapi";
import type { BoardSeed, NewCard } from "@openchair/board";
import { newSessionSchema, type Submission, sessionSchema } from "@openchair/programme";
import { z } from "zod";
import { needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { latestList } from "../checklist/lists.ts";
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

/** The left edges of the two columns in the zone of ideas, and how far cards of an excerpt lie apart, in its own units. */
const COLUMNS = [18, 206] as const;
const SEED_ROW = 300;

/**
 * What the board of a session starts with. Words of a proposal come in as ideas without a voice: nobody on the team has
 * said them yet. Not as material, which the brief lists as things to bring.
 */
function seedFor(title: string, submissions: readonly Submission[], createdAt: number): BoardSeed {
  const said = submissions.flatMap((submission) => {
    const from = submissions.length > 1 ? `From “${submission.title}”` : "From the proposal";
    const description = startOf(submission.description);
    return [
      ...(description === "" ? [] : [`${from}: ${description}`]),
      ...(submission.themes.length === 0 ? [] : [`Themes: ${submission.themes.join(", ")}`]),
    ];
  });
  const cards = said.map(
    (text, at): NewCard => ({
      kind: "idea",
      text,
      x: COLUMNS[at % 2] ?? 18,
      y: 56 + Math.floor(at / 2) * SEED_ROW,
      place: "ideas",
      createdAt,
    }),
  );
  const abstract = submissions
    .map(({ description }) => description)
    .filter((description) => description !== "")
    .join("\n\n");
  return { brief: { title, abstract }, cards };
}

/** The submissions a session is to grow from; refuses the request when one is not there or has its session already. */
async function grownFrom(services: Services, streamId: string, ids: readonly string[]): Promise<Submission[]> {
  const refuse = (why: string): never => {
    throw new ApiError("invalid", why, { submissionIds: why });
  };
  const found: Submission[] = [];
  for (const id of ids) {
    const submission = await services.programme.submission(id);
    if (submission?.streamId !== streamId) return refuse("This stream has no such proposal.");
    if (submission.sessionId !== null) return refuse(`“${submission.title}” is in another session already.`);
    found.push(submission);
  }
  return found;
}

export const sessionRoutes = (services: Services) =>
  newRouter()
    .openapi(postSession, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id);
      const { submissionIds: asked, ...facts } = c.req.valid("json");
      const submissionIds = [...new Set(asked)];
      const submissions = await grownFrom(services, stream.id, submissionIds);
      const board = { id: crypto.randomUUID() };
      // The board first: a board without a session is never seen, a session without a board would be.
      const { version: checklist } = await latestList(services, stream.id);
      await services.boards.create(board.id, { ...seedFor(facts.title, submissions, services.now()), checklist });
      const session = {
        ...facts,
        id: crypto.randomUUID(),
        streamId: stream.id,
        boardId: board.id,
        submissionIds,
        createdAt: isoNow(services),
        publishedAt: null,
        carriedFrom: null,
      };
      await services.programme.addSession(session).catch(async (error: unknown) => {
        // Another curator may have been quicker with one of them. Asking again says so in plain words.
        await grownFrom(services, stream.id, submissionIds);
        throw error;
      });
      await noteDone(services, {
        streamId: stream.id,
        boardId: board.id,
        personId: person.id,
        action: "session.made",
        about: { title: facts.title },
      });
      services.news.tell(stream.id, { topic: "sessions", boardId: board.id });
      if (submissionIds.length > 0) services.news.tell(stream.id, { topic: "submissions" });
      services.boards.lookSoon([board.id]);
      return c.json({ session: { ...session, people: [] }, board }, 201);
    })
    .openapi(getSessions, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json({ sessions: await services.programme.sessionsOf(stream.id) }, 200);
    });
