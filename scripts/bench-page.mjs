// `npm run bench:page`: measures the page in Chromium and writes docs/benchmarks.md (packages/bench/README.md).
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { environment, install, NODE, ROOT, requireNode } from "./toolchain.mjs";

requireNode();
install();
const chromium = ensureChromium();
const run = spawnSync(NODE, [join(ROOT, "packages", "bench", "src", "page.ts"), ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(chromium ? { OPENCHAIR_CHROMIUM: chromium } : {}),
  stdio: "inherit",
});
process.exit(run.status ?? 1);
