import type { ReactNode } from "react";
import { stopEventPropagation } from "tldraw";

interface BoardButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that lies on the board itself. The canvas must not take the press for a click on what is under it. */
export function BoardButton({ onPress, children }: BoardButtonProps) {
  return (
    <button
      type="button"
      className="oc-button"
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
