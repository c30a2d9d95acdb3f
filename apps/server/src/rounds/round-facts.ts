import { isInCircle, ROUND_CIRCLES, type RoundFacts, type Standing } from "@openchair/programme";
import type { ProgrammeStore, StoredRound } from "@openchair/store/ports";

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

/** The same for all rounds of a board, newest first. */
export async function roundFactsOf(programme: ProgrammeStore, boardId: string): Promise<RoundFacts[]> {
  return Promise.all((await programme.roundsOf(boardId)).map((round) => factsOf(programme, round)));
}
