import { Lightbulb } from "lucide-react";
import {
  HTMLContainer,
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

/** `name` mirrors the zone's fragment in the document, as a card's `text` does (SPEC B5). The zone of ideas has none. */
export type ZoneShape = TLBaseShape<"zone", { w: number; h: number; name: string }>;

const zoneProps: RecordProps<ZoneShape> = { w: T.nonZeroNumber, h: T.nonZeroNumber, name: T.string };

/** Room kept below the lowest card, in canvas units. */
const MARGIN = 18;

/** The zone of ideas: cards that lie in it belong to it and move with it. It grows with what it holds. */
export class ZoneShapeUtil extends ShapeUtil<ZoneShape> {
  static override type = "zone" as const;
  static override props = zoneProps;

  override getDefaultProps(): ZoneShape["props"] {
    return { w: 396, h: 640, name: "" };
  }
  override canBind() {
    return false;
  }
  override canReceiveNewChildrenOfType() {
    return true;
  }

  override getGeometry(shape: ZoneShape) {
    const bottoms = this.editor.getSortedChildIdsForParent(shape.id).map((id) => {
      const child = this.editor.getShape(id);
      return child ? child.y + this.editor.getShapeGeometry(child).bounds.maxY : 0;
    });
    return new Rectangle2d({
      width: shape.props.w,
      height: Math.max(shape.props.h, ...bottoms.map((bottom) => bottom + MARGIN)),
      isFilled: false,
    });
  }

  override getAriaDescriptor() {
    return boardState(this.editor).words.get().ideas;
  }

  override onDragShapesIn(zone: ZoneShape, shapes: TLShape[]) {
    const joining = shapes.filter(
      (shape) => shape.parentId !== zone.id && !["runsheet", "zone"].includes(shape.type as string),
    );
    if (joining.length > 0) this.editor.reparentShapes(joining, zone.id);
  }

  override onDragShapesOut(zone: ZoneShape, shapes: TLShape[], info: TLDragShapesOutInfo) {
    if (info.nextDraggingOverShapeId) return;
    this.editor.reparentShapes(
      shapes.filter((shape) => shape.parentId === zone.id),
      this.editor.getCurrentPageId(),
    );
  }

  override component(shape: ZoneShape) {
    return <ZoneFace shape={shape} />;
  }

  override indicator(shape: ZoneShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    return <rect width={width} height={height} rx={18} ry={18} />;
  }

  override toSvg(shape: ZoneShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    return <rect width={width} height={height} rx={18} fill="#F2EFE7" stroke="#E4E0D5" />;
  }
}

function ZoneFace({ shape }: { shape: ZoneShape }) {
  const editor = useEditor();
  const words = useValue(boardState(editor).words);
  const box = useValue("box", () => editor.getShapeGeometry(shape.id).bounds, [editor, shape.id]);
  const readOnly = useValue("read only", () => editor.getIsReadonly(), [editor]);
  const isEmpty = useValue("is empty", () => editor.getSortedChildIdsForParent(shape.id).length === 0, [
    editor,
    shape.id,
  ]);
  return (
    <HTMLContainer className="oc-zone" style={{ width: box.w, height: box.h }}>
      <div className="oc-zone-head">
        <Lightbulb size={18} aria-hidden="true" />
        <span className="oc-title">{words.ideas}</span>
      </div>
      {isEmpty && (
        <div className="oc-zone-empty">
          <div>{words.ideasEmpty}</div>
          {!readOnly && <BoardButton onPress={() => addCardToCanvas(editor, "idea")}>{words.tools.card}</BoardButton>}
        </div>
      )}
    </HTMLContainer>
  );
}
