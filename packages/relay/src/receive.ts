import { dueMarks, holdMark, settleMarks } from "./acknowledgements.ts";
import type { Connection } from "./connections.ts";
import { applyUpdate } from "./document.ts";
import { SERVER } from "./events.ts";
import { decodeFrame, encodeDenied, encodeStep1, encodeStep2, HEARTBEAT, Malformed } from "./frames.ts";
import { CLOSE_CODES, LIMITS } from "./limits.ts";
import { acceptPresence, othersPresent, presenceFrames } from "./presence.ts";
import { closeConnection, hasRoomFor, publish, type Room, recoverDocument, send, tellPresence } from "./room.ts";
import { inspectUpdate } from "./updates.ts";

/** Takes in one frame of one connection. Never throws. */
export function receive(room: Room, conn: Connection, data: Uint8Array): void {
  const frame = decodeFrame(data);
  switch (frame.type) {
    case "fault":
      closeConnection(room, conn, frame.code, frame.reason);
      return;
    case "step-1":
      join(room, conn, frame.stateVector);
      return;
    case "step-2":
    case "update":
      write(room, conn, frame.update, frame.type === "step-2");
      return;
    case "mark":
      mark(room, conn, data);
      return;
    case "presence":
      presence(room, conn, frame.payload);
      return;
    case "query-presence": {
      const frames = presenceFrames(othersPresent(room.presence, conn.id));
      for (const answer of frames.length > 0 ? frames : [HEARTBEAT]) send(room, conn, answer);
    }
  }
}

function join(room: Room, conn: Connection, stateVector: Uint8Array): void {
  conn.joins = Math.max(0, conn.joins - (room.now - conn.joinedAt) / 1000) + 1;
  conn.joinedAt = room.now;
  // The answer takes some ten milliseconds for a large board, and one who reads it fast may ask at the rate of messages.
  if (conn.joins > LIMITS.joins) {
    closeConnection(room, conn, CLOSE_CODES.tooFast, "Too many messages at a time.");
    return;
  }
  send(room, conn, encodeStep2(room.doc, stateVector));
  conn.joined = true;
  if (!conn.readOnly) send(room, conn, encodeStep1(room.doc));
}

/** Asks a connection for all that is missing here, and takes nothing from it as complete until the answer is here. */
export function askForAll(room: Room, conn: Connection): void {
  conn.waiting = true;
  conn.pastGap = 0;
  send(room, conn, encodeStep1(room.doc));
}

function write(room: Room, conn: Connection, update: Uint8Array, isStep2: boolean): void {
  const verdict = inspectUpdate(room.doc, update);
  if (verdict.kind === "malformed") {
    closeConnection(room, conn, CLOSE_CODES.badMessage, verdict.reason);
    return;
  }
  if (conn.readOnly) {
    // A reader's yjs tidies up formatting by itself, as ours does: what we know already is no attempt to write.
    if (verdict.kind !== "known") refuse(room, conn);
    return;
  }
  if (verdict.kind === "gap") {
    gap(room, conn, isStep2);
    return;
  }
  if (verdict.kind === "new") {
    if (verdict.grows && !hasRoomFor(room, update.length)) {
      closeConnection(room, conn, CLOSE_CODES.tooLarge, "This board is full.");
      return;
    }
    const applied = applyUpdate(room.doc, update, conn);
    if (applied === "failed") {
      closeConnection(room, conn, CLOSE_CODES.badMessage, "The change is damaged.");
      recoverDocument(room);
      return;
    }
    publish(room, conn.person);
    if (applied === "left-over") {
      gap(room, conn, isStep2);
      return;
    }
  }
  if (isStep2 && conn.waiting) {
    conn.waiting = false;
    settleMarks(conn, room);
    echoMarks(room, conn);
  }
}

function refuse(room: Room, conn: Connection): void {
  conn.refused = true;
  send(room, conn, encodeDenied("You can read this board, but not change it."));
}

function gap(room: Room, conn: Connection, isStep2: boolean): void {
  const reason = "The changes leave out something they build on.";
  if (conn.waiting && !isStep2) {
    // All of it comes again in the answer we wait for.
    conn.pastGap += 1;
    if (conn.pastGap > LIMITS.updatesPastGap) closeConnection(room, conn, CLOSE_CODES.badMessage, reason);
    return;
  }
  conn.asked += 1;
  if (conn.asked > LIMITS.gapsAsked) {
    closeConnection(room, conn, CLOSE_CODES.badMessage, reason);
    return;
  }
  askForAll(room, conn);
}

function mark(room: Room, conn: Connection, data: Uint8Array): void {
  if (!holdMark(conn, data, room)) {
    closeConnection(room, conn, CLOSE_CODES.tooFast, "Too many messages at a time.");
    return;
  }
  echoMarks(room, conn);
}

function echoMarks(room: Room, conn: Connection): void {
  for (const frame of dueMarks(conn, room)) send(room, conn, frame);
}

function presence(room: Room, conn: Connection, payload: Uint8Array): void {
  try {
    const { changed, answer } = acceptPresence(room.presence, conn, payload, room.now);
    tellPresence(room, changed, conn);
    for (const data of presenceFrames(answer)) send(room, conn, data);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    closeConnection(room, conn, CLOSE_CODES.badMessage, error.message);
  }
}

/** Throws when the update does not fit, before anything is changed. */
export function writeAsServer(room: Room, update: Uint8Array): void {
  const verdict = inspectUpdate(room.doc, update);
  if (verdict.kind === "malformed") throw new Error(`The server's own update is no good: ${verdict.reason}`);
  if (verdict.kind === "gap") throw new Error("The server's own update builds on something the board does not hold.");
  if (verdict.kind === "new" && applyUpdate(room.doc, update, null) === "failed") {
    recoverDocument(room);
    return;
  }
  publish(room, SERVER);
}
