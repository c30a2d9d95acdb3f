import { createEditing, type Editing } from "@openchair/board";
import { type BoardConnection, connectBoard } from "@openchair/client";
import * as Y from "yjs";

/** A co-chair without a screen: a program with an invitation, on the board over the network. */
export interface Program {
  readonly personId: string;
  readonly connection: BoardConnection;
  readonly editing: Editing;
  /** Resolves once everything it wrote is on the server's disk. */
  saved(): Promise<void>;
  close(): void;
}

/** Joins by a link and opens the board, as any program may (guide for operators). */
export async function joinAsProgram(link: string, name: string, boardId: string): Promise<Program> {
  const { origin, pathname } = new URL(link);
  const answer = await fetch(`${origin}/api/join`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ secret: pathname.replace("/join/", ""), name }),
  });
  const { token, person } = (await answer.json()) as { token: string; person: { id: string } };
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      // Node's own sockets take headers; browsers' do not.
      super(address, { headers: { Authorization: `Bearer ${token}` } } as unknown as string[]);
    }
  }
  const doc = new Y.Doc();
  const connection = connectBoard({ origin, boardId, doc, WebSocketPolyfill: SignedIn });
  const editing = createEditing(doc);
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const stop = connection.subscribe(() => look());
      const look = () => {
        if (!holds()) return;
        stop();
        resolve();
      };
      look();
    });
  await until(() => connection.status.loaded);
  return {
    personId: person.id,
    connection,
    editing,
    saved: () => until(() => connection.status.save === "saved"),
    close() {
      connection.close();
      editing.destroy();
      doc.destroy();
    },
  };
}
