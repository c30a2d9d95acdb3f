import type { Editor } from "tldraw";
import { boardState } from "../board-state.ts";
import type { CardShape } from "./card-shape.ts";

/** Type of a card's words, the same figures as `.oc-words` in canvas.css. Pixels. */
const FONT = { family: "var(--oc-font)", size: 15.5, aimSize: 17, lineHeight: 1.35 } as const;
const HEAD = 26;
/** The line that the voices take when they do not fit beside a long name of a kind. */
const SECOND_LINE = 24;
const ICON = 21;
const VOICE = { first: 34, more: 12 } as const;
const MINUTES = 58;
const PADDING_X = 24;
const PADDING_Y = 20;

const heights = new WeakMap<CardShape["props"], number>();
const nameWidths = new Map<string, number>();

const ruleAtLeft = ({ kind }: CardShape["props"]) => (kind === "aim" || kind === "concern" ? 4 : 0);

/** Width of a kind's name as the head of a card shows it (`.oc-card-head`). */
function nameWidth(editor: Editor, name: string): number {
  let width = nameWidths.get(name);
  if (width === undefined) {
    const font = { fontFamily: FONT.family, fontSize: 13, fontStyle: "normal", fontWeight: "600", lineHeight: 1.35 };
    width = Math.ceil(editor.textMeasure.measureText(name, { ...font, maxWidth: null, padding: "0px" }).w);
    nameWidths.set(name, width);
  }
  return width;
}

/** Kinds have long names in some languages: the voices then stand below the name, and nothing is cut off. */
export function headWraps(editor: Editor, props: CardShape["props"]): boolean {
  const { kind, voices, w } = props;
  if (voices.length === 0) return false;
  const beside = ICON + VOICE.first + VOICE.more * (voices.length - 1) + (kind === "segment" ? MINUTES : 0);
  const name = boardState(editor).words.get().kinds[kind];
  return nameWidth(editor, name) + beside > w - PADDING_X - ruleAtLeft(props);
}

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
    maxWidth: Math.max(props.w - PADDING_X - ruleAtLeft(props), 1),
    padding: "0px",
  });
  const head = HEAD + (headWraps(editor, props) ? SECOND_LINE : 0);
  const height = Math.max(props.h, Math.ceil(h) + head + PADDING_Y);
  heights.set(props, height);
  return height;
}
