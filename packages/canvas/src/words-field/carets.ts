import { readCaret, readPresentUser } from "@openchair/board";
import type { Voice } from "@openchair/formats";
import type { Awareness } from "y-protocols/awareness";

/** Least time between two notes of where one's own caret is, in milliseconds. */
const SEND_MS = 100;

/** Somebody else's caret or selection in words typed together: plain-text offsets, `end` is where they type. */
export interface OtherCaret {
  readonly clientId: number;
  readonly name: string;
  readonly voice: Voice | undefined;
  readonly at: number;
  readonly end: number;
}

/** Where the others are typing, and how to tell them where one types oneself. */
export interface Carets {
  /** The others in the words at `on`; the same array until one of them moves, comes or goes. */
  others(on: string): readonly OtherCaret[];
  /** Calls back when a caret moved, came or went; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Tells the others where one is, at most ten times a second. */
  tell(caret: { readonly on: string; readonly at: number; readonly end: number }): void;
  /** Tells them that one has left the words at `on`; nothing when one is elsewhere by now. */
  leave(on: string): void;
}

const NOBODY: readonly OtherCaret[] = [];

function readOthers(awareness: Awareness): Map<string, OtherCaret[]> {
  const byPlace = new Map<string, OtherCaret[]>();
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const caret = readCaret(state);
    const user = readPresentUser(state);
    if (!caret || !user) continue;
    const here = byPlace.get(caret.on) ?? [];
    here.push({ clientId, name: user.name, voice: user.voices[0], at: caret.at, end: caret.end });
    byPlace.set(caret.on, here);
  }
  return byPlace;
}

/** Reads and tells carets through the awareness of a connection. Watches only while somebody listens. */
export function createCarets(awareness: Awareness): Carets {
  const listeners = new Set<() => void>();
  let held = new Map<string, readonly OtherCaret[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSent = 0;
  let told: { readonly on: string } | null = null;

  const readAgain = () => {
    const next = new Map<string, readonly OtherCaret[]>();
    for (const [on, carets] of readOthers(awareness)) {
      const before = held.get(on);
      next.set(on, before && JSON.stringify(before) === JSON.stringify(carets) ? before : carets);
    }
    held = next;
  };
  const onChange = () => {
    readAgain();
    for (const listener of listeners) listener();
  };
  const send = () => {
    timer = undefined;
    lastSent = Date.now();
    if (awareness.getLocalState()) awareness.setLocalStateField("caret", told);
  };

  return {
    others: (on) => held.get(on) ?? NOBODY,
    subscribe(listener) {
      if (listeners.size === 0) {
        awareness.on("change", onChange);
        readAgain();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) awareness.off("change", onChange);
      };
    },
    tell({ on, at, end }) {
      told = { on, at, end } as { on: string };
      timer ??= setTimeout(send, Math.max(SEND_MS - (Date.now() - lastSent), 0));
    },
    leave(on) {
      if (told?.on !== on) return;
      told = null;
      // Somebody who has left is not shown for a moment longer.
      clearTimeout(timer);
      send();
    },
  };
}
