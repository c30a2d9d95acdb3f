import type { StoredRound } from "@openchair/store/ports";
import type { Services } from "../services.ts";
import { peopleIn } from "./round-facts.ts";
import { partsOfRound, type Written } from "./round-parts.ts";

/**
 * Shows quiet rounds. The store says first that a round is closed, so that its words change no more; then its cards go on
 * the board, in one commit; then the store says that they are there. Whoever comes in between, and a server that was killed
 * there, goes on from what the store says, and makes no card twice (board L30).
 */
export interface RoundDesk {
  /** Reveals an open round. False when it was closed already; then it waits for that reveal to be done. */
  reveal(round: StoredRound, by: string | null): Promise<boolean>;
  /** Puts on the board what somebody wrote who came late. False when there is nothing. */
  join(round: StoredRound, personId: string): Promise<boolean>;
  /** Every second, and at the start: reveals what is due, and finishes what was cut short. */
  tick(): Promise<void>;
  /** Waits for what is under way, and begins nothing more. */
  close(): Promise<void>;
}

export type RoundDeskOptions = Pick<Services, "programme" | "boards" | "news" | "now" | "reportError">;

/** How long a round that could not be put on its board is left alone, in milliseconds. */
const RETRY_MS = 5000;

export function createRoundDesk({ programme, boards, news, now, reportError }: RoundDeskOptions): RoundDesk {
  /** The last move of each round: one at a time. */
  const moves = new Map<string, Promise<void>>();
  const restUntil = new Map<string, number>();
  let ticking: Promise<void> | null = null;
  let closed = false;
  const isoNow = () => new Date(now()).toISOString();

  /** Puts the words of some people on the board of a round; gives the ids of their cards once they are on disk. */
  async function putOnBoard(round: StoredRound, written: readonly Written[]): Promise<readonly string[]> {
    const { parts, cards } = partsOfRound(round, written, now());
    if (!(await boards.writeFor(round.boardId, parts))) throw new Error(`The board of round ${round.id} is gone.`);
    return cards;
  }

  async function tellAll({ boardId }: StoredRound): Promise<void> {
    const session = await programme.sessionOfBoard(boardId);
    if (session) news.tell(session.streamId, { topic: "sessions", boardId });
    await boards.refreshLedger(boardId);
  }

  /** Notes the reveal, without a word of what was written. */
  async function noteRevealed(round: StoredRound, cards: number): Promise<void> {
    const session = await programme.sessionOfBoard(round.boardId);
    if (!session) return;
    const { streamId, title } = session;
    const about = { session: title, cards };
    const entry = { streamId, boardId: round.boardId, personId: round.closedBy, action: "round.revealed", about };
    await programme.addAudit({ ...entry, at: isoNow() }).catch(reportError);
  }

  async function finishNow(roundId: string): Promise<void> {
    const round = await programme.round(roundId);
    if (!round) return;
    const writings = await programme.writingsOf(roundId);
    if (round.state === "revealing") {
      const cards = await putOnBoard(round, writings);
      if (await programme.finishReveal(roundId, cards)) await noteRevealed(round, cards.length);
      await tellAll(round);
      return;
    }
    if (round.state !== "revealed") return;
    for (const { personId, voices, joining } of writings) {
      if (joining === null) continue;
      const cards = await putOnBoard(round, [{ personId, voices, cards: joining }]);
      await programme.finishJoin(roundId, personId, cards);
      await tellAll(round);
    }
  }

  function finish(roundId: string): Promise<void> {
    const before = moves.get(roundId) ?? Promise.resolve();
    const done: Promise<void> = before
      .catch(() => undefined)
      .then(() => finishNow(roundId))
      .finally(() => {
        if (moves.get(roundId) === done) moves.delete(roundId);
      });
    moves.set(roundId, done);
    return done;
  }

  async function reveal(round: StoredRound, by: string | null): Promise<boolean> {
    const people = (await peopleIn(programme, round)).length;
    const isFirst = await programme.closeForReveal(round.id, { by, at: isoNow(), people });
    await finish(round.id);
    return isFirst;
  }

  async function doDue(): Promise<void> {
    for (const id of await programme.roundsDue(isoNow())) {
      const round = await programme.round(id);
      if (round && !closed) await reveal(round, null).catch((error) => leaveAlone(id, error));
    }
    for (const id of await programme.roundsUnfinished()) {
      if (closed || (restUntil.get(id) ?? 0) > now()) continue;
      restUntil.delete(id);
      await finish(id).catch((error) => leaveAlone(id, error));
    }
  }

  function leaveAlone(id: string, error: unknown): void {
    restUntil.set(id, now() + RETRY_MS);
    reportError(error);
  }

  return {
    reveal,
    async join(round, personId) {
      if (!(await programme.closeForJoin(round.id, personId))) return false;
      await finish(round.id);
      return true;
    },
    tick() {
      if (closed) return Promise.resolve();
      ticking ??= doDue()
        .catch(reportError)
        .finally(() => {
          ticking = null;
        });
      return ticking;
    },
    async close() {
      closed = true;
      await ticking;
      await Promise.allSettled(moves.values());
    },
  };
}
