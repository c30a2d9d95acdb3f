import { useLingui } from "@lingui/react/macro";
import type { ShapePart } from "@openchair/board";

type Look = Exclude<
  ShapePart,
  "place" | "size-of" | "opacity" | "locked" | "address" | "picture" | "ends" | "style" | "drawn"
>;

/** What the styles of the canvas are called, as tldraw 3.15.4 has them. */
export function useLookWords(): {
  readonly look: Record<Look, string>;
  /** A style in the reader's language; one that we do not know by its own name. */
  readonly value: (look: Look, id: string) => string;
} {
  const { t } = useLingui();
  const colours: Record<string, string> = {
    black: t`black`,
    grey: t`grey`,
    "light-violet": t`light violet`,
    violet: t`violet`,
    blue: t`blue`,
    "light-blue": t`light blue`,
    yellow: t`yellow`,
    orange: t`orange`,
    green: t`green`,
    "light-green": t`light green`,
    "light-red": t`light red`,
    red: t`red`,
    white: t`white`,
  };
  const values: Record<Look, Record<string, string>> = {
    color: colours,
    labelColor: colours,
    fill: { none: t`empty`, semi: t`half filled`, solid: t`filled`, pattern: t`hatched`, fill: t`filled with colour` },
    dash: { draw: t`drawn by hand`, solid: t`solid`, dashed: t`dashed`, dotted: t`dotted` },
    size: { s: t`small`, m: t`middle`, l: t`large`, xl: t`very large` },
    font: { draw: t`by hand`, sans: t`plain`, serif: t`like in a book`, mono: t`like a typewriter` },
    geo: {
      rectangle: t`rectangle`,
      ellipse: t`ellipse`,
      triangle: t`triangle`,
      diamond: t`diamond`,
      cloud: t`cloud`,
      star: t`star`,
      heart: t`heart`,
      hexagon: t`hexagon`,
      pentagon: t`pentagon`,
      octagon: t`octagon`,
      oval: t`oval`,
      trapezoid: t`trapezoid`,
      rhombus: t`rhombus`,
      "rhombus-2": t`rhombus to the left`,
      "arrow-right": t`arrow to the right`,
      "arrow-left": t`arrow to the left`,
      "arrow-up": t`arrow upwards`,
      "arrow-down": t`arrow downwards`,
      "x-box": t`box with a cross`,
      "check-box": t`box with a tick`,
    },
  };
  return {
    look: {
      color: t`the colour`,
      labelColor: t`the colour of the words`,
      fill: t`the filling`,
      dash: t`the kind of line`,
      size: t`the thickness`,
      font: t`the lettering`,
      geo: t`the form`,
    },
    value: (look, id) => values[look][id] ?? id,
  };
}
