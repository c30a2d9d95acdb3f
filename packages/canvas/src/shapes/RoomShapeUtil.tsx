import { roomChoice, roomOf } from "@openchair/board";
import { drawRoom, layoutById, type RoomChoice, roomText } from "@openchair/formats";
import { Armchair } from "lucide-react";
import { useMemo } from "react";
import {
  HTMLContainer,
  type RecordProps,
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  T,
  type TLBaseShape,
  type TLResizeInfo,
  useEditor,
  useValue,
} from "tldraw";
import { type BoardState, boardState } from "../board-state.ts";
import { RoomDrawing } from "../room/RoomDrawing.tsx";
import { roomSvg } from "../room/room-svg.tsx";
import { BoardButton } from "../ui/BoardButton.tsx";

interface RoomProps {
  w: number;
  h: number;
  layout: string;
  people: number | null;
  wheelchairPlaces: number | null;
  quietCorner: string;
}

export type RoomShape = TLBaseShape<"room", RoomProps>;

const roomProps: RecordProps<RoomShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  layout: T.string,
  people: T.number.nullable(),
  wheelchairPlaces: T.number.nullable(),
  quietCorner: T.string,
};

/** In canvas units. A room without a layout is as high as its few words. */
const ROOM = { w: 560, h: 320, minW: 320, minH: 220, head: 52, undecided: 128 } as const;

const choiceOf = (state: BoardState, shape: RoomShape): RoomChoice | null =>
  roomChoice(roomOf({ ...shape.props }), state.room.get().expected);

/** How the room is set up, drawn to scale. Every board has one; people move and size it, and nobody removes it. */
export class RoomShapeUtil extends ShapeUtil<RoomShape> {
  static override type = "room" as const;
  static override props = roomProps;

  override getDefaultProps(): RoomProps {
    return { w: ROOM.w, h: ROOM.h, layout: "", people: null, wheelchairPlaces: null, quietCorner: "by-door" };
  }
  override canBind() {
    return true;
  }
  override hideRotateHandle() {
    return true;
  }
  override canResize(shape: RoomShape) {
    return shape.props.layout !== "";
  }

  override getGeometry({ props }: RoomShape) {
    const isDrawn = roomOf({ ...props }).layout !== null;
    return new Rectangle2d({ width: props.w, height: isDrawn ? props.h : ROOM.undecided, isFilled: true });
  }

  override onResize(shape: RoomShape, info: TLResizeInfo<RoomShape>) {
    return resizeBox(shape, info, { minWidth: ROOM.minW, minHeight: ROOM.minH });
  }

  /** All that the drawing shows, for people who do not see it. */
  override getAriaDescriptor(shape: RoomShape) {
    const state = boardState(this.editor);
    const { room } = state.words.get();
    const choice = choiceOf(state, shape);
    if (!choice) return `${room.title}: ${room.undecided}`;
    const { language } = state.room.get();
    return `${room.title}: ${layoutById(choice.layout)?.names[language]}. ${roomText(choice, language)}`;
  }

  override component(shape: RoomShape) {
    return <RoomFace shape={shape} />;
  }

  override indicator(shape: RoomShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    return <rect width={width} height={height} rx={16} ry={16} />;
  }

  override toSvg(shape: RoomShape) {
    const { width, height } = this.editor.getShapeGeometry(shape).bounds;
    const state = boardState(this.editor);
    const choice = choiceOf(state, shape);
    return roomSvg({
      title: state.words.get().room.title,
      drawing: choice && drawRoom(choice, state.room.get().language),
      width,
      height,
      head: ROOM.head,
    });
  }
}

function RoomFace({ shape }: { shape: RoomShape }) {
  const editor = useEditor();
  const state = boardState(editor);
  const { room: words } = useValue(state.words);
  const { expected, language, open } = useValue(state.room);
  const readOnly = useValue("read only", () => editor.getIsReadonly(), [editor]);
  const height = useValue("height", () => editor.getShapeGeometry(shape.id).bounds.h, [editor, shape.id]);
  const { layout, people, wheelchairPlaces, quietCorner } = shape.props;
  // Drawn anew when something in it changes, and not at every step of a drag.
  const shown = useMemo(() => {
    const choice = roomChoice(roomOf({ layout, people, wheelchairPlaces, quietCorner }), expected);
    const name = choice && layoutById(choice.layout)?.names[language];
    return choice && { name, choice, drawing: drawRoom(choice, language), text: roomText(choice, language) };
  }, [layout, people, wheelchairPlaces, quietCorner, expected, language]);
  return (
    <HTMLContainer className="oc-room" style={{ width: shape.props.w, height }} data-id={shape.id}>
      <div className="oc-sheet-head">
        <Armchair size={18} aria-hidden="true" />
        <span className="oc-title">{words.title}</span>
        <span className="oc-spacer" />
        {shown && <span className="oc-room-about">{`${shown.name}, ${words.people(shown.choice.people)}`}</span>}
      </div>
      {shown ? (
        <div className="oc-room-drawing">
          <RoomDrawing drawing={shown.drawing} label={shown.text} />
        </div>
      ) : (
        <div className="oc-room-undecided">
          <p>{words.empty}</p>
          {open && !readOnly ? <BoardButton onPress={open}>{words.choose}</BoardButton> : null}
        </div>
      )}
    </HTMLContainer>
  );
}
