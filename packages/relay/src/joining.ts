import type { Connection } from "./connections.ts";
import { encodeStep1 } from "./frames.ts";
import { CLOSE_CODES, LIMITS } from "./limits.ts";
import { isHeld, sendChanges } from "./outbox.ts";
import { closeConnection, type Room, send } from "./room.ts";

/** The state vector of somebody who holds nothing. */
const holdsNothing = (stateVector: Uint8Array) => stateVector.length === 1 && stateVector[0] === 0;

/** A connection asks for what it lacks. It gets an answer at once, or when all that is held back may go out. */
export function join(room: Room, conn: Connection, stateVector: Uint8Array): void {
  conn.joins = Math.max(0, conn.joins - (room.now - conn.joinedAt) / 1000) + 1;
  conn.joinedAt = room.now;
  // The answer takes some ten milliseconds for a large board, and one who reads it fast may ask at the rate of messages.
  if (conn.joins > LIMITS.joins) {
    closeConnection(room, conn, CLOSE_CODES.tooFast, "Too many messages at a time.");
    return;
  }
  if (isHeld(room)) room.joining.push({ conn, stateVector });
  else answer(room, conn, stateVector);
}

/** Answers those who waited, if nothing is held back any more. */
export function answerJoins(room: Room): void {
  if (room.joining.length === 0 || isHeld(room)) return;
  const waiting = room.joining;
  room.joining = [];
  for (const { conn, stateVector } of waiting) {
    if (room.connections.get(conn.id) === conn) answer(room, conn, stateVector);
  }
}

function answer(room: Room, conn: Connection, stateVector: Uint8Array): void {
  // What is on its way to the others is in the answer: nothing must come twice, or half of it twice.
  sendChanges(room);
  send(room, [conn], holdsNothing(stateVector) ? room.history.newcomerFrames() : [room.answerTo(stateVector)]);
  room.usedAt = room.now;
  conn.joined = true;
  if (!conn.readOnly) send(room, [conn], [encodeStep1(room.clocks)]);
}
