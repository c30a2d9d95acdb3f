/** A question, the cards it is about, and how many dots each person has. Times are ISO, UTC. */
export interface Vote {
  readonly id: string;
  readonly question: string;
  readonly cardIds: readonly string[];
  readonly dotsEach: number;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** Card id → dots: where one person put theirs. */
export type Dots = Readonly<Record<string, number>>;

/** Most dots a person has in one vote. */
export const DOTS_EACH = 10;

export type DotsFault = "closed" | "unknown-card" | "too-many";

/** What is wrong with where somebody put their dots; null when nothing is. */
export function dotsFault(vote: Pick<Vote, "cardIds" | "dotsEach" | "closedAt">, dots: Dots): DotsFault | null {
  if (vote.closedAt !== null) return "closed";
  if (Object.keys(dots).some((cardId) => !vote.cardIds.includes(cardId))) return "unknown-card";
  return spentDots(dots) > vote.dotsEach ? "too-many" : null;
}

export const spentDots = (dots: Dots): number => Object.values(dots).reduce((sum, n) => sum + n, 0);

/** One dot more or less on a card; the same object when that cannot be. */
export function moveDot(vote: Pick<Vote, "cardIds" | "dotsEach" | "closedAt">, dots: Dots, cardId: string, by: 1 | -1) {
  const { [cardId]: there = 0, ...others } = dots;
  const next: Dots = there + by > 0 ? { ...others, [cardId]: there + by } : others;
  return there + by < 0 || dotsFault(vote, next) ? dots : next;
}
