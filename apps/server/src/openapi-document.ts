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
      "200": { description: "The file as it is now.", content: { [type]: { schema: { type: "string" } } } },
    },
  },
});

const count = { type: "integer", minimum: 0 } as const;
const listOf = (required: readonly string[], properties: object) => ({
  type: "array",
  items: { type: "object", required, properties },
});
const exportOf = (type: string, summary: string) => ({
  get: {
    summary,
    parameters: [boardId],
    responses: { "200": { description: "The file.", content: { [type]: { schema: { type: "string" } } } } },
  },
});
/** The routes whose bodies are not JSON, which the library cannot describe. */
const otherPaths = {
  "/api/streams/{id}/submissions/import": {
    post: {
      summary:
        "Bring in submissions from pretalx, frab, Sessionize, Open Event, Indico, a table (CSV, TSV) or a JSON list. " +
        "Those that are here already are brought up to date in fields that nobody touched",
      parameters: [
        boardId,
        {
          name: "preview",
          in: "query",
          schema: { enum: ["1"] },
          description: "Say what would come of it and write nothing.",
        },
        {
          name: "mapping",
          in: "query",
          schema: { type: "string" },
          description: 'For a table: a JSON list with a field for each column, "" for those to leave out.',
        },
      ],
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: {} },
          "application/xml": { schema: { type: "string" } },
          "text/csv": { schema: { type: "string" } },
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: { file: { type: "string", format: "binary" }, mapping: { type: "string" } },
            },
          },
        },
      },
      responses: {
        "200": {
          description: "What came of it, or would come of it.",
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["preview", "format", "added", "changed", "known", "conflicts", "left", "brings", "leaves"],
                properties: {
                  preview: { type: "boolean" },
                  format: { type: "string", description: "What the file was taken for." },
                  added: count,
                  changed: count,
                  known: count,
                  conflicts: listOf(["submissionId", "title", "field"], {
                    submissionId: { type: "string" },
                    title: { type: "string" },
                    field: { type: "string" },
                    ours: {},
                    theirs: {},
                  }),
                  left: listOf(["row", "code", "why"], {
                    row: { type: "integer", minimum: 1 },
                    title: { type: "string" },
                    code: { type: "string" },
                    why: { type: "string" },
                  }),
                  brings: listOf(["field", "count"], { field: { type: "string" }, count }),
                  leaves: listOf(["what", "count", "fields"], {
                    what: { type: "string" },
                    count,
                    fields: { type: "array", items: { type: "string" } },
                  }),
                  columns: { type: ["array", "null"], description: "What each column of a table is taken for." },
                  outOf: { type: ["integer", "null"], description: "How many there are in all, if this is a part." },
                  examples: { type: "array", items: { type: "string" } },
                },
              },
            },
          },
        },
      },
    },
  },
  "/api/streams/{id}/submissions.csv": exportOf("text/csv", "All submissions as a table that no spreadsheet runs"),
  "/api/streams/{id}/submissions.json": exportOf(
    "application/json",
    "All submissions as JSON, which can be brought in",
  ),
  "/api/boards/{id}/versions/{versionId}/document": {
    get: {
      summary: "The whole board as it was, as one Yjs update",
      parameters: [boardId, { name: "versionId", in: "path", required: true, schema: { type: "string" } }],
      responses: {
        "200": {
          description: "The document.",
          content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
        },
      },
    },
  },
  "/api/boards/{id}/board.svg": brief("image/svg+xml", "The board as a picture with words"),
  "/api/boards/{id}/board.png": brief("image/png", "The same picture in pixels"),
  "/api/boards/{id}/outline.md": brief("text/markdown", "The board as text, in reading order"),
  "/api/streams/{id}/checklist.csv": exportOf("text/csv", "The history of a stream’s checklist as a table"),
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

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

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
