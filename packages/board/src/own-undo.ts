import * as Y from "yjs";
import { boardRoots } from "./layout.ts";
import { holdsOthersWork, leanedOnByOthers } from "./others-work.ts";

type StackItem = Y.UndoManager["undoStack"][number];

/** Milliseconds within which writes count as one step to undo, as in most editors. */
const CAPTURE_MS = 500;

/**
 * Steps that can be undone. Whatever they removed stays in the document of this browser: 5,000 edits of words cost 1 MB
 * (relay.md §7.4).
 */
export const MOST_STEPS = 200;

/**
 * Undo of one person, on a whole board (rule L7). It takes back what was written under `origin`, and never somebody
 * else's work with it: a card that one person made and another has typed in, recoloured or linked stays.
 */
export class OwnUndo extends Y.UndoManager {
  private readonly mine = new Set<number>();
  /** The steps before the running undo or redo: yjs takes one off the end of its list, or more, and does not say which. */
  private steps: readonly StackItem[] = [];
  private readonly kept = new WeakMap<StackItem, ReadonlySet<string>>();
  private readonly noteClient = (transaction: Y.Transaction) => {
    if (transaction.local) this.mine.add(this.doc.clientID);
  };

  constructor(doc: Y.Doc, origin: object) {
    const { records, texts, brief, comments, threads, checklist, consents, provenance } = boardRoots(doc);
    super([records, texts, brief, comments, threads, checklist, consents, provenance] as Y.AbstractType<unknown>[], {
      trackedOrigins: new Set([origin]),
      captureTimeout: CAPTURE_MS,
      deleteFilter: (item) => this.mayDelete(item),
    });
    doc.on("beforeTransaction", this.noteClient);
    this.on("stack-item-added", () => {
      while (this.undoStack.length > MOST_STEPS) this.forgetOldest();
    });
  }

  override undo(): StackItem | null {
    this.steps = [...this.undoStack];
    return super.undo();
  }

  override redo(): StackItem | null {
    this.steps = [...this.redoStack];
    return super.redo();
  }

  override destroy(): void {
    this.doc.off("beforeTransaction", this.noteClient);
    super.destroy();
  }

  private readonly isMine = (client: number): boolean => this.mine.has(client);

  private mayDelete(item: Y.Item): boolean {
    const step = this.steps[(this.undoing ? this.undoStack : this.redoStack).length];
    if (step && this.keptOf(step).has(shapeOf(this.doc, item) ?? "")) return false;
    // A line, or all words of something, in which somebody else has typed.
    return !(item.content instanceof Y.ContentType && holdsOthersWork(item.content.type, this.isMine));
  }

  /** Shapes that a step made and that others have worked on since: with their words, they stay as they are. */
  private keptOf(step: StackItem): ReadonlySet<string> {
    const known = this.kept.get(step);
    if (known) return known;
    const { records, texts } = boardRoots(this.doc);
    const shapes = new Set<string>();
    let leanedOn: Set<string> | null = null;
    for (const id of madeIn(this.doc, step)) {
      leanedOn ??= leanedOnByOthers(this.doc, this.isMine);
      const parts = [records.get(id), texts.get(id)] as unknown[];
      const worked = parts.some((part) => part instanceof Y.AbstractType && holdsOthersWork(part, this.isMine));
      if (worked || leanedOn.has(id)) shapes.add(id);
    }
    this.kept.set(step, shapes);
    return shapes;
  }

  /** Forgets the oldest step, and lets yjs free what it removed, unless a later step needs it as well. */
  private forgetOldest(): void {
    const step = this.undoStack.shift();
    if (!step) return;
    const needed = [...this.undoStack, ...this.redoStack].map(({ deletions }) => deletions);
    this.doc.transact((transaction) => {
      Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
        if (!(struct instanceof Y.Item) || needed.some((deletions) => Y.isDeleted(deletions, struct.id))) return;
        struct.keep = false;
      });
      Y.tryGc(step.deletions, this.doc.store, this.doc.gcFilter);
    }, this);
  }
}

/** The shape that an item is part of: of its record or of its words. Null when it is part of neither. */
function shapeOf(doc: Y.Doc, item: Y.Item): string | null {
  let top = item;
  while (top.parent instanceof Y.AbstractType && top.parent._item) top = top.parent._item;
  const { records, texts } = boardRoots(doc);
  return top.parent === records || top.parent === texts ? top.parentSub : null;
}

/** The records that undoing a step would remove, by id. */
function madeIn(doc: Y.Doc, step: StackItem): Set<string> {
  const { records } = boardRoots(doc);
  const ids = new Set<string>();
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
      let item: Y.GC | Y.Item = struct;
      // What was removed and brought back lives on under another number.
      while (item instanceof Y.Item && item.redone) item = Y.getItem(doc.store, item.redone);
      if (item instanceof Y.Item && !item.deleted && item.parent === records && item.parentSub) ids.add(item.parentSub);
    });
  });
  return ids;
}
