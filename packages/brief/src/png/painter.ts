import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { PdfFonts } from "../pdf/faces.ts";
import { unpackWoff } from "../pdf/woff.ts";
import { type Packer, pngFile } from "./png-file.ts";

/** Paints an SVG as PNG, `width` pixels wide and as high as it is then, on white. Throws where the SVG is none. */
export type Paint = (svg: string, width: number) => Uint8Array<ArrayBuffer>;

export interface PainterOptions {
  /** Reads the program that paints: what lies at {@link WASM_FILE}. Asked for once, however many painters there are. */
  readonly wasm: () => Promise<Uint8Array<ArrayBuffer>>;
  /** WOFF 1, TTF or OTF files; the first of each weight has all that is {@link USUAL}. No font of the machine is used. */
  readonly fonts: PdfFonts;
  readonly packer: Packer;
}

/** An SVG of these alone, as most are, needs the first font of each weight and no other: to unpack and to read all takes longest. */
export const USUAL = /^[\n\x20-\x7e\xa0-\xac\xae-\xb4\xb6-\xff–—‘’“”„…]*$/;

/** What words are set in that name no family. */
const FAMILY = "Atkinson Hyperlegible Next";
/** No picture has more pixels in a row or a column: what paints keeps its memory for as long as it runs. */
export const MOST_PIXELS = 6000;

/** No picture has more pixels in all: each takes four bytes, and some more while it is painted. */
const MOST_IN_ALL = 16_000_000;

/** How wide a picture of this size is painted: `times` as large, or as large as may be. */
export function paintedWidth(width: number, height: number, times: number): number {
  const most = Math.min(times, MOST_PIXELS / width, MOST_PIXELS / height, Math.sqrt(MOST_IN_ALL / (width * height)));
  return Math.max(1, Math.floor(width * most));
}

/** Where the program that paints lies, as a `file:` address: whoever may read files reads it. */
export const WASM_FILE: string = import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm");

let ready: Promise<void> | null = null;

/** Opens what paints pictures. It asks nobody for anything: pictures and fonts that an SVG names are not loaded. */
export async function openPainter({ wasm, fonts, packer }: PainterOptions): Promise<Paint> {
  ready ??= wasm().then(initWasm);
  try {
    await ready;
  } catch (error) {
    // The next one may find it.
    ready = null;
    throw error;
  }
  const all = [...fonts.regular, ...fonts.bold];
  const usual = [...fonts.regular.slice(0, 1), ...fonts.bold.slice(0, 1)];
  return (svg, width) => {
    const fontBuffers = (USUAL.test(svg) ? usual : all).map(unpackWoff);
    const read = new Resvg(svg, {
      background: "#ffffff",
      font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
      fitTo: { mode: "width", value: Math.min(Math.ceil(width), MOST_PIXELS) },
    });
    const picture = read.render();
    try {
      return pngFile(picture, packer);
    } finally {
      picture.free();
      read.free();
    }
  };
}
