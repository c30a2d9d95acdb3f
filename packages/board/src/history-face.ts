import type * as Y from "yjs";
import { type BriefField, readBriefFields } from "./brief-fields.ts";
import { type Card, cardsAmong } from "./cards.ts";
import { type ConsentAnswer, type ConsentPart, readConsents } from "./consents.ts";
import { boardRoots, FIXED_IDS } from "./layout.ts";
import { linkEnds, linksAmong } from "./links.ts";
import { readRecords } from "./read-records.ts";
import type { CanvasRecord } from "./records.ts";
import { readRoom } from "./room.ts";
import { saidIn } from "./segment-plan.ts";
import { readThreads } from "./threads.ts";
import { fragmentText } from "./words.ts";
import { isZone, zonesAmong } from "./zones.ts";

/** A card as history compares it. */
export type FaceCard = Pick<
  Card,
  "id" | "kind" | "text" | "place" | "parent" | "minutes" | "format" | "voices" | "room" | "share" | "createdBy"
> & {
  /** What its plan says, as one text to compare. */
  readonly plan: string;
};

/** Something else with words or lines on the canvas: a note, a text, a drawing, a picture. */
export interface FaceShape {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  /** The whole record, to tell whether it was changed; null where only the words are kept. */
  readonly record: CanvasRecord | null;
}

/** What a board looked like at one moment, as plain data: it can be kept and compared with how it looks at another. */
export interface BoardFace {
  /** In reading order. */
  readonly cards: readonly FaceCard[];
  readonly fields: Readonly<Record<BriefField, string>>;
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  readonly shapes: readonly FaceShape[];
  /** Links between cards, by their arrow. */
  readonly links: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
  /** How the room is set up, as one text to compare. */
  readonly room: string;
  readonly consents: Readonly<Record<ConsentPart, ConsentAnswer | null>>;
  /** Red threads that are taken up, with the cards that show them. */
  readonly threads: readonly { readonly id: string; readonly cards: readonly string[] }[];
}

/** The face of a board now. `shapes: "words"` leaves out what has no words, and how things are drawn. */
export function faceOf(doc: Y.Doc, { shapes = "all" }: { readonly shapes?: "all" | "words" } = {}): BoardFace {
  const records = readRecords(doc);
  const { texts } = boardRoots(doc);
  const arrows = new Set(linkEnds(records).keys());
  const others: FaceShape[] = [];
  for (const record of records.values()) {
    const { id, typeName, type } = record;
    if (typeName !== "shape" || type === "card" || FIXED_IDS.includes(id) || isZone(record) || arrows.has(id)) continue;
    const text = fragmentText(texts.get(id));
    if (shapes === "words" && text === "") continue;
    others.push({ id, type: String(type), text, record: shapes === "all" ? record : null });
  }
  return {
    cards: cardsAmong(records, texts).map((card) => {
      const { id, kind, text, place, parent, minutes, format, voices, room, share, createdBy } = card;
      const plan = JSON.stringify(saidIn(card));
      return { id, kind, text, place, parent, minutes, format, voices, room, share, createdBy, plan };
    }),
    fields: readBriefFields(doc),
    zones: zonesAmong(records, texts).map(({ id, name }) => ({ id, name })),
    shapes: others.sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: linksAmong(records, texts).map(({ id, from, to, label }) => ({ id, from, to, label })),
    room: JSON.stringify(readRoom(doc)),
    consents: readConsents(doc),
    threads: readThreads(doc).map(({ id, evidence }) => ({ id, cards: evidence.map(({ cardId }) => cardId) })),
  };
}
