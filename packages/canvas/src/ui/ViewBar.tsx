import { type LucideIcon, Maximize, Redo2, Undo2, ZoomIn, ZoomOut } from "lucide-react";
import { Button, Toolbar } from "react-aria-components";
import { useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";

/** Take back, bring back, and how near one looks. */
export function ViewBar({ onShowAll }: { readonly onShowAll: () => void }) {
  const editor = useEditor();
  const { view } = useValue(boardState(editor).words);
  const canUndo = useValue("can undo", () => editor.getCanUndo(), [editor]);
  const canRedo = useValue("can redo", () => editor.getCanRedo(), [editor]);
  const readOnly = useValue("read only", () => editor.getIsReadonly(), [editor]);
  return (
    <Toolbar className="oc-view" aria-label={view.label}>
      {!readOnly && (
        <>
          <Small icon={Undo2} name={view.undo} isDisabled={!canUndo} onPress={() => editor.undo()} />
          <Small icon={Redo2} name={view.redo} isDisabled={!canRedo} onPress={() => editor.redo()} />
        </>
      )}
      <Small icon={ZoomOut} name={view.zoomOut} onPress={() => editor.zoomOut()} />
      <Small icon={ZoomIn} name={view.zoomIn} onPress={() => editor.zoomIn()} />
      <Small icon={Maximize} name={view.showAll} onPress={onShowAll} />
    </Toolbar>
  );
}

interface SmallProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

function Small({ icon: Icon, name, isDisabled = false, onPress }: SmallProps) {
  return (
    <Button
      className="oc-tool"
      aria-label={name}
      isDisabled={isDisabled}
      onPress={onPress}
      render={(props) => <button {...props} title={name} />}
    >
      <Icon size={20} aria-hidden="true" />
    </Button>
  );
}
