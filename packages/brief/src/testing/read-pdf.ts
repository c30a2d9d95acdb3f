import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type PdfDictionary, type PdfValue, readPdfValue } from "./pdf-objects.ts";

/** An element of the tree of a tagged PDF, with the words it stands for. */
export interface Tagged {
  readonly tag: string;
  readonly scope?: string;
  readonly children: readonly (Tagged | string)[];
  /** Said in place of what is drawn. */
  readonly instead?: string;
  /** What a figure shows, and where it stands on its page: left, bottom, right, top. */
  readonly alt?: string;
  readonly place?: readonly PdfValue[];
}

export interface ReadPdf {
  readonly pages: number;
  /** Language, and what the file says of itself. */
  readonly language: string | null;
  readonly title: string;
  readonly metadata: string;
  readonly tree: Tagged;
  readonly bookmarks: readonly string[];
  /** All words on the pages, drawn only for the eye or not. */
  readonly drawn: string;
}

const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === "object" && "entries" in value;

/** What a screen reader gets of an element. */
export const saidOf = (element: Tagged | string): string =>
  typeof element === "string" ? element : (element.instead ?? element.children.map(saidOf).join("\n"));

export const ofTag = (element: Tagged, tag: string): Tagged[] =>
  element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.tag === tag ? [child] : []), ...ofTag(child, tag)],
  );

/** Words of each piece of marked content, by page and number. */
async function wordsByMark(document: Awaited<ReturnType<typeof getDocument>["promise"]>) {
  const words = new Map<string, string>();
  let drawn = "";
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: (string | null)[] = [];
    for (const item of items) {
      if ("str" in item) {
        drawn += item.str;
        const mark = open.findLast((id) => id !== null);
        if (mark) words.set(mark, `${words.get(mark) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push("id" in item && typeof item.id === "string" ? item.id : null);
    }
  }
  return { words, drawn };
}

/** Reads a PDF of ours by the tree that screen readers follow, over all pages. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { words, drawn } = await wordsByMark(document);
  const source = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((at) => [Number(at[1]), at.index + at[0].length]),
  );
  const object = (value: PdfValue | undefined): PdfDictionary => {
    if (isDictionary(value)) return value;
    const at = typeof value === "object" && "ref" in value ? objects.get(value.ref) : undefined;
    const read = at === undefined ? undefined : readPdfValue(source.slice(at));
    if (!isDictionary(read)) throw new Error("A reference leads nowhere.");
    return read;
  };
  const said = (value: PdfValue | undefined) => (typeof value === "object" && "said" in value ? value.said : undefined);
  const markOf = (page: PdfValue | undefined, mark: PdfValue | undefined) =>
    `p${typeof page === "object" && "ref" in page ? page.ref : "?"}R_mc${String(mark)}`;
  const element = (value: PdfValue): Tagged => {
    const { entries } = object(value);
    const kids = entries.get("K");
    const children = (Array.isArray(kids) ? kids : []).map((kid): Tagged | string => {
      if (typeof kid === "number") return words.get(markOf(entries.get("Pg"), kid)) ?? "";
      if (!isDictionary(kid)) return element(kid);
      return words.get(markOf(kid.entries.get("Pg"), kid.entries.get("MCID"))) ?? "";
    });
    const attributes = entries.get("A");
    const scope = isDictionary(attributes) ? attributes.entries.get("Scope") : undefined;
    const alt = said(entries.get("Alt"));
    const place = isDictionary(attributes) ? attributes.entries.get("BBox") : undefined;
    const instead = said(entries.get("ActualText"));
    return {
      tag: String(entries.get("S")).slice(1),
      children,
      ...(typeof scope === "string" ? { scope: scope.slice(1) } : {}),
      ...(instead === undefined ? {} : { instead }),
      ...(alt === undefined ? {} : { alt }),
      ...(Array.isArray(place) ? { place } : {}),
    };
  };
  const root = [...objects.keys()]
    .map((ref) => ({ ref }))
    .find(({ ref }) => source.startsWith("<<\n/Type /StructTreeRoot", objects.get(ref)));
  const top = root && object(root).entries.get("K");
  const [first] = Array.isArray(top) ? top : [];
  if (first === undefined) throw new Error("The file has no tree.");
  const { info, metadata } = await document.getMetadata();
  const read: ReadPdf = {
    pages: document.numPages,
    language:
      said(
        object(
          [...objects.keys()]
            .map((ref) => ({ ref }))
            .find(({ ref }) => source.startsWith("<<\n/Type /Catalog", objects.get(ref))),
        ).entries.get("Lang"),
      ) ?? null,
    title: "Title" in info && typeof info.Title === "string" ? info.Title : "",
    metadata: metadata?.getRaw() ?? "",
    tree: element(first),
    bookmarks: ((await document.getOutline()) ?? []).map(({ title }) => title),
    drawn,
  };
  await document.loadingTask.destroy();
  return read;
}
