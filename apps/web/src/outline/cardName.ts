import { useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { useCardKindNames } from "../ui/cardKinds.tsx";

/** Longer names are cut where they are only mentioned. */
const MOST_LETTERS = 48;

/** Cuts words to one short line, never within a character. */
export function shortWords(words: string): string {
  const letters = [...words.replace(/\s+/g, " ").trim()];
  return letters.length > MOST_LETTERS
    ? `${letters
        .slice(0, MOST_LETTERS - 1)
        .join("")
        .trimEnd()}…`
    : letters.join("");
}

/** What a card is called where it is mentioned: its first words, or its kind while it has none. */
export function useCardName(): (card: Pick<Card, "kind" | "text">) => string {
  const { t } = useLingui();
  const kinds = useCardKindNames();
  return ({ kind, text }) => {
    const words = shortWords(text);
    const kindName = kinds[kind];
    return words === "" ? t`${kindName} without words` : words;
  };
}
