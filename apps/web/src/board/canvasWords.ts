import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { CanvasWords } from "@openchair/canvas";
import { VOICE_NAMES } from "@openchair/formats";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { useCanvasNewsWords } from "./canvasNewsWords.ts";

/** Every word of the canvas in the reader's language. The same object until the language changes. */
export function useCanvasWords(): CanvasWords {
  const { t } = useLingui();
  const language = useLanguage();
  const kinds = useCardKindNames();
  const news = useCanvasNewsWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of it follows from the language.
  return useMemo(
    () => ({
      ...news,
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
        zone: t`Zone`,
        picture: t`Picture`,
        bringIn: t`Bring in a tldraw file`,
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
      room: {
        title: t`Room`,
        empty: t`How will people sit, stand or walk? Choose a layout and see it drawn.`,
        undecided: t`Not decided yet`,
        choose: t`Choose a layout`,
        change: t`Set up the room`,
        people: (count: number) => t`${plural(count, { one: "# person", other: "# people" })}`,
      },
      runSheet: t`Run sheet`,
      runSheetEmpty: t`Drag cards here, or add a segment, to say what happens when.`,
      addSegment: t`Add a segment`,
      before: t`Before`,
      beside: t`at the same time`,
      locked: t`These minutes stay`,
      minutesShort: t`min`,
      dots: (count: number) => t`${plural(count, { one: "# dot", other: "# dots" })}`,
      myDots: (count: number) => t`My dots: ${count}`,
      cardEmpty: t`Write something`,
      segmentEmpty: t`What happens?`,
      plannedOf: (planned: number, slot: number) => t`${planned} of ${slot} min`,
      over: (minutes: number) => t`${minutes} min too long`,
      spare: (minutes: number) => t`${minutes} min free`,
      cardSpoken: (kind: string, voices: string, text: string) =>
        voices === "" ? t`${kind}: ${text}` : t`${kind} by ${voices}: ${text}`,
      comments: (count: number) => t`${plural(count, { one: "# comment", other: "# comments" })}`,
      placeSpoken: (what: string, position: number, total: number) => t`${what}. ${position} of ${total}`,
      selectedSpoken: (count: number) => t`${count} things are selected`,
      drawing: t`Drawing`,
      toCards: t`Go to the cards`,
      cardGone: t`Somebody else deleted the card you were writing in. They can bring it back with Undo.`,
      makeNewCard: t`Make it a new card`,
      stopped: {
        title: t`The canvas has stopped`,
        text: t`Nothing is lost: the board is kept as it was. You can go on in the outline, too.`,
        again: t`Start it again`,
      },
      zone: {
        name: t`Name of the zone`,
        nameless: t`Zone without a name`,
        empty: t`Drag cards here.`,
        spoken: (name: string) => t`Zone: ${name}`,
        tones: { sand: t`Sand`, sea: t`Sea`, leaf: t`Leaf`, sun: t`Sun`, plum: t`Plum` },
      },
      selection: {
        label: t`What is selected`,
        tidy: t`Tidy up`,
        style: t`Colour and size`,
        describe: t`Describe the picture`,
        rename: t`Rename`,
        minutes: t`Minutes`,
        lessMinutes: t`Fewer minutes`,
        moreMinutes: t`More minutes`,
      },
      styles: {
        color: t`Colour`,
        colors: {
          black: t`Ink`,
          grey: t`Grey`,
          blue: t`Blue`,
          "light-blue": t`Light blue`,
          green: t`Green`,
          yellow: t`Yellow`,
          orange: t`Orange`,
          red: t`Red`,
          violet: t`Violet`,
        },
        plainNote: t`Pale yellow`,
        size: t`Size`,
        sizes: { s: t`Small`, m: t`Medium`, l: t`Large`, xl: t`Very large` },
        line: t`Line style`,
        lines: { draw: t`By hand`, solid: t`Straight`, dashed: t`Dashed`, dotted: t`Dotted` },
        fill: t`Inside`,
        fills: { none: t`Empty`, semi: t`White`, solid: t`Coloured` },
      },
      keys: {
        title: t`Keys you can use`,
        close: t`Close`,
        groups: { go: t`Going around`, change: t`Changing things`, tools: t`Tools` },
        next: t`The next or the one before`,
        side: t`The nearest on that side`,
        move: t`Move it; in the run sheet by one place`,
        write: t`Write in it`,
        stopWriting: t`Stop writing`,
        details: t`Its details`,
        remove: t`Delete`,
        copy: t`Copy`,
        paste: t`Paste`,
        duplicate: t`Make another one like it`,
        all: t`Select all`,
        zoom: t`Nearer, farther`,
      },
      canvasLabel: t`Board`,
    }),
    [language],
  );
}
