import type * as Y from "yjs";
import { BRIEF_FIELDS, type BriefField } from "./brief-fields.ts";
import type { CardKind } from "./cards.ts";
import { CONSENT_PARTS, type ConsentPart } from "./consents.ts";
import { type BoardFace, type FaceCard, type FaceShape, faceOf } from "./history-face.ts";
import { RUN_SHEET_ID } from "./layout.ts";
import { changedGroups } from "./records.ts";

/**
 * One place where two states of a board differ, ready to be put into words. `card`: as it is after, or as it was when it
 * is gone. What people said in comments is not among these: it is never taken back with a version (rule H3).
 */
export type BoardChange =
  | { readonly what: "card-added" | "card-removed" | "card-details"; readonly card: FaceCard }
  | { readonly what: "card-words"; readonly card: FaceCard; readonly before: string }
  | { readonly what: "card-kind"; readonly card: FaceCard; readonly before: CardKind }
  | { readonly what: "card-minutes"; readonly card: FaceCard; readonly before: number }
  /** Into something else. `before` and `after`: the name of a zone, or "" where `card.place` and `beforePlace` tell. */
  | {
      readonly what: "card-moved";
      readonly card: FaceCard;
      readonly beforePlace: FaceCard["place"];
      readonly before: string;
      readonly after: string;
    }
  /** The segments that are in both, in another order: their words before and after. */
  | { readonly what: "order"; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly what: "field"; readonly field: BriefField; readonly before: string; readonly after: string }
  /** The room is set up in another way. */
  | { readonly what: "room" }
  | { readonly what: "consent"; readonly part: ConsentPart; readonly before: string; readonly after: string }
  | { readonly what: "zone-added" | "zone-removed"; readonly id: string; readonly name: string }
  | { readonly what: "zone-renamed"; readonly id: string; readonly before: string; readonly after: string }
  | { readonly what: "note-added" | "note-removed"; readonly id: string; readonly text: string }
  | { readonly what: "note-words"; readonly id: string; readonly before: string; readonly after: string }
  /** How many lines, pictures and the like came, went or look different. */
  | { readonly what: "drawings"; readonly added: number; readonly removed: number; readonly changed: number }
  | { readonly what: "links"; readonly added: number; readonly removed: number }
  | { readonly what: "threads"; readonly added: number; readonly removed: number; readonly changed: number };

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function changesOfCard(was: FaceCard, card: FaceCard, before: BoardFace, after: BoardFace): BoardChange[] {
  const changes: BoardChange[] = [];
  if (was.text !== card.text) changes.push({ what: "card-words", card, before: was.text });
  if (was.parent !== card.parent) {
    const nameIn = (face: BoardFace, id: string) => face.zones.find((zone) => zone.id === id)?.name ?? "";
    changes.push({
      what: "card-moved",
      card,
      beforePlace: was.place,
      before: nameIn(before, was.parent),
      after: nameIn(after, card.parent),
    });
  }
  if (was.kind !== card.kind && was.parent === card.parent) changes.push({ what: "card-kind", card, before: was.kind });
  if (was.minutes !== card.minutes) changes.push({ what: "card-minutes", card, before: was.minutes });
  const isAsBefore = (["format", "room", "share", "plan"] as const).every((part) => was[part] === card[part]);
  if (!isAsBefore || !same(was.voices, card.voices)) changes.push({ what: "card-details", card });
  return changes;
}

function changesOfCards(before: BoardFace, after: BoardFace): BoardChange[] {
  const [was, is] = [byId(before.cards), byId(after.cards)];
  const changes = after.cards.flatMap((card): BoardChange[] => {
    const earlier = was.get(card.id);
    return earlier ? changesOfCard(earlier, card, before, after) : [{ what: "card-added", card }];
  });
  for (const card of before.cards) if (!is.has(card.id)) changes.push({ what: "card-removed", card });
  const segments = (face: BoardFace, other: BoardFace) => {
    const there = new Set(other.cards.flatMap(({ id, parent }) => (parent === RUN_SHEET_ID ? [id] : [])));
    return face.cards.filter(({ id, parent }) => parent === RUN_SHEET_ID && there.has(id));
  };
  const [from, to] = [segments(before, after), segments(after, before)];
  if (from.some(({ id }, at) => to[at]?.id !== id)) {
    const words = (cards: readonly FaceCard[]) => cards.map(({ text }) => text);
    changes.push({ what: "order", before: words(from), after: words(to) });
  }
  return changes;
}

function changesOfZones(before: BoardFace, after: BoardFace): BoardChange[] {
  const [was, is] = [byId(before.zones), byId(after.zones)];
  const changes = after.zones.flatMap(({ id, name }): BoardChange[] => {
    const earlier = was.get(id);
    if (!earlier) return [{ what: "zone-added", id, name }];
    return earlier.name === name ? [] : [{ what: "zone-renamed", id, before: earlier.name, after: name }];
  });
  for (const zone of before.zones) if (!is.has(zone.id)) changes.push({ what: "zone-removed", ...zone });
  return changes;
}

const looksDifferent = (a: FaceShape, b: FaceShape) =>
  a.record !== null &&
  b.record !== null &&
  (changedGroups(a.record, b.record).size > 0 || changedGroups(b.record, a.record).size > 0);

function changesOfShapes(before: BoardFace, after: BoardFace): BoardChange[] {
  const [was, is] = [byId(before.shapes), byId(after.shapes)];
  const changes: BoardChange[] = [];
  const drawings = { added: 0, removed: 0, changed: 0 };
  for (const shape of after.shapes) {
    const earlier = was.get(shape.id);
    const { id, text } = shape;
    if (!earlier && text !== "") changes.push({ what: "note-added", id, text });
    else if (!earlier) drawings.added++;
    else if (earlier.text !== text) changes.push({ what: "note-words", id, before: earlier.text, after: text });
    else if (looksDifferent(earlier, shape)) drawings.changed++;
  }
  for (const { id, text } of before.shapes) {
    if (is.has(id)) continue;
    if (text !== "") changes.push({ what: "note-removed", id, text });
    else drawings.removed++;
  }
  if (drawings.added + drawings.removed + drawings.changed > 0) changes.push({ what: "drawings", ...drawings });
  return changes;
}

function changesBetween(before: BoardFace, after: BoardFace): BoardChange[] {
  const changes: BoardChange[] = [];
  for (const field of BRIEF_FIELDS) {
    const [was, is] = [before.fields[field] ?? "", after.fields[field] ?? ""];
    if (was !== is) changes.push({ what: "field", field, before: was, after: is });
  }
  for (const part of CONSENT_PARTS) {
    const [was, is] = [before.consents[part] ?? "", after.consents[part] ?? ""];
    if (was !== is) changes.push({ what: "consent", part, before: was, after: is });
  }
  const keyOf = ({ from, to, label }: BoardFace["links"][number]) => JSON.stringify([from, to, label]);
  const [had, has] = [new Set(before.links.map(keyOf)), new Set(after.links.map(keyOf))];
  const links = { added: [...has].filter((key) => !had.has(key)), removed: [...had].filter((key) => !has.has(key)) };
  if (links.added.length + links.removed.length > 0) {
    changes.push({ what: "links", added: links.added.length, removed: links.removed.length });
  }
  if (before.room !== after.room) changes.push({ what: "room" });
  const [took, takes] = [byId(before.threads), byId(after.threads)];
  const threads = {
    added: after.threads.filter(({ id }) => !took.has(id)).length,
    removed: before.threads.filter(({ id }) => !takes.has(id)).length,
    changed: after.threads.filter(({ id, cards }) => !same(cards, took.get(id)?.cards ?? cards)).length,
  };
  if (threads.added + threads.removed + threads.changed > 0) changes.push({ what: "threads", ...threads });
  return changes;
}

/** What differs between two faces of a board; nothing exactly when both say the same (rule H1). */
export const compareFaces = (before: BoardFace, after: BoardFace): BoardChange[] => [
  ...changesOfCards(before, after),
  ...changesBetween(before, after),
  ...changesOfZones(before, after),
  ...changesOfShapes(before, after),
];

/** What differs between two states of a board: cards first, then the brief, then what is drawn. */
export const compareBoards = (before: Y.Doc, after: Y.Doc): BoardChange[] =>
  compareFaces(faceOf(before), faceOf(after));
