import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";

interface MenuButtonProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}

/** A tool that opens a list beside it. */
export function MenuButton({ name, icon: Icon, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className="oc-tool" aria-label={name} render={(props) => <button {...props} title={name} />}>
        <Icon size={22} aria-hidden="true" />
      </Button>
      <Popover className="oc-menu" placement="right top" offset={10}>
        {children}
      </Popover>
    </MenuTrigger>
  );
}

/** One entry of such a list. */
export function Item({
  id,
  icon: Icon,
  name,
}: {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly name: string;
}) {
  return (
    <MenuItem id={id} className="oc-menu-item" textValue={name}>
      <Icon size={20} aria-hidden="true" /> {name}
    </MenuItem>
  );
}
