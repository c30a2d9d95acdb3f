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
  /** Items that are done, or not for this team for a reason. */
  readonly done: readonly string[];
}

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

/** The version that a board follows: a whole number from 1. Whatever cannot be read is 1, as on a board of long ago. */
export function checklistVersion(doc: Y.Doc): number {
  const value: unknown = boardRoots(doc).checklist.get(VERSION_KEY);
  const version = typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
  return version;
}

/** The board follows another version from now on; answers stay. Does nothing with what is no version. */
export function followChecklist(doc: Y.Doc, version: number, origin?: unknown): void {
  if (!Number.isInteger(version) || version < 1 || version > 999_999) return;
  if (checklistVersion(doc) === version) return;
  doc.transact(() => boardRoots(doc).checklist.set(VERSION_KEY, String(version)), origin);
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
    else if (order.has(cardId)) answer.evidence.push(cardId);
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
