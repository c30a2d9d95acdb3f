import { OpenAPIHono } from "@hono/zod-openapi";
import type { ZodType } from "zod";
import { ApiError, fieldErrors } from "./errors.ts";
import type { ApiEnv } from "./services.ts";

/** A router whose routes check what they are sent and refuse it in plain words, field by field. */
export function newRouter() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = fieldErrors(result.error.issues);
      const [path, first] = Object.entries(fields)[0] ?? ["", "Something in this is not right."];
      // Our own messages say what they are about; the library's do not.
      const nameless = path !== "" && first.startsWith("This ");
      throw new ApiError("invalid", nameless ? `${path}: ${first}` : first, fields);
    },
  });
}

/** A JSON body that must be there and match. */
export const jsonBody = <T extends ZodType>(schema: T) =>
  ({ body: { required: true, content: { "application/json": { schema } } } }) as const;

/** A JSON answer. Refusals are the same everywhere and are added to the description in `api.ts`. */
export const jsonAnswer = <T extends ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
