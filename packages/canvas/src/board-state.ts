import { byReadingOrder, cardOf, layRunSheet, RUN_SHEET_ID, type RunSheet, type Slot } from "@openchair/board";
import type { Language, Voice } from "@openchair/formats";
import { type Atom, atom, type Computed, computed, type Editor, type TLShapeId, type TLStore } from "tldraw";
import { cardWords, toCanvasRecord } from "./binding/records.ts";
import type { CanvasWords } from "./words.ts";

/** Somebody else on the board, as their cursor shows them. */
export interface Peer {
  readonly name: string;
  readonly voices: readonly Voice[];
  /** True while they write: then their caret shows where they are, and a cursor beside it would only cover words. */
  readonly writes: boolean;
}

/** The person at this screen. */
export interface CanvasPerson {
  readonly id: string;
  readonly name: string;
  readonly voices: readonly Voice[];
}

/** What the room needs to know of the session and of the app around the canvas. */
export interface RoomSurroundings {
  /** How many people the session expects, if it says so. */
  readonly expected: number | null;
  readonly language: Language;
  /** Takes somebody to where the room is set up; null where there is no such place. */
  readonly open: (() => void) | null;
}

/** What is said about cards, beside the canvas. */
export interface CanvasTalk {
  /** How many comments a card has in talks that are open. */
  count(cardId: string): number;
  /** Shows them. */
  open(cardId: string): void;
}

export const NO_TALK: CanvasTalk = { count: () => 0, open: () => {} };

/** What a vote says of the cards. */
export interface ShownDots {
  /** Card id → dots. */
  readonly counts: Readonly<Record<string, number>>;
  /** True while a vote is open: then these are the dots of the person at this screen, and nobody knows of the others'. */
  readonly areMine: boolean;
}

export const NO_DOTS: ShownDots = { counts: {}, areMine: false };

/** What a card says of its dots; null when it has none. */
export function dotsWords({ counts, areMine }: ShownDots, cardId: string, words: CanvasWords): string | null {
  const count = counts[cardId] ?? 0;
  if (count === 0) return null;
  return areMine ? words.myDots(count) : words.dots(count);
}

/** What our shapes need to know beyond the tldraw store. One per store, made before the editor that shows it. */
export interface BoardState {
  readonly slot: Atom<Slot>;
  readonly room: Atom<RoomSurroundings>;
  readonly words: Atom<CanvasWords>;
  readonly me: Atom<CanvasPerson>;
  readonly dots: Atom<ShownDots>;
  readonly talk: Atom<CanvasTalk>;
  /** Person id → who they are; filled by presence. */
  readonly peers: Atom<ReadonlyMap<string, Peer>>;
  /** The run sheet as it stands in the store, times included. */
  readonly runSheet: Computed<RunSheet>;
  /** What was being written in here when somebody else deleted it, and when (ms since 1970); null when that never happened. */
  readonly lostWhileWriting: Atom<{ readonly at: number; readonly words: string } | null>;
  /** Shapes that somebody else is moving right now: they stand where that person holds them, not where they belong. */
  readonly movedElsewhere: Atom<ReadonlySet<TLShapeId>>;
  /** The newest words of a card, which may be ahead of what the store shows. */
  cardWords(id: TLShapeId): string;
  /** Writes words typed into a card. */
  typeInCard(id: TLShapeId, words: string): void;
  /** Moves a row of the run sheet one place up (-1) or down (1). */
  moveRow(id: TLShapeId, by: -1 | 1): void;
}

const states = new WeakMap<TLStore, BoardState>();

export function createBoardState(
  store: TLStore,
  given: Pick<BoardState, "typeInCard" | "cardWords" | "moveRow"> & {
    readonly slot: Slot;
    readonly words: CanvasWords;
    readonly me: CanvasPerson;
  },
): BoardState {
  const slot = atom("slot", given.slot);
  const rows = store.query.records("shape", () => ({ parentId: { eq: RUN_SHEET_ID as TLShapeId } }));
  const state: BoardState = {
    slot,
    room: atom("room", { expected: null, language: "en", open: null }),
    words: atom("words", given.words),
    me: atom("me", given.me),
    dots: atom("dots", NO_DOTS),
    talk: atom("talk", NO_TALK),
    peers: atom("peers", new Map()),
    runSheet: computed("run sheet", () => {
      const cards = rows.get().flatMap((shape) => {
        const card = cardOf(toCanvasRecord(shape), cardWords(shape));
        return card ? [card] : [];
      });
      return layRunSheet(cards.sort(byReadingOrder), slot.get());
    }),
    lostWhileWriting: atom("lost while writing", null),
    movedElsewhere: atom("moved elsewhere", new Set()),
    cardWords: given.cardWords,
    typeInCard: given.typeInCard,
    moveRow: given.moveRow,
  };
  states.set(store, state);
  return state;
}

/** The state of an editor whose store was set up by {@link createBoardState}; throws for any other. */
export function boardState(editor: Editor): BoardState {
  const state = states.get(editor.store);
  if (!state) throw new Error("This editor was not set up as a board.");
  return state;
}
