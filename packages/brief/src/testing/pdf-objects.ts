/** Values of a PDF: names begin with `/`, references are `{ ref }`. */
export type PdfValue =
  | string
  | number
  | PdfValue[]
  | { readonly ref: number }
  | PdfDictionary
  | { readonly said: string };
export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>;
}

const TOKEN =
  /\s*(?:(<<|>>|\[|\])|\/([^\s/<>[\]()]*)|\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9a-fA-F]*)>|(\d+) \d+ R|(-?[\d.]+|true|false|null))/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A string of a PDF: UTF-16 after its mark, else one byte a letter. */
function saidIn(raw: string): string {
  const bytes = raw.replace(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
  if (!bytes.startsWith("\xfe\xff")) return bytes;
  const units = bytes.slice(2).match(/[\s\S]{2}/g) ?? [];
  return units.map((two) => String.fromCharCode(two.charCodeAt(0) * 256 + two.charCodeAt(1))).join("");
}

/** One value of a PDF, as this project's own files write them. */
export function readPdfValue(source: string): PdfValue {
  const token = new RegExp(TOKEN);
  const next = () => {
    const found = token.exec(source);
    if (!found) throw new Error(`Not read as PDF: ${source.slice(0, 80)}`);
    return found;
  };
  const value = (found: RegExpExecArray): PdfValue => {
    const [, mark, name, said, hex, ref, plain] = found;
    if (mark === "[") {
      const list: PdfValue[] = [];
      for (let item = next(); item[1] !== "]"; item = next()) list.push(value(item));
      return list;
    }
    if (mark === "<<") {
      const entries = new Map<string, PdfValue>();
      for (let key = next(); key[1] !== ">>"; key = next()) entries.set(key[2] ?? "", value(next()));
      return { entries };
    }
    if (name !== undefined) return `/${name}`;
    if (said !== undefined) return { said: saidIn(said) };
    if (hex !== undefined) return hex;
    if (ref !== undefined) return { ref: Number(ref) };
    return Number(plain);
  };
  return value(next());
}
