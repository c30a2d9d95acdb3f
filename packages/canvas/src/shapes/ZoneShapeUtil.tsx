import { FIXED_IDS } from "@openchair/board";
import { LayoutList, Lightbulb } from "lucide-react";
import {
  Group2d,
  HTMLContainer,
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  type TLDragShapesOutInfo,
  type TLResizeInfo,
  type TLShape,
  useEditor,
  useValue,
} from "tldraw";
import { addCardToCanvas } from "../add-card.ts";
import { boardState } from "../board-state.ts";
import { BoardButton } from "../ui/BoardButton.tsx";
import { thingsIn } from "./things-in.ts";
import { ZoneName } from "./ZoneName.tsx";
import { ZONE, type ZoneShape, zoneProps, zoneTone } from "./zone-shape.ts";

/** Room kept below the lowest card, in canvas units. */
const MARGIN = 18;

/** What lies in nothing. */
const STAYS_ON_PAGE: readonly string[] = ["zone", "runsheet", "room"];

const isFixed = (zone: ZoneShape) => FIXED_IDS.includes(zone.id);

/**
 * A zone: cards that lie in it belong to it and move with it. It grows with what it holds. The zone of ideas is on every
 * board and stays where it is; others are made by people, who name, move, resize and remove them.
 */
export class ZoneShapeUtil extends ShapeUtil<ZoneShape> {
  static override type = "zone" as const;
  static override props = zoneProps;

  override getDefaultProps(): ZoneShape["props"] {
    return { w: ZONE.w, h: ZONE.h, name: "" };
  }
  override canBind() {
    return false;
  }
  override canEdit(shape: ZoneShape) {
    return !isFixed(shape);
  }
  override canReceiveNewChildrenOfType(_shape: ZoneShape, type: string) {
    return !STAYS_ON_PAGE.includes(type);
  }
  override hideRotateHandle() {
    return true;
  }

  override getGeometry(shape: ZoneShape) {
    const { w: width, h } = shape.props;
    const bottoms = thingsIn(this.editor, shape.id).map(
      (child) => child.y + this.editor.getShapeGeometry(child).bounds.maxY,
    );
    const height = Math.max(h, ...bottoms.map((bottom) => bottom + MARGIN));
    const whole = new Rectangle2d({ width, height, isFilled: false });
    if (isFixed(shape)) return whole;
    // Held by its heading, like a window: a drag that begins further down frames the cards that lie in it.
    return new Group2d({ children: [new Rectangle2d({ width, height: ZONE.head, isFilled: true }), whole] });
  }

  override getText(shape: ZoneShape) {
    return shape.props.name;
  }

  override getAriaDescriptor(shape: ZoneShape) {
    const words = boardState(this.editor).words.get();
    return isFixed(shape) ? words.ideas : words.zone.spoken(shape.props.name || words.zone.nameless);
  }

  /** Never narrower than what lies in it. */
  override onResize(shape: ZoneShape, info: TLResizeInfo<ZoneShape>) {
    const rights = thingsIn(this.editor, shape.id).map(
      (child) => child.x + this.editor.getShapeGeometry(child).bounds.maxX,
    );
    const minWidth = Math.max(ZONE.minW, ...rights.map((right) => right + ZONE.padding));
    return resizeBox(shape, info, { minWidth, minHeight: ZONE.minH });
  }

  override onDragShapesIn(zone: ZoneShape, shapes: TLShape[]) {
    const joining = shapes.filter((shape) => shape.parentId !== zone.id && !STAYS_ON_PAGE.includes(shape.type));
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
    return (
      <>
        <rect width={width} height={height} rx={18} fill="#F2EFE7" stroke="#E4E0D5" />
        <text x={ZONE.padding} y={32} fontFamily="sans-serif" fontSize={20} fontWeight={700} fill="#1F2430">
          {shape.props.name}
        </text>
      </>
    );
  }
}

function ZoneFace({ shape }: { shape: ZoneShape }) {
  const editor = useEditor();
  const words = useValue(boardState(editor).words);
  const box = useValue("box", () => editor.getShapeGeometry(shape.id).bounds, [editor, shape.id]);
  const readOnly = useValue("read only", () => editor.getIsReadonly(), [editor]);
  const isEmpty = useValue("is empty", () => thingsIn(editor, shape.id).length === 0, [editor, shape.id]);
  const fixed = isFixed(shape);
  return (
    <HTMLContainer className="oc-zone" data-tone={zoneTone(shape)} style={{ width: box.w, height: box.h }}>
      <div className="oc-zone-head">
        {fixed ? <Lightbulb size={18} aria-hidden="true" /> : <LayoutList size={18} aria-hidden="true" />}
        {fixed ? <span className="oc-title">{words.ideas}</span> : <ZoneName shape={shape} />}
      </div>
      {isEmpty && fixed && (
        <div className="oc-zone-empty">
          <div>{words.ideasEmpty}</div>
          {!readOnly && <BoardButton onPress={() => addCardToCanvas(editor, "idea")}>{words.tools.card}</BoardButton>}
        </div>
      )}
      {isEmpty && !fixed && <div className="oc-zone-empty">{words.zone.empty}</div>}
    </HTMLContainer>
  );
}
