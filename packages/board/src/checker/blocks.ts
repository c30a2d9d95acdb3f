import type { Card } from "../cards.ts";
import type { RunSheet } from "../run-sheet.ts";

/** What fills one stretch of the slot: a segment, or several side by side. */
export interface Block {
  readonly cards: readonly Card[];
  /** Of segments side by side the longest. */
  readonly minutes: number;
  /** True when nobody works in it. */
  readonly isBreak: boolean;
  /** True when somebody works hard all the time; null while nobody has said. */
  readonly demanding: boolean | null;
  /** Part of the room that is active, 0 to 1; of segments side by side the mean. Null while nobody has said. */
  readonly share: number | null;
}

function blockOf(cards: readonly Card[]): Block {
  const shares = cards.flatMap(({ roomShare }) => (roomShare === null ? [] : [roomShare / 100]));
  const isBreak = cards.every((card) => card.isBreak);
  const said = cards.flatMap((card) => (card.isBreak || card.demanding === null ? [] : [card.demanding]));
  return {
    cards,
    minutes: Math.max(...cards.map(({ minutes }) => minutes)),
    isBreak,
    demanding: isBreak ? false : said.length === 0 ? null : said.includes(true),
    share: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
  };
}

/** The stretches of the slot in their order. Work before the session is in none. */
export function blocksOf({ rows }: Pick<RunSheet, "rows">): Block[] {
  const groups: Card[][] = [];
  for (const { card, before, beside } of rows) {
    if (before) continue;
    if (beside) groups.at(-1)?.push(card);
    else groups.push([card]);
  }
  return groups.map(blockOf);
}

export const minutesOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { minutes }) => sum + minutes, 0);

/** How much of the time the room itself is active, breaks aside. */
export interface RoomTime {
  /** Minutes in which the room is active, and minutes of which somebody has said how much it is. */
  readonly active: number;
  readonly said: number;
  /** All minutes that are no break. */
  readonly all: number;
}

export function roomTime(blocks: readonly Block[]): RoomTime {
  let [active, said, all] = [0, 0, 0];
  for (const { isBreak, minutes, share } of blocks) {
    if (isBreak) continue;
    all += minutes;
    if (share === null) continue;
    said += minutes;
    active += minutes * share;
  }
  return { active, said, all };
}

/** The room's part of a run sheet in whole percent, or null while less than half of it is said. */
export function roomPercent(sheet: Pick<RunSheet, "rows">): number | null {
  const { active, said, all } = roomTime(blocksOf(sheet));
  return said === 0 || said * 2 < all ? null : Math.round((active / said) * 100);
}
