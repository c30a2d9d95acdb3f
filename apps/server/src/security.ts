import type { Context, MiddlewareHandler } from "hono";
import { errorBody } from "./errors.ts";
import type { ApiEnv } from "./services.ts";

/** What a page of ours may do: everything from here, nothing from anywhere else. tldraw sets styles inline. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join("; ");

const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];

/** Sets the headers above on every answer; a route's own ones win. */
export const securityHeaders = (): MiddlewareHandler => async (c, next) => {
  await next();
  for (const [name, value] of HEADERS) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

/** No browser or proxy keeps an answer of the API: what one person may see, the next one at this machine may not. */
export const keptByNobody = (): MiddlewareHandler => async (c, next) => {
  await next();
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
};

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True when a page at `origin` is one of ours. On one's own machine the names of the machine are the same. */
export function isOwnOrigin(origin: string, publicUrl: string): boolean {
  const own = new URL(publicUrl);
  if (origin === own.origin) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  const bothLoopback = LOOPBACK.has(own.hostname) && LOOPBACK.has(asked.hostname);
  return bothLoopback && asked.protocol === own.protocol && asked.port === own.port;
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses what another site's page makes a browser send: requests that change something, and sockets. */
export const ownOriginOnly =
  (publicUrl: () => string): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const origin = c.req.header("origin");
    const changes = !SAFE_METHODS.has(c.req.method) || c.req.header("upgrade") !== undefined;
    if (changes && origin !== undefined && !isOwnOrigin(origin, publicUrl())) {
      const message = `This page was opened at an address that the server does not go by. Open ${publicUrl()} instead.`;
      return c.json(errorBody("wrong-origin", message), 403);
    }
    return next();
  };

const MIB = 1024 * 1024;
const BODY_BYTES = 2 * MIB;
/** A form around a file is a little larger than the file. */
const FORM_BYTES = 64 * 1024;
const IMPORT_BYTES = 5 * MIB + FORM_BYTES;
const PICTURE_BYTES = 10 * MIB + FORM_BYTES;

function limitFor(path: string): number {
  if (path.endsWith("/submissions/import")) return IMPORT_BYTES;
  return /^\/api\/boards\/[^/]+\/assets$/.test(path) ? PICTURE_BYTES : BODY_BYTES;
}

/** Reads a body whose length nobody has told, up to a limit; null when it is longer. */
async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(c: Context, limit: number): Response {
  // The rest of the body is not read: the connection cannot be used for another request.
  c.header("Connection", "close");
  const message = `This is too big. Up to ${Math.floor(limit / MIB)} MB can be sent at a time.`;
  return c.json(errorBody("too-large", message), 413);
}

/** Refuses bodies that are too large, before anybody reads them or asks who sent them. */
export const bodyLimit = (): MiddlewareHandler<ApiEnv> => async (c, next) => {
  if (SAFE_METHODS.has(c.req.method)) return next();
  const limit = limitFor(c.req.path);
  const told = c.req.header("content-length");
  if (told !== undefined) return Number(told) > limit ? tooLarge(c, limit) : next();
  const { body } = c.req.raw;
  if (body === null || c.req.header("transfer-encoding") === undefined) return next();
  const whole = await readUpTo(body, limit);
  if (whole === null) return tooLarge(c, limit);
  c.req.raw = new Request(c.req.raw, { body: whole });
  return next();
};
