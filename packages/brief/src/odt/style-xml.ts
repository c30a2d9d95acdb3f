import { type Html, html, NOTHING } from "../html-template.ts";
import { xml } from "./xml.ts";

/** How words look. Sizes in points, colours as six hexadecimal digits. */
export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
}

/** ODF says everything twice more, for East Asian scripts and for those from right to left. */
export function textProperties({ size, bold, italic, colour }: TextLook, more: Html = NOTHING): Html {
  const three = (name: string, value: string) =>
    xml` fo:${name}="${value}" style:${name}-asian="${value}" style:${name}-complex="${value}"`;
  const inside = [
    ...(size === undefined ? [] : [three("font-size", `${size}pt`)]),
    ...(bold ? [three("font-weight", "bold")] : []),
    ...(italic ? [three("font-style", "italic")] : []),
    ...(colour === undefined ? [] : [xml` fo:color="#${colour}"`]),
    ...(more.text === "" ? [] : [more]),
  ];
  return inside.length === 0 ? NOTHING : xml`<style:text-properties${inside}/>`;
}

/** How a paragraph stands. Lengths with their unit: `6pt`, `18mm`. */
export interface ParagraphLook {
  readonly before?: string;
  readonly after?: string;
  readonly lineHeight?: string;
  readonly indent?: string;
  readonly indentEnd?: string;
  readonly hanging?: string;
  readonly align?: "end";
  readonly keepWithNext?: boolean;
  readonly keepTogether?: boolean;
  readonly lineAbove?: { readonly colour: string; readonly space: string };
  readonly lineBelow?: { readonly colour: string; readonly space: string };
  /** Where each tab goes to, from the beginning of the line. */
  readonly tabs?: readonly string[];
}

const attribute = (name: string, value: string | undefined): Html[] =>
  value === undefined ? [] : [xml` ${name}="${value}"`];

function lineAttributes(side: "top" | "bottom", line: ParagraphLook["lineAbove"]): Html[] {
  return line === undefined
    ? []
    : [xml` fo:border-${side}="0.5pt solid #${line.colour}" fo:padding-${side}="${line.space}"`];
}

export function paragraphProperties(look: ParagraphLook): Html {
  const inside = [
    ...attribute("fo:margin-top", look.before),
    ...attribute("fo:margin-bottom", look.after),
    ...attribute("fo:line-height", look.lineHeight),
    ...attribute("fo:margin-left", look.indent),
    ...attribute("fo:margin-right", look.indentEnd),
    ...attribute("fo:text-indent", look.hanging === undefined ? undefined : `-${look.hanging}`),
    ...attribute("fo:text-align", look.align),
    ...attribute("fo:keep-with-next", look.keepWithNext ? "always" : undefined),
    ...attribute("fo:keep-together", look.keepTogether ? "always" : undefined),
    ...lineAttributes("top", look.lineAbove),
    ...lineAttributes("bottom", look.lineBelow),
  ];
  const tabs = (look.tabs ?? []).map((position) => xml`<style:tab-stop style:position="${position}"/>`);
  if (inside.length === 0 && tabs.length === 0) return NOTHING;
  return xml`<style:paragraph-properties${inside}>${tabs.length === 0 ? NOTHING : xml`<style:tab-stops>${tabs}</style:tab-stops>`}</style:paragraph-properties>`;
}

export interface ParagraphStyle {
  readonly id: string;
  readonly parent?: string;
  readonly next?: string;
  /** Makes it a heading of this level. */
  readonly level?: number;
  readonly paragraph?: ParagraphLook;
  readonly text?: TextLook;
}

/** Spaces in a style's name are written as their number. */
export const shownName = (id: string): string => id.replaceAll("_20_", " ");

export function paragraphStyle({ id, parent, next, level, paragraph = {}, text = {} }: ParagraphStyle): Html {
  const of = [
    ...attribute("style:display-name", shownName(id) === id ? undefined : shownName(id)),
    ...attribute("style:parent-style-name", parent),
    ...attribute("style:next-style-name", next),
    ...attribute("style:default-outline-level", level === undefined ? undefined : String(level)),
  ];
  return html`<style:style style:name="${id}" style:family="paragraph"${of} style:class="text">${paragraphProperties(paragraph)}${textProperties(text)}</style:style>`;
}

export const textStyle = (id: string, look: TextLook): Html =>
  html`<style:style style:name="${id}" style:display-name="${shownName(id)}" style:family="text">${textProperties(look)}</style:style>`;
