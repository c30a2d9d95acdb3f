import { useLingui } from "@lingui/react/macro";
import type { CanvasWords } from "@openchair/canvas";
import { VOICE_NAMES } from "@openchair/formats";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";

/** Every word of the canvas in the reader's language. The same object until the language changes. */
export function useCanvasWords(): CanvasWords {
  const { t } = useLingui();
  const language = useLanguage();
  const kinds = useCardKindNames();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of it follows from the language.
  return useMemo(
    () => ({
      kinds,
      voices: VOICE_NAMES[language],
      tools: {
        label: t`Tools`,
        select: t`Select and move`,
        hand: t`Move around`,
        card: t`New card`,
        note: t`Sticky note`,
        draw: t`Draw`,
        arrow: t`Arrow`,
        eraser: t`Rub out`,
        more: t`More tools`,
        text: t`Text`,
        rectangle: t`Box`,
        ellipse: t`Circle`,
        line: t`Line`,
        highlight: t`Highlight`,
        shortcuts: t`Keys you can use`,
      },
      view: {
        label: t`What you see`,
        undo: t`Undo`,
        redo: t`Redo`,
        zoomIn: t`Zoom in`,
        zoomOut: t`Zoom out`,
        showAll: t`Show everything`,
      },
      ideas: t`Ideas so far`,
      ideasEmpty: t`Put the first card here: an idea, a question, the aim.`,
      runSheet: t`Run sheet`,
      runSheetEmpty: t`Drag cards here, or add a segment, to say what happens when.`,
      addSegment: t`Add a segment`,
      minutesShort: t`min`,
      cardEmpty: t`Write something`,
      segmentEmpty: t`What happens?`,
      plannedOf: (planned: number, slot: number) => t`${planned} of ${slot} min`,
      over: (minutes: number) => t`${minutes} min too long`,
      spare: (minutes: number) => t`${minutes} min free`,
      cardSpoken: (kind: string, voices: string, text: string) =>
        voices === "" ? t`${kind}: ${text}` : t`${kind} by ${voices}: ${text}`,
      placeSpoken: (what: string, position: number, total: number) => t`${what}. ${position} of ${total}`,
      selectedSpoken: (count: number) => t`${count} things are selected`,
      drawing: t`Drawing`,
      toCards: t`Go to the cards`,
      cardGone: t`Somebody else deleted the card you were writing in. They can bring it back with Undo.`,
      noFiles: t`Pictures and files cannot be put on a board yet.`,
      canvasLabel: t`Board`,
    }),
    [language],
  );
}
