import { createRoute } from "@hono/zod-openapi";
import { LANGUAGES, type Language } from "@openchair/formats";
import { datesOfSession, may } from "@openchair/programme";
import type { CalendarFeed } from "@openchair/store/ports";
import type { Context } from "hono";
import { z } from "zod";
import { needBoard, needStream } from "../access.ts";
import { makeCalendar } from "../calendar.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, newRouter } from "../openapi.ts";
import { hashSecret, newSecret, SECRET_PATTERN } from "../secrets.ts";
import { type ApiEnv, isoNow, type Services } from "../services.ts";

const params = z.object({ id: z.string() });
const sinceSchema = z.object({
  /** When my address was made; null when there is none. */
  since: z.string().nullable(),
});
const urlSchema = z.object({ url: z.string(), since: z.string() });

const routesFor = <Path extends string>(path: Path, what: string) =>
  ({
    get: createRoute({
      method: "get",
      path,
      summary: `Whether I have an address for the calendar of ${what}`,
      request: { params },
      responses: { 200: jsonAnswer(sinceSchema, "Since when.") },
    }),
    post: createRoute({
      method: "post",
      path,
      summary: `Make my address for the calendar of ${what}; the one before ends`,
      request: { params },
      responses: { 201: jsonAnswer(urlSchema, "The address. It is shown this once; only its hash is kept.") },
    }),
    delete: createRoute({
      method: "delete",
      path,
      summary: `End my address for the calendar of ${what}`,
      request: { params },
      responses: { 204: { description: "Done." } },
    }),
  }) as const;
const ofStream = routesFor("/api/streams/{id}/calendar", "a stream");
const ofBoard = routesFor("/api/boards/{id}/calendar", "a session");

const languageOf = (c: Context): Language => {
  const asked = c.req.query("language");
  return LANGUAGES.find((language) => language === asked) ?? "en";
};

async function streamCalendar(services: Services, streamId: string, language: Language): Promise<string | null> {
  const { programme } = services;
  const stream = await programme.stream(streamId);
  if (!stream) return null;
  const [dates, sessions] = await Promise.all([programme.datesOf(streamId), programme.sessionsOf(streamId)]);
  const own = sessions.map(({ boardId, title }) => ({ id: boardId, title, dates: dates.boards.get(boardId) ?? {} }));
  return makeCalendar({
    name: stream.title,
    language,
    days: [{ id: stream.id, title: stream.title, dates: dates.stream }, ...own],
    sessions,
    timeZone: stream.timeZone,
    publicUrl: services.publicUrl(),
    now: new Date(services.now()),
  });
}

async function boardCalendar(services: Services, boardId: string, language: Language): Promise<string | null> {
  const { programme } = services;
  const session = await programme.sessionOfBoard(boardId);
  if (!session) return null;
  const [stream, dates] = await Promise.all([programme.stream(session.streamId), programme.datesOf(session.streamId)]);
  const counting = datesOfSession(dates.stream, dates.boards.get(boardId) ?? {});
  return makeCalendar({
    name: session.title,
    language,
    days: [{ id: boardId, title: session.title, dates: counting }],
    sessions: [session],
    timeZone: stream?.timeZone ?? "",
    publicUrl: services.publicUrl(),
    now: new Date(services.now()),
  });
}

export const calendarRoutes = (services: Services) => {
  const { programme } = services;
  async function makeFeed(c: Context<ApiEnv>, feed: CalendarFeed) {
    const secret = newSecret();
    const createdAt = isoNow(services);
    await programme.putFeed({ ...feed, secretHash: await hashSecret(secret), createdAt });
    const language = languageOf(c);
    c.header("Cache-Control", "no-store");
    const url = `${services.publicUrl()}/calendar/${secret}.ics${language === "en" ? "" : `?language=${language}`}`;
    return { url, since: createdAt };
  }
  const streamFeed = async (c: Context<ApiEnv>, id: string): Promise<CalendarFeed> => {
    const { person, stream } = await needStream(c, services, id, { alsoClosed: true });
    return { personId: person.id, streamId: stream.id, boardId: null };
  };
  const boardFeed = async (c: Context<ApiEnv>, id: string): Promise<CalendarFeed> => {
    const { person, session } = await needBoard(c, services, id, "read");
    return { personId: person.id, streamId: session.streamId, boardId: session.boardId };
  };
  const since = async (feed: CalendarFeed) => ({ since: await programme.feedSince(feed) });
  return newRouter()
    .openapi(ofStream.get, async (c) => c.json(await since(await streamFeed(c, c.req.valid("param").id)), 200))
    .openapi(ofStream.post, async (c) => c.json(await makeFeed(c, await streamFeed(c, c.req.valid("param").id)), 201))
    .openapi(ofStream.delete, async (c) => {
      await programme.endFeed(await streamFeed(c, c.req.valid("param").id));
      return c.body(null, 204);
    })
    .openapi(ofBoard.get, async (c) => c.json(await since(await boardFeed(c, c.req.valid("param").id)), 200))
    .openapi(ofBoard.post, async (c) => c.json(await makeFeed(c, await boardFeed(c, c.req.valid("param").id)), 201))
    .openapi(ofBoard.delete, async (c) => {
      await programme.endFeed(await boardFeed(c, c.req.valid("param").id));
      return c.body(null, 204);
    });
};

const calendarOf = (services: Services, { streamId, boardId }: CalendarFeed, language: Language) =>
  boardId === null ? streamCalendar(services, streamId, language) : boardCalendar(services, boardId, language);

/** Whether the person of an address may still read what it shows. */
async function mayRead(services: Services, { personId, streamId, boardId }: CalendarFeed): Promise<boolean> {
  if (boardId === null) return services.programme.curatesStream(streamId, personId);
  const standing = await services.programme.standing(boardId, personId);
  return standing !== null && may(standing, "read");
}

/**
 * `/calendar/<secret>.ics`: what a calendar program reads, which has no cookie. The secret opens nothing else, and
 * nothing at all once its person may not read the dates any more.
 */
export const calendarFile = (services: Services) => async (c: Context<ApiEnv>) => {
  const address = c.get("address") ?? "unknown";
  if (services.guesses.blocked(address)) {
    throw new ApiError("too-many", "Too many links were tried from here. Please wait a minute.");
  }
  const secret = /^(.*)\.ics$/.exec(c.req.param("file") ?? "")?.[1] ?? "";
  const feed = SECRET_PATTERN.test(secret) ? await services.programme.feedOfSecret(await hashSecret(secret)) : null;
  if (!feed) services.guesses.miss(address);
  const text = feed && (await mayRead(services, feed)) ? await calendarOf(services, feed, languageOf(c)) : null;
  if (text === null) throw new ApiError("not-found", "There is no such calendar. Ask for a new address.");
  c.header("Cache-Control", "private, max-age=300");
  c.header("Content-Type", "text/calendar; charset=utf-8");
  return c.body(text);
};
