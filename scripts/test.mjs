// `npm test`: everything that must hold, from a fresh clone. Ends with one line: N passed, N failed, N skipped.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { clearReports, readReports } from "./reports.mjs";
import { environment, install, NODE, ROOT, requireNode, turbo } from "./toolchain.mjs";

requireNode();
install();

const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function check(name, run) {
  process.stdout.write(`\n── ${name}\n`);
  const started = Date.now();
  let isGood = false;
  try {
    isGood = run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
  process.stdout.write(`── ${name}: ${isGood ? "good" : "FAILED"} (${Math.round((Date.now() - started) / 1000)} s)\n`);
  if (isGood) count.passed++;
  else {
    count.failed++;
    failures.push(name);
  }
  return isGood;
}

const bin = (name, args) =>
  spawnSync(join(ROOT, "node_modules", ".bin", name), args, { cwd: ROOT, env: environment(), stdio: "inherit" })
    .status === 0;
const script = (name) =>
  spawnSync(NODE, [join(ROOT, "scripts", name)], { cwd: ROOT, env: environment(), stdio: "inherit" }).status === 0;

function addReports(file) {
  const { passed, failures: failed, skipped } = readReports(file);
  count.passed += passed;
  count.failed += failed.length;
  count.skipped += skipped;
  failures.push(...failed);
}

clearReports();

check("style (biome)", () => bin("biome", ["ci", "."]));
check("import direction", () => script("check-imports.mjs"));
check("dead code (knip)", () => bin("knip", []));
check("types", () => turbo(["typecheck", "--output-logs=errors-only", "--continue"]));
check("unit and contract tests", () => turbo(["test", "--output-logs=new-only", "--continue", "--concurrency=2"]));
addReports("vitest.json");
if (check("build", () => turbo(["build", "--output-logs=errors-only"]))) {
  check("browser tests", () => {
    const chromium = ensureChromium();
    if (chromium) process.env.OPENCHAIR_CHROMIUM = chromium;
    return turbo(["e2e", "--output-logs=full"]);
  });
  addReports("playwright.json");
}

process.stdout.write(failures.length > 0 ? `\nFailed:\n${failures.map((one) => `- ${one}\n`).join("")}\n` : "\n");
process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
process.exit(count.failed === 0 ? 0 : 1);
