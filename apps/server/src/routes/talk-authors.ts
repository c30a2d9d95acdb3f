import { createRoute } from "@hono/zod-openapi";
import { readComments } from "@openchair/board";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { ApiError } from "../errors.ts";
import { namesOf } from "../names.ts";
import { jsonAnswer, newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

const authorsSchema = z.object({
  authors: z.array(
    z.object({
      /** A Yjs client id that wrote a comment, or that resolved a talk. */
      client: z.number().int(),
      /** Whose it is; null: the server's, which says in the comment itself who said it. */
      personId: z.string().nullable(),
    }),
  ),
  /** Of everybody who has said something, also when they have left. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});

const getAuthors = createRoute({
  method: "get",
  path: "/api/boards/{id}/talk/authors",
  summary: "Who said the comments on a board: whose hand wrote each, which only the server knows",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: jsonAnswer(authorsSchema, "Client ids of comments, and the people they belong to.") },
});

export const talkAuthorRoutes = (services: Services) =>
  newRouter().openapi(getAuthors, async (c) => {
    const { session } = await needBoard(c, services, c.req.valid("param").id, "read");
    const read = await services.boards.read(session.boardId, (doc, personOf) => {
      const comments = readComments(doc);
      const clients = new Set(
        comments.flatMap(({ client, baseClient, resolved }) => [
          client,
          baseClient,
          ...(resolved ? [resolved.client] : []),
        ]),
      );
      const authors = [...clients].map((client) => ({ client, personId: personOf(client) }));
      return { authors, claimed: comments.map(({ by }) => by) };
    });
    if (!read) throw new ApiError("not-found", "There is no such board.");
    const { authors, claimed } = read;
    const proven = authors.map(({ personId }) => personId);
    // What the server wrote claims a name rightly: that of somebody who has, or had, a place here.
    const byServer = proven.includes(null) ? claimed : [];
    const names = await namesOf(services, session, [...proven, ...byServer]);
    const said = new Set([...proven, ...byServer]);
    const people = [...names].flatMap(([id, name]) => (said.has(id) ? [{ id, name }] : []));
    return c.json({ authors, people }, 200);
  });
