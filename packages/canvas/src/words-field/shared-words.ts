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
import { textAddress } from "./text-address.ts";

/** Words in the board document that several people may type at once. */
export interface SharedWords {
  /** Where they are, as carets are told: `text:<shape id>` or `brief:<field>`. */
  readonly on: string;
  read(): string;
  /** Makes them read `words`, as this person's edit. */
  write(words: string): void;
  /** False once what they belong to was deleted. */
  exists(): boolean;
  /** Calls back on every change; `mine` when this person made it. Returns how to stop. */
  subscribe(listener: (mine: boolean) => void): () => void;
}

/** Calls back when what lies under `key` of a root changes: its words, or the whole of it. */
function watchKey(
  root: Y.Map<Y.XmlFragment>,
  key: string,
  isMine: (transaction: Y.Transaction) => boolean,
  listener: (mine: boolean) => void,
): () => void {
  const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const hit = events.some((event) => (event.path.length > 0 ? event.path[0] === key : event.keys.has(key)));
    if (hit) listener(isMine(transaction));
  };
  root.observeDeep(onEvents as Parameters<typeof root.observeDeep>[0]);
  return () => root.unobserveDeep(onEvents as Parameters<typeof root.observeDeep>[0]);
}

/** True for what this person wrote or took back: everything else came over the network. */
const madeBy = (editing: Editing) => (transaction: Y.Transaction) =>
  transaction.origin === editing.origin || transaction.origin === editing.undoManager;

/** One of the brief's own fields. */
export function briefWords(editing: Editing, field: BriefField): SharedWords {
  const { doc, origin } = editing;
  return {
    on: `brief:${field}`,
    read: () => readBriefField(doc, field),
    write: (words) => setBriefField(doc, field, words, origin),
    exists: () => true,
    subscribe: (listener) => watchKey(boardRoots(doc).brief, field, madeBy(editing), listener),
  };
}

/** The words of a card or a note, or the name of a zone. */
export function textWords(editing: Editing, id: string): SharedWords {
  const { doc, origin } = editing;
  const { records, texts } = boardRoots(doc);
  return {
    on: textAddress(id),
    read: () => fragmentText(texts.get(id)),
    write: (words) => setCardText(doc, id, words, origin),
    exists: () => records.has(id),
    subscribe: (listener) => watchKey(texts, id, madeBy(editing), listener),
  };
}
