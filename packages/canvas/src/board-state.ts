import {
  byReadingOrder,
  type Card,
  cardOf,
  layRunSheet,
  RUN_SHEET_ID,
  type RunSheet,
  type Slot,
} from "@openchair/board";
import type { Voice } from "@openchair/formats";
import { type Atom, atom, type Computed, computed, type Editor, type TLShapeId } from "tldraw";
import { toCanvasRecord } from "./binding/records.ts";
import type { CardShape } from "./shapes/card-shape.ts";
import type { CanvasWords } from "./words.ts";

/** Somebody else on the board, as their cursor shows them. */
export interface Peer {
  readonly name: string;
  readonly voices: readonly Voice[];
}

/** What our shapes need to know beyond the tldraw store. One per editor. */
export interface BoardState {
  readonly slot: Atom<Slot>;
  readonly words: Atom<CanvasWords>;
  /** Person id → who they are; filled by presence. */
  readonly peers: Atom<ReadonlyMap<string, Peer>>;
  /** The run sheet as it stands in the editor, times included. */
  readonly runSheet: Computed<RunSheet>;
  /** Writes words typed into a card; set by the binding. */
  readonly typeInCard: (id: TLShapeId, words: string) => void;
  /** Adds a segment at the end of the run sheet and opens it. */
  readonly addSegment: () => void;
}

const states = new WeakMap<Editor, BoardState>();

/** The run sheet's rows as the editor holds them, in order. */
export function runSheetCards(editor: Editor): Card[] {
  return editor
    .getSortedChildIdsForParent(RUN_SHEET_ID as TLShapeId)
    .flatMap((id) => {
      const shape = editor.getShape<CardShape>(id);
      const card = shape?.type === "card" ? cardOf(toCanvasRecord(shape), shape.props.text) : null;
      return card ? [card] : [];
    })
    .sort(byReadingOrder);
}

export function createBoardState(
  editor: Editor,
  given: Pick<BoardState, "typeInCard" | "addSegment"> & { slot: Slot; words: CanvasWords },
): BoardState {
  const slot = atom("slot", given.slot);
  const state: BoardState = {
    slot,
    words: atom("words", given.words),
    peers: atom("peers", new Map()),
    runSheet: computed("run sheet", () => layRunSheet(runSheetCards(editor), slot.get())),
    typeInCard: given.typeInCard,
    addSegment: given.addSegment,
  };
  states.set(editor, state);
  return state;
}

/** The state of an editor that was set up by {@link createBoardState}; throws for any other. */
export function boardState(editor: Editor): BoardState {
  const state = states.get(editor);
  if (!state) throw new Error("This editor was not set up as a board.");
  return state;
}
