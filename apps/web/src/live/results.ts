import type { Live, ShownVote } from "./liveLedger.ts";

export interface CardDots {
  readonly cardId: string;
  readonly dots: number;
}

/** The cards of a closed vote, the one with the most dots first; equals in the order of the vote. */
export const mostDotsFirst = ({ cardIds, counts }: Pick<ShownVote, "cardIds" | "counts">): CardDots[] =>
  cardIds.map((cardId) => ({ cardId, dots: counts?.[cardId] ?? 0 })).sort((a, b) => b.dots - a.dots);

const NONE: Readonly<Record<string, number>> = {};

/** What stands on the cards: the dots of the newest closed vote, and none while another one is open. */
export const shownDots = ({ openVote, closedVotes }: Pick<Live, "openVote" | "closedVotes">) =>
  openVote ? NONE : (closedVotes[0]?.counts ?? NONE);
