import { NEW_SEGMENT_MINUTES, RUN_SHEET_ID } from "@openchair/board";
import { generateKeyBetween } from "jittered-fractional-indexing";
import { Clock } from "lucide-react";
import {
  HTMLContainer,
  type IndexKey,
  type RecordProps,
  Rectangle2d,
  ShapeUtil,
  T,
  type TLBaseShape,
  type TLDragShapesOutInfo,
  type TLShape,
  useEditor,
  useValue,
} from "tldraw";
import { addCardToCanvas } from "../add-card.ts";
import { boardState } from "../board-state.ts";
import { BoardButton } from "../ui/BoardButton.tsx";
import { type CardShape, canJoin } from "./card-shape.ts";
import { positionAt, rowsOf, SHEET, sheetHeight } from "./run-sheet-layout.ts";

export type RunSheetShape = TLBaseShape<"runsheet", { w: number; h: number }>;

const runSheetProps: RecordProps<RunSheetShape> = { w: T.nonZeroNumber, h: T.nonZeroNumber };

/** The run sheet: segments in order, with their times. Cards snap into it when they are dragged over it. */
export class RunSheetShapeUtil extends ShapeUtil<RunSheetShape> {
  static override type = "runsheet" as const;
  static override props = runSheetProps;

  override getDefaultProps(): RunSheetShape["props"] {
    return { w: SHEET.width, h: sheetHeight(0) };
  }
  override canBind() {
    return false;
  }

  override getGeometry() {
    return new Rectangle2d({ width: SHEET.width, height: sheetHeight(rowsOf(this.editor).length), isFilled: false });
  }

  override getAriaDescriptor() {
    return boardState(this.editor).words.get().runSheet;
  }

  override onDragShapesIn(sheet: RunSheetShape, shapes: TLShape[]) {
    const { editor } = this;
    const joining = shapes.filter(canJoin).filter((shape) => shape.parentId !== sheet.id);
    if (joining.length === 0) return;
    editor.reparentShapes(joining, sheet.id);
    editor.updateShapes(
      joining.map(({ id, props }) => ({
        id,
        type: "card" as const,
        props: { kind: "segment" as const, minutes: props.minutes || NEW_SEGMENT_MINUTES },
      })),
    );
    this.order(sheet, joining);
  }

  override onDragShapesOver(sheet: RunSheetShape, shapes: TLShape[]) {
    this.order(
      sheet,
      shapes.filter(canJoin).filter((shape) => shape.parentId === sheet.id),
    );
  }

  override onDragShapesOut(sheet: RunSheetShape, shapes: TLShape[], info: TLDragShapesOutInfo) {
    if (info.nextDraggingOverShapeId) return;
    this.editor.reparentShapes(
      shapes.filter((shape) => shape.parentId === sheet.id),
      this.editor.getCurrentPageId(),
    );
  }

  /** Gives what is being dragged the place in the order that its middle is over. */
  private order(sheet: RunSheetShape, moving: readonly CardShape[]): void {
    const first = moving[0];
    if (!first) return;
    const { editor } = this;
    const movingIds = new Set(moving.map((shape) => shape.id));
    const rest = rowsOf(editor).filter(({ id }) => !movingIds.has(id));
    const middle = editor.getPointInShapeSpace(sheet, editor.inputs.currentPagePoint).y;
    const position = positionAt(middle, rest.length);
    const indexOf = (at: number) => rest[at]?.index ?? null;
    const before = indexOf(position - 1);
    const after = indexOf(position);
    const ordered = moving.map((shape) => editor.getShape(shape.id)?.index ?? shape.index).sort();
    if (ordered.every((index) => (before === null || index > before) && (after === null || index < after))) return;
    let last: string | null = before;
    editor.updateShapes(
      moving.map((shape) => {
        last = generateKeyBetween(last, after);
        return { id: shape.id, type: shape.type, index: last as IndexKey };
      }),
    );
  }

  override component(shape: RunSheetShape) {
    return <RunSheetFace shape={shape} />;
  }

  override indicator(shape: RunSheetShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    return <rect width={width} height={height} rx={16} ry={16} />;
  }

  override toSvg(shape: RunSheetShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    return <rect width={width} height={height} rx={16} fill="#FFFFFF" stroke="#DAD7CF" />;
  }
}

function RunSheetFace({ shape }: { shape: RunSheetShape }) {
  const editor = useEditor();
  const state = boardState(editor);
  const words = useValue(state.words);
  const sheet = useValue(state.runSheet);
  const readOnly = useValue("read only", () => editor.getIsReadonly(), [editor]);
  const height = useValue("height", () => editor.getShapeGeometry(shape.id).bounds.h, [editor, shape.id]);
  return (
    <HTMLContainer className="oc-sheet" style={{ width: SHEET.width, height }} data-id={RUN_SHEET_ID}>
      <div className="oc-sheet-head">
        <Clock size={18} aria-hidden="true" />
        <span className="oc-title">{words.runSheet}</span>
        <span className="oc-spacer" />
        <span className="oc-chip" data-tone={sheet.over > 0 ? "warn" : "ok"}>
          {words.plannedOf(sheet.planned, sheet.slot)}
          {sheet.over > 0 && ` · ${words.over(sheet.over)}`}
        </span>
        <span className="oc-chip">
          {sheet.start}–{sheet.end}
        </span>
      </div>
      {sheet.rows.length === 0 && <p className="oc-sheet-empty">{words.runSheetEmpty}</p>}
      <div className="oc-sheet-foot">
        <span className="oc-quiet">{sheet.spare > 0 && sheet.rows.length > 0 ? words.spare(sheet.spare) : ""}</span>
        {!readOnly && <BoardButton onPress={() => addCardToCanvas(editor, "segment")}>{words.addSegment}</BoardButton>}
      </div>
    </HTMLContainer>
  );
}
