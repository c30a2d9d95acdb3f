import {
  boardRoots,
  CARD_LIMITS,
  type CanvasRecord,
  type Card,
  type Comment,
  fragmentText,
  isRichTextType,
  type Link,
  readCards,
  readComments,
  readLinks,
  readRecords,
  readZones,
  type Zone,
} from "@openchair/board";
import * as Y from "yjs";
import { liveValue, perDocument } from "../board/boardData.ts";
import type { Snapshot, Thing } from "./news.ts";
import { type Picture, readPictures } from "./pictures.ts";

/** A sticky note, a text or a box on the canvas that has words in it. */
export interface Note {
  readonly id: string;
  readonly words: string;
  /** Sticky notes are shown without words, too; of texts and boxes only the words count. */
  readonly isSticky: boolean;
  /** True when the words are in a list: they become plain lines when somebody changes them in a plain field. */
  readonly hasList: boolean;
  /** False when there are more words than a field here takes in. */
  readonly mayWrite: boolean;
}

/** Everything of a board that has words, as it stands. */
export interface OutlineData {
  readonly cards: readonly Card[];
  readonly zones: readonly Zone[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly notes: readonly Note[];
  readonly pictures: readonly Picture[];
  /** How many things were drawn that say nothing in words. */
  readonly drawings: number;
}

/** Lines that lie at the top; everything else is a list, or the like. Bold words lie in lines, and stay bold. */
const LINES = ["paragraph", "heading", "codeBlock"];

const hasList = (fragment: unknown) =>
  fragment instanceof Y.XmlFragment &&
  fragment.toArray().some((line) => !(line instanceof Y.XmlElement && LINES.includes(line.nodeName)));

/** The notes that the outline shows: those with words, empty sticky notes, and what is being written. */
export const shownNotes = (notes: readonly Note[], writing: string | null): Note[] =>
  notes.filter(({ id, words, isSticky }) => isSticky || words.trim() !== "" || id === writing);

function readNotes(records: ReadonlyMap<string, CanvasRecord>, texts: Y.Map<Y.XmlFragment>): Note[] {
  const found = [...records.values()].flatMap(({ id, typeName, type, index }) => {
    if (typeName !== "shape" || typeof type !== "string" || !isRichTextType(type)) return [];
    const fragment = texts.get(id);
    const words = fragmentText(fragment);
    const mayWrite = words.length <= CARD_LIMITS.text;
    const note = { id, words, isSticky: type === "note", hasList: hasList(fragment), mayWrite };
    return [{ note, order: `${String(index)} ${id}` }];
  });
  return found.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ note }) => note);
}

/** Everything that the outline shows; follows the document a few letters at a time. */
export const liveOutline = perDocument<OutlineData>((doc) => {
  const { records, texts, comments } = boardRoots(doc);
  return liveValue(
    () => {
      const all = readRecords(doc);
      const links = readLinks(doc);
      return {
        cards: readCards(doc),
        zones: readZones(doc),
        links,
        comments: readComments(doc),
        notes: readNotes(all, texts),
        ...readPictures(all, texts, links),
      };
    },
    (changed) => {
      const roots = [records, texts, comments];
      for (const root of roots) root.observeDeep(changed);
      return () => {
        for (const root of roots) root.unobserveDeep(changed);
      };
    },
  );
});

/** What there is to tell apart when others change something. */
export function snapshotOf({ cards, zones, links, comments, notes }: OutlineData): Snapshot {
  const things = new Map<string, { thing: Thing; says: string }>();
  for (const { id, createdAt: _at, createdBy: _by, ...card } of cards) {
    things.set(id, { thing: card.kind, says: JSON.stringify(card) });
  }
  for (const { id, name } of zones) things.set(id, { thing: "zone", says: name });
  for (const { id, words } of shownNotes(notes, null)) things.set(id, { thing: "note", says: words });
  for (const { id, label } of links) things.set(id, { thing: "link", says: label });
  for (const { id, text } of comments) things.set(id, { thing: "comment", says: text });
  return things;
}
