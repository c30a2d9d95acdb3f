import type * as Y from "yjs";
import type { RoomEffect, RoomEvent } from "../events.ts";
import { createRoom, type Room } from "../room.ts";
import { step } from "../step.ts";
import { describeEffects, type Sent, sentIn, step1 } from "./wire.ts";

type Timeless = RoomEvent extends infer E ? (E extends RoomEvent ? Omit<E, "now"> : never) : never;

/** A room with a hand-driven clock, and what it did last in words. */
export class Stage {
  room: Room;
  now = 1_000_000;
  /** How far the clock goes on before each event, in milliseconds: by default every window is over. */
  pace = 50;
  /** Whether what is appended is on disk at once. */
  disk: "fast" | "slow" = "fast";

  constructor(history: readonly Uint8Array[] = [], owners?: ReadonlyMap<number, string>) {
    this.room = createRoom(history, { owners, now: this.now });
  }

  do(event: Timeless): RoomEffect[] {
    this.now += this.pace;
    const effects = step(this.room, { ...event, now: this.now } as RoomEvent);
    const seq = effects.findLast((effect) => effect.type === "append")?.seq;
    if (seq === undefined || this.disk === "slow") return effects;
    return [...effects, ...step(this.room, { type: "committed", seq, now: this.now })];
  }

  says(event: Timeless): string[] {
    return describeEffects(this.do(event));
  }

  /** What is sent to whom, frame by frame. */
  sends(event: Timeless): Sent[] {
    return sentIn(this.do(event));
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

  /** Time goes by, and the room is woken. */
  wait(milliseconds: number): string[] {
    this.now += milliseconds - this.pace;
    return this.says({ type: "wake" });
  }

  get doc(): Y.Doc {
    return this.room.doc;
  }
}
