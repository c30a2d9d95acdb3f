import * as Y from "yjs";
import { LIMITS } from "./limits.ts";

/** What the document of a room says it now holds more of, in the order it took it in. */
export interface Emitted {
  readonly update: Uint8Array;
  /** Whatever was passed to {@link applyUpdate}; null for what yjs tidied up by itself. */
  readonly origin: unknown;
}

/** The document cannot be used any further; the log is sound, and the board has to be opened again. */
export class BrokenDocument extends Error {}

/** Marks what the room knows already when the document takes it in. */
const KNOWN = Symbol("known");

/**
 * The document of a room, built when somebody asks for it. Most changes never need it: they are checked by their clocks
 * alone, and put into the document together, later, which costs a third of doing it one by one.
 */
export class LiveDocument {
  /** What it took in through {@link applyUpdate}, or tidied up by itself, since somebody last looked. */
  readonly emitted: Emitted[] = [];
  private held: Y.Doc | null = null;
  private unapplied: Uint8Array[] = [];
  private readonly history: () => readonly Uint8Array[];

  /** `history`: everything the room holds, oldest first. */
  constructor(history: () => readonly Uint8Array[]) {
    this.history = history;
  }

  /** The document, up to date. Throws {@link BrokenDocument} when it cannot be built or brought up to date. */
  get doc(): Y.Doc {
    if (this.held === null) {
      this.held = buildDocument(this.history());
      this.watch(this.held);
    }
    this.settle(this.held);
    return this.held;
  }

  /** The history has this now, too. */
  defer(update: Uint8Array): void {
    if (this.held === null) return;
    this.unapplied.push(update);
    if (this.unapplied.length >= LIMITS.unapplied) this.settle(this.held);
  }

  /** Of how many pieces the document is made, and how many of these are deleted; null while it is not built. */
  structs(): { readonly all: number; readonly deleted: number } | null {
    if (this.held === null) return null;
    let all = 0;
    let deleted = 0;
    for (const structs of this.held.store.clients.values()) {
      all += structs.length;
      for (const struct of structs) if (struct.deleted) deleted += 1;
    }
    return { all, deleted };
  }

  /** Lets go of the document, which can be built again. */
  release(): void {
    this.held?.destroy();
    this.held = null;
    this.unapplied = [];
  }

  /**
   * A document failed half-way. Goes on with a sound copy, and gives it as a whole; or, when there is none, throws
   * {@link BrokenDocument}. yjs keeps structs apart from the lists that link them, and adds a struct only once it is
   * linked, so what it encodes is whole even when the lists are not.
   */
  rebuild(): Uint8Array {
    try {
      const broken = this.held ?? new Y.Doc();
      dropPending(broken);
      const whole = Y.encodeStateAsUpdate(broken);
      this.held = buildDocument([whole]);
      broken.destroy();
      this.watch(this.held);
      return whole;
    } catch (error) {
      throw new BrokenDocument("The document broke, and there is no sound copy of it.", { cause: error });
    }
  }

  private settle(doc: Y.Doc): void {
    if (this.unapplied.length === 0) return;
    const batch = this.unapplied;
    this.unapplied = [];
    try {
      doc.transact(() => {
        for (const update of batch) Y.applyUpdate(doc, update, KNOWN);
      }, KNOWN);
    } catch (error) {
      throw new BrokenDocument("The document could not take in what the log holds.", { cause: error });
    }
    if (dropPending(doc)) throw new BrokenDocument("The document lacks something that the log builds on.");
  }

  private watch(doc: Y.Doc): void {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== KNOWN) this.emitted.push({ update, origin });
    });
  }
}

/** A document out of its history. Throws {@link BrokenDocument} when the history has a hole. */
function buildDocument(history: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of history) Y.applyUpdate(doc, update);
    });
  } catch {
    doc.destroy();
    return buildAroundDamage(history);
  }
  if (dropPending(doc)) {
    throw new BrokenDocument("The log of this board has a hole: an update builds on one that is missing.");
  }
  return doc;
}

/** One change that yjs stumbles over must not take a whole board away: it is left out. */
function buildAroundDamage(history: readonly Uint8Array[]): Y.Doc {
  let doc = new Y.Doc();
  for (const update of history) {
    const before = Y.encodeStateAsUpdate(doc);
    try {
      Y.applyUpdate(doc, update);
    } catch {
      doc.destroy();
      doc = new Y.Doc();
      Y.applyUpdate(doc, before);
    }
  }
  dropPending(doc);
  return doc;
}

/** `left-over`: yjs could place only a part. `failed`: it threw, and the document must not be used any further. */
export type Applied = "whole" | "left-over" | "failed";

/**
 * Applies an update that `inspectUpdate` let through. Whatever yjs could not place is taken out again, so that the
 * document never holds anything pending.
 */
export function applyUpdate(doc: Y.Doc, update: Uint8Array, origin: unknown): Applied {
  try {
    Y.applyUpdate(doc, update, origin);
    return dropPending(doc) ? "left-over" : "whole";
  } catch {
    return "failed";
  }
}

function dropPending(doc: Y.Doc): boolean {
  const { store } = doc;
  const had = store.pendingStructs !== null || store.pendingDs !== null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return had;
}
