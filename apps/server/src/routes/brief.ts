import {
  BRIEF_PURPOSES,
  type Brief,
  type BriefPurpose,
  briefFileName,
  briefToHtml,
  briefToMarkdown,
  layOut,
} from "@openchair/brief";
import { LANGUAGES } from "@openchair/formats";
import type { Context } from "hono";
import { needBoard } from "../access.ts";
import { needTalk } from "../board-state.ts";
import { briefOf } from "../brief/brief-of.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import type { ApiEnv, Services } from "../services.ts";

/** The page holds no script at all, and is told so even when it is opened here and not as a file. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

/** What is asked for: `?for=programme|chairs|attendees`, the chairs' brief when nothing is said. */
function purposeOf(c: Context): BriefPurpose {
  const asked = c.req.query("for") ?? "chairs";
  const purpose = BRIEF_PURPOSES.find((one) => one === asked);
  if (purpose) return purpose;
  const why = `A brief is for one of these: ${BRIEF_PURPOSES.join(", ")}.`;
  throw new ApiError("invalid", why, { for: why });
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

export const briefRoutes = (services: Services) => {
  async function asked(c: Context<ApiEnv>, extension: string) {
    const purpose = purposeOf(c);
    const { session } = await needBoard(c, services, c.req.param("id") ?? "", "read");
    await needTalk(services, session.boardId, "Paused: talk first. The brief waits until the concern is closed.");
    const language = LANGUAGES.find((one) => one === c.req.query("language")) ?? "en";
    const brief = await briefOf(services, session, language);
    fileHeaders(c, brief, extension);
    return { brief, document: layOut(brief, purpose) };
  }
  return newRouter()
    .get("/api/boards/:id/brief.md", async (c) => {
      const { brief, document } = await asked(c, "md");
      return c.body(briefToMarkdown(brief, document), 200, { "Content-Type": "text/markdown; charset=utf-8" });
    })
    .get("/api/boards/:id/brief.html", async (c) => {
      const { document } = await asked(c, "html");
      c.header("Content-Security-Policy", PAGE_POLICY);
      return c.html(briefToHtml(document, { fontCss: services.briefFontCss }));
    });
};
