import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import { createApi } from "./api.ts";
import type { Rooms } from "./boards/rooms.ts";
import { errorBody } from "./errors.ts";
import { invitationLink } from "./routes/join.ts";
import { bodyLimit, ownOriginOnly, securityHeaders } from "./security.ts";
import type { ApiEnv, Services } from "./services.ts";
import { syncRoute } from "./sync.ts";
import { webRoutes } from "./web.ts";

/** The address at the other end. There is none when a test calls the app without a server. */
const withAddress: MiddlewareHandler<ApiEnv> = (c, next) => {
  const overNetwork = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  c.set("address", overNetwork ? getConnInfo(c).remote.address : undefined);
  return next();
};

/** One line per request. Never the secret of an invitation, and never what is behind a `?`. */
const requestLog =
  (log: Logger, now: () => number): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const from = now();
    await next();
    const path = c.req.path.replace(/^\/join\/.*/, "/join/…");
    log.info({ method: c.req.method, path, status: c.res.status, ms: now() - from }, "request");
  };

export interface AppOptions {
  readonly services: Services;
  readonly rooms: Rooms;
  readonly log: Logger;
  /** Folder of the built web app. */
  readonly web: string;
}

/** Everything the server answers: API, invitation links, the sockets of boards, and the web app for the rest. */
export function createApp({ services, rooms, log, web }: AppOptions) {
  const app = new Hono<ApiEnv>();
  app.use(
    requestLog(log, services.now),
    securityHeaders(),
    withAddress,
    ownOriginOnly(services.publicUrl),
    bodyLimit(),
  );
  app.route("/", createApi(services));
  app.get("/join/:secret", invitationLink(services));
  app.get("/sync/:boardId", syncRoute(services, rooms));
  app.all("/api/*", (c) => c.json(errorBody("not-found", "There is no such address here."), 404));
  app.route("/", webRoutes(web));
  app.onError((error, c) => {
    services.reportError(error);
    return c.json(errorBody("server", "Something went wrong here. Please try again."), 500);
  });
  return app;
}
