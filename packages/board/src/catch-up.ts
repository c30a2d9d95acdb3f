import * as Y from "yjs";
import { BRIEF_FIELDS, type BriefField, readBriefFields } from "./brief-fields.ts";
import { type Card, readCards } from "./cards.ts";
import { readComments } from "./comments.ts";
import { boardRoots } from "./layout.ts";
import type { Written } from "./written.ts";

/** What is kept of a board to tell later what is new on it. It holds no words (rule N3). */
export interface BoardMark {
  /** Yjs client id → the clock up to which everything was there. */
  readonly clocks: Readonly<Record<string, number>>;
  /** Minutes of each segment. */
  readonly segments: Readonly<Record<string, number>>;
  /** Ids of all other cards that say something. */
  readonly cards: readonly string[];
  /** A number that stands for the words of each field. */
  readonly fields: Readonly<Record<string, number>>;
}

/**
 * Something that others did, with no words of theirs. `by`: people, by their ids. `id`: of the card or comment; of
 * `words`: the field.
 */
export type BoardNews =
  /** `answer`: a comment on a card of one's own, under one's own words, or one that names one. */
  | { readonly what: "idea" | "question" | "comment" | "answer"; readonly id: string; readonly by: readonly string[] }
  | { readonly what: "segment"; readonly id: string; readonly by: readonly string[] }
  | { readonly what: "minutes"; readonly id: string; readonly by: readonly string[]; readonly before: number }
  | { readonly what: "words"; readonly id: BriefField; readonly by: readonly string[] };

/** Whose hand a Yjs client id is: null for the server and for what nobody knows. */
type WhoseHand = (client: number) => string | null;

/** FNV-1a: tells whether words are still the same, and cannot be read back. */
function standIn(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** What to keep of a board as somebody leaves it. */
export function markOf(doc: Y.Doc): BoardMark {
  const segments: Record<string, number> = {};
  const cards: string[] = [];
  for (const { id, place, minutes, text } of readCards(doc)) {
    if (place === "run-sheet") segments[id] = minutes;
    // One that says nothing yet is new when it does.
    else if (text.trim() !== "") cards.push(id);
  }
  const clocks = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)));
  const fields = Object.fromEntries(
    Object.entries(readBriefFields(doc)).map(([field, words]) => [field, standIn(words)]),
  );
  return { clocks, segments, cards, fields };
}

/** Reads what {@link markOf} made and somebody kept as JSON; null when it is something else. */
export function readMark(kept: unknown): BoardMark | null {
  const mark = kept as Partial<BoardMark> | null;
  const isThere = (part: unknown) => typeof part === "object" && part !== null;
  if (!isThere(mark)) return null;
  return isThere(mark?.clocks) && isThere(mark?.segments) && Array.isArray(mark?.cards) && isThere(mark?.fields)
    ? (mark as BoardMark)
    : null;
}

/** What others did on a board since `mark` was made (rule N1). Nothing of `me`. In reading order, comments by time. */
export function newsSince(doc: Y.Doc, mark: BoardMark, me: string, whose: WhoseHand): BoardNews[] {
  const { records, brief, comments } = boardRoots(doc);
  const isNew = ({ id: { client, clock } }: Y.Item) => clock >= (mark.clocks[client] ?? 0);
  const itemOf = (map: unknown, key: string) => (map as Written | undefined)?._map.get(key);
  const handOf = (item: Y.Item | undefined) => (item ? whose(item.id.client) : null);

  /** Everybody whose hand wrote in a type since then. */
  function handsIn(type: Written): Set<string> {
    const hands = new Set<string>();
    const look = (item: Y.Item) => {
      if (item.deleted) return;
      const hand = isNew(item) ? handOf(item) : null;
      if (hand !== null) hands.add(hand);
      if (item.content instanceof Y.ContentType) for (const one of handsIn(item.content.type)) hands.add(one);
    };
    for (const item of type._map.values()) look(item);
    for (let item = type._start; item !== null; item = item.right) look(item);
    return hands;
  }
  /** Who made a card. A card of the server's says itself for whom it was written (a quiet round). */
  const makerOf = ({ id, createdBy }: Card) => handOf(itemOf(records, id)) ?? createdBy;

  const known = new Set([...mark.cards, ...Object.keys(mark.segments)]);
  const found: BoardNews[] = [];
  const add = (news: BoardNews) => {
    const by = news.by.filter((person) => person !== me);
    if (by.length > 0) found.push({ ...news, by });
  };
  const cards = readCards(doc);
  for (const card of cards) {
    const { id, kind, place, minutes, text } = card;
    const maker = makerOf(card);
    const [record, before] = [records.get(id), mark.segments[id]];
    if (place === "run-sheet") {
      const changer = handOf(itemOf(record, "x:minutes")) ?? maker;
      const mover = known.has(id) ? (handOf(itemOf(record, "o")) ?? maker) : maker;
      if (before === undefined) add({ what: "segment", id, by: mover === null ? [] : [mover] });
      else if (before !== minutes) add({ what: "minutes", id, before, by: changer === null ? [] : [changer] });
    } else if (!known.has(id) && text.trim() !== "" && maker !== null) {
      add({ what: kind === "question" ? "question" : "idea", id, by: [maker] });
    }
  }
  const mine = new Set(cards.flatMap((card) => (makerOf(card) === me ? [`card:${card.id}`] : [])));
  const said = readComments(doc);
  const talks = new Set(said.flatMap(({ id }) => (handOf(itemOf(comments, id)) === me ? [id] : [])));
  for (const { id, on, by, re, mentions } of said) {
    const item = itemOf(comments, id);
    if (!item || !isNew(item)) continue;
    const speaker = handOf(item) ?? by;
    const isForMe = mine.has(on) || mentions.includes(me) || (re !== null && talks.has(re));
    if (speaker !== null) add({ what: isForMe ? "answer" : "comment", id, by: [speaker] });
  }
  const fields = readBriefFields(doc);
  for (const field of BRIEF_FIELDS) {
    if (standIn(fields[field]) === (mark.fields[field] ?? standIn(""))) continue;
    const fragment = brief.get(field);
    if (fragment) add({ what: "words", id: field, by: [...handsIn(fragment)] });
  }
  return found;
}

/** What a line of news shows, read from the board as it is now; null when it is not there any more (rule N3). */
export interface NewsWords {
  /** Beginning of the words; "" where they stay on the board: what is for the team alone, and somebody's own story. */
  readonly text: string;
  /** Minutes now. */
  readonly minutes: number;
  /** Where to go: `card:<id>`, `brief:<field>` or `board`. */
  readonly place: string;
}

/** The most of somebody's words that a line of news repeats, in UTF-16 units. */
const EXCERPT = 90;

const excerpt = (words: string): string => {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= EXCERPT
    ? line
    : `${line
        .slice(0, EXCERPT - 1)
        .toWellFormed()
        .trimEnd()}…`;
};

/** Looks up the words for news. `isForTeam`: whoever reads it reads the board, too, and nobody else does. */
export function newsWords(
  doc: Y.Doc,
  { isForTeam }: { readonly isForTeam: boolean },
): (news: Pick<BoardNews, "what" | "id">) => NewsWords | null {
  const cards = new Map(readCards(doc).map((card) => [card.id, card]));
  const comments = new Map(readComments(doc).map((comment) => [comment.id, comment]));
  const fields: ReadonlySet<string> = new Set(BRIEF_FIELDS);
  return ({ what, id }) => {
    if (what === "words") return fields.has(id) ? { text: "", minutes: 0, place: `brief:${id}` } : null;
    if (what === "comment" || what === "answer") {
      const comment = comments.get(id);
      if (!comment || comment.text.trim() === "") return null;
      const about = comment.on.startsWith("card:") ? cards.get(comment.on.slice("card:".length)) : undefined;
      const isOpen = isForTeam || about === undefined || about.share === "all";
      return { text: isOpen ? excerpt(comment.text) : "", minutes: 0, place: comment.on };
    }
    const card = cards.get(id);
    if (!card) return null;
    return {
      text: isForTeam || card.share === "all" ? excerpt(card.text) : "",
      minutes: card.minutes,
      place: `card:${id}`,
    };
  };
}
