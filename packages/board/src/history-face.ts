import type * as Y from "yjs";
import { type BriefField, readBriefFields } from "./brief-fields.ts";
import { type Card, cardsAmong } from "./cards.ts";
import { type ConsentAnswer, type ConsentPart, readConsents } from "./consents.ts";
import { boardRoots, IDEAS_ID, ROOM_ID, RUN_SHEET_ID } from "./layout.ts";
import { linkEnds, linksAmong } from "./links.ts";
import { marksOf } from "./plain-words.ts";
import { readProvenance } from "./provenance.ts";
import { readRecords } from "./read-records.ts";
import { type CanvasRecord, propsOf } from "./records.ts";
import { type BoardRoom, readRoom } from "./room.ts";
import type { SegmentPlan } from "./segment-plan.ts";
import { readThreads } from "./threads.ts";
import { fragmentText } from "./words.ts";
import { isZone, zonesAmong } from "./zones.ts";

/** What something lies in. */
export interface FaceHome {
  /** Id of the record. */
  readonly id: string;
  readonly in: "ideas" | "run-sheet" | "zone" | "frame" | "group" | "page";
  /** Of a zone or a frame; "" for what has none. */
  readonly name: string;
}

/** A card as history compares it. */
export interface FaceCard
  extends Pick<Card, "id" | "kind" | "text" | "place" | "minutes" | "format" | "voices" | "room" | "share">,
    SegmentPlan {
  readonly home: FaceHome;
  /** How its words are marked (bold letters, lists), as one text to compare. */
  readonly marks: string;
}

/** What things on the canvas are called. `words`: a text that stands for itself; `web`: an address that is shown as a picture. */
export type ShapeKind =
  | "card"
  | "zone"
  | "ideas"
  | "run-sheet"
  | "room"
  | "link"
  | "note"
  | "words"
  | "shape"
  | "line"
  | "highlight"
  | "arrow"
  | "picture"
  | "film"
  | "frame"
  | "group"
  | "web"
  | "other";

/** Something on the canvas, by how it is drawn: also what a card, a zone or a link looks like there. */
export interface FaceShape {
  readonly id: string;
  readonly kind: ShapeKind;
  /** Its words, or the name of a frame. */
  readonly text: string;
  readonly marks: string;
  readonly record: CanvasRecord;
  /** What holds an arrow to other things, as one text to compare. */
  readonly ends: string;
}

/** What a board looked like at one moment, as plain data: to be compared with how it looks at another. */
export interface BoardFace {
  /** In reading order. */
  readonly cards: readonly FaceCard[];
  readonly fields: Readonly<Record<BriefField, string>>;
  /** In reading order. */
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  readonly shapes: readonly FaceShape[];
  /** Links between cards, by their arrow. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  readonly room: BoardRoom;
  readonly consents: Readonly<Record<ConsentPart, ConsentAnswer | null>>;
  /** Red threads that are taken up, with the cards that show them. */
  readonly threads: readonly { readonly id: string; readonly cards: readonly string[] }[];
  /** Cards that went into the brief: what they said then, and when. */
  readonly provenance: readonly {
    readonly field: BriefField;
    readonly cardId: string;
    readonly text: string;
    readonly at: number;
  }[];
}

const KIND_OF_TYPE: Readonly<Record<string, ShapeKind>> = {
  card: "card",
  zone: "zone",
  note: "note",
  text: "words",
  geo: "shape",
  draw: "line",
  line: "line",
  highlight: "highlight",
  arrow: "arrow",
  image: "picture",
  video: "film",
  frame: "frame",
  group: "group",
  bookmark: "web",
  embed: "web",
};
const KIND_OF_FIXED: Readonly<Record<string, ShapeKind>> = {
  [IDEAS_ID]: "ideas",
  [RUN_SHEET_ID]: "run-sheet",
  [ROOM_ID]: "room",
};

const kindOf = ({ id, type }: CanvasRecord, links: ReadonlyMap<string, unknown>): ShapeKind =>
  KIND_OF_FIXED[id] ?? (links.has(id) ? "link" : (KIND_OF_TYPE[String(type)] ?? "other"));

/** What holds each arrow to other things: id of the arrow → one text. */
function endsAmong(records: ReadonlyMap<string, CanvasRecord>): ReadonlyMap<string, string> {
  const ends = new Map<string, string[]>();
  for (const { typeName, fromId, toId, props } of records.values()) {
    if (typeName !== "binding" || typeof fromId !== "string") continue;
    ends.set(fromId, [...(ends.get(fromId) ?? []), JSON.stringify([toId, props])]);
  }
  return new Map([...ends].map(([id, list]) => [id, list.sort().join()]));
}

const nameOfFrame = (record: CanvasRecord): string => {
  const { name } = propsOf(record);
  return record["type"] === "frame" && typeof name === "string" ? name : "";
};

/** The face of a board now. */
export function faceOf(doc: Y.Doc): BoardFace {
  const records = readRecords(doc);
  const { texts } = boardRoots(doc);
  const links = linkEnds(records);
  const ends = endsAmong(records);
  const zones = zonesAmong(records, texts).map(({ id, name }) => ({ id, name }));
  const zoneNames = new Map(zones.map(({ id, name }) => [id, name]));
  const homeOf = (id: string): FaceHome => {
    if (id === IDEAS_ID) return { id, in: "ideas", name: "" };
    if (id === RUN_SHEET_ID) return { id, in: "run-sheet", name: "" };
    const parent = records.get(id);
    if (isZone(parent)) return { id, in: "zone", name: zoneNames.get(id) ?? "" };
    if (parent?.["type"] === "frame") return { id, in: "frame", name: nameOfFrame(parent) };
    return { id, in: parent?.["type"] === "group" ? "group" : "page", name: "" };
  };
  const shapes = [...records.values()]
    .filter(({ typeName }) => typeName === "shape")
    .map((record): FaceShape => {
      const { id } = record;
      const words = texts.get(id);
      const text = fragmentText(words) || nameOfFrame(record);
      return { id, kind: kindOf(record, links), text, marks: marksOf(words), record, ends: ends.get(id) ?? "" };
    });
  return {
    cards: cardsAmong(records, texts).map(({ index: _i, createdBy: _by, createdAt: _at, parent, ...card }) => ({
      ...card,
      home: homeOf(parent),
      marks: marksOf(texts.get(card.id)),
    })),
    fields: readBriefFields(doc),
    zones,
    shapes: shapes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: linksAmong(records, texts).map(({ from, to, label }) => ({ from, to, label })),
    room: readRoom(doc),
    consents: readConsents(doc),
    threads: readThreads(doc).map(({ id, evidence }) => ({ id, cards: evidence.map(({ cardId }) => cardId) })),
    provenance: readProvenance(doc).map(({ field, cardId, text, at }) => ({ field, cardId, text, at })),
  };
}
