import { type CommandProps, Extension, extensions, type RawCommands } from "@tiptap/core";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { Plugin } from "prosemirror-state";

/** TipTap's own command, which moves the caret and then takes the focus. */
function focusCommand(): RawCommands["focus"] | undefined {
  const { addCommands } = extensions.Commands.config;
  return addCommands?.call({} as never).focus;
}

/**
 * tldraw moves the caret of a text editor that it has just opened: to the start as soon as it can, and to the end a tenth of
 * a second later. Whoever typed meanwhile finds their letters in the wrong order (canvas.md §5, the odd loss of text).
 * From the first key or press on, the caret is the person's own.
 */
export function keepCaret(): Extension {
  let touched = false;
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
    onTransaction({ transaction }) {
      if (transaction.docChanged && !transaction.getMeta(ySyncPluginKey)) touched = true;
    },
    addProseMirrorPlugins: () => [
      new Plugin({ props: { handleDOMEvents: { keydown: touch, beforeinput: touch, pointerdown: touch } } }),
    ],
    addCommands: () => ({
      focus: (position, options) => (props: CommandProps) => {
        if (!touched) return focusCommand()?.(position, options)(props) ?? false;
        if (props.dispatch) props.view.focus();
        return true;
      },
    }),
  });
}
