import { Fragment } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import { ControlsLocale } from "./ControlsLocale.tsx";
import type { MenuChoice, MenuPlace } from "./MenuButton.tsx";

interface MenuPopupProps extends MenuPlace {
  readonly choices: readonly MenuChoice[];
  readonly selected?: string | undefined;
}

/** The menu of a button, over the page. It takes the focus, and gives it back to the button. */
export function MenuPopup({ trigger, label, choices, selected, atEnd, onClose, onChoose }: MenuPopupProps) {
  return (
    <ControlsLocale>
      <Popover
        className="popover"
        triggerRef={trigger}
        isOpen
        onOpenChange={(open) => open || onClose()}
        placement={atEnd ? "bottom end" : "bottom start"}
      >
        <Menu
          className="list"
          aria-label={label}
          autoFocus="first"
          onAction={(id) => onChoose(String(id))}
          onClose={onClose}
          {...(selected === undefined
            ? {}
            : { selectionMode: "single" as const, disallowEmptySelection: true, selectedKeys: [selected] })}
        >
          {choices.map(({ id, name, icon, isDanger, startsGroup, lang }) => (
            <Fragment key={id}>
              {startsGroup ? <Separator className="list__line" /> : null}
              <MenuItem
                id={id}
                className={isDanger ? "list__item list__item--danger" : "list__item"}
                textValue={name}
                {...(lang === undefined ? {} : { lang })}
              >
                {icon}
                {name}
              </MenuItem>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </ControlsLocale>
  );
}
