import { useLingui } from "@lingui/react/macro";
import { Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";

interface DotButtonsProps {
  /** What the card is called. */
  readonly name: string;
  readonly onMove: (by: 1 | -1) => void;
  readonly tabIndex?: number;
  /** Between the buttons. */
  readonly children?: ReactNode;
}

/** Takes one of my dots from a card, or puts one on it. */
export function DotButtons({ name, onMove, tabIndex = 0, children }: DotButtonsProps) {
  const { t } = useLingui();
  return (
    <span className="dot-buttons">
      <button
        type="button"
        className="button button--icon"
        tabIndex={tabIndex}
        aria-label={t`Take a dot from: ${name}`}
        onClick={() => onMove(-1)}
      >
        <Minus size={18} aria-hidden />
      </button>
      {children}
      <button
        type="button"
        className="button button--icon"
        tabIndex={tabIndex}
        aria-label={t`Put a dot on: ${name}`}
        onClick={() => onMove(1)}
      >
        <Plus size={18} aria-hidden />
      </button>
    </span>
  );
}
