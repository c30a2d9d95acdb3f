import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the other servers live, outside the workspace. */
export const PEERS = join(import.meta.dirname, "..", "..", "peers");

const STAMP = join(PEERS, "node_modules", ".openchair-installed");

/** Gets the other servers, once per lockfile. Rejects when that does not work. */
export function installPeers(say: (line: string) => void): void {
  const wanted = readFileSync(join(PEERS, "package-lock.json"), "utf8");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  say("Getting the servers to compare with. A native build among them can take some minutes…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: PEERS,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) throw new Error(`The servers to compare with could not be got:\n${run.stdout}${run.stderr}`);
  writeFileSync(STAMP, wanted);
}

/** What hocuspocus keeps its documents in here: see peers/hocuspocus.mjs. */
export function hocuspocusKeepsIn(): string {
  const load = 'import("@hocuspocus/extension-sqlite").then(({ SQLite }) => new SQLite().onConfigure())';
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", load], { cwd: PEERS });
  return run.status === 0
    ? "its SQLite extension"
    : "its database extension on Node's own SQLite, with the statements of its SQLite extension, whose native build does not load here";
}
