import type { ReactNode } from "react";
import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";

interface ActionMenuProps {
  /** What is on the button. */
  readonly button: ReactNode;
  readonly buttonClass: string;
  /** What the button is called, where it shows no words. */
  readonly buttonLabel?: string;
  readonly menuLabel?: string;
  readonly atEnd?: boolean;
  readonly notInTabOrder?: boolean;
  readonly onAction: (id: string) => void;
  readonly children: ReactNode;
}

/**
 * A button with a menu of things to do. They are done when the menu has gone: while it is there it holds the focus, and
 * would take it away from a field that opens.
 */
export function ActionMenu(props: ActionMenuProps) {
  const { button, buttonClass, buttonLabel, menuLabel, atEnd = false, notInTabOrder = false } = props;
  return (
    <MenuTrigger>
      <Button
        className={buttonClass}
        excludeFromTabOrder={notInTabOrder}
        {...(buttonLabel === undefined ? {} : { "aria-label": buttonLabel })}
      >
        {button}
      </Button>
      <Popover className="popover" placement={atEnd ? "bottom end" : "bottom start"}>
        <Menu
          className="list"
          onAction={(id) => setTimeout(() => props.onAction(String(id)), 0)}
          {...(menuLabel === undefined ? {} : { "aria-label": menuLabel })}
        >
          {props.children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
