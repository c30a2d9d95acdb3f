import type { Card, CardKind, Editing, RunSheet, Zone } from "@openchair/board";
import { createContext, useContext } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import type { TalkBoard } from "../talk/talkBoard.ts";
import type { FieldMemory } from "./fieldMemory.ts";
import type { Note, OutlineData } from "./outlineData.ts";
import type { OutlineSection } from "./sections.ts";

/** What somebody asked for about one card, in a dialog. */
export type CardQuestion = "kind" | "minutes" | "voices" | "details" | "plan" | "move" | "link" | "brief";

/** A deleted thing that can be brought back where it was. */
export interface Gone {
  /** The section it stood in, and the item behind it there, if there was one. */
  readonly section: string;
  readonly before: string | null;
  /** The step of undo that took it away. */
  readonly step: object;
  readonly what: "card" | "note" | "zone";
  readonly id: string;
}

/** Everything one can do to the board from the outline. Each is one step of undo, and is said to a screen reader. */
export interface OutlineActions {
  addCard(kind: CardKind, section: OutlineSection, words?: string): void;
  addNote(): void;
  removeNote(note: Note): void;
  addZone(): void;
  removeZone(zone: Zone): void;
  removeCard(card: Card): void;
  step(card: Card, by: -1 | 1): void;
  move(card: Card, to: { readonly parent: string; readonly before: string | null }): void;
  link(from: Card, to: Card): void;
  unlink(linkId: string): void;
  undo(): void;
  redo(): void;
  bringBack(): void;
}

/** The outline as its parts need it. */
export interface Outline {
  readonly editing: Editing;
  readonly info: BoardInfo;
  readonly me: BoardInfo["me"];
  readonly readOnly: boolean;
  readonly isSmall: boolean;
  readonly data: OutlineData;
  /** What the server alone says about the board. */
  readonly ledger: Y.Doc;
  /** Those of the notes that are shown. */
  readonly notes: readonly Note[];
  readonly sections: readonly OutlineSection[];
  readonly sheet: RunSheet;
  readonly actions: OutlineActions;
  /** The item that the Tab key reaches; all others are reached from it with the arrows. */
  readonly current: string | null;
  /** The card, note or zone that is being written. */
  readonly writing: string | null;
  write(id: string | null): void;
  /** The field of an item has lost the focus: what was just made and has no words goes away again. */
  leave(id: string): boolean;
  /** What the open thread is about: `card:<id>` or `board`. */
  readonly talking: string | null;
  talk(on: string | null): void;
  /** What the parts of a talk need. */
  readonly talkBoard: TalkBoard;
  ask(question: CardQuestion, cardId: string): void;
  /** Somebody else deleted what was being written here. */
  lost(id: string, words: string): void;
  /** What outlives the fields of cards that are drawn anew. */
  readonly fields: FieldMemory;
  readonly gone: Gone | null;
  focusItem(id: string): void;
}

export const OutlineContext = createContext<Outline | null>(null);

export function useOutline(): Outline {
  const outline = useContext(OutlineContext);
  if (!outline) throw new Error("This part belongs into an outline.");
  return outline;
}
