import type { Editor } from "tldraw";
import type { CardShape } from "./card-shape.ts";

/** Type of a card's words, the same figures as `.oc-words` in canvas.css. Pixels. */
const FONT = { family: "var(--oc-font)", size: 15.5, aimSize: 17, lineHeight: 1.35 } as const;
const HEAD = 26;
const PADDING_X = 24;
const PADDING_Y = 20;

const heights = new WeakMap<CardShape["props"], number>();

/** Height a card takes to show all of its words, in canvas units; never less than the height it was given. */
export function cardHeight(editor: Editor, props: CardShape["props"]): number {
  const known = heights.get(props);
  if (known !== undefined) return known;
  const { h } = editor.textMeasure.measureText(`${props.text || " "}`, {
    fontFamily: FONT.family,
    fontSize: props.kind === "aim" ? FONT.aimSize : FONT.size,
    fontStyle: "normal",
    fontWeight: props.kind === "aim" ? "700" : "400",
    lineHeight: FONT.lineHeight,
    maxWidth: Math.max(props.w - PADDING_X - (props.kind === "aim" || props.kind === "concern" ? 4 : 0), 1),
    padding: "0px",
  });
  const height = Math.max(props.h, Math.ceil(h) + HEAD + PADDING_Y);
  heights.set(props, height);
  return height;
}
