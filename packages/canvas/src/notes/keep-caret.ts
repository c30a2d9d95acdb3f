import { type CommandProps, Extension, extensions, type RawCommands } from "@tiptap/core";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { Plugin } from "prosemirror-state";

type Placing = "focus" | "selectAll" | "setTextSelection";

/** TipTap's own commands that move a caret. */
function own<Name extends Placing>(name: Name): RawCommands[Name] {
  const commands = extensions.Commands.config.addCommands?.call({} as never);
  if (!commands) throw new Error("TipTap has no commands of its own.");
  return commands[name] as RawCommands[Name];
}

/** Where the words have the focus already, focusing them again would put the caret back to where it was before the last key. */
const stay = ({ dispatch, view }: CommandProps) => {
  if (dispatch && !view.hasFocus()) view.focus();
  return true;
};

/**
 * tldraw moves the caret of a text editor that it has just opened: to the start, then to where it was pressed, or it selects
 * all words when no letter was hit there, and a tenth of a second later to the end. All of it comes after some rest, so
 * whoever types meanwhile finds their letters in the wrong order, or the words of others replaced by theirs (canvas.md §5,
 * the odd loss of text). From the first key or press on, the caret is the person's own; and opening words never selects
 * them all, because others may have written them.
 */
export function keepCaret(): Extension {
  let touched = false;
  let opening = false;
  const touch = () => {
    touched = true;
    return false;
  };
  return Extension.create({
    name: "keepCaret",
    // Commands of the same name: the last one counts.
    priority: 1,
    onBeforeCreate() {
      touched = false;
    },
    // Comes before tldraw's own handler, which runs in the same breath.
    onCreate() {
      opening = true;
      queueMicrotask(() => {
        opening = false;
      });
    },
    onTransaction({ transaction }) {
      if (transaction.docChanged && !transaction.getMeta(ySyncPluginKey)) touched = true;
    },
    addProseMirrorPlugins: () => [
      new Plugin({ props: { handleDOMEvents: { keydown: touch, beforeinput: touch, pointerdown: touch } } }),
    ],
    addCommands: () => ({
      focus: (position, options) => (touched ? stay : own("focus")(position, options)),
      selectAll: () => {
        if (!opening) return own("selectAll")();
        return touched ? stay : own("focus")("end");
      },
      setTextSelection: (position) => (opening && touched ? stay : own("setTextSelection")(position)),
    }),
  });
}
