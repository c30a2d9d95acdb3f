import type { CardKind } from "@openchair/board";
import { useEffect, useRef } from "react";
import type { FieldMemory } from "./fieldMemory.ts";
import type { SectionOrder } from "./sections.ts";

interface LostDraftsOptions {
  readonly fields: FieldMemory;
  readonly items: readonly SectionOrder[];
  readonly talking: string | null;
  /** What this person deleted last: they can bring it back, and its comment is then still begun. */
  readonly goneId: string | undefined;
  readonly closeTalk: () => void;
  readonly keepLost: (id: string, words: string, kind: CardKind) => void;
}

const CARD = "card:";

/** When somebody else deletes a card, a comment that was begun on it is kept; its thread closes. */
export function useLostDrafts(options: LostDraftsOptions): void {
  const { items } = options;
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const { fields, talking, goneId, closeTalk, keepLost } = latest.current;
    const there = new Set(items.flatMap((section) => section.items));
    // The draft of an answer is kept under what it is about, and the talk it answers.
    const idOf = (on: string) => on.slice(CARD.length).split(" ")[0] ?? "";
    const isGone = (on: string) => on.startsWith(CARD) && !there.has(idOf(on));
    if (talking !== null && isGone(talking)) closeTalk();
    for (const [on, words] of [...fields.drafts]) {
      const id = idOf(on);
      if (!isGone(on) || id === goneId) continue;
      fields.drafts.delete(on);
      keepLost(id, words, "idea");
    }
  }, [items]);
}
