import {
  Circle,
  Ellipsis,
  FileInput,
  Highlighter,
  Image,
  Keyboard,
  LayoutList,
  Minus,
  Square,
  Type,
} from "lucide-react";
import { useRef } from "react";
import { Menu, Separator } from "react-aria-components";
import { GeoShapeGeoStyle, useEditor, useValue } from "tldraw";
import { addZoneToCanvas } from "../add-zone.ts";
import { boardState } from "../board-state.ts";
import type { Intake } from "../intake.ts";
import { Item, MenuButton } from "./ToolMenu.tsx";

interface MoreProps {
  readonly intake: Intake;
  readonly onKeys: () => void;
}

/** Everything that a newcomer does not need at once. */
export function More({ intake, onKeys }: MoreProps) {
  const editor = useEditor();
  const { tools } = useValue(boardState(editor).words);
  const pictures = useRef<HTMLInputElement>(null);
  const drawings = useRef<HTMLInputElement>(null);
  const geo = (shape: "rectangle" | "ellipse") => {
    editor.setStyleForNextShapes(GeoShapeGeoStyle, shape);
    editor.setCurrentTool("geo");
  };
  const act: Record<string, () => void> = {
    text: () => editor.setCurrentTool("text"),
    highlight: () => editor.setCurrentTool("highlight"),
    line: () => editor.setCurrentTool("line"),
    rectangle: () => geo("rectangle"),
    ellipse: () => geo("ellipse"),
    // After the menu has given the focus back, so that the name's field keeps it.
    zone: () => requestAnimationFrame(() => addZoneToCanvas(editor)),
    picture: () => pictures.current?.click(),
    bringIn: () => drawings.current?.click(),
    shortcuts: onKeys,
  };
  const chooser = (types: string) => ({
    type: "file",
    accept: types,
    multiple: true,
    hidden: true,
    onChange: ({ currentTarget: input }: React.ChangeEvent<HTMLInputElement>) => {
      const files = [...(input.files ?? [])];
      // Else choosing the same file again would be no change.
      input.value = "";
      if (files.length > 0) void intake.takeFiles(files);
    },
  });
  return (
    <>
      <MenuButton name={tools.more} icon={Ellipsis}>
        <Menu aria-label={tools.more} onAction={(key) => act[String(key)]?.()}>
          <Item id="zone" icon={LayoutList} name={tools.zone} />
          <Item id="picture" icon={Image} name={tools.picture} />
          <Separator className="oc-menu-line" />
          <Item id="text" icon={Type} name={tools.text} />
          <Item id="rectangle" icon={Square} name={tools.rectangle} />
          <Item id="ellipse" icon={Circle} name={tools.ellipse} />
          <Item id="line" icon={Minus} name={tools.line} />
          <Item id="highlight" icon={Highlighter} name={tools.highlight} />
          <Separator className="oc-menu-line" />
          <Item id="bringIn" icon={FileInput} name={tools.bringIn} />
          <Item id="shortcuts" icon={Keyboard} name={tools.shortcuts} />
        </Menu>
      </MenuButton>
      <input
        ref={pictures}
        aria-label={tools.picture}
        {...chooser("image/png,image/jpeg,image/gif,image/webp,image/avif")}
      />
      <input ref={drawings} aria-label={tools.bringIn} {...chooser(".tldr")} />
    </>
  );
}
