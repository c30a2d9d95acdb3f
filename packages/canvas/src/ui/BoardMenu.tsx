import {
  ClipboardMenuGroup,
  DefaultContextMenu,
  ReorderMenuSubmenu,
  SelectAllMenuItem,
  type TLUiContextMenuProps,
  TldrawUiMenuGroup,
  UndoRedoGroup,
} from "tldraw";

/** The menu of the right mouse button: take back, copy and paste, order. */
export function BoardMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <UndoRedoGroup />
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="order">
        <ReorderMenuSubmenu />
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </DefaultContextMenu>
  );
}
