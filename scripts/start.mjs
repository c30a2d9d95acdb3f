// `npm start`: install and build what changed, then serve. Says little; every failure is one clear sentence.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { environment, install, NODE, ROOT, requireNode, stop, turbo } from "./toolchain.mjs";

requireNode();
install();
if (!turbo(["build", "--output-logs=errors-only"], { quiet: true })) {
  stop("The web app could not be built. The lines above say why.");
}

const server = spawn(NODE, [join(ROOT, "apps", "server", "src", "main.ts"), ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(),
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
