import { addCard, readCards, removeCard, setCardText } from "@openchair/board";
import * as Y from "yjs";
import type { MarkingClient } from "./marking-client.ts";

/** What somebody wrote under an id that nobody uses twice, and which ids somebody has asked to delete. */
export interface Ledger {
  /** Card id → who made it, as which of their changes. */
  readonly made: Map<string, { readonly client: number; readonly version: number }>;
  /** Card id → who deleted it, as which of their changes. */
  readonly deleted: Map<string, { readonly client: number; readonly version: number }[]>;
}

export const newLedger = (): Ledger => ({ made: new Map(), deleted: new Map() });

/** Beyond this a client deletes rather than makes, so that boards stay small over hundreds of rounds. */
const MANY_CARDS = 60;

/** One random edit: make a card, type in one, delete one (of anybody). */
export function editAtRandom(client: MarkingClient, who: number, ledger: Ledger, random: () => number): void {
  const { doc } = client;
  const cards = readCards(doc);
  const what = random() + (cards.length > MANY_CARDS ? 0.4 : 0);
  const some = cards[Math.floor(random() * cards.length)];
  if (!some || what < 0.4) {
    const id = `shape:c${who}-${ledger.made.size}`;
    addCard(doc, { kind: "idea", text: `Card ${id}`, id });
    ledger.made.set(id, { client: who, version: client.updates.length });
  } else if (what < 0.75) {
    setCardText(doc, some.id, `${some.text.slice(0, 40)} ${Math.floor(random() * 1000)}`);
  } else {
    removeCard(doc, some.id);
    const list = ledger.deleted.get(some.id) ?? [];
    list.push({ client: who, version: client.updates.length });
    ledger.deleted.set(some.id, list);
  }
}

/** What a board must say of cards by what was acknowledged, in words where it does not. */
export function lostCards(doc: Y.Doc, clients: readonly MarkingClient[], { made, deleted }: Ledger): string[] {
  const there = new Set(readCards(doc).map(({ id }) => id));
  const isKept = ({ client, version }: { client: number; version: number }) =>
    version <= (clients[client]?.acknowledged ?? 0);
  const missing = [...made].filter(([id, by]) => isKept(by) && !deleted.has(id) && !there.has(id));
  const back = [...deleted].filter(([id, by]) => by.some(isKept) && there.has(id));
  return [...missing.map(([id]) => `${id} is gone`), ...back.map(([id]) => `${id} is back`)];
}

/** Bytes of a document as one update. */
export const sizeOf = (doc: Y.Doc): number => Y.encodeStateAsUpdate(doc).length;
