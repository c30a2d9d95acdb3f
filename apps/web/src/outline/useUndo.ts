import type { Editing } from "@openchair/board";
import { useCallback, useSyncExternalStore } from "react";

/** What this person can take back or do again, followed. `top` is the step that would be taken back next. */
export function useUndo({ undoManager }: Editing) {
  const subscribe = useCallback(
    (listener: () => void) => {
      const events = ["stack-item-added", "stack-item-popped", "stack-item-updated", "stack-cleared"] as const;
      for (const event of events) undoManager.on(event, listener);
      return () => {
        for (const event of events) undoManager.off(event, listener);
      };
    },
    [undoManager],
  );
  const top = useSyncExternalStore(subscribe, () => undoManager.undoStack.at(-1) ?? null);
  const canRedo = useSyncExternalStore(subscribe, () => undoManager.redoStack.length > 0);
  return { top, canUndo: top !== null, canRedo };
}
