import { type BriefField, type Card, layRunSheet, type RunSheet, type Slot } from "@openchair/board";
import type { SharedWords } from "@openchair/canvas/shared-words";
import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { type LiveValue, liveCards, liveFields } from "./boardData.ts";

function useLive<Value>(live: LiveValue<Value>): Value {
  return useSyncExternalStore(live.subscribe, live.get);
}

/** All cards in reading order; follows the document. */
export const useBoardCards = (doc: Y.Doc): readonly Card[] => useLive(liveCards(doc));

/** The brief's own fields; follows the document a few letters at a time. */
export const useBriefFields = (doc: Y.Doc): Readonly<Record<BriefField, string>> => useLive(liveFields(doc));

/** The run sheet among some cards with its times, laid into the slot. */
export function useRunSheet(cards: readonly Card[], slot: Slot): RunSheet {
  const { minutes, startsAt } = slot;
  return useMemo(
    () =>
      layRunSheet(
        cards.filter((card) => card.place === "run-sheet"),
        { minutes, startsAt },
      ),
    [cards, minutes, startsAt],
  );
}

/** Words that are typed together; follows every letter. */
export const useSharedWords = (words: SharedWords): string => useSyncExternalStore(words.subscribe, words.read);
