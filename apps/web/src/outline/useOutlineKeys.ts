import type { Card } from "@openchair/board";
import { undoOrRedo } from "@openchair/canvas/undo-keys";
import type { KeyboardEvent, MouseEvent } from "react";
import type { OutlineActions } from "./OutlineContext.ts";
import type { Note } from "./outlineData.ts";

interface KeyOptions {
  readonly order: readonly string[];
  readonly cards: readonly Card[];
  readonly notes: readonly Note[];
  readonly readOnly: boolean;
  readonly canWrite: (id: string) => boolean;
  /** What is being written; its field may still be on its way. */
  readonly writing: string | null;
  readonly actions: OutlineActions;
  readonly write: (id: string | null) => void;
  readonly focusItem: (id: string) => void;
}

const isField = (target: EventTarget) =>
  target instanceof HTMLElement && (target.tagName === "TEXTAREA" || target.tagName === "INPUT");

/**
 * Keys and presses on the items of the outline, for all of them at once. Keys count only while an item itself has the
 * focus, so that a screen reader's own keys, and those of buttons and fields, stay what they are.
 */
export function useOutlineKeys(options: KeyOptions) {
  const { order, cards, notes, readOnly, canWrite, writing, actions, write, focusItem } = options;

  const onItemKey = (event: KeyboardEvent, id: string): boolean => {
    // Keys that are pressed before the field is there are meant for it, not for the card.
    if (writing === id) {
      if (event.key === "Escape") write(null);
      return event.key !== "Tab";
    }
    const card = cards.find((each) => each.id === id);
    const note = notes.find((each) => each.id === id);
    const at = order.indexOf(id);
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
    if (by !== 0 && event.altKey) {
      if (card && !readOnly) actions.step(card, by);
      return true;
    }
    if (event.altKey) return false;
    const to = by !== 0 ? order[at + by] : event.key === "Home" ? order[0] : event.key === "End" ? order.at(-1) : null;
    if (to !== null) {
      if (to !== undefined) focusItem(to);
      return true;
    }
    if (readOnly) return false;
    if ((event.key === "Enter" || event.key === "F2") && canWrite(id)) write(id);
    else if (event.key === "Delete" && card) actions.removeCard(card);
    else if (event.key === "Delete" && note) actions.removeNote(note);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = readOnly || isField(event.target) ? null : undoOrRedo(event);
    const item = event.target instanceof HTMLElement ? event.target.dataset["item"] : undefined;
    if (step) actions[step]();
    else if (item === undefined || !onItemKey(event, item)) return;
    event.preventDefault();
    // A canvas out of sight listens for keys on the whole page.
    event.stopPropagation();
  };

  /** A press on the words of a card opens them; one that marked some words does not. */
  const onClick = (event: MouseEvent) => {
    if (readOnly || !(event.target instanceof Element) || event.target.closest("a, button, textarea, input")) return;
    const id = event.target.closest("[data-words]")?.closest<HTMLElement>("[data-item]")?.dataset["item"];
    if (id !== undefined && canWrite(id) && getSelection()?.isCollapsed !== false) write(id);
  };

  return { onKeyDown, onClick };
}
