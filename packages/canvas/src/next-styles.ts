import { DefaultColorStyle, DefaultFontStyle, type Editor, react } from "tldraw";

/**
 * What is made next is in the letters of the board, which are easier to read than handwriting; and a new note is yellow,
 * as its name says, unless a colour was chosen. Until told to stop.
 */
export function wireNextStyles(editor: Editor): () => void {
  editor.setStyleForNextShapes(DefaultFontStyle, "sans");
  let isYellowed = false;
  return react("yellow notes", () => {
    const isNote = editor.getCurrentToolId() === "note";
    if (isNote === isYellowed) return;
    const color = editor.getStyleForNextShape(DefaultColorStyle);
    if (isNote && color === DefaultColorStyle.defaultValue) {
      editor.setStyleForNextShapes(DefaultColorStyle, "yellow");
      isYellowed = true;
    } else if (!isNote) {
      if (color === "yellow") editor.setStyleForNextShapes(DefaultColorStyle, DefaultColorStyle.defaultValue);
      isYellowed = false;
    }
  });
}
