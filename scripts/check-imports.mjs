// Imports run downward only (docs/architecture.md): apps → canvas, client, brief, imports, relay, store → board,
// programme → formats. Reads every import of every package and names each one that runs another way.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./toolchain.mjs";

const FLOORS = [
  ["server", "web", "bench"],
  ["canvas", "client", "brief", "imports", "relay", "store"],
  ["board", "programme"],
  ["formats"],
];
const floorOf = (name) => FLOORS.findIndex((floor) => floor.includes(name));
/** What may cross in spite of that: types of the API for the typed client, and what only a test needs. */
const isAllowed = (from, to, { isTypeOnly, isTest }) => isTest || (from === "web" && to === "server" && isTypeOnly);

/**
 * Outside packages that have one home. `bench` is no part of the product: it draws another way to bind tldraw beside ours, to
 * compare the two, and runs a browser to do so.
 */
const HOMES = [
  { test: /^(tldraw|@tldraw\/)/, homes: ["canvas", "bench"] },
  { test: /^react(-dom)?($|\/)/, homes: ["canvas", "web", "bench"] },
  { test: /^node:(fs|net|http|sqlite|worker_threads|child_process)/, homes: ["server", "store", "bench"] },
];

function filesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (name === "node_modules" || name === "dist" || name === "test-results") return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

const IMPORT =
  /^\s*(import|export)\s+(type\s)?[^"';]*?from\s+["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm;

const wrong = [];
let files = 0;
for (const kind of ["packages", "apps"]) {
  for (const name of readdirSync(join(ROOT, kind))) {
    for (const file of filesOf(join(ROOT, kind, name))) {
      files++;
      const text = readFileSync(file, "utf8");
      const where = relative(ROOT, file);
      const isTest = /\.test\.tsx?$|\.config\.ts$|\/e2e\/|\/testing\/|contract\.ts$/.test(where.replaceAll("\\", "/"));
      for (const match of text.matchAll(IMPORT)) {
        const target = match[3] ?? match[4] ?? match[5];
        const isTypeOnly = Boolean(match[2]);
        const own = /^@openchair\/([a-z-]+)/.exec(target)?.[1];
        if (own && own !== name && floorOf(own) <= floorOf(name) && !isAllowed(name, own, { isTypeOnly, isTest })) {
          wrong.push(`${where}: ${name} must not import ${own}`);
        }
        if (target.startsWith(".") && !join(file, "..", target).startsWith(join(ROOT, kind, name)) && !isTest) {
          wrong.push(`${where}: reaches out of its package (${target})`);
        }
        for (const { test, homes } of HOMES) {
          if (test.test(target) && !homes.includes(name) && !isTest)
            wrong.push(`${where}: ${target} belongs to ${homes.join(", ")}`);
        }
      }
    }
  }
}
if (files === 0) wrong.push("no files were read: is this the right folder?");
for (const line of wrong) process.stderr.write(`${line}\n`);
process.stdout.write(wrong.length === 0 ? `Imports run downward in all ${files} files.\n` : "");
process.exit(wrong.length === 0 ? 0 : 1);
