import {
  isInCircle,
  partOf,
  ROUND_CIRCLES,
  type RoundFacts,
  type Standing,
  type WriterPart,
} from "@openchair/programme";
import type { ProgrammeStore, RoundWriting, StoredRound } from "@openchair/store/ports";

/** Who is in a round now, in the order in which they came. */
export async function peopleIn(programme: ProgrammeStore, { boardId, circle }: StoredRound) {
  const people = await programme.peopleOfBoard(boardId);
  return people.filter(({ seat }) => isInCircle(circle, seat));
}

/** What everybody may know of a round. While it is open, only those count as done who are in. */
export async function factsOf(programme: ProgrammeStore, round: StoredRound): Promise<RoundFacts> {
  const { id, question, kind, ends, deadline, circle, authors, state, startedAt, cards, laterCards } = round;
  const facts = { id, question, kind, ends, deadline, circle, authors, state, startedAt };
  const lists = { cards: [...cards], laterCards: [...laterCards] };
  if (state !== "open") return { ...facts, ...lists, written: round.written, people: round.people };
  const people = new Set((await peopleIn(programme, round)).map((person) => person.id));
  const writings = await programme.writingsOf(id);
  const written = writings.filter(({ personId, done }) => done && people.has(personId)).length;
  return { ...facts, ...lists, written, people: people.size };
}

/** Whether something was revealed on a board that is to stay covered for somebody until they choose. */
export function isLate(programme: ProgrammeStore, boardId: string, personId: string, standing: Standing) {
  // Where nothing changes any more, nothing can be added first.
  if (standing.closed) return Promise.resolve(false);
  const circles = ROUND_CIRCLES.filter((circle) => isInCircle(circle, standing.seat));
  return programme.isLate(boardId, personId, circles);
}

/** What somebody may do in a round; `writing`: what they have written in it. */
export function partIn(round: StoredRound, standing: Standing, writing: RoundWriting | null): WriterPart {
  const { wrote = false, looked = false } = writing ?? {};
  const isIn = isInCircle(round.circle, standing.seat);
  // Where nothing changes any more, nothing can be added first: it is open to all.
  const isEmpty = standing.closed === true || round.cards.length + round.laterCards.length === 0;
  return partOf({ isIn, wrote, looked, isEmpty }, round.state);
}

/** The rounds of a board that are covered for somebody until they choose, newest first (Q8). */
export async function roundsCovered(
  programme: ProgrammeStore,
  boardId: string,
  personId: string,
  standing: Standing,
): Promise<StoredRound[]> {
  // Most of the time there are none, which is known from one look.
  if (!(await isLate(programme, boardId, personId, standing))) return [];
  const covered: StoredRound[] = [];
  for (const round of await programme.roundsOf(boardId)) {
    const writing = await programme.writingOf(round.id, personId);
    if (partIn(round, standing, writing) === "add-first") covered.push(round);
  }
  return covered;
}

/** The same for all rounds of a board, newest first. */
export async function roundFactsOf(programme: ProgrammeStore, boardId: string): Promise<RoundFacts[]> {
  return Promise.all((await programme.roundsOf(boardId)).map((round) => factsOf(programme, round)));
}
