import * as Y from "yjs";
import { isObject } from "./json.ts";
import { boardRoots } from "./layout.ts";
import { BASE_KEY } from "./records.ts";
import { cutWords } from "./words.ts";

/** The most that one comment takes in: words, places and names in UTF-16 units, and how many people it names. */
export const COMMENT_LIMITS = { text: 2000, on: 200, name: 100, person: 64, mentions: 20 } as const;

/** That a talk is resolved. Who says so is whose hand `client` is. */
export interface Resolved {
  readonly client: number;
  /** Milliseconds since 1970, by the writer's clock; 0 when unknown. */
  readonly at: number;
}

/** Something said about a card, a field of the brief, or the board. */
export interface Comment {
  readonly id: string;
  /** `card:<card id>`, `brief:<field>` or `board`. */
  readonly on: string;
  /** "" when it was deleted while others had answered it. */
  readonly text: string;
  /** Person who said it, when known, and their name then. Claimed by the writer: see {@link speakerOf} for who it was. */
  readonly by: string | null;
  readonly byName: string;
  /** Milliseconds since 1970, by the writer's clock. */
  readonly at: number;
  /** The comment that this one answers. */
  readonly re: string | null;
  /** People who are named in it, by their ids. */
  readonly mentions: readonly string[];
  /** When its words were changed last, or null. */
  readonly changedAt: number | null;
  /** The Yjs clients that wrote its words, and that say whose it is. The relay knows whose hands they are. */
  readonly client: number;
  readonly baseClient: number;
  /** Counts for the first comment of a talk. */
  readonly resolved: Resolved | null;
}

/** What a new comment needs. */
export interface NewComment extends Pick<Comment, "on" | "text" | "by" | "byName" | "at"> {
  /** Id to use; made up when left out. */
  readonly id?: string;
  readonly re?: string | null;
  readonly mentions?: readonly string[];
}

/** Keys of a comment's words, of whom they name, of when they were changed, and of its being resolved. */
const TEXT_KEY = "t";
const MENTIONS_KEY = "m";
const CHANGED_KEY = "e";
const RESOLVED_KEY = "r";

const clientOf = (map: Y.Map<string>, key: string): number | undefined => map._map.get(key)?.id.client;

const isPlace = (on: unknown): on is string =>
  typeof on === "string" && on.length <= COMMENT_LIMITS.on && (on === "board" || /^(?:card|brief):./.test(on));

const isId = (id: unknown, most: number): id is string => typeof id === "string" && id !== "" && id.length <= most;

const timeOf = (at: unknown): number => (typeof at === "number" && Number.isSafeInteger(at) && at > 0 ? at : 0);

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readMentions(map: Y.Map<string>): string[] {
  // Whom a comment names is for its writer to say (rule C4).
  if (clientOf(map, MENTIONS_KEY) !== clientOf(map, TEXT_KEY)) return [];
  const named = parsed(map.get(MENTIONS_KEY));
  if (!Array.isArray(named)) return [];
  const ids = named.filter((id) => isId(id, COMMENT_LIMITS.person));
  return [...new Set(ids)].slice(0, COMMENT_LIMITS.mentions);
}

function readResolved(map: Y.Map<string>): Resolved | null {
  const said = parsed(map.get(RESOLVED_KEY));
  return isObject(said) ? { client: clientOf(map, RESOLVED_KEY) ?? 0, at: timeOf(said["at"]) } : null;
}

function readComment(id: string, map: unknown): Comment | null {
  if (!(map instanceof Y.Map)) return null;
  const text: unknown = map.get(TEXT_KEY);
  const said = parsed(map.get(BASE_KEY));
  if (typeof text !== "string" || !isObject(said) || !isPlace(said["on"])) return null;
  const { on, by, byName, at, re } = said;
  const changedAt = timeOf(parsed(map.get(CHANGED_KEY)));
  return {
    id,
    on: on as string,
    text: cutWords(text, COMMENT_LIMITS.text),
    by: typeof by === "string" ? by : null,
    byName: typeof byName === "string" ? cutWords(byName, COMMENT_LIMITS.name) : "",
    at: timeOf(at),
    re: isId(re, COMMENT_LIMITS.on) && re !== id ? re : null,
    mentions: readMentions(map),
    changedAt: changedAt === 0 ? null : changedAt,
    client: clientOf(map, TEXT_KEY) ?? 0,
    baseClient: clientOf(map, BASE_KEY) ?? 0,
    resolved: readResolved(map),
  };
}

/** All comments, oldest first. What cannot be read is left out, and what was deleted when nothing answers it. */
export function readComments(doc: Y.Doc): Comment[] {
  const all = [...boardRoots(doc).comments.entries()].flatMap(([id, map]) => readComment(id, map) ?? []);
  const answered = new Set(all.map(({ re }) => re));
  return all
    .filter(({ id, text }) => text.trim() !== "" || answered.has(id))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/**
 * Whose hand a Yjs client id is: a person's id, null for the server, undefined while that is not known. Only the server
 * knows by itself (rule R28 of the relay).
 */
export type PersonOf = (client: number) => string | null | undefined;

/**
 * Who said a comment: whoever's hand wrote its words (rule C3), whatever it says of itself. What the server wrote is as it
 * says. Null when that is not known.
 */
export function speakerOf({ client, baseClient, by }: Comment, personOf: PersonOf): string | null {
  const writer = personOf(client);
  if (writer !== null) return writer ?? null;
  return personOf(baseClient) === null ? by : null;
}

const mentionsText = (mentions: readonly string[]) => JSON.stringify([...mentions].slice(0, COMMENT_LIMITS.mentions));

/** Adds a comment and returns its id. An empty one, or one on no known place, is not added; its id is "". */
export function addComment(doc: Y.Doc, comment: NewComment, origin?: unknown): string {
  const { id = `comment:${crypto.randomUUID()}`, on, text, by, byName, at, re = null, mentions = [] } = comment;
  const words = cutWords(text.trim(), COMMENT_LIMITS.text);
  if (words === "" || !isPlace(on)) return "";
  doc.transact(() => {
    const { comments } = boardRoots(doc);
    if (comments.has(id)) return;
    const map = new Y.Map<string>();
    const name = cutWords(byName, COMMENT_LIMITS.name);
    map.set(BASE_KEY, JSON.stringify({ on, by, byName: name, at, ...(re === null ? {} : { re }) }));
    map.set(TEXT_KEY, words);
    if (mentions.length > 0) map.set(MENTIONS_KEY, mentionsText(mentions));
    comments.set(id, map);
  }, origin);
  return id;
}

/** Says a comment in other words. False, and nothing is done, when they are empty or it is gone. */
export function changeComment(
  doc: Y.Doc,
  id: string,
  change: { readonly text: string; readonly mentions: readonly string[]; readonly at: number },
  origin?: unknown,
): boolean {
  const words = cutWords(change.text.trim(), COMMENT_LIMITS.text);
  const map: unknown = boardRoots(doc).comments.get(id);
  if (words === "" || !(map instanceof Y.Map)) return false;
  doc.transact(() => {
    map.set(TEXT_KEY, words);
    map.set(MENTIONS_KEY, mentionsText(change.mentions));
    map.set(CHANGED_KEY, JSON.stringify(change.at));
  }, origin);
  return true;
}

/** Says that a talk is resolved, or (null) that it goes on. `id`: of its first comment. Does nothing when it is gone. */
export function resolveTalk(doc: Y.Doc, id: string, at: number | null, origin?: unknown): void {
  doc.transact(() => {
    const map: unknown = boardRoots(doc).comments.get(id);
    if (!(map instanceof Y.Map)) return;
    if (at === null) map.delete(RESOLVED_KEY);
    else map.set(RESOLVED_KEY, JSON.stringify({ at }));
  }, origin);
}

/** Removes a comment. When others have answered it, only its words go. Does nothing when it is gone. */
export function removeComment(doc: Y.Doc, id: string, origin?: unknown): void {
  doc.transact(() => {
    const { comments } = boardRoots(doc);
    const map: unknown = comments.get(id);
    const all = readComments(doc);
    if (map instanceof Y.Map && all.some(({ re }) => re === id)) {
      map.set(TEXT_KEY, "");
      map.delete(MENTIONS_KEY);
      return;
    }
    const head = all.find((one) => one.id === id)?.re;
    comments.delete(id);
    // The last answer to words that are gone takes along what was left of them.
    const isEmpty = all.some((one) => one.id === head && one.text.trim() === "");
    if (head && isEmpty && !all.some((one) => one.re === head && one.id !== id)) comments.delete(head);
  }, origin);
}

/** Says another name on everything that a person said on a board. Only the server calls this, for who has left for good. */
export function renameSpeaker(doc: Y.Doc, person: string, byName: string, personOf: PersonOf): void {
  doc.transact(() => {
    const { comments } = boardRoots(doc);
    for (const said of readComments(doc)) {
      const map = comments.get(said.id);
      if ((said.by !== person && speakerOf(said, personOf) !== person) || !map) continue;
      const { on, by, at, re } = said;
      const name = cutWords(byName, COMMENT_LIMITS.name);
      map.set(BASE_KEY, JSON.stringify({ on, by, byName: name, at, ...(re === null ? {} : { re }) }));
    }
  });
}
