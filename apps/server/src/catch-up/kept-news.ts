import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type BoardMark, type BoardNews, readMark } from "@openchair/board";
import { type NewsKind, newsKinds } from "@openchair/programme";
import type { StoredVisit } from "@openchair/store/ports";
import { z } from "zod";

/** What others decided, from the log of who did what. `id`: its number there. */
export interface Decided {
  readonly what: NewsKind;
  readonly id: string;
  readonly by: readonly string[];
}
/** Something new, without words. */
export type KeptNews = BoardNews | Decided;

/** What a visit keeps for the next one. */
export interface VisitNews {
  /** The visit before what is new, as ISO; null when there was none. */
  readonly since: string | null;
  readonly items: readonly KeptNews[];
  /** Whether the person has put it away. */
  readonly away: boolean;
}

/** The most that is kept of news; from there on the oldest gives way. */
const MOST_KEPT = 300;
/** A mark is unpacked up to this many bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

const newsSchema = z.object({
  since: z.string().nullable(),
  items: z.array(
    z.object({ what: z.enum(newsKinds), id: z.string(), by: z.array(z.string()), before: z.int().optional() }),
  ),
  away: z.boolean(),
});

const NOTHING: VisitNews = { since: null, items: [], away: false };

/** Reads what {@link packNews} made; nothing new where it cannot be read. */
export function readNews(text: string): VisitNews {
  try {
    return newsSchema.parse(JSON.parse(text)) as VisitNews;
  } catch {
    return NOTHING;
  }
}

export const packNews = ({ items, ...news }: VisitNews): string =>
  JSON.stringify({ ...news, items: items.slice(-MOST_KEPT) });

export const packMark = (mark: BoardMark): Uint8Array => new Uint8Array(deflateRawSync(JSON.stringify(mark)));

/** The mark of a visit; null when it cannot be read. */
export function unpackMark({ face }: Pick<StoredVisit, "face">): BoardMark | null {
  try {
    return readMark(JSON.parse(inflateRawSync(face, { maxOutputLength: MOST_BYTES }).toString("utf8")));
  } catch {
    return null;
  }
}

const keyOf = ({ what, id }: KeptNews) => `${what} ${id}`;

/** News with what came behind them: of the same thing only once, with everybody who did it and how it was at first. */
export function mergeNews(kept: readonly KeptNews[], fresh: readonly KeptNews[]): KeptNews[] {
  const merged = new Map(kept.map((news) => [keyOf(news), news]));
  for (const news of fresh) {
    const before = merged.get(keyOf(news));
    merged.set(keyOf(news), before ? { ...news, ...before, by: [...new Set([...before.by, ...news.by])] } : news);
  }
  return [...merged.values()];
}
