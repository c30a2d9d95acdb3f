import { type BoardMark, type BoardNews, markOf, type NewsWords, newsSince, newsWords } from "@openchair/board";
import { type CatchUp, type NewsLine, newsParts, type Session } from "@openchair/programme";
import type { ProgrammeStore, StoredVisit } from "@openchair/store/ports";
import type { BoardWatcher } from "../boards/board-watcher.ts";
import { roundsCovered } from "../rounds/round-facts.ts";
import type { Boards } from "../services.ts";
import { coverLines } from "./covered.ts";
import { decidedSince } from "./decisions.ts";
import { type KeptNews, mergeNews, packMark, packNews, readNews, unpackMark, type VisitNews } from "./kept-news.ts";

/** When people were on boards, and what others did since. */
export interface Visits extends BoardWatcher {
  /** Somebody comes to a board: what is new to them since they were here. It stays until they put it away. */
  come(session: Session, personId: string): Promise<CatchUp>;
  /** Puts away what is new, or takes it out again. */
  putAway(boardId: string, personId: string, away: boolean): Promise<void>;
  /** What is new to somebody who is not here; null while they are, and when they never were. Nothing is changed by it. */
  newsFor(session: Session, personId: string): Promise<CatchUp | null>;
}

export interface VisitsOptions {
  readonly programme: ProgrammeStore;
  readonly boards: () => Pick<Boards, "read">;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly reportError: (error: unknown) => void;
}

/** A page that is still on its way to its socket counts as here for this long. */
const ON_THE_WAY_MS = 60_000;

export function createVisits({ programme, boards, date, reportError }: VisitsOptions): Visits {
  /** Who has a socket on a board, and since when they were told what is new (0: not in this visit). */
  const here = new Set<string>();
  const told = new Map<string, number>();
  /** One after the other for each person on a board. */
  const busy = new Map<string, Promise<unknown>>();
  const keyOf = (boardId: string, personId: string) => `${boardId} ${personId}`;
  const now = () => new Date(date()).toISOString();

  async function inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
    const done = (busy.get(key) ?? Promise.resolve()).catch(() => undefined).then(task);
    busy.set(key, done);
    try {
      return await done;
    } finally {
      if (busy.get(key) === done) busy.delete(key);
    }
  }

  /** Keeps that somebody has seen a board as it is. Nothing when they have no place on it any more. */
  async function leave(boardId: string, personId: string, seen: BoardMark): Promise<void> {
    const [visit, standing] = await Promise.all([
      programme.visitOf(boardId, personId),
      programme.standing(boardId, personId),
    ]);
    if (!visit || !standing) return;
    await programme.putVisit({ ...visit, at: now(), face: packMark(seen) });
  }

  /** What others did since somebody was here; `seen`: the board as it is now. */
  async function look(session: Session, personId: string) {
    const visit = await programme.visitOf(session.boardId, personId);
    const mark = visit && unpackMark(visit);
    const read = await boards().read(session.boardId, (doc, personOf) => ({
      found: mark ? newsSince(doc, mark, personId, personOf) : ([] as BoardNews[]),
      seen: markOf(doc),
    }));
    if (!read) return null;
    const decided = visit ? await decidedSince(programme, session, visit.at, personId) : [];
    const fresh: KeptNews[] = [...decided, ...read.found];
    return { visit, fresh, seen: read.seen };
  }

  /** What is new now, with what was new before and nobody has put away. */
  function withKept({ visit, fresh }: { visit: StoredVisit | null; fresh: readonly KeptNews[] }): VisitNews {
    const kept = readNews(visit?.news ?? "");
    if (fresh.length === 0 && kept.items.length > 0) return kept;
    const isStillRead = !kept.away && kept.items.length > 0;
    const since = isStillRead ? kept.since : (visit?.at ?? null);
    return { since, items: mergeNews(isStillRead ? kept.items : [], fresh), away: false };
  }

  async function namesOf(session: Session, items: readonly KeptNews[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map(session.people.map(({ id, name }) => [id, name]));
    for (const id of new Set(items.flatMap(({ by }) => by))) {
      if (!names.has(id)) names.set(id, (await programme.person(id))?.name ?? "");
    }
    return names;
  }

  /** News in words for one person. What is not on the board any more is left out, and what is covered for them hidden. */
  async function inWords(session: Session, personId: string, news: VisitNews, isForTeam: boolean): Promise<CatchUp> {
    const standing = await programme.standing(session.boardId, personId);
    const [names, covered] = await Promise.all([
      namesOf(session, news.items),
      standing ? roundsCovered(programme, session.boardId, personId, standing) : [],
    ]);
    const shown = await boards().read(session.boardId, (doc) => {
      const wordsOf = newsWords(doc, { isForTeam });
      return news.items.flatMap((item): NewsLine[] => {
        const { what, by } = item;
        const isOnBoard = (each: KeptNews): each is BoardNews =>
          ["idea", "question", "comment", "answer", "segment", "minutes", "words"].includes(each.what);
        const found: NewsWords | null = isOnBoard(item) ? wordsOf(item) : { text: "", minutes: 0, place: "session" };
        if (!found) return [];
        const isTime = what === "minutes" || what === "segment";
        // Changed, and changed back.
        if ("before" in item && item.before === found.minutes) return [];
        return [
          {
            kind: what,
            byNames: by.map((id) => names.get(id) ?? "").filter((name) => name !== ""),
            text: found.text,
            before: "before" in item ? item.before : null,
            minutes: isTime ? found.minutes : null,
            place: found.place,
          },
        ];
      });
    });
    const lines = coverLines(shown ?? [], covered, news.since);
    return { since: news.since, parts: newsParts(lines), count: lines.length, away: news.away };
  }

  return {
    come(session, personId) {
      const { boardId } = session;
      const key = keyOf(boardId, personId);
      return inTurn(key, async () => {
        const since = told.get(key);
        // Another page, or the same one again: what they see happen is not news.
        const isHere = since !== undefined && (here.has(key) || date() - since < ON_THE_WAY_MS);
        told.set(key, date());
        if (isHere) {
          const visit = await programme.visitOf(boardId, personId);
          return inWords(session, personId, readNews(visit?.news ?? ""), true);
        }
        const found = await look(session, personId);
        if (!found) return { since: null, parts: [], count: 0, away: false };
        const news = withKept(found);
        await programme.putVisit({ boardId, personId, at: now(), face: packMark(found.seen), news: packNews(news) });
        return inWords(session, personId, news, true);
      });
    },
    putAway: (boardId, personId, away) =>
      inTurn(keyOf(boardId, personId), async () => {
        const visit = await programme.visitOf(boardId, personId);
        if (visit) await programme.putNews(boardId, personId, packNews({ ...readNews(visit.news), away }));
      }),
    async newsFor(session, personId) {
      if (here.has(keyOf(session.boardId, personId))) return null;
      const found = await look(session, personId);
      // What was new before was shown to them when they came.
      if (!found?.visit) return null;
      return inWords(session, personId, { since: found.visit.at, items: found.fresh, away: false }, false);
    },
    arrived({ id }, personId) {
      here.add(keyOf(id, personId));
    },
    left({ id, doc }, personId) {
      const key = keyOf(id, personId);
      // Who was seen off when the board went to rest, or never asked what is new, is not waited for here.
      if (!here.delete(key) || !told.delete(key)) return;
      const seen = markOf(doc);
      void inTurn(key, () => leave(id, personId, seen)).catch(reportError);
    },
    async resting({ id, doc }) {
      const people = [...here].flatMap((key) => (key.startsWith(`${id} `) ? [key.slice(id.length + 1)] : []));
      if (people.length === 0) return;
      const seen = markOf(doc);
      for (const personId of people) {
        const key = keyOf(id, personId);
        here.delete(key);
        if (told.delete(key)) await inTurn(key, () => leave(id, personId, seen)).catch(reportError);
      }
    },
  };
}
