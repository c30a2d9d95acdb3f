import type { FieldSelection } from "@openchair/canvas/words-field";
import { type RefObject, useLayoutEffect, useState } from "react";
import { useOutline } from "./OutlineContext.ts";

/**
 * Where a field puts the caret as it is drawn; undefined when it leaves the focus where it is. Remembers whether the
 * field, or a button in the same box, had the focus when it goes.
 */
export function useFieldFocus(field: string, box: RefObject<HTMLElement | null>): "end" | FieldSelection | undefined {
  const { fields } = useOutline();
  const [start] = useState(() => fields.startOf(field));
  useLayoutEffect(() => {
    fields.came(field);
    const around = box.current;
    return () => {
      const active = document.activeElement;
      if (!around?.contains(active)) return;
      const area = around.querySelector("textarea");
      const isBackward = area?.selectionDirection === "backward";
      const [from, to] = [area?.selectionStart ?? 0, area?.selectionEnd ?? 0];
      fields.went(field, isBackward ? { at: to, end: from } : { at: from, end: to });
    };
  }, [fields, field, box]);
  return start;
}
