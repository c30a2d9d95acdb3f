import type * as Y from "yjs";
import type { RoomEffect, RoomEvent } from "../events.ts";
import { createRoom, type Room } from "../room.ts";
import { step } from "../step.ts";
import { describeEffects, step1 } from "./wire.ts";

type Timeless = RoomEvent extends infer E ? (E extends RoomEvent ? Omit<E, "now"> : never) : never;

/** A room with a hand-driven clock, and what it did last in words. */
export class Stage {
  room: Room;
  now = 1_000_000;

  constructor(history: readonly Uint8Array[] = []) {
    this.room = createRoom(history);
  }

  do(event: Timeless): RoomEffect[] {
    return step(this.room, { ...event, now: this.now } as RoomEvent);
  }

  says(event: Timeless): string[] {
    return describeEffects(this.do(event));
  }

  /** Opens a connection named after its person and lets it join. */
  join(person: string, readOnly = false): string {
    this.do({ type: "open", conn: person, person, readOnly });
    this.hear(person, step1());
    return person;
  }

  hear(conn: string, data: Uint8Array): string[] {
    return this.says({ type: "message", conn, data });
  }

  get doc(): Y.Doc {
    return this.room.doc;
  }
}
