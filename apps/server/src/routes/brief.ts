import { needBoard } from "../access.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

export const briefRoutes = (services: Services) =>
  newRouter().get("/api/boards/:id/:file{brief\\.(?:md|html)}", async (c) => {
    await needBoard(c, services, c.req.param("id"), "read");
    throw new ApiError("server", "The brief is not ready yet.");
  });
