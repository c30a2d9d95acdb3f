import type { CardKind } from "@openchair/board";

/** What somebody else did to one thing since it was last told. */
type Deed = "added" | "changed" | "removed";

/** What others have done and nobody has been told of yet: thing → what became of it. */
export type News = ReadonlyMap<string, Deed>;

export const NO_NEWS: News = new Map();

/** Takes in one more thing that others did. What comes and goes again untold is no news. */
export function gather(news: News, id: string, deed: Deed): News {
  const before = news.get(id);
  const next = new Map(news);
  if (before === "added" && deed === "removed") next.delete(id);
  else if (before === "removed" && deed === "added") next.set(id, "changed");
  else if (before === "added") next.set(id, "added");
  else next.set(id, deed);
  return next;
}

/** What can be told of: a card by its kind, or something else by its name. */
export type Thing = CardKind | "zone" | "note" | "comment" | "link";

/** What there is to tell apart: id → what it is and what it says. */
export type Snapshot = ReadonlyMap<string, { readonly thing: Thing; readonly says: string }>;

/** One part of a sentence: who did what to how many of one kind of thing. */
export interface NewsPart {
  readonly deed: Deed;
  readonly thing: Thing | "card";
  readonly count: number;
}

/** Above this many different things, cards are told as cards. */
const MOST_PARTS = 3;

const DEEDS: readonly Deed[] = ["added", "changed", "removed"];
const NO_CARDS: ReadonlySet<Thing> = new Set<Thing>(["zone", "note", "comment", "link"]);
const isCard = (thing: Thing) => !NO_CARDS.has(thing);

/** What there is to say of gathered news, given what the board held when it was last told and what it holds now. */
export function newsParts(news: News, before: Snapshot, after: Snapshot): NewsPart[] {
  const counts = new Map<string, NewsPart>();
  const count = (deed: Deed, thing: Thing) => {
    const key = `${deed} ${thing}`;
    counts.set(key, { deed, thing, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const [id, deed] of news) {
    const [was, is] = [before.get(id), after.get(id)];
    if (deed === "removed" && was && !is) count("removed", was.thing);
    if (deed === "added" && is) count("added", is.thing);
    // What was changed and changed back reads as it did.
    if (deed === "changed" && is && (!was || was.says !== is.says)) count(was ? "changed" : "added", is.thing);
  }
  const parts = [...counts.values()];
  return sorted(parts.length > MOST_PARTS ? together(parts) : parts);
}

/** Kinds of cards told as one. */
function together(parts: readonly NewsPart[]): NewsPart[] {
  const others = parts.filter(({ thing }) => thing === "card" || !isCard(thing));
  const cards = DEEDS.map((deed) => ({
    deed,
    thing: "card" as const,
    count: parts
      .filter((part) => part.deed === deed && part.thing !== "card" && isCard(part.thing))
      .reduce((sum, part) => sum + part.count, 0),
  }));
  return [...cards.filter(({ count }) => count > 0), ...others];
}

const sorted = (parts: readonly NewsPart[]) =>
  parts.toSorted((a, b) => DEEDS.indexOf(a.deed) - DEEDS.indexOf(b.deed) || b.count - a.count);

/**
 * Who did it, as far as that is known: changes carry no names yet. With exactly one other person here it was them; with
 * more, somebody.
 */
export function newsBy(others: readonly { readonly name: string }[]): string | null {
  const [only] = others;
  return only && others.length === 1 ? only.name : null;
}
