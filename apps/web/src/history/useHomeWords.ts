import { useLingui } from "@lingui/react/macro";
import type { BoardChange, FaceHome } from "@openchair/board";
import { useSaid } from "./useSaid.ts";

type Where = Extract<BoardChange, { readonly what: "order" }>["in"];

/** What the places are called in which cards lie. */
export function useHomeWords(): {
  /** As the name of a place: "Run sheet". */
  readonly heading: (where: Where, name: string) => string;
  /** Within a sentence: "from the run sheet". */
  readonly into: (home: FaceHome) => string;
} {
  const { t } = useLingui();
  const { quoted } = useSaid();
  return {
    heading(where, name) {
      switch (where) {
        case "ideas":
          return t`Ideas so far`;
        case "run-sheet":
          return t`Run sheet`;
        case "zones":
          return t`Zones`;
        case "zone":
        case "frame":
          return name.trim() || (where === "zone" ? t`A zone` : t`A frame`);
        case "group":
        case "page":
          return t`Elsewhere on the board`;
      }
    },
    into({ in: where, name }) {
      const words = quoted(name);
      switch (where) {
        case "ideas":
          return t`the ideas`;
        case "run-sheet":
          return t`the run sheet`;
        case "zone":
          return name.trim() === "" ? t`a zone` : t`the zone ${words}`;
        case "frame":
          return name.trim() === "" ? t`a frame` : t`the frame ${words}`;
        case "group":
          return t`a group`;
        case "page":
          return t`the rest of the board`;
      }
    },
  };
}
