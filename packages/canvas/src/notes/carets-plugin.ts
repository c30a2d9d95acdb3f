import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Carets, OtherCaret } from "../words-field/carets.ts";
import { plainOffset, positionAt } from "./plain-offsets.ts";

function caretElement({ name, voice }: OtherCaret): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "oc-note-caret";
  if (voice) caret.dataset["voice"] = voice;
  // What others do is told elsewhere; here it would be read out between the words.
  caret.ariaHidden = "true";
  caret.dataset["person"] = name;
  return caret;
}

/** The others' carets and selections in these words, drawn where they are. */
function drawOthers(doc: Node, others: readonly OtherCaret[]): DecorationSet {
  const drawn = others.flatMap((caret) => {
    const [at, end] = [positionAt(doc, caret.at), positionAt(doc, caret.end)];
    const widget = Decoration.widget(end, () => caretElement(caret), {
      key: `${caret.clientId} ${caret.name}`,
      side: 10,
    });
    if (at === end) return [widget];
    const attributes = { class: "oc-note-selected", ...(caret.voice ? { "data-voice": caret.voice } : {}) };
    return [Decoration.inline(Math.min(at, end), Math.max(at, end), attributes), widget];
  });
  return DecorationSet.create(doc, drawn);
}

const key = new PluginKey<DecorationSet>("carets");

/**
 * Shows the others' carets with their names in tldraw's text editor, and tells them ours. Carets travel as offsets into the
 * plain words, so those who type in the outline and those who type on the canvas see each other.
 */
export function caretsPlugin(carets: Carets, on: string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => drawOthers(doc, carets.others(on)),
      // An edit from elsewhere replaces the whole text and would sweep away what was drawn in it.
      apply: (transaction, drawn, _before, { doc }) =>
        transaction.getMeta(key) === "news" || transaction.docChanged ? drawOthers(doc, carets.others(on)) : drawn,
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => follow(view, carets, on),
  });
}

function follow(view: EditorView, carets: Carets, on: string) {
  let drawn = carets.others(on);
  let told = "";
  const tell = () => {
    const { doc, selection } = view.state;
    const [at, end] = [plainOffset(doc, selection.anchor), plainOffset(doc, selection.head)];
    if (`${at} ${end}` === told) return;
    told = `${at} ${end}`;
    carets.tell({ on, at, end });
  };
  const stop = carets.subscribe(() => {
    if (carets.others(on) === drawn) return;
    drawn = carets.others(on);
    view.dispatch(view.state.tr.setMeta(key, "news").setMeta("addToHistory", false));
  });
  return {
    update: tell,
    destroy() {
      stop();
      carets.leave(on);
    },
  };
}
