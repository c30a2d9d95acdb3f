import { HTTPException } from "hono/http-exception";
import { ApiError, CUT_SHORT, ERROR_STATUS, errorBody, isCutShort } from "./errors.ts";
import { createLiveAccess } from "./live/live-access.ts";
import { newRouter } from "./openapi.ts";
import { describeApi } from "./openapi-document.ts";
import { assetRoutes } from "./routes/assets.ts";
import { auditRoutes } from "./routes/audit.ts";
import { boardFileRoutes } from "./routes/board-files.ts";
import { boardRoutes } from "./routes/boards.ts";
import { briefRoutes } from "./routes/brief.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { catchUpRoutes } from "./routes/catch-up.ts";
import { chairRoutes } from "./routes/chair.ts";
import { checklistRoutes } from "./routes/checklist.ts";
import { concernRoutes } from "./routes/concerns.ts";
import { dateRoutes } from "./routes/dates.ts";
import { editionRoutes } from "./routes/editions.ts";
import { healthRoutes } from "./routes/health.ts";
import { importRoutes } from "./routes/import.ts";
import { inviteRoutes } from "./routes/invites.ts";
import { joinRoutes } from "./routes/join.ts";
import { liveRoutes } from "./routes/live.ts";
import { lookRoutes } from "./routes/looks.ts";
import { meRoutes } from "./routes/me.ts";
import { memberRoutes } from "./routes/members.ts";
import { myDataRoutes } from "./routes/my-data.ts";
import { newsMailRoutes } from "./routes/news-mail.ts";
import { outlineRoutes } from "./routes/outline.ts";
import { programmeFileRoutes } from "./routes/programme-files.ts";
import { roundRoutes } from "./routes/rounds.ts";
import { seatRoutes } from "./routes/seats.ts";
import { sessionRoutes } from "./routes/sessions.ts";
import { signOffRoutes } from "./routes/sign-offs.ts";
import { streamRoutes } from "./routes/streams.ts";
import { submissionRoutes } from "./routes/submissions.ts";
import { talkAuthorRoutes } from "./routes/talk-authors.ts";
import { threadMatrixFile } from "./routes/thread-matrix.ts";
import { threadRoutes } from "./routes/threads.ts";
import { versionDocument, versionRoutes } from "./routes/versions.ts";
import { voiceRoutes } from "./routes/voices.ts";
import { voteRoutes } from "./routes/votes.ts";
import { wallRoutes } from "./routes/wall.ts";
import type { Services } from "./services.ts";

/** Every refusal, also of what our own middleware could not read, as the body that people and programs read (design §7). */
export function refusal(error: unknown, services: Services) {
  if (error instanceof ApiError) {
    return { status: ERROR_STATUS[error.code], body: errorBody(error.code, error.message, error.fields) };
  }
  // The only ones the framework throws on its own are about a body that cannot be read.
  if (error instanceof HTTPException && error.status < 500) {
    const message =
      error.status === 415
        ? "Please send JSON, and say so: Content-Type: application/json."
        : "What was sent is not readable as JSON.";
    return { status: 400, body: errorBody("broken-json", message) } as const;
  }
  if (isCutShort(error)) return { status: 400, body: CUT_SHORT } as const;
  services.reportError(error);
  return { status: 500, body: errorBody("server", "Something went wrong here. Please try again.") } as const;
}

/** The JSON API. Knows nothing of sockets, files or the command line, so that its type serves the browser too. */
export function createApi(services: Services) {
  const needLive = createLiveAccess(services);
  const api = newRouter()
    .route("/", healthRoutes())
    .route("/", joinRoutes(services))
    .route("/", meRoutes(services))
    .route("/", streamRoutes(services))
    .route("/", sessionRoutes(services))
    .route("/", wallRoutes(services))
    .route("/", submissionRoutes(services))
    .route("/", importRoutes(services))
    .route("/", boardRoutes(services))
    .route("/", signOffRoutes(services))
    .route("/", concernRoutes(services))
    .route("/", lookRoutes(services))
    .route("/", liveRoutes(services, needLive))
    .route("/", chairRoutes(services, needLive))
    .route("/", voteRoutes(services, needLive))
    .route("/", roundRoutes(services))
    .route("/", threadRoutes(services))
    .route("/", threadMatrixFile(services))
    .route("/", checklistRoutes(services))
    .route("/", inviteRoutes(services))
    .route("/", memberRoutes(services))
    .route("/", seatRoutes(services))
    .route("/", auditRoutes(services))
    .route("/", editionRoutes(services))
    .route("/", myDataRoutes(services))
    .route("/", dateRoutes(services))
    .route("/", calendarRoutes(services))
    .route("/", outlineRoutes(services))
    .route("/", versionRoutes(services))
    .route("/", versionDocument(services))
    .route("/", catchUpRoutes(services))
    .route("/", newsMailRoutes(services))
    .route("/", talkAuthorRoutes(services))
    .route("/", voiceRoutes(services))
    .route("/", assetRoutes(services))
    .route("/", briefRoutes(services))
    .route("/", boardFileRoutes(services))
    .route("/", programmeFileRoutes(services));
  api.get("/api/openapi.json", (c) => c.json(describeApi(api, services.publicUrl()), 200));
  api.onError((error, c) => {
    const { status, body } = refusal(error, services);
    return c.json(body, status);
  });
  return api;
}

/** The routes with their types: `hc<Api>("/")` of `hono/client` is the typed client. */
export type Api = ReturnType<typeof createApi>;
