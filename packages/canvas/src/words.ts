import type { CardKind } from "@openchair/board";
import type { Voice } from "@openchair/formats";
import type { PictureFault } from "./images/pictures.ts";
import type { LeftOut, TldrFault } from "./import/read-tldr.ts";
import type { ZoneTone } from "./shapes/zone-shape.ts";
import type { StyleColor, StyleFill, StyleLine, StyleSize } from "./ui/styles.ts";

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
    readonly zone: string;
    readonly picture: string;
    readonly bringIn: string;
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
  /** Of rows: work before the session; at the same time as the row above; its minutes are locked. */
  readonly before: string;
  readonly beside: string;
  readonly locked: string;
  readonly minutesShort: string;
  /** How many dots a card has got in a vote. */
  dots(count: number): string;
  /** How many of my own dots are on a card while a vote is open. */
  myDots(count: number): string;
  readonly cardEmpty: string;
  readonly segmentEmpty: string;
  /** "45 of 60 min" */
  plannedOf(planned: number, slot: number): string;
  /** "15 min over", "15 min free" */
  over(minutes: number): string;
  spare(minutes: number): string;
  /** "Idea by Lived experience: words" for a screen reader. */
  cardSpoken(kind: string, voices: string, text: string): string;
  /** "2 comments" */
  comments(count: number): string;
  /** "{what}. 3 of 11", and "3 cards or drawings are selected", for a screen reader. */
  placeSpoken(what: string, position: number, total: number): string;
  selectedSpoken(count: number): string;
  readonly drawing: string;
  /** On the button that takes somebody with a keyboard to the first card. */
  readonly toCards: string;
  /** To somebody whose card was deleted by somebody else while they wrote in it. */
  readonly cardGone: string;
  /** On the button that saves what they had written. */
  readonly makeNewCard: string;
  /** In the place of a canvas that has stopped working. */
  readonly stopped: { readonly title: string; readonly text: string; readonly again: string };
  /** To somebody who pastes or drops what boards do not show: films, documents, other sites, SVG. */
  readonly noFiles: string;
  /** To somebody who drops on the run sheet what cannot be a segment: what it is, and where it is now. */
  readonly notASegment: {
    card(kind: string): string;
    readonly other: string;
    readonly back: string;
    readonly beside: string;
  };
  readonly pictures: PictureWords;
  readonly tldr: TldrWords;
  readonly room: RoomWords;
  readonly zone: ZoneWords;
  readonly selection: SelectionWords;
  readonly styles: StyleWords;
  readonly keys: KeyWords;
  readonly canvasLabel: string;
}

export interface PictureWords {
  /** While pictures are on their way, and the button that calls it off. */
  adding(count: number): string;
  readonly stop: string;
  readonly faults: Record<PictureFault, string>;
  /** Asks for words for people who cannot see the picture. */
  readonly describe: string;
  readonly done: string;
  /** A picture without words, for a screen reader, and one with. */
  readonly nameless: string;
  spoken(words: string): string;
}

export interface TldrWords {
  readonly reading: string;
  readonly faults: Record<TldrFault, string>;
  /** "23 things came in, from 3 pages" */
  cameIn(things: number, pages: number): string;
  /** "Left out: …", and its parts. */
  leftOut(parts: string): string;
  readonly left: { readonly [kind in keyof LeftOut]: (count: number) => string };
}

/** Words around the drawing of the room; those in it come with the drawing. */
export interface RoomWords {
  readonly title: string;
  /** In the place of a drawing while no layout is chosen, and the same for a screen reader. */
  readonly empty: string;
  readonly undecided: string;
  /** On the buttons that lead to where the room is set up. */
  readonly choose: string;
  readonly change: string;
  /** "120 people" */
  people(count: number): string;
}

export interface ZoneWords {
  /** Of the field in which a zone is named, and in the place of a name that is still missing. */
  readonly name: string;
  readonly nameless: string;
  readonly empty: string;
  /** "Zone: Name", for a screen reader. */
  spoken(name: string): string;
  readonly tones: Record<ZoneTone, string>;
}

/** The bar with what can be done with what is selected. */
export interface SelectionWords {
  readonly label: string;
  readonly tidy: string;
  readonly style: string;
  readonly describe: string;
  readonly rename: string;
  /** Minutes of a segment: the field, and its two buttons. */
  readonly minutes: string;
  readonly lessMinutes: string;
  readonly moreMinutes: string;
}

export interface StyleWords {
  readonly color: string;
  readonly colors: Record<StyleColor, string>;
  /** What a note looks like that is in ink, the first of the colours. */
  readonly plainNote: string;
  readonly size: string;
  readonly sizes: Record<StyleSize, string>;
  readonly line: string;
  readonly lines: Record<StyleLine, string>;
  readonly fill: string;
  readonly fills: Record<StyleFill, string>;
}

/** The list of keys: what each does. */
export interface KeyWords {
  readonly title: string;
  readonly close: string;
  readonly groups: { readonly go: string; readonly change: string; readonly tools: string };
  readonly next: string;
  readonly side: string;
  readonly move: string;
  readonly write: string;
  readonly stopWriting: string;
  readonly details: string;
  readonly remove: string;
  readonly copy: string;
  readonly paste: string;
  readonly duplicate: string;
  readonly all: string;
  readonly zoom: string;
}
