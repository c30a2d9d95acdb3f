// What the test runners wrote as JSON: counts for the closing line, and each failure with its first words, so that the
// end of the output says what to look at.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "./toolchain.mjs";

/** Lines of a message that are shown at the end; the whole stands further up in the output. */
const MOST_LINES = 12;

const folders = () =>
  ["packages", "apps"].flatMap((kind) => readdirSync(join(ROOT, kind)).map((name) => `${kind}/${name}`));
const short = (message) => stripVTControlCharacters(message).split("\n").slice(0, MOST_LINES).join("\n");

/** Takes away what an earlier run wrote. */
export function clearReports() {
  for (const folder of folders()) rmSync(join(ROOT, folder, "test-results"), { recursive: true, force: true });
}

/** A Vitest report as counts and failures. A file that could not even be loaded has a message and no tests. */
function readVitest({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
  const failures = testResults.flatMap(({ name, assertionResults, message, status }) => {
    const file = basename(name);
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0 && status === "failed")
      return [{ name: `${file} did not run to its end`, message: message ?? "" }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${file}: ${fullName}`,
      message: failureMessages.join("\n"),
    }));
  });
  return { passed: numPassedTests, failures, skipped: numPendingTests + numTodoTests };
}

/** A Playwright report as counts and failures. A test that passed only the second time failed. */
function readPlaywright({ stats, suites, errors }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const failures = suites.flatMap(specs).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => ({
        name: `${file}:${line} ${title}`,
        message: results.flatMap((result) => result.errors ?? []).find(({ message }) => message)?.message ?? "",
      })),
  );
  for (const { message } of errors ?? []) failures.push({ name: "browser tests", message: message ?? "" });
  return { passed: stats.expected, failures, skipped: stats.skipped };
}

const READERS = { "vitest.json": readVitest, "playwright.json": readPlaywright };

/** What all packages wrote into files of this name. A run that broke off before it could write is failed by its own check. */
export function readReports(file) {
  const all = { passed: 0, failures: [], skipped: 0 };
  for (const folder of folders()) {
    const path = join(ROOT, folder, "test-results", file);
    if (!existsSync(path)) continue;
    const { passed, failures, skipped } = READERS[file](JSON.parse(readFileSync(path, "utf8")));
    all.passed += passed;
    all.skipped += skipped;
    for (const { name, message } of failures) all.failures.push(`${folder}: ${name}\n${short(message)}`);
  }
  return all;
}
