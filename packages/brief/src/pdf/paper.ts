import PDFDocument from "pdfkit";
import { xmlText } from "../xml-text.ts";
import type { Face, Faces } from "./faces.ts";
import { type Fit, type Look, lookOf, type Paper as PaperName } from "./look.ts";

export type Element = PDFKit.PDFStructureElement;

/** What a structure element is called and says to those who do not see it. */
export interface Tag extends PDFKit.Mixins.StructureElementOptions {
  readonly scope?: "Column" | "Row";
}

/** Pages being written, with the tree of what they say. */
export interface Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly look: Look;
  readonly faces: Faces;
  /** A new element of the tree, inside another. */
  element(parent: Element, tag: string, options?: Tag): Element;
  /** Draws what an element says, on the page of now. */
  say(element: Element, tag: string, draw: () => void): void;
  /** Says where on the page of now a figure stands: readers that lay words out anew ask for it. Points from the top. */
  place(
    element: Element,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): void;
  /** Draws what says nothing: rules, signs, page numbers. */
  decorate(draw: () => void, type?: "Layout" | "Pagination"): void;
  useFace(face: Face, size: number): void;
}

export interface PaperOptions {
  readonly faces: Faces;
  readonly paper: PaperName;
  readonly fit: Fit;
  readonly language: string;
  readonly title: string;
  readonly subject: string;
  /** When it was made. */
  readonly madeAt: Date;
}

const escaped = (words: string) => xmlText(words).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

type PdfOptions = Omit<PDFKit.PDFDocumentOptions, "subset"> & { subset: string };

/** Blank paper that becomes a tagged PDF 1.7 (PDF/UA-1). Equal input gives equal bytes: the time is the one passed in. */
export function createPaper({ faces, paper, fit, language, title, subject, madeAt }: PaperOptions): Paper {
  const look = lookOf(paper, fit);
  const options: PdfOptions = {
    subset: "PDF/UA",
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    size: [look.width, look.height],
    margin: 0,
    // No font that is not in the file.
    font: "",
    info: { Title: title, Subject: subject, Creator: "Open Chair", Producer: "Open Chair", CreationDate: madeAt },
  };
  // Its types do not know yet of PDF/UA.
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  // As a number, this makes the library list the letters of each font, without those that accents are put together from:
  // a list that is not whole breaks PDF/UA, none does not (ISO 14289-1, 7.21.4.2).
  Object.assign(pdf, { subset: "1" });
  // The library writes the title into XML as it is. By then the plain one has been written already.
  const endMetadata = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    pdf.info = { ...pdf.info, Title: escaped(title), Subject: escaped(subject) };
    endMetadata();
  };
  const registered = new Set<string>();
  return {
    pdf,
    look,
    faces,
    element(parent, tag, options = {}) {
      const element = pdf.struct(tag, options);
      parent.add(element);
      return element;
    },
    say(element, tag, draw) {
      const content = pdf.markStructureContent(tag);
      draw();
      pdf.endMarkedContent();
      element.add(content);
    },
    place(element, { x, y, width, height }) {
      const bottom = look.height - y - height;
      const attributes = { O: "Layout", Placement: "Block", BBox: [x, bottom, x + width, bottom + height] };
      // The library takes a place only when an element is made, before anybody knows the page.
      const { dictionary } = element as Element & { dictionary: { data: Record<string, unknown> } };
      dictionary.data["A"] = attributes;
    },
    decorate(draw, type = "Layout") {
      pdf.markContent("Artifact", { type });
      draw();
      pdf.endMarkedContent();
    },
    useFace(face, size) {
      if (!registered.has(face.name)) {
        // Opened fonts are taken too, which saves opening them for each file; the types know only of bytes.
        pdf.registerFont(face.name, face.font as unknown as Uint8Array);
        registered.add(face.name);
      }
      pdf.font(face.name, size);
    },
  };
}

/** Columns of equal width between the edges of the page. */
export const columnsOf = ({ look }: Paper, count: number) => {
  const width = (look.width - 2 * look.side - (count - 1) * look.gutter) / count;
  return Array.from({ length: count }, (_, at) => ({ x: look.side + at * (width + look.gutter), width }));
};

/** Everything written, as one file. */
export function bytesOf({ pdf }: Paper): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  pdf.on("error", reject);
  pdf.end();
  return promise;
}
