import type * as Y from "yjs";
import { BRIEF_FIELDS, type BriefField } from "./brief-fields.ts";
import { CONSENT_PARTS, type ConsentAnswer, type ConsentPart } from "./consents.ts";
import { type CanvasChange, changesOfCanvas } from "./history-canvas.ts";
import { type CardChange, changesOfCards } from "./history-cards.ts";
import { type BoardFace, faceOf } from "./history-face.ts";
import { changesOfLinks, type LinkChange } from "./history-links.ts";
import { changesOfOrder, type OrderChange } from "./history-order.ts";
import type { BoardRoom } from "./room.ts";

/** One choice about the room, as it was and as it is. */
export type RoomChange = {
  [Part in keyof BoardRoom]: {
    readonly what: "room";
    readonly part: Part;
    readonly before: BoardRoom[Part];
    readonly after: BoardRoom[Part];
    /** The whole room, to say what comes of it. */
    readonly rooms: readonly [before: BoardRoom, after: BoardRoom];
  };
}[keyof BoardRoom];

/**
 * One place where two states of a board differ, with what it was and what it is, ready to be put into words. What people
 * said in comments is not among these: it is never taken back with a version (rule H3).
 */
export type BoardChange =
  | CardChange
  | OrderChange
  | { readonly what: "field"; readonly field: BriefField; readonly before: string; readonly after: string }
  | {
      readonly what: "consent";
      readonly part: ConsentPart;
      readonly before: ConsentAnswer | null;
      readonly after: ConsentAnswer | null;
    }
  | RoomChange
  | { readonly what: "zone-added" | "zone-removed"; readonly name: string }
  | { readonly what: "zone-renamed"; readonly before: string; readonly after: string }
  | LinkChange
  | CanvasChange;

function changesOfBrief(before: BoardFace, after: BoardFace): BoardChange[] {
  const fields = BRIEF_FIELDS.flatMap((field): BoardChange[] => {
    const [was, is] = [before.fields[field], after.fields[field]];
    return was === is ? [] : [{ what: "field", field, before: was, after: is }];
  });
  const consents = CONSENT_PARTS.flatMap((part): BoardChange[] => {
    const [was, is] = [before.consents[part], after.consents[part]];
    return was === is ? [] : [{ what: "consent", part, before: was, after: is }];
  });
  return [...fields, ...consents];
}

const ROOM_PARTS = ["layout", "people", "wheelchairPlaces", "quietCorner"] as const satisfies (keyof BoardRoom)[];

const changesOfRoom = ({ room: was }: BoardFace, { room: is }: BoardFace): BoardChange[] =>
  ROOM_PARTS.filter((part) => was[part] !== is[part]).map(
    (part) => ({ what: "room", part, before: was[part], after: is[part], rooms: [was, is] }) as RoomChange,
  );

function changesOfZones(before: BoardFace, after: BoardFace): BoardChange[] {
  const was = new Map(before.zones.map(({ id, name }) => [id, name]));
  const is = new Set(after.zones.map(({ id }) => id));
  const changes = after.zones.flatMap(({ id, name }): BoardChange[] => {
    const earlier = was.get(id);
    if (earlier === undefined) return [{ what: "zone-added", name }];
    return earlier === name ? [] : [{ what: "zone-renamed", before: earlier, after: name }];
  });
  for (const { id, name } of before.zones) if (!is.has(id)) changes.push({ what: "zone-removed", name });
  return changes;
}

/**
 * What differs between two states of a board: cards first, then the brief and the room, then what is drawn. Nothing exactly
 * when both say the same (rule H1).
 */
export function compareBoards(before: Y.Doc, after: Y.Doc): BoardChange[] {
  const [was, is] = [faceOf(before), faceOf(after)];
  return [
    ...changesOfCards(was, is),
    ...changesOfOrder(was, is),
    ...changesOfBrief(was, is),
    ...changesOfRoom(was, is),
    ...changesOfZones(was, is),
    ...changesOfLinks(was, is),
    ...changesOfCanvas(was, is),
  ];
}
