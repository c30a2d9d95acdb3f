import type { FormatId } from "@openchair/formats";
import * as Y from "yjs";
import { history } from "../api/historyCalls.ts";

/** Nobody waits longer than this for a format, in milliseconds: undo brings back what was there as well. */
const LONGEST_WAIT_MS = 2000;

/**
 * Asks the server to keep a version of the board before a format is laid in. True when there is one. Never rejects: without
 * a connection the format comes in all the same, and undo takes it back.
 */
export async function keepBefore(boardId: string, doc: Y.Doc, format: FormatId): Promise<boolean> {
  const clock = Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID) ?? 0;
  try {
    const asker = { client: doc.clientID, clock };
    return (await history.beforeFormat(boardId, format, asker, AbortSignal.timeout(LONGEST_WAIT_MS))) !== null;
  } catch {
    return false;
  }
}
