import { Extension } from "@tiptap/core";
import { ySyncPlugin, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Editor, TLTextOptions } from "tldraw";
import type { StoreBinding } from "../binding/store-binding.ts";
import type { Carets } from "../words-field/carets.ts";
import { textAddress } from "../words-field/text-address.ts";
import { caretsPlugin } from "./carets-plugin.ts";
import { keepCaret } from "./keep-caret.ts";
import { textExtensions } from "./rich-text.ts";

interface CoTyping {
  readonly binding: StoreBinding;
  readonly carets: Carets;
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
export function coTypingOptions({ binding, carets, editor }: CoTyping): TLTextOptions {
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
      return id && words ? [ySyncPlugin(words), caretsPlugin(carets, textAddress(id))] : [];
    },
    addKeyboardShortcuts: () => ({ "Mod-z": step("undo"), "Mod-Shift-z": step("redo"), "Mod-y": step("redo") }),
  });
  return { tipTapConfig: { extensions: [...textExtensions, extension, keepCaret()] } };
}
