import { dueMarks, holdMark, settleMarks } from "./acknowledgements.ts";
import { take } from "./budget.ts";
import type { Connection } from "./connections.ts";
import { applyUpdate } from "./document.ts";
import { SERVER } from "./events.ts";
import { decodeFrame, encodeDenied, encodeStep1, HEARTBEAT, Malformed } from "./frames.ts";
import { join } from "./joining.ts";
import { BUDGETS, CLOSE_CODES, LIMITS } from "./limits.ts";
import { relayPresence } from "./outbox.ts";
import { acceptPresence, othersPresent, presenceFrames } from "./presence.ts";
import {
  advance,
  closeConnection,
  hasRoomFor,
  newTo,
  publish,
  publishEmitted,
  type Room,
  recoverDocument,
  send,
} from "./room.ts";
import { sizeOfUpdate } from "./update-size.ts";
import { deletesAreKnown, inspectUpdate, type News, type Verdict, withoutOthers } from "./updates.ts";

/** Takes in one frame of one connection. Never throws. */
export function receive(room: Room, conn: Connection, data: Uint8Array): void {
  if (!isWithinBudget(room, conn, data.length)) {
    closeConnection(room, conn, CLOSE_CODES.tooFast, "Too much at a time. Please go on in a moment.");
    return;
  }
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
      send(room, [conn], frames.length > 0 ? frames : [HEARTBEAT]);
    }
  }
}

function isWithinBudget({ now, messages, bytes }: Room, conn: Connection, size: number): boolean {
  return (
    take(conn.messages, BUDGETS.connectionMessages, 1, now) &&
    take(conn.bytes, BUDGETS.connectionBytes, size, now) &&
    take(messages, BUDGETS.boardMessages, 1, now) &&
    take(bytes, BUDGETS.boardBytes, size, now)
  );
}

/** Asks a connection for all that is missing here, and takes nothing from it as complete until the answer is here. */
export function askForAll(room: Room, conn: Connection): void {
  conn.waiting = true;
  conn.pastGap = 0;
  send(room, [conn], [encodeStep1(room.clocks)]);
}

function write(room: Room, conn: Connection, update: Uint8Array, isStep2: boolean): void {
  const most = isStep2 ? LIMITS.boardParts : LIMITS.updateParts;
  // Only a large one can have many parts.
  const size = update.length > most.structs ? sizeOfUpdate(update, most) : null;
  if (size && (size.structs > most.structs || size.deletes > most.deletes)) {
    closeConnection(room, conn, CLOSE_CODES.tooLarge, "The change has too many parts.");
    return;
  }
  const verdict = inspectUpdate(room, update);
  if (verdict.kind === "malformed") {
    closeConnection(room, conn, CLOSE_CODES.badMessage, verdict.reason);
    return;
  }
  if (conn.readOnly) {
    // A reader's yjs tidies up formatting by itself, as ours does: what we know already is no attempt to write.
    if (!saysNothing(room, verdict, update)) refuse(room, conn);
    return;
  }
  if (verdict.kind === "gap") {
    gap(room, conn, isStep2);
    return;
  }
  const { seq } = room;
  const isAll = verdict.kind !== "new" || takeIn(room, conn, update, verdict, isStep2);
  if (!isStep2) return;
  // It says nothing that is not here: what it held of others has come meanwhile.
  if (verdict.kind === "known") conn.carries = false;
  if (isAll && conn.waiting) {
    conn.waiting = false;
    settleMarks(conn, room);
    echoMarks(room, conn);
  }
  // What it brought may be what others' changes lean on. Only when it brought something, or they would go on for ever.
  if (room.seq > seq) askCarriers(room, conn);
}

/** Asks those again who hold changes of others that were not here yet. */
export function askCarriers(room: Room, except: Connection | null): void {
  for (const conn of room.connections.values()) if (conn.carries && conn !== except) askForAll(room, conn);
}

const saysNothing = (room: Room, verdict: Verdict, update: Uint8Array): boolean =>
  verdict.kind === "known" || (verdict.kind === "new" && !verdict.grows && deletesAreKnown(room, update));

/** Takes in what is new. False when it was not, or not all of it, and all that is to be said about it was said. */
function takeIn(room: Room, conn: Connection, update: Uint8Array, news: News, isStep2: boolean): boolean {
  const others = [...news.ends].filter(([client]) => isSomebodyElses(room, conn, client));
  if (others.length > 0 && !isStep2) {
    closeConnection(room, conn, CLOSE_CODES.notTheirs, "These changes are somebody else's.");
    return false;
  }
  if (news.grows && !hasRoomFor(room, update.length)) {
    closeConnection(room, conn, CLOSE_CODES.tooLarge, "This board is full.");
    return false;
  }
  // A SyncStep2 repeats every deletion there ever was: only the document can tell what of it is new.
  if (news.isWhole && !isStep2) {
    for (const [client, end] of news.ends) advance(room, client, end);
    publish(room, conn.person, update, conn, newTo(room, news.ends.keys()));
    room.live.defer(update);
    return true;
  }
  const applied = applyUpdate(room.doc, others.length > 0 ? withoutOthers(update, others) : update, conn);
  if (applied === "failed") {
    closeConnection(room, conn, CLOSE_CODES.badMessage, "The change is damaged.");
    recoverDocument(room);
    return false;
  }
  publishEmitted(room, conn.person);
  conn.carries = others.length > 0;
  if (conn.carries) return carriesNoneOfItsOwn(room, conn, update, news);
  if (applied === "left-over") gap(room, conn, isStep2);
  return applied === "whole";
}

function isSomebodyElses(room: Room, conn: Connection, client: number): boolean {
  const owner = room.owners.get(client);
  return owner !== undefined && owner !== conn.person;
}

/**
 * Others' changes were left out, and everything that was deleted: a value that somebody replaced would be gone, and the
 * one in its place not here. Whether nothing of this connection's own is missing for that.
 */
function carriesNoneOfItsOwn(room: Room, conn: Connection, update: Uint8Array, { ends }: News): boolean {
  const isPlaced = [...ends].every(
    ([client, end]) => isSomebodyElses(room, conn, client) || (room.clocks.get(client) ?? 0) >= end,
  );
  if (isPlaced && deletesAreKnown(room, update)) return true;
  conn.waiting = true;
  conn.pastGap = 0;
  return false;
}

function refuse(room: Room, conn: Connection): void {
  conn.refused = true;
  send(room, [conn], [encodeDenied("You can read this board, but not change it.")]);
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
  send(room, [conn], dueMarks(conn, room));
}

function presence(room: Room, conn: Connection, payload: Uint8Array): void {
  try {
    const { changed, answer } = acceptPresence(room.presence, conn, payload, room.now);
    relayPresence(room, changed, conn.id);
    send(room, [conn], presenceFrames(answer));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    closeConnection(room, conn, CLOSE_CODES.badMessage, error.message);
  }
}

/** Throws when the update does not fit, before anything is changed. */
export function writeAsServer(room: Room, update: Uint8Array, person: string = SERVER): void {
  const verdict = inspectUpdate(room, update);
  if (person !== SERVER && verdict.kind === "new") {
    for (const client of verdict.ends.keys()) {
      if ((room.owners.get(client) ?? person) !== person || (room.clocks.has(client) && !room.owners.has(client))) {
        throw new Error("The server's own update writes as somebody else.");
      }
    }
  }
  if (verdict.kind === "malformed") throw new Error(`The server's own update is no good: ${verdict.reason}`);
  if (verdict.kind === "gap") throw new Error("The server's own update builds on something the board does not hold.");
  if (verdict.kind === "new" && applyUpdate(room.doc, update, null) === "failed") recoverDocument(room);
  else publishEmitted(room, person);
}
