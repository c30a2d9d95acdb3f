import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { jsonAnswer, newRouter } from "../openapi.ts";

const getHealth = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Is the server up?",
  responses: { 200: jsonAnswer(z.object({ ok: z.literal(true) }), "It is.") },
});

export const healthRoutes = () => newRouter().openapi(getHealth, (c) => c.json({ ok: true } as const, 200));
