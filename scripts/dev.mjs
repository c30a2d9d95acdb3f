// `npm run dev`: the server, restarted when its code changes, and the web app with hot reload on http://localhost:5173.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { environment, install, NODE, ROOT, requireNode } from "./toolchain.mjs";

requireNode();
install();
// People use the address of the web app, so that is the one the server makes links for and takes writes from.
const env = environment({ OPENCHAIR_URL: "http://localhost:5173" });
const start = (args, cwd) => spawn(NODE, args, { cwd, env, stdio: "inherit" });
const running = [
  start(["--watch", join(ROOT, "apps", "server", "src", "main.ts")], ROOT),
  start([join(ROOT, "apps", "web", "node_modules", "vite", "bin", "vite.js")], join(ROOT, "apps", "web")),
];
const end = () => {
  for (const child of running) child.kill();
};
for (const child of running) child.on("exit", end);
process.on("SIGINT", end);
process.on("SIGTERM", end);
