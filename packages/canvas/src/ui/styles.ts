import { DefaultColorStyle, DefaultDashStyle, DefaultFillStyle, DefaultSizeStyle } from "tldraw";

/** What can be chosen, of the many that tldraw knows: enough to tell things apart, few enough to look at. */
export const STYLE_COLORS = [
  "black",
  "grey",
  "blue",
  "light-blue",
  "green",
  "yellow",
  "orange",
  "red",
  "violet",
] as const;
export type StyleColor = (typeof STYLE_COLORS)[number];

export const STYLE_SIZES = ["s", "m", "l", "xl"] as const;
export type StyleSize = (typeof STYLE_SIZES)[number];

export const STYLE_LINES = ["draw", "solid", "dashed", "dotted"] as const;
export type StyleLine = (typeof STYLE_LINES)[number];

export const STYLE_FILLS = ["none", "semi", "solid"] as const;
export type StyleFill = (typeof STYLE_FILLS)[number];

/** The four choices, in the order in which they are shown. */
export const STYLES = [
  { key: "color", style: DefaultColorStyle, values: STYLE_COLORS },
  { key: "size", style: DefaultSizeStyle, values: STYLE_SIZES },
  { key: "line", style: DefaultDashStyle, values: STYLE_LINES },
  { key: "fill", style: DefaultFillStyle, values: STYLE_FILLS },
] as const;
export type StyleKey = (typeof STYLES)[number]["key"];
