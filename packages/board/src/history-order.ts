import type { BoardFace, FaceCard, FaceHome } from "./history-face.ts";

/** What is in both, in another order. From the first to the last that is not where it was: their words before and after. */
export interface OrderChange {
  readonly what: "order";
  readonly in: FaceHome["in"] | "zones";
  /** Of a zone. */
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Listed {
  readonly id: string;
  readonly words: string;
}

/** The two lists without what is only in one of them, nor what both begin and end with; null when nothing is left. */
function reordered(before: readonly Listed[], after: readonly Listed[]) {
  const [had, has] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const from = before.filter(({ id }) => has.has(id));
  const to = after.filter(({ id }) => had.has(id));
  const differs = ({ id }: Listed, at: number) => id !== to[at]?.id;
  const first = from.findIndex(differs);
  if (first === -1) return null;
  const cut = (list: readonly Listed[]) => list.slice(first, from.findLastIndex(differs) + 1).map(({ words }) => words);
  return { before: cut(from), after: cut(to) };
}

/** What lies loose on the board is one list, whatever frame it lies in: so it is read. */
const listOf = ({ place, home }: FaceCard): string => (place === "loose" ? place : home.id);

function cardsByList({ cards }: BoardFace): Map<string, FaceCard[]> {
  const lists = new Map<string, FaceCard[]>();
  for (const card of cards) lists.set(listOf(card), [...(lists.get(listOf(card)) ?? []), card]);
  return lists;
}

/** Where what is in both faces is read in another order: zones among each other, and cards where they lie. */
export function changesOfOrder(before: BoardFace, after: BoardFace): OrderChange[] {
  const changes: OrderChange[] = [];
  const had = cardsByList(before);
  for (const [list, cards] of cardsByList(after)) {
    const listed = (some: readonly FaceCard[]) => some.map(({ id, text }) => ({ id, words: text }));
    const order = reordered(listed(had.get(list) ?? []), listed(cards));
    const home = cards[0]?.home;
    if (!order || !home) continue;
    const where = list === "loose" ? ({ in: "page", name: "" } as const) : { in: home.in, name: home.name };
    changes.push({ what: "order", ...where, ...order });
  }
  const zones = ({ zones: all }: BoardFace) => all.map(({ id, name }) => ({ id, words: name }));
  const order = reordered(zones(before), zones(after));
  if (order) changes.push({ what: "order", in: "zones", name: "", ...order });
  return changes;
}
