import {
  boardRoots,
  createRecord,
  type Editing,
  editFragment,
  FIXED_IDS,
  newFragment,
  newRichFragment,
  updateRecord,
  writeRepairs,
} from "@openchair/board";
import { updateYFragment } from "@tiptap/y-tiptap";
import type { TLRecord, TLStore } from "tldraw";
import * as Y from "yjs";
import { richTextNode } from "../notes/rich-text.ts";
import { toCanvasRecord, wordsOf } from "./records.ts";
import { withoutRowPlace } from "./row-place.ts";

/** What is being done with hand or pen right now; its frames are not all written (rule B8). */
export type Gesture = "drag" | "stroke";

/** Least time between two writes of one gesture, in milliseconds. The frames of a drag travel as presence meanwhile. */
const WRITE_EVERY_MS: Record<Gesture, number> = { drag: 1000, stroke: 250 };

/** What tldraw itself adds when a change from elsewhere comes in: nobody's own doing, so nobody's to undo. */
const ECHO = { name: "echo" };

export interface Outgoing {
  /** Writes at once what the store still has to say. */
  flush(): void;
  /** The same, when some of it is about one of these records (rule B2). */
  flushFor(ids: Iterable<string>): void;
  /**
   * Runs a change of these records that does not come from this person; what tldraw adds to it by itself is written as
   * nobody's own. What the store still has to say about the same records is written before.
   */
  aside(ids: Iterable<string>, change: () => void): void;
  /** Ends the current step of undo. */
  mark(): void;
  /** True for a record that the store has changed and that is not written yet. */
  isWaiting(id: string): boolean;
  /** True while this side writes: what the document then tells is no news. */
  readonly writing: boolean;
  dispose(): void;
}

export interface OutgoingOptions {
  readonly store: TLStore;
  readonly editing: Editing;
  readonly gesture: () => Gesture | null;
  /** Words that are being typed go into the document by themselves. */
  readonly isTyping: (id: string) => boolean;
  readonly readOnly: () => boolean;
  /** Told which records are being written: what the document then holds is what counts, and may be something else. */
  readonly onWritten: (ids: readonly string[]) => void;
  /** True when what is shown was repaired, and the repair is not written yet. */
  readonly hasRepairs: () => boolean;
}

interface Pending {
  readonly from: TLRecord | null;
  readonly to: TLRecord | null;
}

/** Notes what changes in the store and writes it to the document, group by group, until disposed. */
export function bindOutgoing(options: OutgoingOptions): Outgoing {
  const { store, editing } = options;
  const { doc, undoManager } = editing;
  const { records, texts } = boardRoots(doc);
  const pending = new Map<string, Pending>();
  let writing = false;
  let echoing = false;
  let lastWrite = 0;
  let writeTimer: ReturnType<typeof setTimeout> | undefined;
  let gestureOpen = false;

  function writeWords(id: string, words: unknown): void {
    const fragment = texts.get(id);
    if (!(fragment instanceof Y.XmlFragment)) {
      if (records.has(id)) texts.set(id, typeof words === "string" ? newFragment(words) : newRichFragment(words));
      return;
    }
    if (typeof words === "string") {
      editFragment(fragment, words);
      return;
    }
    const node = richTextNode(words);
    if (node) updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() });
  }

  function writeOne(id: string, { from, to }: Pending): void {
    if (!to) {
      if (FIXED_IDS.includes(id)) return;
      records.delete(id);
      texts.delete(id);
      return;
    }
    const words = wordsOf(to);
    if (!from) {
      if (!createRecord(records, toCanvasRecord(to)) || words === undefined) return;
      texts.set(id, typeof words === "string" ? newFragment(words) : newRichFragment(words));
      return;
    }
    const before = toCanvasRecord(from);
    updateRecord(records, before, withoutRowPlace(before, toCanvasRecord(to)));
    if (words !== undefined && words !== wordsOf(from) && !options.isTyping(id)) writeWords(id, words);
  }

  function write(): void {
    if (pending.size === 0) return;
    const batch = [...pending];
    pending.clear();
    options.onWritten(batch.map(([id]) => id));
    if (options.readOnly()) return;
    writing = true;
    try {
      // Repairs go first: what is written next was made beside what the person saw (board rule on repairs).
      if (!echoing && options.hasRepairs()) writeRepairs(doc);
      doc.transact(
        () => {
          for (const [id, change] of batch) writeOne(id, change);
        },
        echoing ? ECHO : editing.origin,
      );
    } finally {
      writing = false;
    }
  }

  function flush(): void {
    clearTimeout(writeTimer);
    writeTimer = undefined;
    store._flushHistory();
    if (pending.size === 0) return;
    // The frames of one gesture are one step to undo, however long it takes.
    const gesture = options.gesture() !== null;
    if (gestureOpen && undoManager.lastChange > 0) undoManager.lastChange = Date.now();
    gestureOpen = gesture;
    lastWrite = Date.now();
    write();
  }

  /** Writes what is waiting when it is about one of these; a drag of something else goes on waiting (rule B8). */
  function flushFor(ids: Iterable<string>): void {
    store._flushHistory();
    if ([...ids].some((id) => pending.has(id))) flush();
  }

  const stopListening = store.listen(
    ({ changes }) => {
      const note = (id: string, from: TLRecord | null, to: TLRecord | null) => {
        const earlier = pending.get(id);
        const start = earlier ? earlier.from : from;
        if (!start && !to) pending.delete(id);
        else pending.set(id, { from: start, to });
      };
      for (const record of Object.values(changes.added)) note(record.id, null, record);
      for (const [from, to] of Object.values(changes.updated)) note(to.id, from, to);
      for (const record of Object.values(changes.removed)) note(record.id, record, null);
      if (echoing) {
        write();
        return;
      }
      const gesture = options.gesture();
      const wait = gesture ? WRITE_EVERY_MS[gesture] - (Date.now() - lastWrite) : 0;
      if (wait <= 0) flush();
      else writeTimer ??= setTimeout(flush, wait);
    },
    { source: "user", scope: "document" },
  );

  return {
    flush,
    flushFor,
    aside(ids, change) {
      flushFor(ids);
      store.mergeRemoteChanges(change);
      echoing = true;
      try {
        store._flushHistory();
      } finally {
        echoing = false;
      }
    },
    mark() {
      flush();
      gestureOpen = false;
      undoManager.stopCapturing();
    },
    isWaiting: (id) => pending.has(id),
    get writing() {
      return writing;
    },
    dispose() {
      flush();
      stopListening();
      clearTimeout(writeTimer);
    },
  };
}
