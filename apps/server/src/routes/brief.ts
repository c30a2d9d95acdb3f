import { BRIEF_PURPOSES, type Brief, type BriefPurpose, briefFileName } from "@openchair/brief";
import { LANGUAGES, type Language } from "@openchair/formats";
import type { Context } from "hono";
import { needBoard } from "../access.ts";
import { needTalk } from "../board-state.ts";
import { BRIEF_FILES, BRIEF_FORMATS, makeBriefFile } from "../brief/brief-files.ts";
import { briefOf } from "../brief/brief-of.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

/** The page holds no script at all, and is told so even when it is opened here and not as a file. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

/** What is asked for: `?for=programme|chairs|attendees`, the chairs' brief when nothing is said. */
export function purposeOf(c: Context): BriefPurpose {
  const asked = c.req.query("for") ?? "chairs";
  const purpose = BRIEF_PURPOSES.find((one) => one === asked);
  if (purpose) return purpose;
  const why = `A brief is for one of these: ${BRIEF_PURPOSES.join(", ")}.`;
  throw new ApiError("invalid", why, { for: why });
}

export const languageOf = (c: Context): Language =>
  LANGUAGES.find((language) => language === c.req.query("language")) ?? "en";

/** Headers of a file made for one person now; `?download=1` gives it a name to be saved under. */
export function fileHeaders(c: Context, name: string): void {
  c.header("Cache-Control", "no-store");
  if (c.req.query("download") !== "1") return;
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, "_");
  // The second form carries every script (RFC 6266).
  c.header("Content-Disposition", `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`);
}

/** A name that says for whom it is, where that is not the chairs. */
const nameOf = (brief: Brief, purpose: BriefPurpose, format: string) =>
  briefFileName(brief, purpose === "chairs" ? format : `${purpose}.${format}`);

export const briefRoutes = (services: Services) => {
  const router = newRouter().get("/api/brief.schema.json", async (c) => {
    const { briefJsonSchema } = await import("@openchair/brief/json");
    return c.json(briefJsonSchema(), 200);
  });
  for (const format of BRIEF_FORMATS) {
    router.get(`/api/boards/:id/brief.${format}`, async (c) => {
      const purpose = purposeOf(c);
      const { session } = await needBoard(c, services, c.req.param("id"), "read");
      await needTalk(services, session.boardId, "Paused: talk first. The brief waits until the concern is closed.");
      const brief = await briefOf(services, session, languageOf(c));
      if (format === "ics" && session.startsAt === null) {
        throw new ApiError("invalid", "The session has no start yet, so there is nothing for a calendar.");
      }
      const file = await makeBriefFile(services, format, { brief, purpose, session });
      fileHeaders(c, nameOf(brief, purpose, format));
      if (format === "html") c.header("Content-Security-Policy", PAGE_POLICY);
      return c.body(file, 200, { "Content-Type": BRIEF_FILES[format].type });
    });
  }
  return router;
};
