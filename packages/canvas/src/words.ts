import type { CardKind } from "@openchair/board";
import type { Voice } from "@openchair/formats";

/** Every word the canvas shows or speaks, given by the app in the person's language. */
export interface CanvasWords {
  readonly kinds: Record<CardKind, string>;
  readonly voices: Record<Voice, string>;
  readonly tools: {
    readonly label: string;
    readonly select: string;
    readonly hand: string;
    readonly card: string;
    readonly note: string;
    readonly draw: string;
    readonly arrow: string;
    readonly eraser: string;
    readonly more: string;
    readonly text: string;
    readonly rectangle: string;
    readonly ellipse: string;
    readonly line: string;
    readonly highlight: string;
    readonly shortcuts: string;
  };
  readonly view: {
    readonly label: string;
    readonly undo: string;
    readonly redo: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly showAll: string;
  };
  readonly ideas: string;
  readonly ideasEmpty: string;
  readonly runSheet: string;
  readonly runSheetEmpty: string;
  readonly addSegment: string;
  readonly minutesShort: string;
  readonly cardEmpty: string;
  readonly segmentEmpty: string;
  /** "45 of 60 min" */
  plannedOf(planned: number, slot: number): string;
  /** "15 min over", "15 min free" */
  over(minutes: number): string;
  spare(minutes: number): string;
  /** "Idea by Lived experience: words" for a screen reader. */
  cardSpoken(kind: string, voices: string, text: string): string;
  /** "{what}. 3 of 11", and "3 cards or drawings are selected", for a screen reader. */
  placeSpoken(what: string, position: number, total: number): string;
  selectedSpoken(count: number): string;
  readonly drawing: string;
  /** On the button that takes somebody with a keyboard to the first card. */
  readonly toCards: string;
  /** To somebody whose card was deleted by somebody else while they wrote in it. */
  readonly cardGone: string;
  readonly noFiles: string;
  readonly canvasLabel: string;
}
