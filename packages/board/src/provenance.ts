import { isVoice, VOICES, type Voice } from "@openchair/formats";
import type * as Y from "yjs";
import { BRIEF_FIELDS, type BriefField, readBriefField, setBriefField } from "./brief-fields.ts";
import { CARD_KINDS, type CardKind, isInBrief, readCards } from "./cards.ts";
import { isObject } from "./json.ts";
import { boardRoots } from "./layout.ts";
import { cutWords } from "./words.ts";

/** The most that is kept of a card that went into the brief, in UTF-16 units, and the most entries that are read. */
export const PROVENANCE_LIMITS = { text: 300, person: 64, card: 128, entries: 500 } as const;

/** A card that went into a field of the brief. It says what the card said then, also when the card is gone. */
export interface Provenance {
  readonly field: BriefField;
  readonly cardId: string;
  /** The card as it was, with the beginning of its words. */
  readonly kind: CardKind;
  readonly text: string;
  readonly voices: readonly Voice[];
  /** Who made the card, and who put it into the field, when known. Claimed by the writer. */
  readonly createdBy: string | null;
  readonly by: string | null;
  /** Milliseconds since 1970 by the writer's clock. */
  readonly at: number;
  /** False when the card has been deleted since. */
  readonly isThere: boolean;
}

const isField = (value: string): value is BriefField => (BRIEF_FIELDS as readonly string[]).includes(value);
const keyOf = (field: BriefField, cardId: string) => `${field}/${cardId}`;
const person = (value: unknown) =>
  typeof value === "string" && value.length <= PROVENANCE_LIMITS.person ? value : null;

function read(key: string, value: unknown, there: ReadonlySet<string>): Provenance | null {
  const slash = key.indexOf("/");
  const [field, cardId] = [key.slice(0, slash), key.slice(slash + 1)];
  if (slash < 0 || !isField(field) || cardId === "" || cardId.length > PROVENANCE_LIMITS.card) return null;
  if (typeof value !== "string" || value.length > PROVENANCE_LIMITS.text * 8) return null;
  let said: unknown;
  try {
    said = JSON.parse(value);
  } catch {
    return null;
  }
  if (!isObject(said)) return null;
  const { kind, text, voices, at } = said;
  return {
    field,
    cardId,
    kind: CARD_KINDS.find((one) => one === kind) ?? "idea",
    text: typeof text === "string" ? cutWords(text, PROVENANCE_LIMITS.text) : "",
    voices: Array.isArray(voices) ? VOICES.filter((voice) => voices.filter(isVoice).includes(voice)) : [],
    createdBy: person(said["createdBy"]),
    by: person(said["by"]),
    at: typeof at === "number" && Number.isSafeInteger(at) && at > 0 ? at : 0,
    isThere: there.has(cardId),
  };
}

/** Which cards went into the brief, oldest first (rule L22). What cannot be read is left out. */
export function readProvenance(doc: Y.Doc): Provenance[] {
  const { provenance } = boardRoots(doc);
  if (provenance.size === 0) return [];
  const there = new Set(readCards(doc).map(({ id }) => id));
  return [...provenance.entries()]
    .flatMap(([key, value]) => read(key, value, there) ?? [])
    .sort((a, b) => a.at - b.at || (keyOf(a.field, a.cardId) < keyOf(b.field, b.cardId) ? -1 : 1))
    .slice(0, PROVENANCE_LIMITS.entries);
}

/**
 * Puts the words of a card into a field of the brief, behind what stands there, and writes down where they came from, as
 * one step. Words that are there already are not put there twice. False when there is no such card, it has no words, or
 * it is to stay on the board.
 */
export function takeIntoBrief(
  doc: Y.Doc,
  field: BriefField,
  cardId: string,
  mark: { readonly by: string | null; readonly at: number },
  origin?: unknown,
): boolean {
  const card = readCards(doc).find(({ id }) => id === cardId);
  const words = card?.text.trim() ?? "";
  if (!card || words === "" || !isInBrief(card)) return false;
  doc.transact(() => {
    const before = readBriefField(doc, field).trimEnd();
    if (!before.includes(words)) {
      const line = field === "title" || field === "pitch" ? " " : "\n";
      const own = line === " " ? words.replace(/\s+/g, " ") : words;
      setBriefField(doc, field, before === "" ? own : `${before}${line}${own}`, origin);
    }
    const { kind, voices, createdBy } = card;
    const text = cutWords(words, PROVENANCE_LIMITS.text);
    boardRoots(doc).provenance.set(keyOf(field, cardId), JSON.stringify({ kind, text, voices, createdBy, ...mark }));
  }, origin);
  return true;
}

/** Takes the note back that a card went into a field. The words stay. */
export function forgetProvenance(doc: Y.Doc, field: BriefField, cardId: string, origin?: unknown): void {
  doc.transact(() => boardRoots(doc).provenance.delete(keyOf(field, cardId)), origin);
}
