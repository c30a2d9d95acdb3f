import { readCaret, readPresentUser } from "@openchair/board";
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Awareness } from "y-protocols/awareness";
import { voiceColor } from "../ui/voices.tsx";

/** Least time between two notes of where one's own caret is, in milliseconds. */
const SEND_MS = 100;

interface Line {
  /** Where the words of this line begin, as a ProseMirror position. */
  readonly start: number;
  readonly length: number;
}

/** The lines of words in a text, in reading order. */
function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    lines.push({ start: at + 1, length: node.content.size });
    return false;
  });
  return lines;
}

/** How many units of plain text lie before a position: lines count as joined by one line end each. */
export function plainOffset(doc: Node, position: number): number {
  let offset = 0;
  for (const { start, length } of linesOf(doc)) {
    if (position < start) return Math.max(offset - 1, 0);
    if (position <= start + length) return offset + position - start;
    offset += length + 1;
  }
  return Math.max(offset - 1, 0);
}

/** The position behind so many units of plain text; the end when there are not that many. */
export function positionAt(doc: Node, offset: number): number {
  const lines = linesOf(doc);
  let left = Math.max(offset, 0);
  for (const { start, length } of lines) {
    if (left <= length) return start + left;
    left -= length + 1;
  }
  const last = lines.at(-1);
  return last ? last.start + last.length : 0;
}

function caretElement(name: string, color: string): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "oc-caret";
  caret.style.setProperty("--caret", color);
  // What others do is told elsewhere; here it would be read out between the words.
  caret.ariaHidden = "true";
  const label = document.createElement("span");
  label.className = "oc-caret-name";
  label.textContent = name;
  caret.append(label);
  return caret;
}

/** The others' carets and selections in these words, drawn where they are. */
function drawOthers(doc: Node, awareness: Awareness, on: string): DecorationSet {
  const drawn: Decoration[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const caret = readCaret(state);
    const user = readPresentUser(state);
    if (!caret || !user || caret.on !== on) continue;
    const [from, to] = [caret.at, caret.end].sort((a, b) => a - b).map((offset) => positionAt(doc, offset));
    if (from === undefined || to === undefined) continue;
    const color = voiceColor(user.voices[0]);
    if (to > from) drawn.push(Decoration.inline(from, to, { class: "oc-caret-range", style: `--caret: ${color}` }));
    drawn.push(
      Decoration.widget(positionAt(doc, caret.end), () => caretElement(user.name, color), {
        key: `${clientId} ${user.name}`,
        side: 10,
      }),
    );
  }
  return DecorationSet.create(doc, drawn);
}

const key = new PluginKey<DecorationSet>("carets");

/**
 * Shows the others' carets with their names in a text editor, and tells them ours. Carets travel as offsets into the plain
 * words, so those who type in the outline and those who type on the canvas see each other.
 */
export function caretsPlugin(awareness: Awareness, on: string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => drawOthers(doc, awareness, on),
      apply(transaction, drawn, _before, { doc }) {
        if (transaction.getMeta(key) === "news") return drawOthers(doc, awareness, on);
        // A remote edit replaces the whole text, which would sweep away what was drawn in it.
        return transaction.docChanged ? drawOthers(doc, awareness, on) : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => followCarets(view, awareness, on),
  });
}

function followCarets(view: EditorView, awareness: Awareness, on: string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = "";
  const tell = () => {
    timer = undefined;
    const { doc, selection } = view.state;
    const caret = { on, at: plainOffset(doc, selection.anchor), end: plainOffset(doc, selection.head) };
    if (JSON.stringify(caret) === told) return;
    told = JSON.stringify(caret);
    awareness.setLocalStateField("caret", caret);
  };
  const onNews = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
    if ([...added, ...updated, ...removed].every((id) => id === awareness.clientID)) return;
    view.dispatch(view.state.tr.setMeta(key, "news").setMeta("addToHistory", false));
  };
  awareness.on("change", onNews);
  timer = setTimeout(tell, 0);
  return {
    update() {
      timer ??= setTimeout(tell, SEND_MS);
    },
    destroy() {
      clearTimeout(timer);
      awareness.off("change", onNews);
      if (awareness.getLocalState()) awareness.setLocalStateField("caret", null);
    },
  };
}
