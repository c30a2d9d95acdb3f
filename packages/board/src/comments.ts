import * as Y from "yjs";
import { isObject } from "./json.ts";
import { boardRoots } from "./layout.ts";
import { BASE_KEY } from "./records.ts";
import { cutWords } from "./words.ts";

/** The most that one comment takes in, in UTF-16 units. */
export const COMMENT_LIMITS = { text: 2000, on: 200, name: 100 } as const;

/** Something said about a card, a field of the brief, or the board. */
export interface Comment {
  readonly id: string;
  /** `card:<card id>`, `brief:<field>` or `board`. */
  readonly on: string;
  readonly text: string;
  /** Person who said it, when known, and their name then. Claimed by the writer: not proof of who wrote it. */
  readonly by: string | null;
  readonly byName: string;
  /** Milliseconds since 1970, by the writer's clock. */
  readonly at: number;
}

/** What a new comment needs. */
export interface NewComment extends Omit<Comment, "id"> {
  /** Id to use; made up when left out. */
  readonly id?: string;
}

/** Key of a comment's words. */
const TEXT_KEY = "t";

const isPlace = (on: unknown): on is string =>
  typeof on === "string" && on.length <= COMMENT_LIMITS.on && (on === "board" || /^(?:card|brief):./.test(on));

function readComment(id: string, map: unknown): Comment | null {
  if (!(map instanceof Y.Map)) return null;
  const [base, text] = [map.get(BASE_KEY), map.get(TEXT_KEY)];
  if (typeof base !== "string" || typeof text !== "string") return null;
  let said: unknown;
  try {
    said = JSON.parse(base);
  } catch {
    return null;
  }
  if (!isObject(said) || !isPlace(said["on"])) return null;
  const { on, by, byName, at } = said;
  return {
    id,
    on: on as string,
    text: cutWords(text, COMMENT_LIMITS.text),
    by: typeof by === "string" ? by : null,
    byName: typeof byName === "string" ? cutWords(byName, COMMENT_LIMITS.name) : "",
    at: typeof at === "number" && Number.isSafeInteger(at) && at > 0 ? at : 0,
  };
}

/** All comments, oldest first. What cannot be read is left out. */
export function readComments(doc: Y.Doc): Comment[] {
  return [...boardRoots(doc).comments.entries()]
    .flatMap(([id, map]) => readComment(id, map) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Adds a comment and returns its id. An empty one, or one on no known place, is not added; its id is "". */
export function addComment(doc: Y.Doc, comment: NewComment, origin?: unknown): string {
  const { id = `comment:${crypto.randomUUID()}`, on, text, by, byName, at } = comment;
  const words = cutWords(text.trim(), COMMENT_LIMITS.text);
  if (words === "" || !isPlace(on)) return "";
  doc.transact(() => {
    const { comments } = boardRoots(doc);
    if (comments.has(id)) return;
    const map = new Y.Map<string>();
    map.set(BASE_KEY, JSON.stringify({ on, by, byName: cutWords(byName, COMMENT_LIMITS.name), at }));
    map.set(TEXT_KEY, words);
    comments.set(id, map);
  }, origin);
  return id;
}

/** Removes a comment. Does nothing when it is gone. */
export function removeComment(doc: Y.Doc, id: string, origin?: unknown): void {
  doc.transact(() => boardRoots(doc).comments.delete(id), origin);
}

/** Says another name on everything that a person said on a board. Only the server calls this, for who has left for good. */
export function renameSpeaker(doc: Y.Doc, by: string, byName: string): void {
  doc.transact(() => {
    const { comments } = boardRoots(doc);
    for (const said of readComments(doc)) {
      const map = comments.get(said.id);
      if (said.by !== by || !map) continue;
      map.set(
        BASE_KEY,
        JSON.stringify({ on: said.on, by, byName: cutWords(byName, COMMENT_LIMITS.name), at: said.at }),
      );
    }
  });
}
