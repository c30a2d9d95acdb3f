import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

const parts = {
  canvas: ["src/board/canvas*"],
  brief: [
    "src/brief",
    // The side panel is loaded with these.
    "src/talk/TalkButton.tsx",
    "src/board/{Panel,SessionFactsPart,FactsForm,PlannedPart,PeopleList,CardDock,CardDetails,CardPlacePart}.tsx",
  ],
  agree: ["src/agree"],
  formats: ["src/formats"],
  talk: ["src/talk", "src/voices"],
  checklist: ["src/checklist", "src/evidence"],
  threads: ["src/threads", "src/evidence"],
  rooms: ["src/rooms"],
  history: ["src/history"],
  "catch-up": ["src/catch-up"],
  plan: ["src/dates", "src/members"],
  live: ["src/live"],
  rounds: ["src/rounds"],
  pages: ["src/home", "src/join", "src/people/*.tsx", "src/stream"],
};

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "da", "nl"],
  // What not every page needs has words of its own: they come with it, and nobody loads them for the outline.
  catalogs: [
    { path: "<rootDir>/src/locales/{locale}/messages", include: ["src"], exclude: Object.values(parts).flat() },
    ...Object.entries(parts).map(([name, include]) => ({ path: `<rootDir>/src/locales/{locale}/${name}`, include })),
  ],
  // No line numbers: they would change the catalogues with every edit and say nothing to a translator.
  format: formatter({ lineNumbers: false }),
});
