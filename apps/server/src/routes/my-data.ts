import { createRoute } from "@hono/zod-openapi";
import { type PersonOf, readCards, readComments, renameSpeaker, speakerOf } from "@openchair/board";
import type * as Y from "yjs";
import { z } from "zod";
import { noteDone } from "../audit.ts";
import { clearSessionCookie, needPerson } from "../auth.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

/** What stands where a name stood. It is kept with what the person did, so it is the same in every language. */
const NO_NAME = "Someone who left";

const getData = createRoute({
  method: "get",
  path: "/api/me/data.json",
  summary: "Everything that is kept about me, as a file",
  responses: {
    200: {
      description: "My data, as JSON.",
      content: { "application/json": { schema: z.record(z.string(), z.any()) } },
    },
  },
});

const deleteMe = createRoute({
  method: "delete",
  path: "/api/me",
  summary: "Delete what is kept about me; what I wrote on boards stays, without my name",
  responses: { 204: { description: "Done." } },
});

/** What a person made and said on one board. */
function madeBy(doc: Y.Doc, personId: string, personOf: PersonOf) {
  const comments = readComments(doc).filter((said) => speakerOf(said, personOf) === personId);
  const cards = readCards(doc).filter(({ createdBy }) => createdBy === personId);
  return {
    cards: cards.map(({ kind, text, createdAt }) => ({ kind, text, createdAt: new Date(createdAt).toISOString() })),
    comments: comments.map(({ on, text, at }) => ({ on, text, at: new Date(at).toISOString() })),
  };
}

export const myDataRoutes = (services: Services) => {
  const { programme, boards } = services;
  return newRouter()
    .openapi(getData, async (c) => {
      const { person } = await needPerson(c, services);
      const made = [];
      for (const boardId of await programme.boardsOf(person.id)) {
        const mine = await boards.read(boardId, (doc, personOf) => madeBy(doc, person.id, personOf));
        if (mine && mine.cards.length + mine.comments.length > 0) made.push({ boardId, ...mine });
      }
      c.header("Content-Disposition", 'attachment; filename="my-data.json"');
      const { id, name, curator } = person;
      const data: Record<string, unknown> = { id, name, curator, ...(await programme.dataOf(id)), onBoards: made };
      return c.json(data, 200);
    })
    .openapi(deleteMe, async (c) => {
      const { person } = await needPerson(c, services);
      const [alone] = await programme.streamsAlone(person.id);
      if (alone) {
        const why = `Nobody else cares for the stream “${alone.title}”. Invite another curator to it first.`;
        throw new ApiError("invalid", why);
      }
      const ids = await programme.boardsOf(person.id);
      const { places, streams } = await programme.dataOf(person.id);
      const touched = new Set(streams.map(({ id }) => id));
      for (const { boardId } of places) {
        const session = await programme.sessionOfBoard(boardId);
        if (session) touched.add(session.streamId);
      }
      // First the store: from here on nobody comes in with this name any more.
      await programme.erasePerson(person.id, NO_NAME, isoNow(services));
      for (const boardId of ids) {
        await boards.dismiss(boardId, person.id);
        const said = await boards.read(boardId, (doc, personOf) =>
          readComments(doc).some((one) => one.by === person.id || speakerOf(one, personOf) === person.id),
        );
        if (said) await boards.write(boardId, (doc, personOf) => renameSpeaker(doc, person.id, NO_NAME, personOf));
        await boards.refreshLedger(boardId);
      }
      for (const streamId of touched) {
        await noteDone(services, { streamId, boardId: null, personId: null, action: "person.erased", about: {} });
        for (const topic of ["people", "sessions", "dates"] as const) services.news.tell(streamId, { topic });
      }
      clearSessionCookie(c, services);
      return c.body(null, 204);
    });
};
