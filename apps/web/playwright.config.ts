import { defineConfig } from "@playwright/test";

/** Browser tests against the real server and the built app. One at a time: each runs a server and up to two browsers. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/browser",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env["OPENCHAIR_CHROMIUM"] ? { executablePath: process.env["OPENCHAIR_CHROMIUM"] } : {}),
      // Containers run tests as root, where Chromium has no sandbox of its own; it must not call home either.
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
