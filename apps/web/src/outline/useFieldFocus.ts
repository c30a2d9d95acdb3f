import { type RefObject, useLayoutEffect } from "react";
import type { FieldMemory } from "./fieldMemory.ts";
import { useOutline } from "./OutlineContext.ts";

/**
 * Gives the focus to the text field in `box` as it is drawn, when the person asked for it or had it there before the
 * field was drawn anew. What went is known only when the new field comes, not before: so this looks then.
 */
export function useRememberedFocus(fields: FieldMemory, field: string, box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const around = box.current;
    const area = around?.querySelector("textarea");
    const start = fields.startOf(field);
    fields.came(field);
    if (area && start) {
      area.focus({ preventScroll: true });
      if (start === "end") area.scrollIntoView({ block: "nearest" });
      const { at, end } = start === "end" ? { at: area.value.length, end: area.value.length } : start;
      area.setSelectionRange(Math.min(at, end), Math.max(at, end), end < at ? "backward" : "forward");
    }
    return () => {
      if (!around?.contains(document.activeElement)) return;
      const isBackward = area?.selectionDirection === "backward";
      const [from, to] = [area?.selectionStart ?? 0, area?.selectionEnd ?? 0];
      fields.went(field, isBackward ? { at: to, end: from } : { at: from, end: to });
    };
  }, [fields, field, box]);
}

/** The same for a field of the outline. */
export const useFieldFocus = (field: string, box: RefObject<HTMLElement | null>): void =>
  useRememberedFocus(useOutline().fields, field, box);
