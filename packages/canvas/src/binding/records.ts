import { type CanvasRecord, isRichTextType, type Json } from "@openchair/board";
import type { TLRecord } from "tldraw";

/** Properties that mirror plain words of the document, by type of shape. */
const PLAIN_WORDS: { readonly [type: string]: string } = { card: "text", zone: "name", arrow: "text" };

/** The property in which a shape of this type carries its words in tldraw's store; null when it has none (rule B5). */
export function wordsProp(type: unknown): string | null {
  if (typeof type !== "string") return null;
  return isRichTextType(type) ? "richText" : (PLAIN_WORDS[type] ?? null);
}

const propsOf = (record: CanvasRecord) => (record["props"] ?? {}) as { readonly [key: string]: Json };

/** A tldraw record as the document keeps it: without its words, which live in `texts`. */
export function toCanvasRecord(record: TLRecord): CanvasRecord {
  const plain = record as unknown as CanvasRecord;
  const prop = record.typeName === "shape" ? wordsProp(record.type) : null;
  if (prop === null) return plain;
  const { [prop]: _words, ...props } = propsOf(plain);
  return { ...plain, props };
}

/** A record of the document as tldraw wants it: with its words filled in. Not validated. */
export function toTldrawRecord(record: CanvasRecord, words: unknown): TLRecord {
  const prop = record.typeName === "shape" ? wordsProp(record["type"]) : null;
  if (prop === null) return record as unknown as TLRecord;
  return { ...record, props: { ...propsOf(record), [prop]: words } } as unknown as TLRecord;
}

/** The words a tldraw record carries: a string, or a rich text; undefined for what has none. */
export function wordsOf(record: TLRecord): unknown {
  const prop = record.typeName === "shape" ? wordsProp(record.type) : null;
  return prop === null ? undefined : (record as unknown as { props: Record<string, unknown> }).props[prop];
}

/** The words of a card; "" for everything else. */
export function cardWords(record: TLRecord): string {
  const words = wordsOf(record);
  return typeof words === "string" ? words : "";
}
