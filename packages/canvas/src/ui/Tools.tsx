import { CARD_KINDS, type CardKind } from "@openchair/board";
import {
  ArrowUpRight,
  Circle,
  Ellipsis,
  Eraser,
  Hand,
  Highlighter,
  Keyboard,
  type LucideIcon,
  Minus,
  MousePointer2,
  Pencil,
  Square,
  SquarePen,
  StickyNote,
  Type,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton, Toolbar } from "react-aria-components";
import { GeoShapeGeoStyle, useDialogs, useEditor, useTldrawUiComponents, useValue } from "tldraw";
import { boardState } from "../board-state.ts";
import { KIND_ICONS } from "./icons.ts";

/** The few tools a newcomer needs; the rest waits behind *More*. */
export function Tools({ onAddCard }: { readonly onAddCard: (kind: CardKind) => void }) {
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
          <More />
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

function MenuButton({ name, icon: Icon, children }: { name: string; icon: LucideIcon; children: ReactNode }) {
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

function Item({ id, icon: Icon, name }: { readonly id: string; readonly icon: LucideIcon; readonly name: string }) {
  return (
    <MenuItem id={id} className="oc-menu-item" textValue={name}>
      <Icon size={20} aria-hidden="true" /> {name}
    </MenuItem>
  );
}

function More() {
  const editor = useEditor();
  const words = useValue(boardState(editor).words);
  const { addDialog } = useDialogs();
  const { KeyboardShortcutsDialog } = useTldrawUiComponents();
  const { tools } = words;
  const act: Record<string, () => void> = {
    text: () => editor.setCurrentTool("text"),
    highlight: () => editor.setCurrentTool("highlight"),
    line: () => editor.setCurrentTool("line"),
    rectangle: () => geo("rectangle"),
    ellipse: () => geo("ellipse"),
    shortcuts: () => {
      if (KeyboardShortcutsDialog) addDialog({ component: KeyboardShortcutsDialog });
    },
  };
  const geo = (shape: "rectangle" | "ellipse") => {
    editor.setStyleForNextShapes(GeoShapeGeoStyle, shape);
    editor.setCurrentTool("geo");
  };
  return (
    <MenuButton name={tools.more} icon={Ellipsis}>
      <Menu aria-label={tools.more} onAction={(key) => act[String(key)]?.()}>
        <Item id="text" icon={Type} name={tools.text} />
        <Item id="rectangle" icon={Square} name={tools.rectangle} />
        <Item id="ellipse" icon={Circle} name={tools.ellipse} />
        <Item id="line" icon={Minus} name={tools.line} />
        <Item id="highlight" icon={Highlighter} name={tools.highlight} />
        <Item id="shortcuts" icon={Keyboard} name={tools.shortcuts} />
      </Menu>
    </MenuButton>
  );
}
