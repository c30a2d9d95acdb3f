import type { CanvasRecord, Json } from "@openchair/board";
import type { TLRecord } from "tldraw";

/** A tldraw record as the document keeps it: a card without the words, which live in `texts`. */
export function toCanvasRecord(record: TLRecord): CanvasRecord {
  const plain = record as unknown as CanvasRecord;
  if (record.typeName !== "shape" || record.type !== ("card" as string)) return plain;
  const { text: _text, ...props } = plain["props"] as { readonly [key: string]: Json };
  return { ...plain, props };
}

/** A record of the document as tldraw wants it: a card with its words filled in. Not validated. */
export function toTldrawRecord(record: CanvasRecord, words: string): TLRecord {
  if (record.typeName !== "shape" || record["type"] !== "card") return record as unknown as TLRecord;
  const props = record["props"] as { readonly [key: string]: Json };
  return { ...record, props: { ...props, text: words } } as unknown as TLRecord;
}

/** The words a card record of tldraw carries; null for everything else. */
export function cardWords(record: TLRecord): string | null {
  if (record.typeName !== "shape" || record.type !== ("card" as string)) return null;
  const { text } = record.props as { text?: unknown };
  return typeof text === "string" ? text : null;
}
