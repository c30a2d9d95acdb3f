import type { Comment, Resolved } from "./comments.ts";

/** Comments that belong together: the first, and what answers it. */
export interface Talk {
  /** Id of the first comment, also when that is gone. */
  readonly id: string;
  readonly on: string;
  /** Oldest first; never empty. */
  readonly comments: readonly Comment[];
  readonly resolved: Resolved | null;
}

/** The comment that an answer is gathered under (rule C2): only one that begins a talk, about the same thing. */
function headOf(comment: Comment, byId: ReadonlyMap<string, Comment>): string {
  const { id, re, on } = comment;
  if (re === null) return id;
  const head = byId.get(re);
  if (!head) return re;
  return head.re === null && head.on === on ? re : id;
}

/** Comments, oldest first, as talks; the one with the newest comment comes last. */
export function talksOf(comments: readonly Comment[]): Talk[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const talks = new Map<string, Comment[]>();
  for (const comment of comments) {
    const head = headOf(comment, byId);
    // Answers to a comment that is gone belong together only when they are about the same thing.
    const key = byId.has(head) ? head : `${head} ${comment.on}`;
    const before = talks.get(key);
    if (before) before.push(comment);
    else talks.set(key, [comment]);
  }
  return [...talks.values()]
    .flatMap((said): Talk[] => {
      const [first] = said;
      if (!first) return [];
      const id = headOf(first, byId);
      const head = byId.get(id);
      // By the writers' clocks an answer may be older than what it answers.
      const inOrder = head ? [head, ...said.filter((one) => one !== head)] : said;
      return [{ id, on: first.on, comments: inOrder, resolved: head?.resolved ?? null }];
    })
    .sort((a, b) => newestOf(a) - newestOf(b) || (a.id < b.id ? -1 : 1));
}

const newestOf = ({ comments }: Talk) => Math.max(...comments.slice(-1).map(({ at }) => at), comments[0]?.at ?? 0);

/** How many comments there are about each place, without those that were deleted. */
export function commentCounts(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { on, text } of comments) if (text !== "") counts.set(on, (counts.get(on) ?? 0) + 1);
  return counts;
}
