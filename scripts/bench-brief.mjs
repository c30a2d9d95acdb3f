// `npm run bench:brief`: measures how long the files of a brief take and writes docs/benchmarks.md (packages/bench/README.md).
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { environment, install, NODE, ROOT, requireNode, stop, turbo } from "./toolchain.mjs";

requireNode();
install();
if (!turbo(["build", "--output-logs=errors-only"], { quiet: true })) {
  stop("The web app could not be built. The lines above say why.");
}
const run = spawnSync(NODE, [join(ROOT, "packages", "bench", "src", "brief.ts"), ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(),
  stdio: "inherit",
});
process.exit(run.status ?? 1);
