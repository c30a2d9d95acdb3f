import type { Editor, TLUiOverrides } from "tldraw";
import { tidySelection } from "../tidy/tidy-selection.ts";

/**
 * Commands of tldraw that a board does not have, nor a way back from: other pages, other sites, files put into the
 * document, locks that nothing here opens, hiding what one works with. Their keys do nothing, or something of ours.
 */
const NOT_HERE = [
  "change-page-next",
  "change-page-prev",
  "convert-to-bookmark",
  "convert-to-embed",
  "flatten-to-image",
  "group",
  "insert-embed",
  "insert-media",
  "move-to-new-page",
  "open-cursor-chat",
  "open-embed-link",
  "open-kbd-shortcuts",
  "select-fill-fill",
  "select-white-color",
  "toggle-dark-mode",
  "toggle-focus-mode",
  "toggle-grid",
  "toggle-lock",
  "toggle-tool-lock",
] as const;
const TOOLS_NOT_HERE = ["asset", "embed", "frame", "laser"] as const;

/**
 * To the bar for what is selected, once the keys are up: a button that gets the focus while they are down takes them for
 * a press, and tldraw takes the end of Enter for "write in it".
 */
function goToBar(editor: Editor): void {
  const go = (event: KeyboardEvent) => {
    event.stopPropagation();
    // It also remembers that a key went down while something was selected, and would take the next Enter for its end.
    const idle: object | undefined = editor.getStateDescendant("select.idle");
    if (idle) Object.assign(idle, { selectedShapesOnKeyDown: [] });
    editor.getContainer().querySelector<HTMLElement>(".oc-selection button")?.focus();
  };
  document.addEventListener("keyup", go, { capture: true, once: true });
}

/** What tldraw's own commands are here. */
export const overrides: TLUiOverrides = {
  actions(editor, actions) {
    const kept = Object.entries(actions).filter(([id]) => !NOT_HERE.some((gone) => gone === id));
    return {
      ...Object.fromEntries(kept),
      // Tab goes from thing to thing, so the bar for what is selected needs a key of its own.
      "adjust-shape-styles": {
        id: "adjust-shape-styles",
        kbd: "cmd+Enter,ctrl+Enter",
        onSelect: () => goToBar(editor),
      },
      "tidy-up": { id: "tidy-up", kbd: "alt+t", onSelect: () => tidySelection(editor) },
    };
  },
  tools(_editor, tools) {
    return Object.fromEntries(Object.entries(tools).filter(([id]) => !TOOLS_NOT_HERE.some((gone) => gone === id)));
  },
};
