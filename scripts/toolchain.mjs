// What every command of this folder needs before it can start. Plain JavaScript that old Nodes can read, because its
// first task is to tell people that their Node is too old.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PNPM = readJson("package.json").packageManager;
const STAMP = join(ROOT, "node_modules", ".openchair-installed");

function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
}

/** Says one sentence and stops with exit code 1. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function requireNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    stop(
      `Open Chair needs Node 20 or later, and this is Node ${process.versions.node}. Please install a newer one from nodejs.org.`,
    );
  }
}

/** The environment for our tools: the pinned Node first, no reports to anyone, none of npm's own settings. */
export function environment(extra = {}) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^npm_(config|package|lifecycle)_/i.test(name)) delete env[name];
  const path = [join(ROOT, "node_modules", "node", "bin"), join(ROOT, "node_modules", ".bin"), env.PATH].join(
    process.platform === "win32" ? ";" : ":",
  );
  return { ...env, PATH: path, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NO_UPDATE_NOTIFIER: "1", ...extra };
}

/** The pinned Node 24, which the packages' TypeScript runs on as it is. */
export const NODE = join(ROOT, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Everything that decides what is installed, as one short text. */
function wanted() {
  const hash = createHash("sha256");
  const files = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"];
  for (const folder of ["apps", "packages"]) {
    for (const name of readdirSync(join(ROOT, folder)).sort()) files.push(join(folder, name, "package.json"));
  }
  for (const file of files) if (existsSync(join(ROOT, file))) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

/** Installs what the lockfile says, when that changed since the last time. */
export function install() {
  const now = wanted();
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) return;
  process.stdout.write("Getting what Open Chair is made of. The first time takes a minute…\n");
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const run = spawnSync(npx, ["--yes", PNPM, "install", "--frozen-lockfile", "--reporter=append-only"], {
    cwd: ROOT,
    env: { ...environment(), CI: "true" },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}`);
    stop("Open Chair could not get what it is made of. Is this computer online? The lines above say what went wrong.");
  }
  if (!existsSync(NODE))
    stop("The pinned Node 24 did not arrive. Please delete the folder node_modules and try again.");
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, now);
}

/** Runs turbo quietly; on trouble shows all it said. Returns whether it went well. */
export function turbo(args, { quiet = false } = {}) {
  const run = spawnSync(join(ROOT, "node_modules", ".bin", "turbo"), ["run", ...args], {
    cwd: ROOT,
    env: environment(),
    encoding: "utf8",
    stdio: quiet ? "pipe" : "inherit",
    shell: process.platform === "win32",
  });
  if (quiet && run.status !== 0) process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}`);
  return run.status === 0;
}
