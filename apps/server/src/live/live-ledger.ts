import { keepPeople, liveEntries } from "@openchair/programme";
import type { ProgrammeStore } from "@openchair/store/ports";
import { changeLivePart, livePart } from "./live-parts.ts";
import type { Signals } from "./signals.ts";

/** Closed votes that the ledger still shows; older ones are only in the store. */
const CLOSED_VOTES = 20;

/** What the ledger of a board says of working live, by key. Who has left the board leaves the queue, too. */
export async function liveLedger(
  programme: ProgrammeStore,
  signals: Signals,
  boardId: string,
  now: number,
): Promise<[string, unknown][]> {
  const session = await programme.sessionOfBoard(boardId);
  const curators = session ? await programme.curatorsOf(session.streamId) : [];
  const names = new Map([...curators, ...(session?.people ?? [])].map(({ id, name }) => [id, name]));
  const [timer, chair, votes] = await Promise.all([
    livePart(programme, boardId, "timer"),
    changeLivePart(programme, boardId, "chair", (before) => keepPeople(before, (id) => names.has(id), now)),
    programme.votesOf(boardId),
  ]);
  const open = votes.filter(({ closedAt }) => closedAt === null);
  const closed = votes.filter(({ closedAt }) => closedAt !== null).slice(0, CLOSED_VOTES);
  const source = {
    timer,
    chair,
    signals: signals.of(boardId),
    votes: [...open, ...closed].map(({ boardId: _board, ...vote }) => vote),
    nameOf: (personId: string) => names.get(personId) ?? null,
  };
  return liveEntries(source, now);
}
