import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { ApiError } from "../errors.ts";
import type { Metrics } from "../metrics.ts";
import { hashSecret } from "../secrets.ts";
import type { ApiEnv } from "../services.ts";

/** The figures for whoever has the operator's token. Without a token in the settings there is no such address. */
export const metricsRoutes = (metrics: Metrics, token: string) =>
  new Hono<ApiEnv>().get("/api/metrics", async (c) => {
    const given = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
    // Compared by their hashes, which are always of one length.
    const [a, b] = await Promise.all([hashSecret(given), hashSecret(token)]);
    if (!timingSafeEqual(Buffer.from(a), Buffer.from(b))) {
      c.header("WWW-Authenticate", "Bearer");
      throw new ApiError("not-signed-in", "Please send the token of OPENCHAIR_METRICS_TOKEN.");
    }
    return c.text(await metrics.text(), 200, { "Content-Type": metrics.contentType });
  });
