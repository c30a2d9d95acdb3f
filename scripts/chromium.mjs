// Finds a Chromium for the browser tests, and gets one where there is none: Debian's own package as root there, else
// the build that Playwright keeps.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environment, NODE, ROOT } from "./toolchain.mjs";

const KNOWN = [
  process.env.OPENCHAIR_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const installed = () => KNOWN.find((path) => path && existsSync(path));

const isDebianRoot = () =>
  process.getuid?.() === 0 &&
  existsSync("/etc/os-release") &&
  /ID(_LIKE)?=.*debian/.test(readFileSync("/etc/os-release", "utf8"));

/** Path of a Chromium, or null when Playwright is to use its own build. Throws a sentence when there is none to be had. */
export function ensureChromium() {
  const found = installed();
  if (found) return found;
  if (isDebianRoot()) {
    process.stdout.write("Getting Chromium for the browser tests…\n");
    const env = { ...environment(), DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
    const run = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      env,
      encoding: "utf8",
    });
    if (installed()) return installed();
    process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}`);
  }
  const cli = join(ROOT, "apps", "web", "node_modules", "@playwright", "test", "cli.js");
  const run = spawnSync(NODE, [cli, "install", "chromium"], { env: environment(), stdio: "inherit" });
  if (run.status === 0) return null;
  throw new Error(
    "The browser tests need Chromium, and none could be found or installed. Set OPENCHAIR_CHROMIUM to its path.",
  );
}
