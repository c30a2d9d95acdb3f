import { NEW_STREAM, type Stream } from "@openchair/programme";
import type { Person } from "@openchair/store/ports";
import { isoNow, type Services } from "../services.ts";
import { addSampleDates, daysFromNow, fillSampleBrief, introduceSample, signSample } from "./sample-agreed.ts";
import { type SampleBoard, type SamplePeople, sampleBoards } from "./sample-boards.ts";
import { addSampleThreads } from "./sample-threads.ts";

const PEOPLE = {
  noor: { name: "Noor", voices: ["professional"] },
  bo: { name: "Bo", voices: ["emerging-leader"] },
  chris: { name: "Chris", voices: ["lived-experience"] },
} as const;

async function addPeople(services: Services): Promise<SamplePeople> {
  const ids = { noor: crypto.randomUUID(), bo: crypto.randomUUID(), chris: crypto.randomUUID() };
  for (const key of ["noor", "bo", "chris"] as const) {
    await services.programme.addPerson({ id: ids[key], name: PEOPLE[key].name, curator: false });
  }
  return ids;
}

async function addBoard(
  services: Services,
  streamId: string,
  people: SamplePeople,
  board: SampleBoard,
): Promise<string> {
  const boardId = crypto.randomUUID();
  const at = services.now();
  const cards = board.seed.cards?.map((card) => ({ ...card, createdAt: at }));
  await services.boards.create(boardId, { ...board.seed, ...(cards ? { cards } : {}) });
  await services.programme.addSession({
    ...board.facts,
    id: crypto.randomUUID(),
    streamId,
    boardId,
    submissionIds: [],
    createdAt: isoNow(services),
    publishedAt: null,
    carriedFrom: null,
  });
  for (const key of board.seated) {
    await services.programme.addSeat({
      boardId,
      personId: people[key],
      seat: "co-chair",
      voices: PEOPLE[key].voices,
      joinedAt: daysFromNow(services, -board.joinedDaysAgo),
    });
  }
  services.boards.lookSoon([boardId]);
  return boardId;
}

/**
 * The sample stream of a curator: three sessions, one of them finished, with three people who exist only there and
 * can never sign in. Gives the one they have when there is one.
 */
async function createSample(services: Services, curator: Person): Promise<Stream> {
  const existing = (await services.programme.streamsOf(curator.id)).find(({ sample }) => sample);
  if (existing) {
    const { sessions: _sessions, submissions: _submissions, ...stream } = existing;
    return stream;
  }
  const stream: Stream = {
    id: crypto.randomUUID(),
    title: "Leading stream (sample)",
    edition: "2027",
    description: "Made up, so that you can see what finished boards look like. Change whatever you like.",
    sample: true,
    createdAt: isoNow(services),
    ...NEW_STREAM,
  };
  await services.programme.addStream(stream, curator.id);
  const people = await addPeople(services);
  const boards: string[] = [];
  for (const board of sampleBoards(people)) boards.push(await addBoard(services, stream.id, people, board));
  const [finished] = boards;
  if (finished !== undefined) {
    await introduceSample(services, finished, people);
    await addSampleThreads(services, stream.id, finished);
    await fillSampleBrief(services, finished);
    const session = await services.programme.sessionOfBoard(finished);
    if (session) await signSample(services, session);
  }
  await addSampleDates(services, stream.id, curator.id);
  services.boards.lookSoon(boards);
  return stream;
}

/** Makes samples, one for each curator even when they ask twice at once. */
export function createSampleMaker(services: Services): (curator: Person) => Promise<Stream> {
  const making = new Map<string, Promise<Stream>>();
  return (curator) => {
    const made = making.get(curator.id) ?? createSample(services, curator).finally(() => making.delete(curator.id));
    making.set(curator.id, made);
    return made;
  };
}
