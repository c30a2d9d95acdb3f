import { type Editing, isRichTextType, moveInRunSheet, type Slot } from "@openchair/board";
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type Editor,
  type TLShape,
  type TLShapeId,
  type TLStore,
  type TLTextOptions,
} from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { MovedByOthers } from "./binding/moving.ts";
import type { Gesture } from "./binding/outgoing.ts";
import { bindStore, type StoreBinding } from "./binding/store-binding.ts";
import { type BoardState, type CanvasPerson, createBoardState } from "./board-state.ts";
import { createAssetStore, type Pictures } from "./images/pictures.ts";
import { coTypingOptions } from "./notes/co-typing.ts";
import { CardShapeUtil } from "./shapes/CardShapeUtil.tsx";
import { PictureShapeUtil } from "./shapes/PictureShapeUtil.tsx";
import { RoomShapeUtil } from "./shapes/RoomShapeUtil.tsx";
import { RunSheetShapeUtil } from "./shapes/RunSheetShapeUtil.tsx";
import { ZoneShapeUtil } from "./shapes/ZoneShapeUtil.tsx";
import type { CanvasWords } from "./words.ts";
import { createCarets } from "./words-field/carets.ts";

export const shapeUtils = [CardShapeUtil, PictureShapeUtil, RoomShapeUtil, RunSheetShapeUtil, ZoneShapeUtil];

/** Gestures whose frames are not all written (rule B8). */
const DRAGS = [
  "select.translating",
  "select.resizing",
  "select.rotating",
  "select.dragging_handle",
  "arrow.pointing",
  "line.pointing",
] as const;
const STROKES = ["draw.drawing", "highlight.drawing"] as const;

/** What hand or pen are doing on the canvas right now. */
export function gestureOf(editor: Editor | null): Gesture | null {
  if (editor?.isInAny(...DRAGS)) return "drag";
  return editor?.isInAny(...STROKES) ? "stroke" : null;
}

/** True for what is selected, or lies in something that is. */
function isInHand(editor: Editor, id: TLShapeId): boolean {
  const selected = editor.getSelectedShapeIds();
  return selected.includes(id) || editor.findShapeAncestor(id, (shape) => selected.includes(shape.id)) !== undefined;
}

/** A tldraw store bound to a board document, with what goes with it. */
export interface BoundStore {
  readonly store: TLStore;
  readonly state: BoardState;
  readonly binding: StoreBinding;
  readonly textOptions: TLTextOptions;
  /** The editor that shows the store, while there is one. */
  readonly editor: { current: Editor | null };
  /** What others are moving, while there is an editor. */
  readonly moved: { current: MovedByOthers | null };
}

export interface BoundStoreOptions {
  readonly editing: Editing;
  readonly awareness: Awareness;
  readonly slot: Slot;
  readonly words: CanvasWords;
  readonly me: CanvasPerson;
  readonly readOnly: () => boolean;
  readonly pictures: () => Pictures | undefined;
}

/** Binds a new store to a board. Dispose of its `binding` when done. */
export function createBoundStore(options: BoundStoreOptions): BoundStore {
  const { editing } = options;
  const store = createTLStore({
    shapeUtils: [
      ...defaultShapeUtils.filter(({ type }) => !shapeUtils.some((own) => own.type === type)),
      ...shapeUtils,
    ],
    bindingUtils: defaultBindingUtils,
    assets: createAssetStore(options.pictures),
  });
  const editor: BoundStore["editor"] = { current: null };
  const moved: BoundStore["moved"] = { current: null };
  const binding = bindStore({
    store,
    editing,
    readOnly: options.readOnly,
    isOwnPicture: (src) => options.pictures()?.isOwn(src) ?? false,
    gesture: () => gestureOf(editor.current),
    isTyping: (id) =>
      editor.current?.getEditingShapeId() === id && isRichTextType(editor.current.getEditingShape()?.type),
    onRemoval(ids, mine) {
      if (!editor.current) return;
      const open = editor.current.getEditingShape();
      if (open && ids.includes(open.id)) {
        const words = editor.current.getShapeUtil(open).getText(open) ?? "";
        // The text editor goes first: it would try to show words that are no longer there.
        editor.current.getRichTextEditor()?.destroy();
        editor.current.complete();
        if (!mine) state.lostWhileWriting.set({ at: Date.now(), words });
      } else if (gestureOf(editor.current) && ids.some((id) => isInHand(editor.current as Editor, id as TLShapeId))) {
        // tldraw cannot put down what is no longer there: it is put down while it still is.
        editor.current.complete();
      }
    },
    finish(record, current) {
      if (!editor.current || record.typeName !== "shape") return record;
      const grown = current?.typeName === "shape" ? withOwnGrowth(editor.current, current, record) : record;
      return moved.current?.held(grown) ?? grown;
    },
  });
  const state = createBoardState(store, {
    slot: options.slot,
    words: options.words,
    me: options.me,
    cardWords: binding.cardWords,
    typeInCard: binding.typeInCard,
    moveRow(id, by) {
      binding.flush();
      moveInRunSheet(editing.doc, id, by, editing.origin);
    },
  });
  const textOptions = coTypingOptions({ binding, carets: createCarets(options.awareness), editor });
  return { store, state, binding, textOptions, editor, moved };
}

/**
 * How far a note grows with its words depends on the letters of this screen, and on words that two people wrote at once:
 * neither of them has measured the sum. So it is measured here whenever the words or the growth come in (rule B15).
 */
function withOwnGrowth(editor: Editor, current: TLShape, next: TLShape): TLShape {
  if (next.type !== "note" && next.type !== "geo") return next;
  const [before, after] = [current.props, next.props] as { richText?: unknown; growY?: unknown }[];
  if (before?.richText === after?.richText && before?.growY === after?.growY) return next;
  const unmeasured = { ...next, props: { ...next.props, richText: undefined } } as unknown as TLShape;
  return (editor.getShapeUtil(next).onBeforeUpdate?.(unmeasured, next) as TLShape | undefined) ?? next;
}
