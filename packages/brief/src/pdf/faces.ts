import { create, type Font } from "fontkit";
import { unpackWoff } from "./woff.ts";

/** Font files (WOFF, WOFF2, TTF or OTF), best first: each later one is for scripts that those before it lack. */
export interface PdfFonts {
  readonly regular: readonly Uint8Array[];
  readonly bold: readonly Uint8Array[];
}

/** Some words set in a font. */
interface Setting {
  /** In thousandths of their size. */
  readonly width: number;
  /** Whether their letters on the page still say all of the words: some signs of several characters do not. */
  readonly isWhole: boolean;
}

/** One font of a file. `name` is what the page calls it by. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  setOf(words: string): Setting;
}

/** Chooses fonts for words. */
export interface Faces {
  /** The first font that has all of this character, else null. */
  faceOf(cluster: string, bold: boolean): Face | null;
  /** Whether the first font has everything in these words. */
  hasAll(words: string, bold: boolean): Face | null;
}

// Opened fonts are not shared: the library keeps in them what each letter was first met as, and so one brief would show in
// the next.
function open(bytes: Uint8Array): Font {
  const { buffer, byteOffset, byteLength } = unpackWoff(bytes);
  const font = create(Buffer.from(buffer, byteOffset, byteLength));
  if (!("layout" in font)) throw new Error("A collection of fonts is not a font: give one font a file.");
  return font;
}

/** Characters that are never seen themselves; joiners and selectors may still change those beside them. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]$/u;

const ZERO_WIDTH_SPACE = 0x200b;

function faceFrom(bytes: Uint8Array, name: string): Face {
  const opened = open(bytes);
  const layout: Font["layout"] = (...words) => {
    const run = opened.layout(...words);
    // Parts of letters that the font adds by itself stand for nothing, and a tagged PDF has to say so.
    for (const glyph of run.glyphs) if (glyph.codePoints.length === 0) glyph.codePoints = [ZERO_WIDTH_SPACE];
    return run;
  };
  // Two files of one family share a name, and the PDF library would take them for one font.
  const names = { postscriptName: { value: `OpenChair-${name}` }, layout: { value: layout } };
  const font: Font = Object.create(opened, names);
  const known = new Map<string, Setting>();
  const set = (words: string): Setting => {
    const { advanceWidth, glyphs } = font.layout(words);
    const said = glyphs.flatMap(({ codePoints }) => codePoints);
    const written = [...words].map((character) => character.codePointAt(0));
    return { width: (advanceWidth * 1000) / font.unitsPerEm, isWhole: said.join() === written.join() };
  };
  return {
    name,
    font,
    setOf(words) {
      const found = known.get(words) ?? set(words);
      known.set(words, found);
      return found;
    },
  };
}

/** Opens no file before a character asks for it. */
export function openFaces(fonts: PdfFonts): Faces {
  const chain = (files: readonly Uint8Array[], name: string) => {
    const faces = new Map<number, Face>();
    return files.map((bytes, at) => () => {
      const face = faces.get(at) ?? faceFrom(bytes, `${name}-${at}`);
      faces.set(at, face);
      return face;
    });
  };
  const regular = chain(fonts.regular, "Regular");
  const bold = chain(fonts.bold, "Bold");
  const search = (cluster: string, isBold: boolean): Face | null => {
    const points = [...cluster].filter((character) => !UNSEEN.test(character));
    const has = (face: Face) => points.every((point) => face.font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0));
    for (const face of isBold ? [...bold, ...regular] : regular) {
      const found = face();
      if (has(found)) return found;
    }
    return null;
  };
  const found = { regular: new Map<string, Face | null>(), bold: new Map<string, Face | null>() };
  const faceOf = (cluster: string, isBold: boolean) => {
    const known = isBold ? found.bold : found.regular;
    const face = known.get(cluster);
    if (face !== undefined) return face;
    const searched = search(cluster, isBold);
    known.set(cluster, searched);
    return searched;
  };
  return {
    faceOf,
    hasAll(words, isBold) {
      const face = (isBold ? bold : regular)[0]?.();
      if (!face) return null;
      for (const character of words) if (faceOf(character, isBold) !== face) return null;
      return face;
    },
  };
}

/** Nothing of it is ever drawn. */
export const isUnseen = (cluster: string) => [...cluster].every((character) => UNSEEN.test(character));
