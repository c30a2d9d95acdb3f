import { lingui } from "@lingui/vite-plugin";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://127.0.0.1:4400";

export default defineConfig({
  // Lingui compiles its macros, and the catalogues (.po) when they are imported.
  plugins: [
    lingui({ cwd: import.meta.dirname, macroTransform: true }),
    react(),
    // The controls bring their few words in thirty languages; ours are enough, and the outline must stay small.
    { ...optimizeLocales.vite({ locales: ["en-US", "da-DK", "nl-NL"] }), enforce: "pre" },
  ],
  // Its files are found by address, which bundling beforehand would break.
  optimizeDeps: { exclude: ["@tldraw/assets"] },
  server: {
    proxy: {
      "/api": server,
      // Only a link with a secret is the server's; `/join` itself is a page of this app.
      "^/join/.+": server,
      "/sync": { target: server, ws: true },
    },
  },
  // Nothing is inlined as data: so that every file can be cached, and fonts stay files.
  build: {
    outDir: "dist",
    assetsInlineLimit: 0,
    // Hints for browsers that do not need them to work. Without a polyfill, and without the list of every file of every
    // page, the first load is 3 kB less.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === "html" ? dependencies : dependencies.filter((file) => file.endsWith(".css")),
    },
    chunkSizeWarningLimit: 2500,
    // Pages need a little of each of these, such as limits without the checks: without this all of it comes along.
    rolldownOptions: {
      output: {
        // What every page needs comes in one file, and the document in another: many small ones pack badly.
        codeSplitting: {
          groups: [
            {
              name: "base",
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|@lingui|hono)[\\/]|lucide-react[\\/]dist[\\/]esm[\\/](?!icons|dynamic|lucide)/,
            },
            // Of lib0 the canvas alone needs some more; that must not come along.
            {
              name: "document",
              test: /node_modules[\\/](yjs|lib0(?![\\/](schema|hash|prng|traits|patience|diff))|y-protocols|y-websocket)[\\/]/,
            },
            // What only a panel or a page of its own needs comes with that.
            {
              name: "board",
              test: /packages[\\/](board[\\/]src[\\/](?!threads\.|checklist\.|room\.|provenance|consents|carry-over|signed|voice-balance|talks\.|checker|use-format|slot-minutes|history-|catch-up)|client[\\/])/,
            },
            // Small things that a board needs at once and other parts share.
            {
              name: "shell",
              test: /apps[\\/]web[\\/]src[\\/](api[\\/](calls|boardStateCalls|client|errors|queries|useErrorWords)|i18n[\\/]|app[\\/](PageHeading|SkipLink)|ui[\\/](Announcer|Notice|MenuButton|voices|cardKinds)|board[\\/](boardData|useBoardData|dockFocus|useUndo)|outline[\\/](unwritten|useFieldFocus|useSectionName|OutlineContext|sections|outlineData|cardName|fieldMemory|newsTimer))|packages[\\/]canvas[\\/]src[\\/].*(text-address|undo-keys|useUndo|copies)\.|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](sticky-note|trash-2|pencil-line|file-text|triangle-alert|users-round|layout-dashboard|undo-2|x|plus|check|chevron-down|lightbulb|sliders-horizontal|armchair|cloud-off|user-round-plus|trash|rotate-ccw-clock|eye|message-square|list-checks|ellipsis|arrow-left|redo-2)\./,
            },
          ],
        },
      },
      treeshake: {
        moduleSideEffects: [{ test: /packages[\\/](programme|brief|board|formats)[\\/]/, sideEffects: false }],
      },
    },
  },
});
