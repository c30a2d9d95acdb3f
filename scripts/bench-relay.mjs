// `npm run bench:relay`: measures the server beside others and writes docs/benchmarks.md (packages/bench/README.md).
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { environment, install, NODE, ROOT, requireNode } from "./toolchain.mjs";

requireNode();
install();
const run = spawnSync(NODE, [join(ROOT, "packages", "bench", "src", "relay.ts"), ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(),
  stdio: "inherit",
});
process.exit(run.status ?? 1);
