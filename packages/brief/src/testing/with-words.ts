import { BRIEF_FIELDS } from "@openchair/board";
import type { BriefDocument } from "../document.ts";
import { layOut } from "../lay-out.ts";
import { makeBrief } from "../make-brief.ts";
import { boardOf, FULL, segment } from "./sample.ts";

/** A chairs' brief with the same words in every place that people can write in. */
export function withWords(words: string): BriefDocument {
  const board = boardOf({
    brief: Object.fromEntries(BRIEF_FIELDS.map((field) => [field, words])),
    cards: [
      { ...segment(words, 10, ["professional"], words), format: words },
      { kind: "idea", text: words },
      { kind: "access", text: words },
      { kind: "material", text: words },
    ],
  });
  return layOut(
    makeBrief({
      ...FULL,
      ...board,
      session: { ...FULL.session, title: "Fallback", room: words },
      streamTitle: words,
      people: [{ id: "p", name: words, voices: ["professional"], seat: "co-chair" }],
    }),
    "chairs",
  );
}
