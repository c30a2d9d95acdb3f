import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";

const NOT_BUILT = "The web app has not been built yet. Run `npm start`, which builds it.\n";
/** Vite puts a hash of the content into the names of these files. */
const HASHED = "/assets/";

/**
 * The built web app: its files as they are, and `index.html` for every address that is not a file, because the app
 * has addresses of its own.
 */
export function webRoutes(folder: string) {
  const web = new Hono();
  if (!existsSync(join(folder, "index.html"))) {
    return web.get("*", (c) => c.text(NOT_BUILT, 503));
  }
  web.use(compress());
  // Set here and not in the helper's `onFound`, which runs when the answer's headers are made already.
  web.use(async (c, next) => {
    await next();
    const forever = c.res.ok && c.req.path.startsWith(HASHED);
    c.header("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
  });
  web.use(serveStatic({ root: folder }));
  const index = serveStatic({ root: folder, path: "index.html" });
  web.get("*", async (c, next) => {
    // The page must not be kept for a year under the name of a file that may come one day.
    if (c.req.path.includes(".") || c.req.path.startsWith(HASHED)) return c.text("There is no such file.\n", 404);
    return index(c, next);
  });
  return web;
}
