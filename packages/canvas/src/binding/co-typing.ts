import { Extension } from "@tiptap/core";
import { ySyncPlugin, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Editor, TLTextOptions } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { caretsPlugin } from "./carets.ts";
import { textExtensions } from "./rich-text.ts";
import type { StoreBinding } from "./store-binding.ts";

interface CoTyping {
  readonly binding: StoreBinding;
  readonly awareness: Awareness;
  /** The editor that shows the board, while there is one. */
  readonly editor: { readonly current: Editor | null };
}

/** The origin under which a text editor writes what is typed; undo has to know it. */
export const TYPING_ORIGIN: unknown = ySyncPluginKey;

/**
 * How tldraw's text editor is set up: what is typed in a note goes into its fragment letter by letter, and what others
 * type comes in at the same place (rule B5, canvas.md §2). One object per board: tldraw starts its text editor over when
 * it changes.
 */
export function coTypingOptions({ binding, awareness, editor }: CoTyping): TLTextOptions {
  const step = (take: "undo" | "redo") => () => {
    editor.current?.[take]();
    return true;
  };
  const extension = Extension.create({
    name: "coTyping",
    // Above tldraw's own keys.
    priority: 1000,
    addProseMirrorPlugins() {
      const id = editor.current?.getEditingShapeId();
      const words = id ? binding.openWords(id) : null;
      return words ? [ySyncPlugin(words), caretsPlugin(awareness, `text:${id}`)] : [];
    },
    addKeyboardShortcuts: () => ({ "Mod-z": step("undo"), "Mod-Shift-z": step("redo"), "Mod-y": step("redo") }),
  });
  return { tipTapConfig: { extensions: [...textExtensions, extension] } };
}
