import * as Y from "yjs";
import { COPY_ORIGIN, CopyOfBoard } from "../copy/copyOfBoard.ts";
import type { CopyStore } from "../copy/port.ts";
import { applyRows } from "../news.ts";
import { Saving } from "../saving.ts";
import type { ConnectionStatus } from "../status.ts";
import type { HandClock } from "./handClock.ts";

/** Few, so that short runs fold often. */
const TAIL_ROWS = 4;
const SERVER = "server";

/** A board open in a tab, without a socket: the test carries edits to the server, a document, and back. */
export class Tab {
  readonly doc = new Y.Doc();
  readonly saving = new Saving();
  readonly copy: CopyOfBoard;
  readonly loading: Promise<boolean>;
  isUp = false;
  /** Keys of the edits made here. */
  readonly edits: string[] = [];
  private mark: number | null = null;

  constructor(store: CopyStore, clock: HandClock) {
    const { doc, saving } = this;
    const id = { person: "anna", board: "board-1" };
    this.copy = new CopyOfBoard({
      store,
      id,
      doc,
      saving,
      clock,
      onChange: () => this.copy.follow(),
      tailRows: TAIL_ROWS,
    });
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === COPY_ORIGIN) return;
      if (origin !== SERVER) saving.edited();
      this.copy.add(update, origin !== SERVER);
      this.copy.follow();
    });
    this.loading = this.copy.load();
  }

  get status(): ConnectionStatus {
    return this.saving.status;
  }

  edit(key: string): void {
    this.edits.push(key);
    this.doc.getMap("edits").set(key, key);
  }

  /** Connects if it must, exchanges all, and asks for a mark. */
  exchange(server: Y.Doc): void {
    const { doc, saving } = this;
    saving.connected();
    this.isUp = true;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), SERVER);
    saving.received();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
    saving.answeredServer();
    if (saving.wantsMark) this.mark = saving.nextMark();
    this.copy.follow();
  }

  /** The server says that it has all up to the mark. */
  echo(): void {
    if (this.mark === null) return;
    this.saving.echoed(this.mark);
    this.mark = null;
    this.copy.follow();
  }

  disconnect(): void {
    this.isUp = false;
    this.mark = null;
    this.saving.disconnected();
    this.copy.follow();
  }
}

/** The keys of all edits in some updates. */
export function editsIn(...updates: readonly Uint8Array[]): Set<string> {
  const doc = new Y.Doc();
  applyRows(doc, updates, null);
  return new Set(doc.getMap("edits").keys());
}
