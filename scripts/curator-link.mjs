// `npm run curator-link`: a link for each curator who lost theirs; with `-- --new`, one for a further curator.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { environment, install, NODE, ROOT, requireNode } from "./toolchain.mjs";

requireNode();
install();
const run = spawnSync(
  NODE,
  [join(ROOT, "apps", "server", "src", "main.ts"), "curator-link", ...process.argv.slice(2)],
  {
    cwd: ROOT,
    env: environment(),
    stdio: "inherit",
  },
);
process.exit(run.status ?? 1);
