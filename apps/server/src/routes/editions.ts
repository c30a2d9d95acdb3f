import { createRoute } from "@hono/zod-openapi";
import { carriedFrom } from "@openchair/board";
import { nextEditionSchema, type Session, type Stream, streamSchema } from "@openchair/programme";
import type { SessionRecord } from "@openchair/store/ports";
import { z } from "zod";
import { needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const params = z.object({ id: z.string() });
const oneStream = z.object({ stream: streamSchema });

const closeEdition = createRoute({
  method: "post",
  path: "/api/streams/{id}/close",
  summary: "Close an edition: everybody reads, nobody changes anything any more",
  request: { params },
  responses: { 200: jsonAnswer(oneStream, "The stream as it is now.") },
});

const openEdition = createRoute({
  method: "post",
  path: "/api/streams/{id}/open",
  summary: "Open a closed edition again",
  request: { params },
  responses: { 200: jsonAnswer(oneStream, "The stream as it is now.") },
});

const nextEdition = createRoute({
  method: "post",
  path: "/api/streams/{id}/next",
  summary: "Start the next edition with its curators, red threads, newest checklist and the content of chosen boards",
  request: { params, ...jsonBody(nextEditionSchema) },
  responses: { 201: jsonAnswer(oneStream, "The new stream.") },
});

/** How many red threads one more stream can take; it gets those of a stream that kept to the same limit. */
const MOST_THREADS = Number.MAX_SAFE_INTEGER;

export const editionRoutes = (services: Services) => {
  const { programme, boards } = services;

  /** Everybody on the boards comes back with what they may do from now on. */
  async function comeBack(streamId: string): Promise<void> {
    const curators = await programme.curatorsOf(streamId);
    for (const { boardId, people } of await programme.sessionsOf(streamId)) {
      for (const { id } of [...people, ...curators]) await boards.dismiss(boardId, id);
    }
  }

  async function setClosed(stream: Stream, personId: string, closedAt: string | null): Promise<Stream> {
    if ((stream.closedAt === null) === (closedAt === null)) return stream;
    await programme.closeStream(stream.id, closedAt);
    await comeBack(stream.id);
    const action = closedAt === null ? "edition.opened" : "edition.closed";
    await noteDone(services, { streamId: stream.id, boardId: null, personId, action, about: {} });
    for (const topic of ["stream", "sessions", "dates", "people"] as const) services.news.tell(stream.id, { topic });
    return { ...stream, closedAt };
  }

  /** A session like one before, on a board of its own that holds what that one's team made. */
  async function carry(streamId: string, from: Session, createdAt: string): Promise<SessionRecord> {
    const boardId = crypto.randomUUID();
    const carried = await boards.read(from.boardId, carriedFrom);
    if (!carried) throw new ApiError("not-found", `The board of “${from.title}” could not be read.`);
    await boards.create(boardId, { carried });
    const { title, minutes, expected, format } = from;
    return {
      id: crypto.randomUUID(),
      streamId,
      boardId,
      submissionIds: [],
      title,
      minutes,
      expected,
      format,
      // Another event, another time and place.
      startsAt: null,
      room: null,
      createdAt,
      publishedAt: null,
      carriedFrom: from.boardId,
    };
  }

  return newRouter()
    .openapi(closeEdition, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id, { alsoClosed: true });
      return c.json({ stream: await setClosed(stream, person.id, isoNow(services)) }, 200);
    })
    .openapi(openEdition, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id, { alsoClosed: true });
      return c.json({ stream: await setClosed(stream, person.id, null) }, 200);
    })
    .openapi(nextEdition, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id, { alsoClosed: true });
      const { title, edition, boards: asked } = c.req.valid("json");
      const sessions = await programme.sessionsOf(stream.id);
      const chosen = sessions.filter(({ boardId }) => asked.includes(boardId));
      if (chosen.length !== new Set(asked).size) {
        const why = "This stream has no such board.";
        throw new ApiError("invalid", why, { boards: why });
      }
      const createdAt = isoNow(services);
      const { description, greenDays, amberDays, abstractWords, timeZone } = stream;
      const next: Stream = {
        id: crypto.randomUUID(),
        title,
        edition,
        description,
        sample: false,
        createdAt,
        greenDays,
        amberDays,
        abstractWords,
        timeZone,
        closedAt: null,
        previousId: stream.id,
      };
      // Boards first: one without a session is never seen, a session without a board would be.
      const carried: SessionRecord[] = [];
      for (const session of chosen) carried.push(await carry(next.id, session, createdAt));
      await programme.addStream(next, person.id);
      const curators = await programme.curatorsOf(stream.id);
      await programme.addCurators(
        next.id,
        curators.map(({ id }) => id),
      );
      for (const { title: name, description: more } of await programme.threadsOf(stream.id)) {
        const thread = { id: crypto.randomUUID(), title: name, description: more };
        await programme.addThread(next.id, thread, createdAt, MOST_THREADS);
      }
      // What this edition learned is where the next one begins.
      const learned = await programme.checklistOf(stream.id, null);
      if (learned) {
        const first = { version: 1, madeAt: createdAt, madeBy: person.id, proposalId: null, items: learned.items };
        await programme.addChecklist(next.id, first);
      }
      for (const session of carried) await programme.addSession(session);
      boards.lookSoon(carried.map(({ boardId }) => boardId));
      const about = { title: edition === "" ? title : `${title}, ${edition}`, boards: carried.length };
      for (const streamId of [stream.id, next.id]) {
        await noteDone(services, { streamId, boardId: null, personId: person.id, action: "edition.started", about });
      }
      return c.json({ stream: next }, 201);
    });
};
