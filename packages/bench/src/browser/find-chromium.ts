import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Where the browser tests look too (scripts/chromium.mjs), but nothing is fetched for a measurement. */
const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Path of a Chromium: the one named by OPENCHAIR_CHROMIUM, the system's, or Playwright's. Null when there is none. */
export function findChromium(): string | null {
  const named = process.env["OPENCHAIR_CHROMIUM"];
  const paths = [...(named ? [named] : []), ...KNOWN, chromium.executablePath()];
  return paths.find((path) => existsSync(path)) ?? null;
}
