import { ROOM_ID } from "@openchair/board";
import { Armchair, Captions, LayoutGrid, type LucideIcon, Palette, PencilLine } from "lucide-react";
import { type KeyboardEvent as KeyPress, type ReactNode, useCallback } from "react";
import { Button, Dialog, DialogTrigger, Popover, Toolbar } from "react-aria-components";
import { type Editor, type TLImageShape, type TLShapeId, useEditor, useValue } from "tldraw";
import { openForWriting } from "../add-card.ts";
import { boardState } from "../board-state.ts";
import { isOwnZone } from "../shapes/zone-shape.ts";
import { tidyable, tidySelection } from "../tidy/tidy-selection.ts";
import { DescribePicture } from "./DescribePicture.tsx";
import { MinutesField, onlyRow } from "./MinutesField.tsx";
import { StyleChoices, selectedZones, styleKeys } from "./StyleChoices.tsx";

const onlyPicture = (editor: Editor): TLShapeId | null => {
  const shape = editor.getOnlySelectedShape();
  return shape && editor.isShapeOfType<TLImageShape>(shape, "image") ? shape.id : null;
};

/** What applies to what is selected right now. */
function whatApplies(editor: Editor) {
  // While something is dragged or written, a bar that comes and goes would only be in the way.
  const atRest = editor.isInAny("select.idle", "select.pointing_shape") || !editor.isIn("select");
  if (editor.getIsReadonly() || !atRest) return null;
  const only = editor.getOnlySelectedShape() ?? undefined;
  const inSelect = editor.isIn("select");
  const style = styleKeys(editor).length > 0 || selectedZones(editor).length > 0;
  const tidy = inSelect && tidyable(editor).length > 1;
  const picture = inSelect ? onlyPicture(editor) : null;
  const zone = inSelect && isOwnZone(only) ? only.id : null;
  const room = inSelect && only?.id === (ROOM_ID as string) ? boardState(editor).room.get().open : null;
  const row = inSelect ? onlyRow(editor) : null;
  return style || tidy || picture || zone || room || row ? { style, tidy, picture, zone, room, row } : null;
}

/** Escape in the bar: back to what it is about. Caught here, because on the canvas Escape lets go of what is selected. */
function backWithEscape(editor: Editor, bar: HTMLElement | null): (() => void) | undefined {
  const back = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    editor.getContainer().focus();
  };
  bar?.addEventListener("keydown", back);
  return () => bar?.removeEventListener("keydown", back);
}

/** In a toolbar, the arrow keys go from one control to the next; in a number, they are the caret's. */
function keepCaretKeys(event: KeyPress): void {
  const isCaret = event.key === "ArrowLeft" || event.key === "ArrowRight";
  if (isCaret && event.target instanceof HTMLInputElement) event.stopPropagation();
}

interface SelectionBarProps {
  /** A picture that has just been added: somebody is asked to describe it. */
  readonly describe: TLShapeId | null;
  readonly onDescribe: (id: TLShapeId | null) => void;
}

/** A small bar with what can be done with what is selected. Not there when there is nothing to do. */
export function SelectionBar({ describe, onDescribe }: SelectionBarProps) {
  const editor = useEditor();
  const { selection, room: roomWords } = useValue(boardState(editor).words);
  const applies = useValue("what applies", () => whatApplies(editor), [editor]);
  const bar = useCallback((element: HTMLElement | null) => backWithEscape(editor, element), [editor]);
  if (!applies) return null;
  const { style, tidy, picture, zone, room, row } = applies;
  return (
    <div className="oc-selection-frame" onKeyDownCapture={keepCaretKeys}>
      <Toolbar className="oc-selection" aria-label={selection.label} ref={bar}>
        {style && (
          <DialogTrigger>
            <BarButton icon={Palette} name={selection.style} />
            <BarPopover name={selection.style}>
              <StyleChoices />
            </BarPopover>
          </DialogTrigger>
        )}
        {row && <MinutesField key={row} id={row} />}
        {tidy && <BarButton icon={LayoutGrid} name={selection.tidy} onPress={() => tidySelection(editor)} />}
        {zone && (
          <BarButton
            icon={PencilLine}
            name={selection.rename}
            onPress={() => requestAnimationFrame(() => openForWriting(editor, zone))}
          />
        )}
        {room && <BarButton icon={Armchair} name={roomWords.change} onPress={room} />}
        {picture && (
          <DialogTrigger isOpen={describe === picture} onOpenChange={(open) => onDescribe(open ? picture : null)}>
            <BarButton icon={Captions} name={selection.describe} />
            <BarPopover name={selection.describe}>
              <DescribePicture id={picture} onDone={() => onDescribe(null)} />
            </BarPopover>
          </DialogTrigger>
        )}
      </Toolbar>
    </div>
  );
}

interface BarButtonProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly onPress?: () => void;
}

function BarButton({ icon: Icon, name, ...press }: BarButtonProps) {
  return (
    <Button className="oc-bar-button" {...press}>
      <Icon size={20} aria-hidden="true" />
      {name}
    </Button>
  );
}

function BarPopover({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Popover className="oc-menu oc-popover" placement="top" offset={10}>
      <Dialog className="oc-popover-inside" aria-label={name}>
        {children}
      </Dialog>
    </Popover>
  );
}
