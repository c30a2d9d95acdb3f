import { CARD_SIZE, RUN_SHEET_ID, sanitizeMinutes } from "@openchair/board";
import {
  HTMLContainer,
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  type TLResizeInfo,
  type TLShapePartial,
  useEditor,
  useValue,
} from "tldraw";
import { boardState, dotsWords } from "../board-state.ts";
import { KIND_ICONS } from "../ui/icons.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import { CardWords } from "./CardWords.tsx";
import { cardHeight, headWraps } from "./card-height.ts";
import { type CardShape, cardShapeProps, defaultCardProps } from "./card-shape.ts";
import { ROW } from "./run-sheet-layout.ts";
import { SegmentRow } from "./SegmentRow.tsx";
import { TalkMark } from "./TalkMark.tsx";

const isRow = (shape: CardShape) => shape.parentId === RUN_SHEET_ID;

/** A card on the board; inside the run sheet it is drawn as a row. */
export class CardShapeUtil extends ShapeUtil<CardShape> {
  static override type = "card" as const;
  static override props = cardShapeProps;

  override getDefaultProps = defaultCardProps;

  override canEdit() {
    return true;
  }
  override canBind() {
    return true;
  }
  override hideRotateHandle() {
    return true;
  }
  override canResize(shape: CardShape) {
    return !isRow(shape);
  }
  override hideResizeHandles(shape: CardShape) {
    return isRow(shape);
  }

  override getGeometry(shape: CardShape) {
    const height = isRow(shape) && !this.isMoving(shape) ? ROW.height : cardHeight(this.editor, shape.props);
    return new Rectangle2d({ width: shape.props.w, height, isFilled: true });
  }

  private isMoving(shape: CardShape): boolean {
    return shape.props.w < ROW.width && this.editor.isIn("select.translating");
  }

  override getText(shape: CardShape) {
    return shape.props.text;
  }

  override getAriaDescriptor(shape: CardShape) {
    const words = boardState(this.editor).words.get();
    const voices = shape.props.voices.map((voice) => words.voices[voice]).join(", ");
    const { talk, dots } = boardState(this.editor);
    const comments = talk.get().count(shape.id);
    const ofVote = dotsWords(dots.get(), shape.id, words);
    const more = [...(ofVote === null ? [] : [ofVote]), ...(comments > 0 ? [words.comments(comments)] : [])];
    return [words.cardSpoken(words.kinds[shape.props.kind], voices, shape.props.text), ...more].join(". ");
  }

  override onResize(shape: CardShape, info: TLResizeInfo<CardShape>) {
    return resizeBox(shape, info, { minWidth: 120, minHeight: 64, maxWidth: 720 });
  }

  /** A row that was dragged out of the run sheet becomes a card again, under the pointer. */
  override onTranslateEnd(_initial: CardShape, shape: CardShape): TLShapePartial<CardShape> | undefined {
    if (isRow(shape) || shape.props.w < ROW.width) return undefined;
    const pointer = this.editor.getPointInShapeSpace(shape, this.editor.inputs.currentPagePoint);
    return {
      id: shape.id,
      type: "card",
      x: shape.x + pointer.x - CARD_SIZE.w / 2,
      props: { w: CARD_SIZE.w, h: CARD_SIZE.h },
    };
  }

  override component(shape: CardShape) {
    return <CardFace shape={shape} />;
  }

  override indicator(shape: CardShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    return <rect width={width} height={height} rx={isRow(shape) ? 4 : 10} ry={isRow(shape) ? 4 : 10} />;
  }

  override toSvg(shape: CardShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    return (
      <>
        <rect width={width} height={height} rx={10} fill="#FFFFFF" stroke="#DAD7CF" />
        <foreignObject x={12} y={10} width={Math.max(width - 24, 0)} height={Math.max(height - 20, 0)}>
          <div style={{ font: "15.5px/1.35 sans-serif", color: "#1F2430" }}>{shape.props.text}</div>
        </foreignObject>
      </>
    );
  }
}

function CardFace({ shape }: { shape: CardShape }) {
  const editor = useEditor();
  const state = boardState(editor);
  const words = useValue(state.words);
  const areMine = useValue("mine", () => state.dots.get().areMine && shape.id in state.dots.get().counts, [
    state,
    shape.id,
  ]);
  const dots = useValue("dots", () => dotsWords(state.dots.get(), shape.id, state.words.get()), [state, shape.id]);
  const height = useValue("card height", () => editor.getShapeGeometry(shape.id).bounds.h, [editor, shape.id]);
  if (isRow(shape) && shape.props.w >= ROW.width) return <SegmentRow shape={shape} />;
  const { kind, voices, minutes, text } = shape.props;
  const Icon = KIND_ICONS[kind];
  return (
    <>
      <HTMLContainer className="oc-card" data-kind={kind} style={{ width: shape.props.w, height }}>
        <div className="oc-card-head" data-wraps={headWraps(editor, shape.props) || undefined}>
          <Icon size={15} aria-hidden="true" />
          {/* Half of its name beside my dots says less than its picture alone. */}
          {areMine ? null : <span className="oc-card-kind">{words.kinds[kind]}</span>}
          {kind === "segment" && (
            <span className="oc-minutes">
              {sanitizeMinutes(minutes)} {words.minutesShort}
            </span>
          )}
          <span className="oc-spacer" />
          {dots === null ? null : <span className="oc-dots">{dots}</span>}
          <span className="oc-card-voices">
            {voices.map((voice) => (
              <VoiceBadge key={voice} voice={voice} name={words.voices[voice]} />
            ))}
          </span>
        </div>
        <CardWords id={shape.id} text={text} label={words.kinds[kind]} placeholder={words.cardEmpty} />
      </HTMLContainer>
      <TalkMark id={shape.id} />
    </>
  );
}
