import { createEditing, type Editing } from "@openchair/board";
import { type BoardConnection, type ConnectionStatus, connectBoard } from "@openchair/client";
import { useEffect, useState, useSyncExternalStore } from "react";
import * as Y from "yjs";
import { copies } from "./copies.ts";

/** A board that is open on this device. */
export interface OpenBoard {
  readonly connection: BoardConnection;
  readonly editing: Editing;
}

/** The board as the server has packed it, for who has no copy of it yet; null when it cannot be had. */
async function fetchSnapshot(boardId: string): Promise<Uint8Array | null> {
  const answer = await fetch(`/api/boards/${encodeURIComponent(boardId)}/snapshot`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

/** Opens a board for as long as the component is there, as this person. Null for the moment in between. */
export function useOpenBoard(boardId: string, person: string): OpenBoard | null {
  const [open, setOpen] = useState<OpenBoard | null>(null);
  useEffect(() => {
    const doc = new Y.Doc();
    const connection = connectBoard({
      origin: location.origin,
      boardId,
      doc,
      copy: { store: copies, person },
      fetchSnapshot: () => fetchSnapshot(boardId),
    });
    const editing = createEditing(doc);
    setOpen({ connection, editing });
    return () => {
      setOpen(null);
      void connection.close();
      editing.destroy();
      doc.destroy();
    };
  }, [boardId, person]);
  return open;
}

/** How the connection stands; follows it. */
export function useConnectionStatus(connection: BoardConnection): ConnectionStatus {
  return useSyncExternalStore(
    (listener) => connection.subscribe(listener),
    () => connection.status,
  );
}

/** Whether leaving would lose something: it is neither with the server nor kept on this device, or nobody will take it. */
export const isAtRisk = ({ unsaved, kept, save }: ConnectionStatus): boolean =>
  unsaved && (!kept || save === "refused");

/**
 * Loads the page again after a refusal. What the server will never take goes from the copy on this device first: it would
 * be sent, and refused, at every start.
 */
export async function startAgain(connection: BoardConnection): Promise<void> {
  const { reason } = connection.status;
  const isFinal = reason === "read-only" || reason === "too-large" || reason === "bad-message";
  if (isFinal) await connection.forget().catch(() => undefined);
  location.reload();
}

/** Asks before the page is closed while that would lose something. */
export function useUnsavedGuard(atRisk: boolean): void {
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [atRisk]);
}
