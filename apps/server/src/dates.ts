import {
  changeDates,
  comesEarlier,
  type Dates,
  type DatesChange,
  datesOfSession,
  daysToShape,
  type FreezeMoved,
  type Joined,
  type Stream,
  type VoiceTime,
} from "@openchair/programme";
import type { Person, StreamDates } from "@openchair/store/ports";
import { noteDone } from "./audit.ts";
import { ApiError } from "./errors.ts";
import { isoNow, type Services } from "./services.ts";

/** Everything from which the time to shape each session of a stream follows. */
export interface StreamPlan {
  readonly stream: Stream;
  readonly dates: StreamDates;
  readonly moves: ReadonlyMap<string, FreezeMoved>;
  readonly coChairs: ReadonlyMap<string, readonly Joined[]>;
  /** Today, as a day. */
  readonly today: string;
}

/** What a stream's dates are for one of its boards. */
export interface BoardDates {
  /** The days this session has of its own. */
  readonly own: Dates;
  /** The days that count: its own, and the stream's. */
  readonly dates: Dates;
  readonly voices: readonly VoiceTime[];
  /** The last time its freeze came earlier, while that is the freeze there is. */
  readonly freezeMoved: FreezeMoved | null;
}

export async function readPlan(services: Services, stream: Stream): Promise<StreamPlan> {
  const { programme } = services;
  const [dates, moves, coChairs] = await Promise.all([
    programme.datesOf(stream.id),
    programme.freezeMovesOf(stream.id),
    programme.coChairsOf(stream.id),
  ]);
  return { stream, dates, moves, coChairs, today: isoNow(services).slice(0, 10) };
}

export function boardDates({ stream, dates, moves, coChairs, today }: StreamPlan, boardId: string): BoardDates {
  const own = dates.boards.get(boardId) ?? {};
  const counting = datesOfSession(dates.stream, own);
  const moved = moves.get(boardId) ?? null;
  return {
    own,
    dates: counting,
    voices: daysToShape({ dates: counting, coChairs: coChairs.get(boardId) ?? [], today, thresholds: stream }),
    freezeMoved: moved !== null && moved.to === counting.freeze ? moved : null,
  };
}

const WHY = "Please say why the freeze comes earlier. Everybody on these boards will read it.";

/** The change of each stream's dates that is on its way: the next one must build on it, or it would take it back. */
const changing = new Map<string, Promise<void>>();

/**
 * Changes the dates of a stream, or of one of its sessions. A freeze that comes earlier takes time away that people
 * counted on: it needs a reason, which everybody on the boards is shown.
 */
export function putDates(
  services: Services,
  by: Person,
  stream: Stream,
  boardId: string | null,
  change: DatesChange,
): Promise<void> {
  const before = changing.get(stream.id) ?? Promise.resolve();
  const done: Promise<void> = before
    .catch(() => undefined)
    .then(() => putNow(services, by, stream, boardId, change))
    .finally(() => {
      if (changing.get(stream.id) === done) changing.delete(stream.id);
    });
  changing.set(stream.id, done);
  return done;
}

async function putNow(
  services: Services,
  by: Person,
  stream: Stream,
  boardId: string | null,
  { days, reason }: DatesChange,
): Promise<void> {
  const { programme } = services;
  const before = await programme.datesOf(stream.id);
  const had = boardId === null ? before.stream : (before.boards.get(boardId) ?? {});
  const dates = changeDates(had, days);
  const touched =
    boardId === null ? (await programme.sessionsOf(stream.id)).map((session) => session.boardId) : [boardId];
  const earlier = touched.flatMap((id) => {
    const own = before.boards.get(id) ?? {};
    const was = datesOfSession(before.stream, own);
    const is = boardId === null ? datesOfSession(dates, own) : datesOfSession(before.stream, dates);
    return comesEarlier(was, is) ? [{ boardId: id, from: was.freeze ?? "", to: is.freeze ?? "" }] : [];
  });
  const sooner = earlier.length > 0 || (boardId === null && comesEarlier(before.stream, dates));
  if (sooner && reason === "") throw new ApiError("invalid", WHY, { reason: WHY });
  await programme.setDates({
    streamId: stream.id,
    boardId,
    dates,
    earlier,
    reason,
    setBy: by.id,
    setAt: isoNow(services),
  });
  const about = { ...days, ...(sooner ? { reason } : {}) };
  const action = sooner ? "dates.freeze-earlier" : "dates.changed";
  await noteDone(services, { streamId: stream.id, boardId, personId: by.id, action, about });
  const which = boardId === null ? {} : { boardId };
  services.news.tell(stream.id, { topic: "dates", ...which });
  services.news.tell(stream.id, { topic: "sessions", ...which });
}
