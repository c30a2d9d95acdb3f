import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";

interface PartButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly icon: LucideIcon;
  /** What is on it where there is room, and where there is little. */
  readonly words: ReactNode;
  readonly short: ReactNode;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly onFocusChange?: (hasFocus: boolean) => void;
}

/**
 * The button of a part of the bar. What is seen lies over it instead of in it: the seconds of a timer are then no part of
 * its name, which a screen reader would else read again and again.
 */
export function PartButton({ ref, icon: Icon, words, short, name, isOpen, onPress, onFocusChange }: PartButtonProps) {
  return (
    <div className="live-part__main">
      <button
        ref={ref}
        type="button"
        className="live-part__button"
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={onPress}
        onFocus={() => onFocusChange?.(true)}
        onBlur={() => onFocusChange?.(false)}
      />
      <span className="live-part__face" aria-hidden>
        <Icon size={18} />
        <span className="live-part__words">{words}</span>
        <span className="live-part__short">{short}</span>
      </span>
    </div>
  );
}
