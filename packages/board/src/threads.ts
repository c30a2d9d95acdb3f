import { VOICES, type Voice } from "@openchair/formats";
import type * as Y from "yjs";
import { readCards } from "./cards.ts";
import { isObject, type JsonObject } from "./json.ts";
import { boardRoots } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import { evidenceKey, isCardId, isThreadId, partsOfThreadKey, THREAD_LIMITS } from "./thread-keys.ts";

/** Who wrote something down, and when. Both are claimed by the writer: not proof of who wrote it. */
export interface ThreadMark {
  /** Person, when known. */
  readonly by: string | null;
  /** Milliseconds since 1970 by the writer's clock, or 0 when unknown. */
  readonly at: number;
}

/** A card that shows how a session takes up a red thread. */
export interface ThreadEvidence extends ThreadMark {
  readonly cardId: string;
}

/** A red thread that the team of a board takes up. */
export interface BoardThread {
  readonly id: string;
  /** Null when only evidence says so: somebody let go of the thread while somebody else linked a card to it. */
  readonly claim: ThreadMark | null;
  /** Cards that are on the board, in reading order. */
  readonly evidence: readonly ThreadEvidence[];
}

/** How a board stands to one red thread, without a word that is on it. */
export interface ThreadStanding {
  /** How many cards show it. */
  readonly cards: number;
  /** How many of those carry each voice. A card of two voices counts for both. */
  readonly voices: Readonly<Record<Voice, number>>;
}

function readMark(value: unknown): ThreadMark | null {
  if (typeof value !== "string" || value.length > THREAD_LIMITS.value) return null;
  let said: unknown;
  try {
    said = JSON.parse(value);
  } catch {
    return null;
  }
  if (!isObject(said)) return null;
  const { by, at } = said as JsonObject;
  return {
    by: typeof by === "string" ? by : null,
    at: typeof at === "number" && Number.isSafeInteger(at) && at > 0 ? at : 0,
  };
}

const writeMark = ({ by, at }: ThreadMark) => JSON.stringify({ by: by?.slice(0, THREAD_LIMITS.id) ?? null, at });

/** The red threads that a team takes up, by id: claims, and evidence by the ids of the cards on the board (rule L20). */
function threadsAmong(doc: Y.Doc, cardIds: readonly string[]): BoardThread[] {
  const order = new Map(cardIds.map((id, place) => [id, place]));
  const found = new Map<string, { claim: ThreadMark | null; evidence: ThreadEvidence[] }>();
  const { threads } = boardRoots(doc);
  for (const [key, value] of threads.entries()) {
    const parts = partsOfThreadKey(key);
    const mark = parts && readMark(value);
    if (!parts || !mark) continue;
    const { threadId, cardId } = parts;
    if (cardId !== null && !order.has(cardId)) continue;
    const thread = found.get(threadId) ?? { claim: null, evidence: [] };
    if (cardId === null) thread.claim = mark;
    else thread.evidence.push({ cardId, ...mark });
    found.set(threadId, thread);
  }
  const placeOf = ({ cardId }: ThreadEvidence) => order.get(cardId) ?? 0;
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, THREAD_LIMITS.claims)
    .map(([id, { claim, evidence }]) => ({
      id,
      claim,
      evidence: evidence.sort((a, b) => placeOf(a) - placeOf(b)).slice(0, THREAD_LIMITS.evidence),
    }));
}

/** The red threads that the team of a board takes up, by id. What cannot be read is left out. */
export function readThreads(doc: Y.Doc): BoardThread[] {
  if (boardRoots(doc).threads.size === 0) return [];
  return threadsAmong(
    doc,
    readCards(doc).map(({ id }) => id),
  );
}

/** The same for a list over many boards: per thread how many cards show it, and in which voices. */
export function threadsSummary(doc: Y.Doc): Record<string, ThreadStanding> {
  if (boardRoots(doc).threads.size === 0) return {};
  const cards = readCards(doc);
  const voicesOf = new Map(cards.map(({ id, voices }) => [id, voices]));
  const threads = threadsAmong(doc, [...voicesOf.keys()]);
  const count = (evidence: readonly ThreadEvidence[], voice: Voice) =>
    evidence.filter(({ cardId }) => voicesOf.get(cardId)?.includes(voice)).length;
  return Object.fromEntries(
    threads.map(({ id, evidence }) => [
      id,
      {
        cards: evidence.length,
        voices: Object.fromEntries(VOICES.map((voice) => [voice, count(evidence, voice)])) as Record<Voice, number>,
      },
    ]),
  );
}

/** Writes a mark where there is none that can be read, so that two who say the same do not undo each other. */
function markOnce(doc: Y.Doc, key: string, mark: ThreadMark): void {
  const { threads } = boardRoots(doc);
  if (readMark(threads.get(key)) === null) threads.set(key, writeMark(mark));
}

const keysOf = (doc: Y.Doc, threadId: string) =>
  [...boardRoots(doc).threads.keys()].filter((key) => key === threadId || key.startsWith(`${threadId}/`));

/** Whether this board has room for a thread it has not taken up yet. */
function hasRoom(doc: Y.Doc, threadId: string): boolean {
  const taken = readThreads(doc);
  return taken.length < THREAD_LIMITS.claims || taken.some(({ id }) => id === threadId);
}

/** The team takes up a red thread. Does nothing when it does already. */
export function claimThread(doc: Y.Doc, threadId: string, mark: ThreadMark, origin?: unknown): void {
  if (!isThreadId(threadId) || !hasRoom(doc, threadId)) return;
  doc.transact(() => markOnce(doc, threadId, mark), origin);
}

/** The team lets go of a red thread, and of the evidence that was linked to it. */
export function unclaimThread(doc: Y.Doc, threadId: string, origin?: unknown): void {
  if (!isThreadId(threadId)) return;
  doc.transact(() => {
    for (const key of keysOf(doc, threadId)) boardRoots(doc).threads.delete(key);
  }, origin);
}

/**
 * Says that a card shows a red thread, and takes the thread up when nobody has. Returns false, and does nothing, when there
 * is no such card or the thread has as much evidence as it may.
 */
export function linkEvidence(
  doc: Y.Doc,
  threadId: string,
  cardId: string,
  mark: ThreadMark,
  origin?: unknown,
): boolean {
  if (!isThreadId(threadId) || !isCardId(cardId) || !hasRoom(doc, threadId)) return false;
  if (readRecords(doc).get(cardId)?.["type"] !== "card") return false;
  const shown = readThreads(doc).find(({ id }) => id === threadId)?.evidence ?? [];
  if (shown.some((evidence) => evidence.cardId === cardId)) return true;
  if (shown.length >= THREAD_LIMITS.evidence) return false;
  doc.transact(() => {
    markOnce(doc, threadId, mark);
    markOnce(doc, evidenceKey(threadId, cardId), mark);
  }, origin);
  return true;
}

/** Takes a card back from the evidence of a thread. The thread stays taken up. */
export function unlinkEvidence(doc: Y.Doc, threadId: string, cardId: string, origin?: unknown): void {
  const { threads } = boardRoots(doc);
  const key = evidenceKey(threadId, cardId);
  if (!threads.has(key)) return;
  doc.transact(() => {
    // Without this a thread that only evidence speaks for would be let go of with its last card.
    const mark = readMark(threads.get(key));
    if (mark) markOnce(doc, threadId, mark);
    threads.delete(key);
  }, origin);
}
