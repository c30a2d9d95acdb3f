import {
  boardRoots,
  CARD_LIMITS,
  type Card,
  type Comment,
  fragmentText,
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

/** A sticky note, a text or a box on the canvas that has words in it. */
export interface Note {
  readonly id: string;
  readonly words: string;
  /** True when the words are plain lines, which a plain field can show and change without losing anything. */
  readonly isPlain: boolean;
}

/** Everything of a board that has words, as it stands. */
export interface OutlineData {
  readonly cards: readonly Card[];
  readonly zones: readonly Zone[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly notes: readonly Note[];
}

/** What has words but is shown, or linked, by something of its own. */
const NO_NOTES: readonly unknown[] = ["card", "zone", "arrow"];

/** True for paragraphs of plain letters: no lists, no bold words. */
const isPlain = (fragment: unknown) =>
  fragment instanceof Y.XmlFragment &&
  fragment
    .toArray()
    .every(
      (line) =>
        line instanceof Y.XmlElement &&
        line.nodeName === "paragraph" &&
        line
          .toArray()
          .every(
            (text) =>
              text instanceof Y.XmlText &&
              (text.toDelta() as { attributes?: unknown }[]).every((part) => !part.attributes),
          ),
    );

function readNotes(doc: Y.Doc): Note[] {
  const { texts } = boardRoots(doc);
  const found = [...readRecords(doc).values()].flatMap((record) => {
    if (record.typeName !== "shape" || NO_NOTES.includes(record["type"])) return [];
    const fragment = texts.get(record.id);
    const words = fragmentText(fragment);
    if (words.trim() === "") return [];
    const mayWrite = words.length <= CARD_LIMITS.text && isPlain(fragment);
    return [{ id: record.id, words, isPlain: mayWrite, order: `${String(record["index"])} ${record.id}` }];
  });
  return found.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id, words, isPlain }) => ({ id, words, isPlain }));
}

/** Everything that the outline shows; follows the document a few letters at a time. */
export const liveOutline = perDocument<OutlineData>((doc) => {
  const { records, texts, comments } = boardRoots(doc);
  return liveValue(
    () => ({
      cards: readCards(doc),
      zones: readZones(doc),
      links: readLinks(doc),
      comments: readComments(doc),
      notes: readNotes(doc),
    }),
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
  for (const { id, words } of notes) things.set(id, { thing: "note", says: words });
  for (const { id, label } of links) things.set(id, { thing: "link", says: label });
  for (const { id, text } of comments) things.set(id, { thing: "comment", says: text });
  return things;
}
