import type { NewsLine } from "@openchair/programme";
import type { StoredRound } from "@openchair/store/ports";

/** What news must know of a round that is covered for the person who reads them. */
export type CoveredRound = Pick<StoredRound, "question" | "cards" | "laterCards" | "closedAt">;

/**
 * News without a word of cards that are still covered (programme Q11). Their place is taken by one line for each round:
 * the way there leads to the choice. What is said on such a card is told, and not its words. `since`: the visit before, ISO.
 */
export function coverLines(
  lines: readonly NewsLine[],
  rounds: readonly CoveredRound[],
  since: string | null,
): readonly NewsLine[] {
  if (rounds.length === 0) return lines;
  const roundOf = ({ place }: NewsLine) =>
    rounds.find(({ cards, laterCards }) => [...cards, ...laterCards].some((id) => place === `card:${id}`));
  const hidden = new Set<CoveredRound>();
  const told = lines.flatMap((line): NewsLine[] => {
    const round = roundOf(line);
    if (!round) return [line];
    if (line.kind === "comment" || line.kind === "answer") return [{ ...line, text: "" }];
    hidden.add(round);
    return [];
  });
  const isNews = (round: CoveredRound) =>
    hidden.has(round) || (since !== null && round.closedAt !== null && round.closedAt > since);
  const revealed = rounds.filter(isNews).map(
    ({ question }): NewsLine => ({
      kind: "round",
      byNames: [],
      text: question,
      before: null,
      minutes: null,
      place: "board",
    }),
  );
  return [...revealed, ...told];
}
