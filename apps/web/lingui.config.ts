import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "da", "nl"],
  // The canvas has its own words: they come with it, and nobody loads them for the outline.
  catalogs: [
    { path: "<rootDir>/src/locales/{locale}/messages", include: ["src"], exclude: ["src/board/canvas*"] },
    { path: "<rootDir>/src/locales/{locale}/canvas", include: ["src/board/canvas*"] },
  ],
  // No line numbers: they would change the catalogues with every edit and say nothing to a translator.
  format: formatter({ lineNumbers: false }),
});
