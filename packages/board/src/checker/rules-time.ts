import { type Block, blocksOf, minutesOf, roomTime } from "./blocks.ts";
import type { CheckInput, Finding, Fix } from "./finding.ts";
import { fittedMinutes, freedMinutes, pairsFrom } from "./minutes.ts";

/** Demanding stretches stay under this, then comes a real break (domain.md §3, from The Turing Way). */
export const DEMANDING_MOST = 40;
/** A session that passes this without a break is too long for many (domain.md §5.14). */
export const WITHOUT_BREAK_MOST = 60;
/** What is shorter is no real break. */
export const BREAK_LEAST = 5;
/** What is put in where a session is long, and where a stretch is hard, in minutes. */
const LONG_BREAK = 10;
const SHORT_BREAK = 5;

const plain = { person: null, fixes: [] } as const;
const idsOf = (blocks: readonly Block[]) => blocks.flatMap(({ cards }) => cards.map(({ id }) => id));

/** The sum against the slot. */
export function checkSum({ sheet }: CheckInput): Finding[] {
  const { over, spare, slot, rows } = sheet;
  if (over === 0 && spare === 0) return [];
  const fixes: Fix[] = fittedMinutes(blocksOf({ rows }), slot) ? [{ do: "fit-minutes" }] : [];
  const about = { ...plain, cards: [], fixes };
  return over > 0
    ? [{ ...about, id: "too-long", severity: "warn", values: { minutes: over } }]
    : [{ ...about, id: "minutes-free", severity: "look", values: { minutes: spare } }];
}

/** Neighbours that belong together, as long as `belongs` says so. */
function stretches(blocks: readonly Block[], belongs: (block: Block) => boolean): Block[][] {
  const found: Block[][] = [[]];
  for (const block of blocks) {
    if (belongs(block)) found.at(-1)?.push(block);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** A break near the middle of a stretch: between two segments, or in the middle of the only one. */
function breakIn(stretch: readonly Block[], all: readonly Block[], minutes: number, spare: number): Fix[] {
  const [only] = stretch;
  if (stretch.length === 1 && only) {
    const [card] = only.cards;
    const isLongEnough = only.minutes >= minutes + 2 * BREAK_LEAST;
    return card && only.cards.length === 1 && !card.locked && isLongEnough
      ? [{ do: "split", card: card.id, minutes }]
      : [];
  }
  if (!freedMinutes(all, minutes, spare)) return [];
  const half = minutesOf(stretch) / 2;
  const distance = (at: number) => Math.abs(minutesOf(stretch.slice(0, at)) - half);
  const places = stretch.map((_, at) => at).slice(1);
  const at = places.toSorted((a, b) => distance(a) - distance(b))[0] ?? 1;
  const before = stretch[at]?.cards[0]?.id;
  return before === undefined ? [] : [{ do: "add-break", before, minutes }];
}

/**
 * Demanding segments in a row count together, until a break or something lighter comes. One of which nobody has said how
 * demanding it is counts by itself: a day of such segments would otherwise always be found (decision 25).
 */
export function checkDemanding({ sheet }: CheckInput): Finding[] {
  const blocks = blocksOf(sheet);
  const unsaid = blocks.filter(({ demanding }) => demanding === null).map((block) => [block]);
  return [...stretches(blocks, ({ demanding }) => demanding === true), ...unsaid]
    .filter((stretch) => minutesOf(stretch) > DEMANDING_MOST)
    .map((stretch) => ({
      ...plain,
      id: "demanding-stretch",
      severity: "warn",
      cards: idsOf(stretch),
      values: { minutes: minutesOf(stretch) },
      fixes: breakIn(stretch, blocks, SHORT_BREAK, sheet.spare),
    }));
}

/** More than an hour without a break. */
export function checkBreaks({ sheet }: CheckInput): Finding[] {
  const blocks = blocksOf(sheet);
  return stretches(blocks, ({ isBreak, minutes }) => !isBreak || minutes < BREAK_LEAST)
    .filter((stretch) => minutesOf(stretch) > WITHOUT_BREAK_MOST)
    .map((stretch) => {
      const long = breakIn(stretch, blocks, LONG_BREAK, sheet.spare);
      return {
        ...plain,
        id: "no-break",
        severity: "warn",
        cards: idsOf(stretch),
        values: { minutes: minutesOf(stretch) },
        fixes: long.length > 0 ? long : breakIn(stretch, blocks, SHORT_BREAK, sheet.spare),
      };
    });
}

/** A talk in pairs, behind whichever segment gives most to it. */
function pairsFor(blocks: readonly Block[]): Fix[] {
  const pairs = pairsFrom(blocks);
  return pairs ? [{ do: "add-pairs", card: pairs.after, minutes: pairs.minutes }] : [];
}

/** The room listens more than half of the time. Says nothing while less than half of the minutes say what the room does. */
export function checkRoomShare({ sheet }: CheckInput): Finding[] {
  const blocks = blocksOf(sheet);
  const { active, said, all } = roomTime(blocks);
  if (said === 0 || said * 2 < all || active * 2 >= said) return [];
  const percent = Math.min(Math.round((active / said) * 100), 49);
  return [{ ...plain, id: "room-share", severity: "look", cards: [], values: { percent }, fixes: pairsFor(blocks) }];
}
