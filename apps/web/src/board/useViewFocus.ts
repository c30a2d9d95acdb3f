import { useState } from "react";
import type { BoardView } from "../app/router.tsx";

export interface ViewFocus {
  /** Ids of the cards that are selected on the canvas. */
  readonly selected: readonly string[];
  setSelected(ids: readonly string[]): void;
  /** Tells which card has the focus in the outline. */
  setCurrent(id: string | null): void;
  /** The card that the canvas, or the outline, should start with: the one that the other had in focus. */
  readonly onCanvas: string | null;
  readonly onOutline: string | null;
  /** Chooses a card on the canvas, again also when it was handed over before. */
  showOnCanvas(id: string): void;
}

/** Carries the card in focus from one view of a board to the other. `at`: the card that somebody came for. */
export function useViewFocus(view: BoardView, at: string | null = null): ViewFocus {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  const [handed, setHanded] = useState<{ onCanvas: string | null; onOutline: string | null }>({
    onCanvas: at,
    onOutline: at,
  });
  const [lastView, setLastView] = useState(view);
  if (lastView !== view) {
    setLastView(view);
    const [only] = selected;
    // Handed over once, at the change: what somebody chooses after that is theirs.
    if (lastView === "outline") setHanded({ onCanvas: current, onOutline: null });
    else if (view === "outline")
      setHanded({ onCanvas: null, onOutline: selected.length === 1 ? (only ?? null) : null });
  }
  const showOnCanvas = (id: string) => {
    setHanded({ onCanvas: null, onOutline: null });
    requestAnimationFrame(() => setHanded({ onCanvas: id, onOutline: null }));
  };
  return { selected, setSelected, setCurrent, showOnCanvas, ...handed };
}
