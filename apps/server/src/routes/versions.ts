import { createRoute } from "@hono/zod-openapi";
import {
  BRIEF_FIELDS,
  CARD_KINDS,
  CARD_PLACES,
  readBriefFields,
  readCards,
  versionDoc,
  withoutWithdrawn,
} from "@openchair/board";
import { isVoice, VOICES } from "@openchair/formats";
import {
  type BeforeFormat,
  type BoardVersion,
  beforeFormatSchema,
  newVersionSchema,
  type Session,
  versionNameSchema,
  versionSchema,
  voiceSchema,
} from "@openchair/programme";
import { StoreError } from "@openchair/store";
import type { VersionSummary } from "@openchair/store/ports";
import { Hono } from "hono";
import * as Y from "yjs";
import { z } from "zod";
import { type BoardAccess, needBoard } from "../access.ts";
import { doneOnBoard } from "../board-state.ts";
import { ApiError } from "../errors.ts";
import type { KeepVersion } from "../history/board-history.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import type { ApiEnv, Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });
const versionParams = z.object({ id: z.string(), versionId: z.string() });

const listVersions = createRoute({
  method: "get",
  path: "/api/boards/{id}/versions",
  summary: "The kept states of a board, newest first",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(z.object({ versions: z.array(versionSchema) }), "Named ones and automatic ones.") },
});

const postVersion = createRoute({
  method: "post",
  path: "/api/boards/{id}/versions",
  summary: "Keep what the board says now: under a name, or before an older version is brought back",
  request: { params: boardParams, ...jsonBody(newVersionSchema) },
  responses: { 201: jsonAnswer(z.object({ version: versionSchema }), "Kept.") },
});

const postBeforeFormat = createRoute({
  method: "post",
  path: "/api/boards/{id}/versions/before-format",
  summary: "Keep what the board says now, before a format is laid into its run sheet",
  request: { params: boardParams, ...jsonBody(beforeFormatSchema) },
  responses: {
    200: jsonAnswer(
      z.object({ version: versionSchema.nullable() }),
      "What is kept; null when the run sheet is empty, or whoever asks has changed the board since.",
    ),
  },
});

const getVersion = createRoute({
  method: "get",
  path: "/api/boards/{id}/versions/{versionId}",
  summary: "What a board said then: its cards in reading order and its brief",
  request: { params: versionParams },
  responses: {
    200: jsonAnswer(
      z.object({
        version: versionSchema,
        cards: z.array(
          z.object({
            id: z.string(),
            kind: z.enum(CARD_KINDS),
            text: z.string(),
            minutes: z.int(),
            voices: z.array(voiceSchema),
            place: z.enum(CARD_PLACES),
          }),
        ),
        brief: z.record(z.enum(BRIEF_FIELDS), z.string()),
      }),
      "The version.",
    ),
  },
});

const patchVersion = createRoute({
  method: "patch",
  path: "/api/boards/{id}/versions/{versionId}",
  summary: "Give a version a name; named ones are not thinned out",
  request: { params: versionParams, ...jsonBody(z.object({ name: versionNameSchema })) },
  responses: { 200: jsonAnswer(z.object({ version: versionSchema }), "Named.") },
});

const deleteVersion = createRoute({
  method: "delete",
  path: "/api/boards/{id}/versions/{versionId}",
  summary: "Remove a version for good, for co-chairs and curators: what somebody deleted on purpose is still in it",
  request: { params: versionParams },
  responses: { 204: { description: "Removed." } },
});

const missing = () => new ApiError("not-found", "There is no such version. Somebody may have removed it.");

/**
 * A version with its document, but for what was withdrawn since (rule H4 of the board), for as long as `use` runs; refuses
 * the request when there is none.
 */
async function withVersion<T>(
  { history, boards }: Services,
  boardId: string,
  id: string,
  use: (doc: Y.Doc, summary: VersionSummary) => T,
): Promise<T> {
  const version = await history.read(boardId, id);
  if (!version) throw missing();
  const { data, ...summary } = version;
  const doc = versionDoc(data);
  try {
    await boards.read(boardId, (live) => withoutWithdrawn(doc, live));
    return use(doc, { ...summary, bytes: data.length });
  } finally {
    doc.destroy();
  }
}

/** Whether a board has something in its run sheet, and whoever asks has not gone on since: then their format may be in it. */
const isBeforeFormat =
  ({ asker }: BeforeFormat) =>
  (doc: Y.Doc): boolean => {
    const clock = asker ? (Y.decodeStateVector(Y.encodeStateVector(doc)).get(asker.client) ?? 0) : 0;
    return clock <= (asker?.clock ?? 0) && readCards(doc).some(({ place }) => place === "run-sheet");
  };

/** A version as people see it: whose voices took part, never a list of who did how much. */
async function toShow(
  services: Services,
  session: Session,
  versions: readonly VersionSummary[],
): Promise<BoardVersion[]> {
  const { programme } = services;
  const were = await programme.peopleWhoLeft(session.boardId);
  const voicesOf = new Map([...were, ...session.people].map(({ id, voices }) => [id, voices]));
  const names = new Map<string, string | null>([["", null]]);
  for (const { by } of versions) {
    if (!names.has(by)) names.set(by, (await programme.person(by))?.name ?? null);
  }
  return versions.map(({ id, kind, name, format, at, by, people, bytes }) => {
    const voices = new Set(people.flatMap((person) => voicesOf.get(person) ?? []).filter(isVoice));
    const inOrder = VOICES.filter((voice) => voices.has(voice));
    return { id, kind, name, format, at, byName: names.get(by) ?? null, voices: inOrder, people: people.length, bytes };
  });
}

export const versionRoutes = (services: Services) => {
  const { history } = services;
  const found = async (session: Session, id: string) => {
    const summary = (await history.list(session.boardId)).find((version) => version.id === id);
    const [version] = summary ? await toShow(services, session, [summary]) : [];
    if (!version) throw missing();
    return version;
  };
  /** Keeps a version in the name of who asks; null when there is nothing to keep. */
  const kept = async ({ session, person }: BoardAccess, wanted: KeepVersion) => {
    const summary = await history.keep(session.boardId, { ...wanted, by: person.id }).catch((error: unknown) => {
      if (!(error instanceof StoreError && error.code === "full")) throw error;
      throw new ApiError(
        "no-room",
        "There is no room for another version. Remove one that nobody needs, then try again.",
      );
    });
    const [version] = summary ? await toShow(services, session, [summary]) : [];
    return version ?? null;
  };
  return newRouter()
    .openapi(listVersions, async (c) => {
      const { session } = await needBoard(c, services, c.req.valid("param").id, "write");
      const versions = await toShow(services, session, await history.list(session.boardId));
      return c.json({ versions }, 200);
    })
    .openapi(postVersion, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "write");
      const { session, person } = access;
      const wanted = c.req.valid("json");
      const { boardId } = session;
      if ("of" in wanted) {
        await found(session, wanted.of);
        if (!history.mayRestore(boardId, person.id)) {
          throw new ApiError("changed", "Somebody else is bringing back a version just now. Please look again.");
        }
      }
      const what = "name" in wanted ? ({ kind: "named", name: wanted.name } as const) : ({ kind: "restore" } as const);
      const version = await kept(access, what);
      if (!version) throw new ApiError("not-found", "There is no such board.");
      await doneOnBoard(services, access, "name" in wanted ? "version.named" : "version.restored");
      return c.json({ version }, 201);
    })
    .openapi(postBeforeFormat, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "write");
      const wanted = c.req.valid("json");
      const { format } = wanted;
      const version = await kept(access, { kind: "format", format, onlyIf: isBeforeFormat(wanted) });
      if (version) await doneOnBoard(services, access, "version.before-format", { format });
      return c.json({ version }, 200);
    })
    .openapi(getVersion, async (c) => {
      const { id, versionId } = c.req.valid("param");
      const { session } = await needBoard(c, services, id, "write");
      const then = await withVersion(services, session.boardId, versionId, (doc, summary) => ({
        summary,
        cards: readCards(doc).map(({ id, kind, text, minutes, voices, place }) => {
          return { id, kind, text, minutes, voices: [...voices], place };
        }),
        brief: readBriefFields(doc),
      }));
      const { summary, cards, brief } = then;
      const [version] = await toShow(services, session, [summary]);
      if (!version) throw missing();
      return c.json({ version, cards, brief }, 200);
    })
    .openapi(patchVersion, async (c) => {
      const { id, versionId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "write");
      const { session } = access;
      if (!(await history.rename(session.boardId, versionId, c.req.valid("json").name))) throw missing();
      await doneOnBoard(services, access, "version.named");
      return c.json({ version: await found(session, versionId) }, 200);
    })
    .openapi(deleteVersion, async (c) => {
      const { id, versionId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "invite");
      if (!(await history.remove(access.session.boardId, versionId))) throw missing();
      await doneOnBoard(services, access, "version.removed");
      return c.body(null, 204);
    });
};

/** `GET /api/boards/:id/versions/:versionId/document`: the board as it was, as one Yjs update. */
export const versionDocument = (services: Services) =>
  new Hono<ApiEnv>().get("/api/boards/:id/versions/:versionId/document", async (c) => {
    const { session } = await needBoard(c, services, c.req.param("id"), "write");
    const data = await withVersion(services, session.boardId, c.req.param("versionId"), (doc) =>
      Y.encodeStateAsUpdate(doc),
    );
    c.header("Content-Type", "application/octet-stream");
    return c.body(new Uint8Array(data));
  });
