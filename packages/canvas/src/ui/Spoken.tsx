import { ROOM_ID } from "@openchair/board";
import { useEffect } from "react";
import { type Editor, type TLImageShape, type TLShape, useA11y, useEditor, useValue } from "tldraw";
import { type BoardState, boardState } from "../board-state.ts";
import { reachable } from "../keyboard.ts";
import type { CardShape } from "../shapes/card-shape.ts";
import { isOwnZone } from "../shapes/zone-shape.ts";
import type { CanvasWords } from "../words.ts";

/** A card in words: what it is, whose, what it says, and of a segment when and how long. */
function inWords(state: BoardState, shape: CardShape): string {
  const words = state.words.get();
  const { kind, voices, text } = shape.props;
  const row = state.runSheet.get().rows.find(({ card }) => card.id === shape.id);
  const said = words.cardSpoken(
    words.kinds[row ? "segment" : kind],
    voices.map((v) => words.voices[v]).join(", "),
    text,
  );
  return row ? `${said}. ${row.start}, ${row.card.minutes} ${words.minutesShort}` : said;
}

/** A zone with its name, a picture with its description, anything else with the words in it. */
function otherInWords(editor: Editor, words: CanvasWords, shape: TLShape): string {
  const util = editor.getShapeUtil(shape);
  if (isOwnZone(shape) || shape.id === (ROOM_ID as string)) return util.getAriaDescriptor(shape) ?? "";
  if (!editor.isShapeOfType<TLImageShape>(shape, "image")) return util.getText(shape) ?? "";
  const { altText } = shape.props;
  return altText === "" ? words.pictures.nameless : words.pictures.spoken(altText);
}

/** Says what is selected to people who use a screen reader. In place of tldraw's own, which does not know our cards. */
export function Spoken() {
  const editor = useEditor();
  const a11y = useA11y();
  const state = boardState(editor);
  const message = useValue("message", () => a11y.currentMsg.get().msg, [a11y]);
  const selection = useValue("selection", () => {
    const words = state.words.get();
    const ids = editor.getSelectedShapeIds();
    const [id] = ids;
    if (!id || !editor.isIn("select.idle")) return "";
    if (ids.length > 1) return words.selectedSpoken(ids.length);
    const shapes = reachable(editor);
    const at = shapes.findIndex((shape) => shape.id === id);
    const shape = shapes[at];
    if (!shape) return "";
    const what = isCard(shape) ? inWords(state, shape) : otherInWords(editor, words, shape);
    return words.placeSpoken(what || words.drawing, at + 1, shapes.length);
  }, [editor, state]);
  // tldraw keeps its last message for good; what is selected is newer news.
  useEffect(() => {
    if (selection !== "") a11y.announce({ msg: "" });
  }, [selection, a11y]);
  return (
    <div role="status" className="oc-spoken">
      {selection || message}
    </div>
  );
}

const isCard = (shape: TLShape): shape is CardShape => shape.type === ("card" as string);
