import { boardRoots, type Editing, fragmentText, isRichTextType, newRichFragment, setCardText } from "@openchair/board";
import type { TLRecord, TLStore } from "tldraw";
import * as Y from "yjs";
import { readRichText } from "../notes/rich-text.ts";
import { bindIncoming, type Incoming } from "./incoming.ts";
import { bindOutgoing, type Gesture } from "./outgoing.ts";
import { wordsOf } from "./records.ts";

export interface StoreBinding {
  /** Writes at once what the store still has to say. */
  flush(): void;
  /** Ends the current step of undo: what comes next is taken back on its own. */
  mark(): void;
  /** The newest plain words of a shape, which may be ahead of what the store shows. */
  cardWords(id: string): string;
  /** Makes a shape's plain words read `words`, on behalf of this person. */
  typeInCard(id: string, words: string): void;
  /** The words of a note, to be typed in by a text editor that writes to them; null when the note is gone. */
  openWords(id: string): Y.XmlFragment | null;
  /** Applies at once what the document still has to say. */
  apply(): void;
  /** Makes shapes be read from the document again. */
  refresh(ids: Iterable<string>): void;
  /** Shows shapes where somebody else holds them. Neither written nor undone: the document hears of it from them. */
  showAside(records: readonly TLRecord[]): void;
  /** Records, and words (`texts/<id>`), that tldraw would refuse as they are, by id (rule B4). */
  readonly setAside: ReadonlySet<string>;
  dispose(): void;
}

export interface StoreBindingOptions {
  readonly store: TLStore;
  readonly editing: Editing;
  /** What hand or pen are doing right now, so that its frames are not all written (rule B8). */
  gesture?(): Gesture | null;
  /** True while the words of this shape are open in a text editor that writes to the document by itself. */
  isTyping?(id: string): boolean;
  /** True for somebody who only looks on: nothing is written for them, whatever tldraw does by itself. */
  readOnly?(): boolean;
  /** True for the address of a picture that the server of this board keeps. */
  isOwnPicture?(src: string): boolean;
  /** Told as soon as records are removed, before the store or a text editor learns of it; `mine` when by this person (B11). */
  onRemoval?(ids: readonly string[], mine: boolean): void;
  /** Last touch to a record that is about to be shown, with what is shown now. */
  finish?(record: TLRecord, current: TLRecord | undefined): TLRecord;
}

/** Binds a tldraw store to a board document until disposed. Fills the store first. */
export function bindStore(options: StoreBindingOptions): StoreBinding {
  const { store, editing } = options;
  const { doc, origin } = editing;
  const { records, texts } = boardRoots(doc);

  const outgoing = bindOutgoing({
    store,
    editing,
    gesture: () => options.gesture?.() ?? null,
    isTyping: (id) => options.isTyping?.(id) ?? false,
    readOnly: () => options.readOnly?.() ?? false,
    onWritten: (ids) => incoming.readBack(ids),
    hasRepairs: () => incoming.hasRepairs,
  });
  const incoming: Incoming = bindIncoming({
    store,
    doc,
    outgoing: () => outgoing,
    inGesture: () => (options.gesture?.() ?? null) !== null,
    isOwnPicture: (src) => options.isOwnPicture?.(src) ?? false,
    onRemoval: (ids, mine) => options.onRemoval?.(ids, mine),
    finish: (record, current) => options.finish?.(record, current) ?? record,
  });
  incoming.start();

  return {
    flush: outgoing.flush,
    mark: outgoing.mark,
    // All of these flush first: what was made within this frame is not in the document yet, and its first letters would
    // be lost.
    cardWords(id) {
      outgoing.flush();
      return fragmentText(texts.get(id));
    },
    typeInCard(id, words) {
      outgoing.flush();
      setCardText(doc, id, words, origin);
    },
    openWords(id) {
      // Taking back the first words leaves the note, even when it was made a moment before.
      outgoing.mark();
      const shape = store.get(id as TLRecord["id"]);
      if (!shape || !records.has(id) || !("type" in shape) || !isRichTextType(shape.type)) return null;
      const fragment = texts.get(id);
      if (fragment instanceof Y.XmlFragment && readRichText(fragment).sound) return fragment;
      // Words that cannot be read as they are would be thrown away piece by piece by the text editor. What the person
      // sees, the plain words, takes their place as a step that can be undone.
      const plain = newRichFragment(wordsOf(shape));
      doc.transact(() => texts.set(id, plain), origin);
      return plain;
    },
    apply: incoming.apply,
    refresh: incoming.refresh,
    showAside: (shown) =>
      outgoing.aside(
        shown.map(({ id }) => id),
        () => store.put([...shown]),
      ),
    get setAside() {
      return incoming.setAside;
    },
    dispose() {
      outgoing.dispose();
      incoming.dispose();
    },
  };
}
