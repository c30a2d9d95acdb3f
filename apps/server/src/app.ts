import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import { createApi, refusal } from "./api.ts";
import type { Rooms } from "./boards/rooms.ts";
import { errorBody } from "./errors.ts";
import type { Metrics } from "./metrics.ts";
import { calendarFile } from "./routes/calendar.ts";
import { invitationLink } from "./routes/join.ts";
import { metricsRoutes } from "./routes/metrics.ts";
import { mailLinks } from "./routes/news-mail.ts";
import { snapshotRoutes } from "./routes/snapshot.ts";
import { streamNewsRoutes } from "./routes/stream-news.ts";
import { bodyLimit, keptByNobody, ownOriginOnly, securityHeaders } from "./security.ts";
import type { ApiEnv, Services } from "./services.ts";
import { syncRoute } from "./sync.ts";
import { webRoutes } from "./web.ts";

/** The address at the other end. There is none when a test calls the app without a server. */
const withAddress: MiddlewareHandler<ApiEnv> = (c, next) => {
  const overNetwork = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  c.set("address", overNetwork ? getConnInfo(c).remote.address : undefined);
  return next();
};

/** As long as a secret of ours, or longer: no id is (a UUID has 36 letters). */
const LIKE_A_SECRET = /[A-Za-z0-9_-]{40,}/g;

/** One line per request. Never the secret of an invitation, also when its link was mistyped, nor what is behind a `?`. */
const requestLog =
  (log: Logger, now: () => number): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const from = now();
    await next();
    const path = c.req.path.replace(/^\/(join|mail\/\w+)\/.*/s, "/$1/…").replace(LIKE_A_SECRET, "…");
    log.info({ method: c.req.method, path, status: c.res.status, ms: now() - from }, "request");
  };

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

function notThisWay(c: Context, allowed: readonly string[]): Response {
  c.header("Allow", allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", "));
  return c.json(errorBody("wrong-method", "This address cannot be used in that way."), 405);
}

export interface AppOptions {
  readonly services: Services;
  readonly rooms: Rooms;
  readonly log: Logger;
  /** What an operator's graphs are drawn from, for whoever has the token; null when nobody may. */
  readonly metrics: { readonly figures: Metrics; readonly token: string } | null;
  /** Folder of the built web app. */
  readonly web: string;
}

/** Everything the server answers: API, invitation links, the sockets of boards, and the web app for the rest. */
export function createApp({ services, rooms, log, metrics, web }: AppOptions) {
  const app = new Hono<ApiEnv>();
  app.use(
    requestLog(log, services.now),
    securityHeaders(),
    withAddress,
    ownOriginOnly(services.publicUrl),
    bodyLimit(),
  );
  app.use("/api/*", keptByNobody());
  app.route("/", createApi(services));
  app.route("/", snapshotRoutes(services, rooms));
  app.route("/", streamNewsRoutes(services));
  if (metrics) app.route("/", metricsRoutes(metrics.figures, metrics.token));
  app.get("/join/:secret", invitationLink(services));
  app.get("/calendar/:file", calendarFile(services));
  for (const what of ["confirm", "stop"] as const) {
    const { show, act } = mailLinks(services, what);
    app.get(`/mail/${what}/:secret`, show);
    app.post(`/mail/${what}/:secret`, act);
  }
  app.get("/sync/:boardId", syncRoute(services, rooms), (c) => {
    c.header("Upgrade", "websocket");
    const message = "Boards are edited here over a WebSocket with the y-websocket protocol.";
    return c.json(errorBody("wrong-method", message), 426);
  });
  app.all("/api/*", (c) => {
    const answers = (method: string) =>
      app.router.match(method, c.req.path)[0].some(([[, of]]) => of.method === method && of.path.startsWith("/api/"));
    const allowed = METHODS.filter(answers);
    return allowed.length > 0
      ? notThisWay(c, allowed)
      : c.json(errorBody("not-found", "There is no such address here."), 404);
  });
  app.route("/", webRoutes(web));
  app.all("*", (c) => notThisWay(c, ["GET"]));
  app.onError((error, c) => {
    const { status, body } = refusal(error, services);
    return c.json(body, status);
  });
  return app;
}
