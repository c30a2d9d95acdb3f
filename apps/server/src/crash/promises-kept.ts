import { readCards } from "@openchair/board";
import * as Y from "yjs";
import type { MarkingClient } from "./marking-client.ts";

/** Acknowledged changes that `doc` lacks, deletes included, in words. Empty when every promise was kept. */
export function brokenPromises(doc: Y.Doc, clients: readonly MarkingClient[]): string[] {
  const has = Y.snapshot(doc);
  return clients.flatMap(({ updates, acknowledged }, who) =>
    updates
      .slice(0, acknowledged)
      .flatMap((update, nth) =>
        Y.snapshotContainsUpdate(has, update) ? [] : [`client ${who}: change ${nth + 1} of ${acknowledged} is gone`],
      ),
  );
}

/** All that a board says, in words that are the same for equal boards: its cards, and what is deleted. */
export function contentOf(doc: Y.Doc): {
  readonly cards: unknown;
  readonly deletes: unknown;
  readonly isWhole: boolean;
} {
  const { ds } = Y.snapshot(doc);
  const deletes = [...ds.clients]
    .map(([client, items]) => [client, Y.mergeDeleteSets([ds]).clients.get(client) ?? items] as const)
    .sort(([a], [b]) => a - b);
  const cards = readCards(doc)
    .map((card) => JSON.stringify(card))
    .sort();
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  return { cards, deletes, isWhole };
}
