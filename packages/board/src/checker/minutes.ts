import type { Card } from "../cards.ts";
import { type Block, roomTime } from "./blocks.ts";

/** New minutes by the id of a segment. */
export type NewMinutes = ReadonlyMap<string, number>;

/** The least that a segment keeps when others take from it, in minutes. */
const LEAST_LEFT = 5;

/** The least that a talk in pairs takes, in minutes: what pairs have in 1-2-4-All (Liberating Structures). */
const LEAST_PAIRS = 2;

/** Below this a block cannot go: what is locked in it, or one minute. */
const floorOf = ({ cards }: Block) =>
  Math.max(1, ...cards.filter(({ locked }) => locked).map(({ minutes }) => minutes));
const canMove = ({ cards }: Block) => cards.some(({ locked }) => !locked);

/**
 * What each segment of a block gets when the block takes so many minutes: the longest that can move all of them, others
 * their part; where a locked one is the longest already, every other its part.
 */
function within({ cards, minutes: was }: Block, minutes: number): [string, number][] {
  const moving = cards.filter(({ locked }) => !locked);
  const locked = Math.max(0, ...cards.filter((card) => card.locked).map((card) => card.minutes));
  const longest = minutes > locked ? Math.max(...moving.map((card) => card.minutes)) : was;
  return moving.map((card) => {
    const part = longest === 0 ? minutes : Math.round((card.minutes * minutes) / longest);
    return [card.id, Math.max(Math.min(part, minutes), 1)];
  });
}

/**
 * Minutes that fill a slot exactly: each stretch in proportion to what it has now, whole minutes, at least one, and what
 * is locked stays. Null when that cannot be done.
 */
export function fittedMinutes(blocks: readonly Block[], slot: number): NewMinutes | null {
  const moving = blocks.filter(canMove);
  const fixed = blocks.filter((block) => !canMove(block)).reduce((sum, { minutes }) => sum + minutes, 0);
  const target = slot - fixed;
  if (moving.length === 0 || moving.reduce((sum, block) => sum + floorOf(block), 0) > target) return null;
  const weight = ({ minutes }: Block) => Math.max(minutes, 1);
  const whole = moving.reduce((sum, block) => sum + weight(block), 0);
  const ideal = new Map(moving.map((block) => [block, (weight(block) * target) / whole]));
  const given = new Map(moving.map((block) => [block, Math.max(Math.floor(ideal.get(block) ?? 0), floorOf(block))]));
  const gap = (block: Block) => (given.get(block) ?? 0) - (ideal.get(block) ?? 0);
  for (let sum = [...given.values()].reduce((a, b) => a + b, 0); sum !== target; ) {
    const by = sum < target ? 1 : -1;
    const able = moving.filter((block) => by === 1 || (given.get(block) ?? 0) > floorOf(block));
    const next = able.toSorted((a, b) => by * (gap(a) - gap(b)))[0];
    if (!next) return null;
    given.set(next, (given.get(next) ?? 0) + by);
    sum += by;
  }
  return new Map(moving.flatMap((block) => within(block, given.get(block) ?? 0)));
}

/**
 * Frees so many minutes: first what the slot has to spare, then from the segments that are longest, each of which keeps
 * five. Breaks, locked segments, those side by side and `spared` give nothing. Null when there is not enough.
 */
export function freedMinutes(
  blocks: readonly Block[],
  wanted: number,
  spare: number,
  spared: readonly string[] = [],
): NewMinutes | null {
  const given = new Map<string, number>();
  const gives = ({ id, locked, isBreak }: Card) => !locked && !isBreak && !spared.includes(id);
  const cards = blocks.flatMap((block) => (block.cards.length === 1 ? block.cards : [])).filter(gives);
  const now = (card: Card) => given.get(card.id) ?? card.minutes;
  for (let left = wanted - spare; left > 0; left -= 1) {
    const longest = cards.filter((card) => now(card) > LEAST_LEFT).toSorted((a, b) => now(b) - now(a))[0];
    if (!longest) return null;
    given.set(longest.id, now(longest) - 1);
  }
  return given;
}

/** Minutes of listening that become a talk in pairs. */
export interface Pairs {
  /** Id of the segment that gives most: the talk comes behind it. */
  readonly after: string;
  readonly minutes: number;
  /** New minutes of those that give. */
  readonly given: NewMinutes;
}

/**
 * Takes minutes from where the room listens most, each segment keeping five, until the room is active for half of the
 * time or nobody has more to give. Locked segments, breaks and those side by side give nothing. Null when less than a talk
 * in pairs needs can be taken.
 */
export function pairsFrom(blocks: readonly Block[]): Pairs | null {
  const givers = blocks.flatMap(({ cards: [card, ...others], share, isBreak }) =>
    card && others.length === 0 && !card.locked && !isBreak && share !== null && share < 1 ? [{ card, share }] : [],
  );
  const given = new Map<string, number>();
  const now = ({ id, minutes }: Card) => given.get(id) ?? minutes;
  const { active: before, said } = roomTime(blocks);
  let active = before;
  let minutes = 0;
  while (active * 2 < said || minutes < LEAST_PAIRS) {
    const able = givers.filter(({ card }) => now(card) > LEAST_LEFT);
    const next = able.toSorted((a, b) => a.share - b.share || now(b.card) - now(a.card))[0];
    if (!next) break;
    given.set(next.card.id, now(next.card) - 1);
    active += 1 - next.share;
    minutes += 1;
  }
  const taken = ({ card }: (typeof givers)[number]) => card.minutes - now(card);
  const most = givers.toSorted((a, b) => taken(b) - taken(a))[0];
  return most && minutes >= LEAST_PAIRS ? { after: most.card.id, minutes, given } : null;
}
