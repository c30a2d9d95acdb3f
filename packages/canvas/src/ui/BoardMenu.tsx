import {
  ClipboardMenuGroup,
  DefaultContextMenu,
  ReorderMenuSubmenu,
  SelectAllMenuItem,
  type TLUiContextMenuProps,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  UndoRedoGroup,
  useEditor,
  useValue,
} from "tldraw";
import { boardState } from "../board-state.ts";
import { tidyable, tidySelection } from "../tidy/tidy-selection.ts";

/** The menu of the right mouse button: take back, copy and paste, order. */
export function BoardMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <UndoRedoGroup />
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="order">
        <TidyItem />
        <ReorderMenuSubmenu />
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </DefaultContextMenu>
  );
}

function TidyItem() {
  const editor = useEditor();
  const { selection } = useValue(boardState(editor).words);
  const canTidy = useValue("can tidy", () => tidyable(editor).length > 1, [editor]);
  if (!canTidy) return null;
  return <TldrawUiMenuItem id="tidy-up" kbd="alt+t" label={selection.tidy} onSelect={() => tidySelection(editor)} />;
}
