import { drawingSvg } from "@openchair/formats";
import type { Block, BriefDocument } from "./document.ts";
import type { OfficeOptions } from "./office.ts";
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
    const png = paint(drawingSvg(drawing, { label: caption, isFile: true }), Math.round(width * DOTS_PER_MM));
    pictures.set(figure, { number: at + 1, png, width, height, alt: xmlText(caption) });
  }
  return pictures;
}
