import { createEditing, type Editing } from "@openchair/board";
import { type BoardConnection, type ConnectionStatus, connectBoard } from "@openchair/client";
import { useEffect, useState, useSyncExternalStore } from "react";
import * as Y from "yjs";

/** A board that is open on this device. */
export interface OpenBoard {
  readonly connection: BoardConnection;
  readonly editing: Editing;
}

/** Opens a board for as long as the component is there. Null for the moment in between. */
export function useOpenBoard(boardId: string): OpenBoard | null {
  const [open, setOpen] = useState<OpenBoard | null>(null);
  useEffect(() => {
    const doc = new Y.Doc();
    const connection = connectBoard({ origin: location.origin, boardId, doc });
    const editing = createEditing(doc);
    setOpen({ connection, editing });
    return () => {
      setOpen(null);
      connection.close();
      editing.destroy();
      doc.destroy();
    };
  }, [boardId]);
  return open;
}

/** How the connection stands; follows it. */
export function useConnectionStatus(connection: BoardConnection): ConnectionStatus {
  return useSyncExternalStore(
    (listener) => connection.subscribe(listener),
    () => connection.status,
  );
}

/** Asks before the page is closed while something is not saved yet. */
export function useUnsavedGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
