import { fileURLToPath } from "node:url";

/** Test settings that every package shares: words on screen, counts as JSON for the closing line of `npm test`. */
export const sharedTest = {
  include: ["src/**/*.test.{ts,tsx}"],
  reporters: ["default", "json"] as string[],
  outputFile: { json: "test-results/vitest.json" },
  setupFiles: [fileURLToPath(new URL("./vitest.setup.ts", import.meta.url))],
  testTimeout: 20_000,
};
