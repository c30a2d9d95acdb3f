import type { Brief } from "./brief.ts";
import type { Block } from "./document.ts";

/** The room as it is drawn, with words below that say all of it. */
export const roomFigures = ({ room }: Brief): Block[] =>
  room.map(({ name, drawing, text }) => ({
    kind: "figure",
    drawing,
    caption: [name, text].filter((said) => said !== "").join(". "),
  }));
