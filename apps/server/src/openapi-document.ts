import type { OpenAPIHono } from "@hono/zod-openapi";
import { ERROR_STATUS } from "./errors.ts";
import type { ApiEnv } from "./services.ts";

const INTRODUCTION =
  "Open Chair: boards on which co-chairs design conference sessions together. Sign in with `POST /api/join` and the " +
  "secret of an invitation link; then send the cookie, or `Authorization: Bearer` with the token. Boards themselves " +
  "are edited over the y-websocket protocol at `/sync/<boardId>`.";

const problem = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: {
        code: { type: "string", enum: Object.keys(ERROR_STATUS) },
        message: { type: "string", description: "Plain words, to be shown as they are." },
        fields: {
          type: "object",
          description: "Path of a field in what was sent, and what is wrong with it.",
          additionalProperties: { type: "string" },
        },
      },
    },
  },
} as const;

const boardId = { name: "id", in: "path", required: true, schema: { type: "string" } } as const;
const brief = (type: string, summary: string) => ({
  get: {
    summary,
    parameters: [
      boardId,
      {
        name: "download",
        in: "query",
        schema: { enum: ["1"] },
        description: "Give the file a name to be saved under.",
      },
      { name: "language", in: "query", schema: { enum: ["en", "da", "nl"] } },
    ],
    responses: {
      "200": { description: "The brief as it is now.", content: { [type]: { schema: { type: "string" } } } },
    },
  },
});

const count = { type: "integer", minimum: 0 } as const;
/** The routes whose bodies are not JSON, which the library cannot describe. */
const otherPaths = {
  "/api/streams/{id}/submissions/import": {
    post: {
      summary: "Bring in a JSON list of proposals; those that are there already are left alone",
      parameters: [boardId],
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: {} },
          "multipart/form-data": {
            schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
          },
        },
      },
      responses: {
        "200": {
          description: "What came of it.",
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["added", "known", "left"],
                properties: {
                  added: count,
                  known: count,
                  left: {
                    type: "array",
                    items: {
                      type: "object",
                      required: ["row", "code", "why"],
                      properties: {
                        row: { type: "integer", minimum: 1 },
                        title: { type: "string" },
                        code: { type: "string" },
                        why: { type: "string" },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  "/api/boards/{id}/brief.md": brief("text/markdown", "The brief as Markdown"),
  "/api/boards/{id}/brief.html": brief("text/html", "The brief as one self-contained page"),
};

/** Pictures are sent and given as they are. */
const PICTURE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"] as const;
const pictureContent = Object.fromEntries(
  PICTURE_TYPES.map((type) => [type, { schema: { type: "string", format: "binary" } }]),
);
const size = { type: "integer", minimum: 1 } as const;
const picturePaths = {
  "/api/boards/{id}/assets": {
    post: {
      summary: "Keep a picture for a board; what it is, is told by its content and not by its name",
      parameters: [boardId],
      requestBody: {
        required: true,
        content: {
          ...pictureContent,
          "multipart/form-data": {
            schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
          },
        },
      },
      responses: {
        "201": {
          description: "It is kept. The same picture keeps its address.",
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["src", "type", "bytes", "w", "h"],
                properties: {
                  src: { type: "string", description: "Where to get it, from this server." },
                  type: { enum: PICTURE_TYPES },
                  bytes: size,
                  w: size,
                  h: size,
                },
              },
            },
          },
        },
      },
    },
  },
  "/api/boards/{id}/assets/{name}": {
    get: {
      summary: "A picture of a board",
      parameters: [boardId, { name: "name", in: "path", required: true, schema: { type: "string" } }],
      responses: { "200": { description: "The picture.", content: pictureContent } },
    },
  },
};

const METHODS = ["get", "post", "patch", "delete"] as const;

/** Every operation can be refused in the same way. */
function withRefusals(paths: Readonly<Record<string, object>>): Record<string, object> {
  const refusal = { description: "Refused.", content: { "application/json": { schema: problem } } };
  const described = Object.entries(paths).map(([path, operations]) => {
    const known = operations as Partial<Record<(typeof METHODS)[number], { readonly responses?: object }>>;
    const all = METHODS.flatMap((method) => {
      const operation = known[method];
      return operation ? [[method, { ...operation, responses: { ...operation.responses, default: refusal } }]] : [];
    });
    return [path, Object.fromEntries(all)] as const;
  });
  return Object.fromEntries(described);
}

/** The API as an OpenAPI 3.1 document. */
export function describeApi(api: Pick<OpenAPIHono<ApiEnv>, "getOpenAPI31Document">, publicUrl: string) {
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Open Chair", version: "1", description: INTRODUCTION },
    servers: [{ url: publicUrl }],
  });
  return { ...document, paths: withRefusals({ ...document.paths, ...otherPaths, ...picturePaths }) };
}
