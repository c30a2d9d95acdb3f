import { CARD_KINDS, type CardKind } from "@openchair/board";
import {
  ArrowUpRight,
  Eraser,
  Hand,
  type LucideIcon,
  MousePointer2,
  Pencil,
  SquarePen,
  StickyNote,
} from "lucide-react";
import type { ReactNode } from "react";
import { Menu, ToggleButton, Toolbar } from "react-aria-components";
import { useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";
import { KIND_ICONS } from "./icons.ts";
import { Item, MenuButton } from "./ToolMenu.tsx";

interface ToolsProps {
  readonly onAddCard: (kind: CardKind) => void;
  /** What stands behind the tools that everybody needs. */
  readonly more: ReactNode;
}

/** The few tools a newcomer needs; the rest waits behind *More*. */
export function Tools({ onAddCard, more }: ToolsProps) {
  const editor = useEditor();
  const words = useValue(boardState(editor).words);
  const readOnly = useValue("read only", () => editor.getIsReadonly(), [editor]);
  const { tools } = words;
  return (
    <Toolbar className="oc-tools" aria-label={tools.label} orientation="vertical">
      <Tool id="select" icon={MousePointer2} name={tools.select} />
      <Tool id="hand" icon={Hand} name={tools.hand} />
      {!readOnly && (
        <>
          <AddCard onAddCard={onAddCard} />
          <Tool id="note" icon={StickyNote} name={tools.note} />
          <Tool id="draw" icon={Pencil} name={tools.draw} />
          <Tool id="arrow" icon={ArrowUpRight} name={tools.arrow} />
          <Tool id="eraser" icon={Eraser} name={tools.eraser} />
          {more}
        </>
      )}
    </Toolbar>
  );
}

function Tool({ id, icon: Icon, name }: { readonly id: string; readonly icon: LucideIcon; readonly name: string }) {
  const editor = useEditor();
  const isOn = useValue("tool", () => editor.getCurrentToolId() === id, [editor, id]);
  return (
    <ToggleButton
      className="oc-tool"
      aria-label={name}
      isSelected={isOn}
      onChange={() => editor.setCurrentTool(id)}
      render={(props) => <button {...props} title={name} />}
    >
      <Icon size={22} aria-hidden="true" />
    </ToggleButton>
  );
}

function AddCard({ onAddCard }: { readonly onAddCard: (kind: CardKind) => void }) {
  const words = useValue(boardState(useEditor()).words);
  return (
    <MenuButton name={words.tools.card} icon={SquarePen}>
      <Menu aria-label={words.tools.card} onAction={(key) => onAddCard(key as CardKind)}>
        {CARD_KINDS.map((kind) => (
          <Item key={kind} id={kind} icon={KIND_ICONS[kind]} name={words.kinds[kind]} />
        ))}
      </Menu>
    </MenuButton>
  );
}
