import type * as Y from "yjs";
import { applyRows } from "../news.ts";
import type { Saving } from "../saving.ts";
import { type Clock, CopyKeeper } from "./keeper.ts";
import type { CopyId, CopyStore } from "./port.ts";

/** How many boards are kept on one device. */
const MOST_COPIES = 30;
/** A browser that takes longer to open the copy, in milliseconds, will hardly bring it at all. */
const LONGEST_WAIT = 3000;

/** Under this origin a document gets what its copy on the device holds. */
export const COPY_ORIGIN = Symbol("the copy on this device");

export interface CopyOfBoardOptions {
  readonly store: CopyStore;
  readonly id: CopyId;
  readonly doc: Y.Doc;
  readonly saving: Saving;
  readonly clock: Clock;
  /** After each change of what `saving` says. */
  readonly onChange: () => void;
  readonly tailRows?: number;
}

/** Ties a document that is open to its copy on the device, for as long as it is open. */
export class CopyOfBoard {
  private readonly options: CopyOfBoardOptions;
  private readonly keeper: CopyKeeper;
  private isWhole = false;
  private askedToStay = false;

  constructor(options: CopyOfBoardOptions) {
    const { doc, saving, clock, onChange } = options;
    this.options = options;
    this.keeper = new CopyKeeper({
      ...options,
      name: `${doc.clientID}-${clock.now()}`,
      version: () => saving.version,
      onKept: (version) => {
        saving.kept(version);
        onChange();
      },
      onState: (state) => {
        saving.copyIs(state);
        onChange();
      },
    });
  }

  /** Brings what the copy holds into the document. Never fails. Resolves with whether there was a whole board. */
  async load(): Promise<boolean> {
    const { store, id, doc, saving, clock, onChange } = this.options;
    let giveUp = () => {};
    const tooLate = new Promise<null>((resolve) => {
      giveUp = clock.after(LONGEST_WAIT, () => {
        // It must not come into a document that has gone on meanwhile.
        this.keeper.end("unavailable");
        resolve(null);
      });
    });
    const copy = await Promise.race([this.keeper.open(), tooLate]);
    giveUp();
    if (copy === null) return false;
    const hasEdits = Object.keys(copy.unsaved).length > 0;
    try {
      applyRows(doc, copy.rows, COPY_ORIGIN);
    } catch {
      this.keeper.end("unavailable");
      // A damaged copy would fail each time. What is unsaved in it stays, for somebody who can read more of it.
      if (!hasEdits) await store.erase(id).catch(() => undefined);
      return false;
    }
    // Before anything else is made of the status: "saved" would be said of these edits too.
    if (hasEdits) saving.broughtEdits();
    saving.copyIs("ready");
    this.isWhole = copy.whole;
    if (copy.whole) saving.opened();
    onChange();
    void store.prune(MOST_COPIES).catch(() => undefined);
    return copy.whole;
  }

  /** An update of the document. `own`: made here. */
  add(update: Uint8Array, own: boolean): void {
    this.keeper.add(update, own);
  }

  /** Looks at what `saving` says now. */
  follow(): void {
    const { saving, store } = this.options;
    const { save, loaded, unsaved } = saving.status;
    if (loaded && !this.isWhole) {
      this.isWhole = true;
      this.keeper.markWhole();
    }
    if (save === "saved" && !unsaved) this.keeper.confirm();
    if (save === "offline" && unsaved && !this.askedToStay) {
      this.askedToStay = true;
      store.askToStay();
    }
  }

  /** Writes what waits: the page may be about to go. */
  flush(): void {
    this.keeper.flush();
  }

  close(): Promise<void> {
    return this.keeper.close();
  }

  /** The person has no board here any more: the copy goes, unless it has edits that reached nobody. */
  async lost(): Promise<void> {
    await this.keeper.close();
    await this.options.store.eraseSaved(this.options.id).catch(() => undefined);
  }

  /** The copy goes, whatever it has. */
  async erase(): Promise<void> {
    await this.keeper.close();
    await this.options.store.erase(this.options.id);
  }
}
