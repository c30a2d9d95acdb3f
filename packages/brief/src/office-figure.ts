import { type Drawing, drawingSvg } from "@openchair/formats";
import type { Block, BriefDocument } from "./document.ts";
import type { OfficeOptions } from "./office.ts";
import type { Paint } from "./png/painter.ts";
import { xmlText } from "./xml-text.ts";

export type FigureBlock = Extract<Block, { kind: "figure" }>;

/** A drawing as office programs hold it. Sizes on paper in millimetres. */
export interface OfficePicture {
  /** From 1 on, in the order of the document. */
  readonly number: number;
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** No drawing is larger on paper. Millimetres. */
const MOST = { width: 100, height: 75 } as const;
/** Enough for print. */
const DOTS_PER_MM = 200 / 25.4;

// A Word and an OpenDocument file of one brief have the same drawings.
const painted = new WeakMap<Paint, WeakMap<Drawing, OfficePicture["png"]>>();

/** A drawing as it was painted before, or painted now. How wide follows from the drawing; what it is called is not seen. */
function paintOnce(paint: Paint, drawing: Drawing, widthMm: number): OfficePicture["png"] {
  const those = painted.get(paint) ?? new WeakMap<Drawing, OfficePicture["png"]>();
  painted.set(paint, those);
  const svg = () => drawingSvg(drawing, { label: "", isFile: true });
  const png = those.get(drawing) ?? paint(svg(), Math.round(widthMm * DOTS_PER_MM));
  those.set(drawing, png);
  return png;
}

/** The drawings of a document, painted; none when there is nothing to paint them with. */
export function officePictures(
  { sections }: BriefDocument,
  { paint }: OfficeOptions,
): ReadonlyMap<FigureBlock, OfficePicture> {
  const pictures = new Map<FigureBlock, OfficePicture>();
  if (!paint) return pictures;
  const figures = sections.flat().flatMap(({ blocks }) => blocks.filter((block) => block.kind === "figure"));
  for (const [at, figure] of figures.entries()) {
    const { drawing, caption } = figure;
    const scale = Math.min(MOST.width / drawing.width, MOST.height / drawing.height);
    const [width, height] = [drawing.width * scale, drawing.height * scale];
    const png = paintOnce(paint, drawing, width);
    pictures.set(figure, { number: at + 1, png, width, height, alt: xmlText(caption) });
  }
  return pictures;
}
