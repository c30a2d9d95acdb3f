import { lingui } from "@lingui/vite-plugin";
import { defineConfig } from "vitest/config";
import { sharedTest } from "../../vitest.shared.ts";

export default defineConfig({
  plugins: [lingui({ cwd: import.meta.dirname, macroTransform: true })],
  test: sharedTest,
});
