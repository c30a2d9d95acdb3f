import {
  isQuietCorner,
  isRoomLayout,
  type QuietCorner,
  ROOM_LIMITS,
  type RoomChoice,
  type RoomLayoutId,
  roomPeople,
  roomWheelchairs,
} from "@openchair/formats";
import type * as Y from "yjs";
import type { Json, JsonObject } from "./json.ts";
import { boardRoots, ROOM_ID } from "./layout.ts";
import { propsOf, readRecord, updateRecord } from "./records.ts";

/** How a team sets up its room, as the board says it. Null where nobody has said anything. */
export interface BoardRoom {
  readonly layout: RoomLayoutId | null;
  /** For how many people; null: as many as the session expects. */
  readonly people: number | null;
  /** Null: as many as are usual for so many people. */
  readonly wheelchairPlaces: number | null;
  /** Null: there is none. */
  readonly quietCorner: QuietCorner | null;
}

/** In a record null and "nothing said" must be told apart. */
const NO_QUIET_CORNER = "none";

const within = (value: Json | undefined, { min, max }: { readonly min: number; readonly max: number }) =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : null;

/** A room among the properties of a record, within bounds (rule L25). */
export function roomOf({ layout, people, wheelchairPlaces, quietCorner }: JsonObject): BoardRoom {
  return {
    layout: isRoomLayout(layout) ? layout : null,
    people: within(people, ROOM_LIMITS.people),
    wheelchairPlaces: within(wheelchairPlaces, ROOM_LIMITS.wheelchairPlaces),
    quietCorner: isQuietCorner(quietCorner) ? quietCorner : quietCorner === NO_QUIET_CORNER ? null : "by-door",
  };
}

/** How the room is set up. */
export function readRoom(doc: Y.Doc): BoardRoom {
  const record = readRecord(boardRoots(doc).records.get(ROOM_ID), ROOM_ID);
  return roomOf(record ? propsOf(record) : {});
}

/** What can be drawn of a room; null while no layout is chosen. `expected`: people the session expects, if it says so. */
export function roomChoice({ layout, ...room }: BoardRoom, expected: number | null): RoomChoice | null {
  if (layout === null) return null;
  const people = roomPeople(room.people ?? expected);
  const { quietCorner } = room;
  return { layout, people, wheelchairPlaces: roomWheelchairs(room.wheelchairPlaces, people), quietCorner };
}

/** Changes the room: only what is named. What two people change at once is kept, unless it is the same thing. */
export function setRoom(doc: Y.Doc, change: Partial<BoardRoom>, origin?: unknown): void {
  doc.transact(() => {
    const { records } = boardRoots(doc);
    const record = readRecord(records.get(ROOM_ID), ROOM_ID);
    if (!record) return;
    const before = propsOf(record);
    const { layout, people, wheelchairPlaces, quietCorner } = { ...roomOf(before), ...change };
    const after: JsonObject = {
      ...("layout" in change ? { layout: layout ?? "" } : {}),
      ...("people" in change ? { people: within(people, ROOM_LIMITS.people) } : {}),
      ...("wheelchairPlaces" in change
        ? { wheelchairPlaces: within(wheelchairPlaces, ROOM_LIMITS.wheelchairPlaces) }
        : {}),
      ...("quietCorner" in change ? { quietCorner: quietCorner ?? NO_QUIET_CORNER } : {}),
    };
    updateRecord(records, record, { ...record, props: { ...before, ...after } });
  }, origin);
}
