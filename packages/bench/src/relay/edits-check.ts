import * as Y from "yjs";
import type { Dialect } from "./dialect.ts";
import { type RoomScript, shapesOf, wordsOf } from "./edits.ts";
import type { Member } from "./member.ts";

/** What came to one member of a room. */
export interface Received {
  readonly updates: readonly Uint8Array[];
  /** When each message came: an entry of `updates`, or an acknowledgement. */
  readonly frames: number;
  readonly bytes: number;
}

/** One update that one member has got. Times are `performance.now()`. */
export type OnDelivery = (writer: number, nth: number, at: number) => void;
/** The nth update that this member sent is acknowledged. */
export type OnAck = (nth: number, at: number) => void;

/** Reads what a member has kept. */
export function readArrivals(
  member: Member,
  dialect: Dialect,
  { scripts }: RoomScript,
  onDelivery: OnDelivery,
  onAck: OnAck,
): Received {
  const writers = new Map(scripts.map(({ clientId, ends }, writer) => [clientId, { writer, ends, next: 0 }]));
  const updates: Uint8Array[] = [];
  let frames = 0;
  let bytes = 0;
  let acks = 0;
  member.socket.replay((message, at) => {
    frames += 1;
    bytes += message.length;
    const heard = dialect.hear(message);
    if (heard.type === "ack") onAck(heard.of ?? acks++, at);
    if (heard.type !== "update" && heard.type !== "step2") return;
    updates.push(heard.bytes);
    for (const [clientId, to] of Y.parseUpdateMeta(heard.bytes).to) {
      const known = writers.get(clientId);
      if (!known) continue;
      while (known.next < known.ends.length && (known.ends[known.next] ?? 0) <= to) {
        onDelivery(known.writer, known.next, at);
        known.next += 1;
      }
    }
  });
  return { updates, frames, bytes };
}

/** Maps list their keys in the order in which they came. */
const inOrder = (map: Record<string, unknown>) => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));

/** Everything that a board says, deletes included. */
export function contentOf(updates: readonly Uint8Array[]): { readonly snapshot: Y.Snapshot; readonly words: string } {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const words = JSON.stringify([shapesOf(doc), wordsOf(doc)].map((root) => inOrder(root.toJSON())));
  const isPending = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  const snapshot = Y.snapshot(doc);
  doc.destroy();
  return { snapshot, words: isPending ? `${words} and something that cannot be placed` : words };
}

/** Compares each member's board with the whole one. Gives how many differ. */
export function countDifferent(
  members: readonly Member[],
  received: readonly Received[],
  { base, scripts }: RoomScript,
): number {
  const known = members.flatMap(({ before }) => before.slice(0, 1));
  const whole = contentOf([...known, base, ...scripts.flatMap(({ updates }) => updates)]);
  return members.filter((member, at) => {
    const own = scripts[at]?.updates ?? [];
    // The first of a room wrote what it begins with.
    const begun = at === 0 ? [base] : [];
    const theirs = contentOf([...begun, ...member.before, ...own, ...(received[at]?.updates ?? [])]);
    return theirs.words !== whole.words || !Y.equalSnapshots(theirs.snapshot, whole.snapshot);
  }).length;
}
