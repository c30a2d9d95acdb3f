import type { BriefField } from "./brief-fields.ts";
import type { BoardFace, FaceCard } from "./history-face.ts";

/** A link between two cards, by their words. */
interface LinkWords {
  readonly from: string;
  readonly to: string;
}

/** What ties cards to each other, to red threads and to the brief. `card`: the card's words. */
export type LinkChange =
  | (LinkWords & { readonly what: "link-added" | "link-removed"; readonly label: string })
  | (LinkWords & { readonly what: "link-label"; readonly before: string; readonly after: string })
  | { readonly what: "thread-added" | "thread-removed"; readonly thread: string }
  | { readonly what: "thread-shown" | "thread-hidden"; readonly thread: string; readonly card: string }
  /**
   * A card went into a field of the brief, is not noted for it any more, or went into it anew. `card` is null when it is on
   * neither board: what a card said that was deleted is not repeated (rule H4).
   */
  | {
      readonly what: "source-added" | "source-removed" | "source-again";
      readonly field: BriefField;
      readonly card: string | null;
    };

/** The labels of the links of each pair of cards, in one order. */
function labelsByPair({ links }: BoardFace): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const { from, to, label } of links) {
    const key = JSON.stringify([from, to]);
    pairs.set(key, [...(pairs.get(key) ?? []), label].sort());
  }
  return pairs;
}

/** What is in a list and not in another, each as often as it is there more often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((one) => {
    const at = rest.indexOf(one);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

type WordsOf = (cardId: string) => string;

function changesOfPairs(before: BoardFace, after: BoardFace, wordsOf: WordsOf): LinkChange[] {
  const [had, has] = [labelsByPair(before), labelsByPair(after)];
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((key): LinkChange[] => {
    const [from = "", to = ""] = JSON.parse(key) as string[];
    const ends = { from: wordsOf(from), to: wordsOf(to) };
    const gone = without(had.get(key) ?? [], has.get(key) ?? []);
    const came = without(has.get(key) ?? [], had.get(key) ?? []);
    const both = Math.min(gone.length, came.length);
    return [
      ...came.slice(0, both).map((label, at) => {
        return { what: "link-label", ...ends, before: gone[at] ?? "", after: label } as const;
      }),
      ...came.slice(both).map((label) => ({ what: "link-added", ...ends, label }) as const),
      ...gone.slice(both).map((label) => ({ what: "link-removed", ...ends, label }) as const),
    ];
  });
}

function changesOfThreads(before: BoardFace, after: BoardFace, wordsOf: WordsOf): LinkChange[] {
  const [had, has] = [before, after].map(({ threads }) => new Map(threads.map(({ id, cards }) => [id, cards])));
  return [...new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])].flatMap((thread): LinkChange[] => {
    const [was, is] = [had?.get(thread), has?.get(thread)];
    const shown = (what: "thread-shown" | "thread-hidden", some: readonly string[], other: readonly string[]) =>
      some.filter((id) => !other.includes(id)).map((id) => ({ what, thread, card: wordsOf(id) }) as const);
    return [
      ...(was ? [] : [{ what: "thread-added", thread } as const]),
      ...(is ? [] : [{ what: "thread-removed", thread } as const]),
      ...shown("thread-shown", is ?? [], was ?? []),
      // With the thread goes what showed it: to say so for each card would be saying the same again.
      ...(is ? shown("thread-hidden", was ?? [], is) : []),
    ];
  });
}

function changesOfSources(before: BoardFace, after: BoardFace, words: ReadonlyMap<string, string>): LinkChange[] {
  const keyOf = ({ field, cardId }: BoardFace["provenance"][number]) => `${field}/${cardId}`;
  const had = new Map(before.provenance.map((source) => [keyOf(source), source]));
  const has = new Map(after.provenance.map((source) => [keyOf(source), source]));
  return [...new Map([...had, ...has])].flatMap(([key, { field, cardId }]): LinkChange[] => {
    const [was, is] = [had.get(key), has.get(key)];
    if (was && is && was.text === is.text && was.at === is.at) return [];
    const what = was && is ? "source-again" : is ? "source-added" : "source-removed";
    return [{ what, field, card: words.get(cardId) ?? null }];
  });
}

/** What is tied together differently in two faces of a board. */
export function changesOfLinks(before: BoardFace, after: BoardFace): LinkChange[] {
  const words = new Map([...before.cards, ...after.cards].map(({ id, text }: FaceCard) => [id, text]));
  const wordsOf = (cardId: string) => words.get(cardId) ?? "";
  return [
    ...changesOfPairs(before, after, wordsOf),
    ...changesOfThreads(before, after, wordsOf),
    ...changesOfSources(before, after, words),
  ];
}
