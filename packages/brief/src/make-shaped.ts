import { type Card, isInBrief, type Provenance, slotShares } from "@openchair/board";
import type { Language } from "@openchair/formats";
import type { BriefText } from "./brief.ts";
import { makeSources } from "./make-agreements.ts";
import { tidyLine } from "./tidy.ts";
import type { BriefWords } from "./words.ts";

/** The most statements that are made where nobody has written. */
const MOST = 8;

/**
 * How lived experience shaped the session: the team's own words; else only what is certainly true of the board: which
 * cards of that voice went into the brief, and which segments it leads.
 */
export function makeShaped(
  own: BriefText,
  cards: readonly Card[],
  provenance: readonly Provenance[],
  words: BriefWords,
  language: Language,
): BriefText {
  if (own.state === "written") return own;
  const carries = ({ voices }: { readonly voices: readonly string[] }) => voices.includes("lived-experience");
  const sentences = makeSources(provenance.filter(carries), words, language).list.map(({ sentence }) => sentence);
  const rows = slotShares(cards.filter(({ place }) => place === "run-sheet"));
  const led = rows.filter(({ card }) => carries(card));
  const sum = (of: typeof rows) => Math.round(of.reduce((total, { minutes }) => total + minutes, 0));
  const leads = led.length === 0 ? [] : [words.shaped.leads(words.minutes(sum(led)), words.minutes(sum(rows)))];
  const segments = led
    .map(({ card }) => card)
    .filter((card) => isInBrief(card) && tidyLine(card.text) !== "")
    .map((card) => words.shaped.segment(tidyLine(card.text.split("\n")[0] ?? "")));
  const items = [...sentences, ...leads, ...segments].slice(0, MOST);
  if (items.length === 0) return own;
  return { ...own, state: "from-cards", text: [words.shaped.found, ...items].join("\n"), items };
}
