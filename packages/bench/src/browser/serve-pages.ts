import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";

export interface ServedPages {
  readonly url: string;
  close(): Promise<void>;
}

/** With these a page gets a finer clock, and locks that a worker can sleep on. */
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** Builds the measured pages as the app is built (minified, without React's checks) and serves them on this machine. */
export async function servePages(): Promise<ServedPages> {
  const root = join(import.meta.dirname, "..", "pages");
  const outDir = mkdtempSync(join(tmpdir(), "open-chair-bench-"));
  const common = { root, configFile: false, logLevel: "error" } as const;
  // A test runner sets another value, and React would then bring its checks along.
  const environment = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({
    ...common,
    mode: "production",
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 10_000 },
    worker: { format: "es" },
  });
  if (environment === undefined) delete process.env["NODE_ENV"];
  else process.env["NODE_ENV"] = environment;
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, headers: ISOLATED },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The pages could not be served.");
  return {
    url,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
