import { type Room, SERVER } from "@openchair/relay";
import { StoreError } from "@openchair/store";
import * as Y from "yjs";
import type { WritingPart } from "../services.ts";

/** How the server itself changes a board that is in memory. */
export interface ServerWriting {
  write<T>(change: (doc: Y.Doc) => T): T;
  writeFor(parts: readonly WritingPart[]): Promise<void>;
}

export interface ServerWritingOptions {
  readonly room: Room;
  /** Hands an update to the room in the name of a person, or of the server. */
  readonly put: (data: Uint8Array, person: string) => void;
  /** Waits until everything is on disk (or has failed). */
  readonly idle: () => Promise<void>;
  readonly isBroken: () => boolean;
}

export function createServerWriting({ room, put, idle, isBroken }: ServerWritingOptions): ServerWriting {
  /** Not the same after a restart: what did not reach the disk then must not be taken for what is written now. */
  const ownClient = new Y.Doc().clientID;
  const notKept = () => new StoreError("disk", "The board cannot be saved just now.");

  /** Works on a copy of the document; what `change` wrote there stands in `updates`. */
  function onCopy<T>(change: (copy: Y.Doc, updates: Uint8Array[]) => T): T {
    const copy = new Y.Doc();
    try {
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc));
      const updates: Uint8Array[] = [];
      copy.on("update", (update: Uint8Array) => updates.push(update));
      return change(copy, updates);
    } finally {
      copy.destroy();
    }
  }

  /** A client id that nobody has shown on this board. */
  function freshClient(): number {
    for (;;) {
      const id = new Y.Doc().clientID;
      if (!room.owners.has(id) && !room.clocks.has(id) && id !== ownClient) return id;
    }
  }

  return {
    write: (change) =>
      onCopy((copy, updates) => {
        // After the state: a document that is given changes under its own id takes another one.
        copy.clientID = ownClient;
        const result = change(copy);
        for (const data of updates) put(data, SERVER);
        return result;
      }),
    async writeFor(parts) {
      if (isBroken() || room.health !== "open") throw notKept();
      // Without a pause in between: so all of it goes into one commit, and nothing goes out before that (R28).
      onCopy((copy, updates) => {
        const clients = new Map<string | null, number>([[null, ownClient]]);
        for (const { person, change } of parts) {
          const client = clients.get(person) ?? freshClient();
          clients.set(person, client);
          copy.clientID = client;
          change(copy);
          for (const data of updates.splice(0)) put(data, person ?? SERVER);
        }
      });
      const { seq } = room;
      await idle();
      if (isBroken() || room.committed < seq) throw notKept();
    },
  };
}
