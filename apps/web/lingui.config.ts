import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "da", "nl"],
  catalogs: [{ path: "<rootDir>/src/locales/{locale}/messages", include: ["src"] }],
  // No line numbers: they would change the catalogues with every edit and say nothing to a translator.
  format: formatter({ lineNumbers: false }),
});
