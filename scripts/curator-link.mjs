// `npm run curator-link`: a new curator link, for whoever lost theirs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { environment, install, NODE, ROOT, requireNode } from "./toolchain.mjs";

requireNode();
install();
const run = spawnSync(NODE, [join(ROOT, "apps", "server", "src", "main.ts"), "curator-link"], {
  cwd: ROOT,
  env: environment(),
  stdio: "inherit",
});
process.exit(run.status ?? 1);
