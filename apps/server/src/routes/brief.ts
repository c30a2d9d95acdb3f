import { readBriefFields, readCards } from "@openchair/board";
import { type Brief, briefFileName, briefToHtml, briefToMarkdown, makeBrief } from "@openchair/brief";
import { LANGUAGES } from "@openchair/formats";
import type { Context } from "hono";
import { needBoard } from "../access.ts";
import { needTalk } from "../board-state.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import type { ApiEnv, Services } from "../services.ts";

/** The page holds no script at all, and is told so even when it is opened here and not as a file. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

async function briefOf(c: Context<ApiEnv>, services: Services, boardId: string): Promise<Brief> {
  const { session } = await needBoard(c, services, boardId, "read");
  await needTalk(services, session.boardId, "Paused: talk first. The brief waits until the concern is closed.");
  const stream = await services.programme.stream(session.streamId);
  const asked = c.req.query("language");
  const brief = await services.boards.read(boardId, (doc) =>
    makeBrief({
      cards: readCards(doc),
      fields: readBriefFields(doc),
      session,
      streamTitle: stream?.title ?? "",
      people: session.people,
      now: new Date(services.now()),
      language: LANGUAGES.find((language) => language === asked) ?? "en",
    }),
  );
  if (!brief) throw new ApiError("not-found", "There is no such board.");
  return brief;
}

/** Headers of a file made for one person now; `?download=1` gives it a name to be saved under. */
function fileHeaders(c: Context, brief: Brief, extension: string): void {
  c.header("Cache-Control", "no-store");
  if (c.req.query("download") !== "1") return;
  const name = briefFileName(brief, extension);
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, "_");
  // The second form carries every script (RFC 6266).
  c.header("Content-Disposition", `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`);
}

export const briefRoutes = (services: Services) =>
  newRouter()
    .get("/api/boards/:id/brief.md", async (c) => {
      const brief = await briefOf(c, services, c.req.param("id"));
      fileHeaders(c, brief, "md");
      return c.body(briefToMarkdown(brief), 200, { "Content-Type": "text/markdown; charset=utf-8" });
    })
    .get("/api/boards/:id/brief.html", async (c) => {
      const brief = await briefOf(c, services, c.req.param("id"));
      fileHeaders(c, brief, "html");
      c.header("Content-Security-Policy", PAGE_POLICY);
      return c.html(briefToHtml(brief, { fontCss: services.briefFontCss }));
    });
