import type * as Y from "yjs";
import { readCards } from "./cards.ts";
import { CHECKLIST_LIMITS, isItemId, partKey, partsOfChecklistKey, proofKey, VERSION_KEY } from "./checklist-keys.ts";
import { boardRoots } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import { cutWords } from "./words.ts";

/** `not-for-us` wants a reason: without one it counts as open. */
export const CHECKLIST_STATUSES = ["yes", "not-yet", "not-for-us"] as const;
export type ChecklistStatus = (typeof CHECKLIST_STATUSES)[number];

/** What the team of a board says about one item of its checklist. */
export interface ChecklistAnswer {
  readonly itemId: string;
  /** Null while nobody has answered. */
  readonly status: ChecklistStatus | null;
  /** Why it is not for this team. Kept while another answer is given. */
  readonly reason: string;
  /** Cards that show it and are on the board, by id, in reading order. */
  readonly evidence: readonly string[];
}

/** A board's checklist without a word that is on it. */
export interface ChecklistSummary {
  /** The version of the stream's list that the board follows. */
  readonly version: number;
  /** Items that stay as they were in an earlier version, by id. */
  readonly left: LeftItems;
  /** Items that are done, or not for this team for a reason. */
  readonly done: readonly string[];
}

/** Ids of items, and the version in which each is as the team goes by it. */
export type LeftItems = Readonly<Record<string, number>>;

/** How far a team is with some items. */
export interface ChecklistProgress {
  readonly yes: number;
  /** Not for us, with a reason. */
  readonly notForUs: number;
  /** Everything else: not yet, not answered, or a reason is missing. */
  readonly open: number;
  readonly all: number;
}

const isStatus = (value: unknown): value is ChecklistStatus =>
  (CHECKLIST_STATUSES as readonly unknown[]).includes(value);
const readReason = (value: unknown) => (typeof value === "string" ? cutWords(value, CHECKLIST_LIMITS.reason) : "");

const isVersion = (version: number) => Number.isInteger(version) && version >= 1 && version <= 999_999;
const readVersion = (value: unknown): number | null =>
  typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;

/** The version that a board follows: a whole number from 1. Whatever cannot be read is 1, as on a board of long ago. */
export const checklistVersion = (doc: Y.Doc): number => readVersion(boardRoots(doc).checklist.get(VERSION_KEY)) ?? 1;

/** The items that stay as they were in an earlier version (rule K4), in the order of their ids. */
export function leftItems(doc: Y.Doc): LeftItems {
  const left: [string, number][] = [];
  for (const [key, value] of boardRoots(doc).checklist.entries() as Iterable<[string, unknown]>) {
    const parts = partsOfChecklistKey(key);
    const version = readVersion(value);
    if (parts?.part === "as-of" && version !== null) left.push([parts.itemId, version]);
  }
  left.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(left.slice(0, CHECKLIST_LIMITS.left));
}

/** What a team makes of a newer list: the changes it takes, and those it leaves with the version it stays with. */
export interface ChecklistChoice {
  readonly taken?: readonly string[];
  readonly left?: LeftItems;
}

/**
 * The board follows another version from now on, but for the items that are left as they were; answers stay. Does nothing
 * with what is no version.
 */
export function followChecklist(doc: Y.Doc, version: number, choice: ChecklistChoice = {}, origin?: unknown): void {
  if (!isVersion(version)) return;
  const { taken = [], left = {} } = choice;
  doc.transact(() => {
    for (const itemId of taken) if (isItemId(itemId)) write(doc, partKey(itemId, "as-of"), "", origin);
    for (const [itemId, at] of Object.entries(left)) {
      const room = Object.keys(leftItems(doc)).length < CHECKLIST_LIMITS.left || Object.hasOwn(leftItems(doc), itemId);
      if (isItemId(itemId) && isVersion(at) && room) write(doc, partKey(itemId, "as-of"), String(at), origin);
    }
    if (checklistVersion(doc) !== version) boardRoots(doc).checklist.set(VERSION_KEY, String(version));
  }, origin);
}

/** What the team says, by item id (rule K1): also about items that its list does not have, or no longer. */
export function readChecklist(doc: Y.Doc): ChecklistAnswer[] {
  const { checklist } = boardRoots(doc);
  if (checklist.size === 0) return [];
  const order = new Map(readCards(doc).map(({ id }, place) => [id, place]));
  const found = new Map<string, { status: ChecklistStatus | null; reason: string; evidence: string[] }>();
  for (const [key, value] of checklist.entries() as Iterable<[string, unknown]>) {
    const parts = partsOfChecklistKey(key);
    if (!parts || typeof value !== "string") continue;
    const { itemId, part, cardId } = parts;
    const answer = found.get(itemId) ?? { status: null, reason: "", evidence: [] };
    if (part === "status") answer.status = isStatus(value) ? value : null;
    else if (part === "reason") answer.reason = readReason(value);
    else if (part === "card" && order.has(cardId)) answer.evidence.push(cardId);
    if (answer.status !== null || answer.reason !== "" || answer.evidence.length > 0) found.set(itemId, answer);
  }
  const placeOf = (cardId: string) => order.get(cardId) ?? 0;
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, CHECKLIST_LIMITS.items)
    .map(([itemId, { status, reason, evidence }]) => ({
      itemId,
      status,
      reason,
      evidence: evidence.sort((a, b) => placeOf(a) - placeOf(b)).slice(0, CHECKLIST_LIMITS.evidence),
    }));
}

const isNotForUs = ({ status, reason }: ChecklistAnswer) => status === "not-for-us" && reason.trim() !== "";

/** True when an item needs nothing more from the team. */
export const isSettled = (answer: ChecklistAnswer): boolean => answer.status === "yes" || isNotForUs(answer);

/** The same for a list over many boards: which items need nothing more. */
export const checklistSummary = (doc: Y.Doc): ChecklistSummary => ({
  version: checklistVersion(doc),
  left: leftItems(doc),
  done: readChecklist(doc)
    .filter(isSettled)
    .map(({ itemId }) => itemId),
});

/** How far a team is with the items that are named. */
export function checklistProgress(itemIds: readonly string[], answers: readonly ChecklistAnswer[]): ChecklistProgress {
  const said = answers.filter(({ itemId }) => itemIds.includes(itemId));
  const yes = said.filter(({ status }) => status === "yes").length;
  const notForUs = said.filter(isNotForUs).length;
  return { yes, notForUs, open: itemIds.length - yes - notForUs, all: itemIds.length };
}

/** Whether this board has room for an item it says nothing about yet. */
function hasRoom(doc: Y.Doc, itemId: string): boolean {
  const said = readChecklist(doc);
  return said.length < CHECKLIST_LIMITS.items || said.some((answer) => answer.itemId === itemId);
}

function write(doc: Y.Doc, key: string, value: string, origin: unknown): void {
  const { checklist } = boardRoots(doc);
  if (value === (checklist.get(key) ?? "")) return;
  doc.transact(() => (value === "" ? checklist.delete(key) : checklist.set(key, value)), origin);
}

/** Answers an item; null takes the answer back. The reason and the cards stay. */
export function answerChecklist(doc: Y.Doc, itemId: string, status: ChecklistStatus | null, origin?: unknown): void {
  if (!isItemId(itemId) || (status !== null && !hasRoom(doc, itemId))) return;
  write(doc, partKey(itemId, "status"), status ?? "", origin);
}

/** Says why an item is not for this team. Longer reasons lose their end. */
export function explainChecklist(doc: Y.Doc, itemId: string, reason: string, origin?: unknown): void {
  if (!isItemId(itemId) || (reason !== "" && !hasRoom(doc, itemId))) return;
  write(doc, partKey(itemId, "reason"), cutWords(reason.trim(), CHECKLIST_LIMITS.reason), origin);
}

/**
 * Says that a card shows an item. Returns false, and does nothing, when there is no such card or the item has as many as
 * it may.
 */
export function linkProof(doc: Y.Doc, itemId: string, cardId: string, origin?: unknown): boolean {
  if (!isItemId(itemId) || cardId.length > CHECKLIST_LIMITS.cardId || !hasRoom(doc, itemId)) return false;
  if (readRecords(doc).get(cardId)?.["type"] !== "card") return false;
  const shown = readChecklist(doc).find((answer) => answer.itemId === itemId)?.evidence ?? [];
  if (shown.includes(cardId)) return true;
  if (shown.length >= CHECKLIST_LIMITS.evidence) return false;
  write(doc, proofKey(itemId, cardId), "1", origin);
  return true;
}

/** Takes a card back from what shows an item. */
export function unlinkProof(doc: Y.Doc, itemId: string, cardId: string, origin?: unknown): void {
  write(doc, proofKey(itemId, cardId), "", origin);
}
