import { createHash, randomBytes } from "node:crypto";
import { type BoardSeed, createBoard, type NewCard, surveyBoard } from "@openchair/board";
import { VOICES } from "@openchair/formats";
import { openSqliteStore, type ProgrammeStore, type SqliteStore } from "@openchair/store";
import * as Y from "yjs";

/** A curator who is signed in, and the stream they care for. */
export interface FilledStream {
  readonly token: string;
  readonly streamId: string;
}

const AT = new Date().toISOString();
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function addCurator(programme: ProgrammeStore): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const invite = {
    id: "link",
    kind: "curator",
    boardId: null,
    name: null,
    voices: [],
    seat: null,
  } as const;
  const times = { createdAt: AT, expiresAt: null, sentAt: null };
  await programme.addInvite({ ...invite, ...times, secretHash: "none" });
  const login = { tokenHash: sha256(token), createdAt: AT, expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
  await programme.acceptInvite({ inviteId: "link", person: { id: "curator", name: "Curator" }, login }, AT);
  return token;
}

/** Six rows, six cards: what a team has after a few meetings. Every tenth board has more planned than fits. */
function cardsOf(nth: number): NewCard[] {
  const segments = Array.from({ length: 6 }, (_, row): NewCard => {
    const voices = VOICES.filter((_voice, at) => (row + at + nth) % 3 !== 0);
    const minutes = nth % 10 === 0 ? 15 : 10;
    return { kind: "segment", place: "run-sheet", text: `What happens in row ${row}`, minutes, voices };
  });
  const ideas = Array.from({ length: 6 }, (_, at): NewCard => {
    const text = `An idea of board ${nth} that somebody wrote down in a meeting, number ${at}`;
    return { kind: at === 0 ? "question" : "idea", place: "ideas", text, x: at % 2 ? 206 : 18, y: 56 + at * 60 };
  });
  return [...segments, ...ideas];
}

/** What the boards of a stream are like: by their number, what is on one. */
export interface StreamShape {
  boardOf(nth: number): BoardSeed;
  /** Everybody is there and has signed, and nobody has a concern. */
  readonly agreed: boolean;
}

const titleOf = (nth: number) => `Session ${nth}: what we learned together`;
const HALFWAY: StreamShape = {
  boardOf: (nth) => ({ brief: { title: titleOf(nth) }, cards: cardsOf(nth) }),
  agreed: false,
};

async function addBoard(
  { programme, boards }: SqliteStore,
  streamId: string,
  nth: number,
  { boardOf, agreed }: StreamShape,
): Promise<void> {
  const boardId = crypto.randomUUID();
  const facts = { minutes: 60, expected: null, format: null };
  const title = titleOf(nth);
  const update = createBoard(boardOf(nth));
  await boards.create(boardId, update);
  const day = `2027-05-${String(10 + (nth % 5)).padStart(2, "0")}T10:30`;
  const session = { id: crypto.randomUUID(), streamId, boardId, submissionIds: [], title, ...facts };
  const more = { startsAt: day, room: `Hall ${nth % 12}`, createdAt: AT, publishedAt: null, carriedFrom: null };
  await programme.addSession({ ...session, ...more });
  const people = VOICES.slice(0, !agreed && nth % 4 === 0 ? 2 : 3).map((voice, at) => ({
    personId: `person-${at}`,
    voice,
  }));
  for (const { personId, voice } of people) {
    await programme.addSeat({ boardId, personId, seat: "co-chair", voices: [voice], joinedAt: AT });
  }
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const { summary, content, picture } = surveyBoard(doc, facts);
  doc.destroy();
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("base64url");
  const kept = {
    boardId,
    at: AT,
    seq: 0,
    digest: { ...summary, hash, facts },
    picture,
    tag: sha256(picture).slice(0, 16),
  };
  await programme.keepSummary(
    kept,
    people.map(({ personId }) => ({ personId, at: AT })),
  );
  for (const [at, { personId, voice }] of people.entries()) {
    if (!agreed && nth % 3 < at) continue;
    const signature = { boardId, personId, name: personId, voices: [voice], hash, content: JSON.stringify(content) };
    await programme.addSignOff({ ...signature, id: crypto.randomUUID(), at: AT });
  }
  if (agreed || nth % 20 !== 7) return;
  const concern = { boardId, raisedBy: "person-0", raisedAt: AT, words: "", shared: false };
  await programme.addConcern({ ...concern, id: crypto.randomUUID() });
}

/** Fills an empty data folder, on which no server runs, with one stream of so many sessions; as they are halfway through when not told otherwise. */
export async function fillStream(
  folder: string,
  sessions: number,
  shape: StreamShape = HALFWAY,
): Promise<FilledStream> {
  const store = await openSqliteStore({ folder });
  try {
    const token = await addCurator(store.programme);
    const streamId = crypto.randomUUID();
    const words = { title: "Leading together", edition: "2027", description: "" };
    const rest = {
      sample: false,
      createdAt: AT,
      greenDays: 56,
      amberDays: 28,
      abstractWords: 200,
      timeZone: "",
      closedAt: null,
      previousId: null,
    };
    await store.programme.addStream({ id: streamId, ...words, ...rest }, "curator");
    for (const at of VOICES.keys()) {
      await store.programme.addPerson({ id: `person-${at}`, name: `Person ${at}`, curator: false });
    }
    for (let nth = 0; nth < sessions; nth++) await addBoard(store, streamId, nth, shape);
    const freeze = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const set = { streamId, boardId: null, dates: { freeze }, earlier: [], reason: "", setBy: "curator", setAt: AT };
    await store.programme.setDates(set);
    return { token, streamId };
  } finally {
    await store.close();
  }
}
