import {
  type BriefField,
  boardRoots,
  type Editing,
  fragmentText,
  readBriefField,
  setBriefField,
  setCardText,
} from "@openchair/board";
import type * as Y from "yjs";

/** Words in the board document that several people may type at once. */
export interface SharedWords {
  read(): string;
  /** Makes them read `words`, as this person's edit. */
  write(words: string): void;
  /** Calls back on every change, from whomever it came; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Calls back when what lies under `key` of a root changes: its words, or the whole of it. */
function watchKey(root: Y.Map<Y.XmlFragment>, key: string, listener: () => void): () => void {
  const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const hit = events.some((event) => (event.path.length > 0 ? event.path[0] === key : event.keys.has(key)));
    if (hit) listener();
  };
  root.observeDeep(onEvents as Parameters<typeof root.observeDeep>[0]);
  return () => root.unobserveDeep(onEvents as Parameters<typeof root.observeDeep>[0]);
}

/** One of the brief's own fields. */
export function briefWords(editing: Editing, field: BriefField): SharedWords {
  const { doc, origin } = editing;
  return {
    read: () => readBriefField(doc, field),
    write: (words) => setBriefField(doc, field, words, origin),
    subscribe: (listener) => watchKey(boardRoots(doc).brief, field, listener),
  };
}

/** The words of a card. */
export function cardWords(editing: Editing, cardId: string): SharedWords {
  const { doc, origin } = editing;
  const { texts } = boardRoots(doc);
  return {
    read: () => fragmentText(texts.get(cardId)),
    write: (words) => setCardText(doc, cardId, words, origin),
    subscribe: (listener) => watchKey(texts, cardId, listener),
  };
}
