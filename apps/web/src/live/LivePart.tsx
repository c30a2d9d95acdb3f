import type { LucideIcon } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Dialog, Heading, Popover } from "react-aria-components";
import { ControlsLocale } from "../ui/ControlsLocale.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { useLiveWork } from "./LiveContext.ts";
import { PartButton } from "./PartButton.tsx";

export interface PopupState {
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

export type PartId = "timer" | "chair" | "vote" | "signal" | "guide";

/** Moves the focus to the button of a part, when what had it goes away. */
export const focusPart = (id: PartId) =>
  document.querySelector<HTMLElement>(`.live-part[data-part="${id}"] .live-part__button`)?.focus();

interface LivePartProps extends PopupState {
  readonly id: PartId;
  readonly icon: LucideIcon;
  /** What is on the button where there is room, and where there is little. */
  readonly words: ReactNode;
  readonly short: ReactNode;
  /** What the button is called; starts with what is on it. */
  readonly name: string;
  readonly title: ReactNode;
  /** Something of it is going on. */
  readonly isOn?: boolean;
  /** Beside the button, where there is room for it. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the bar for working live: a button, and over the page what can be done with it. */
export function LivePart({ id, title, isOn = false, beside, isOpen, onOpen, children, ...face }: LivePartProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { error } = useLiveWork();
  return (
    <div className="live-part" data-part={id} data-on={isOn || undefined}>
      <PartButton ref={button} {...face} isOpen={isOpen} onPress={() => onOpen(!isOpen)} />
      {beside ? <div className="live-part__beside">{beside}</div> : null}
      <ControlsLocale>
        <Popover
          className="popover live-popup"
          triggerRef={button}
          isOpen={isOpen}
          onOpenChange={onOpen}
          placement="bottom start"
        >
          <Dialog className="live-popup__dialog">
            <Heading slot="title" level={2} className="live-popup__title">
              {title}
            </Heading>
            {error ? <ErrorNotice error={error} /> : null}
            {children}
          </Dialog>
        </Popover>
      </ControlsLocale>
    </div>
  );
}
