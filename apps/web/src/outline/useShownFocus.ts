import { useEffect, useRef } from "react";

interface ShownFocusOptions {
  readonly isShown: boolean;
  readonly focusOn: string | null;
  readonly focusItem: (id: string) => void;
}

/** When somebody comes from the canvas with a card selected, that card has the focus here too. */
export function useShownFocus({ isShown, focusOn, focusItem }: ShownFocusOptions): void {
  const handed = useRef<string | null>(null);
  useEffect(() => {
    if (!isShown) {
      handed.current = null;
      return;
    }
    if (focusOn === null || handed.current === focusOn) return;
    handed.current = focusOn;
    focusItem(focusOn);
  }, [isShown, focusOn, focusItem]);
}
