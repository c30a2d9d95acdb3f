import type { Generated } from "kysely";

/** The tables of the programme as Kysely sees them (`CamelCasePlugin`): booleans are 0 or 1, lists are JSON text. */
export interface Tables {
  person: { id: string; name: string; curator: number; erasedAt: string | null };
  login: { tokenHash: string; personId: string; createdAt: string; expiresAt: string };
  stream: {
    id: string;
    title: string;
    edition: string;
    description: string;
    sample: number;
    createdAt: string;
    greenDays: Generated<number>;
    amberDays: Generated<number>;
    abstractWords: Generated<number>;
    timeZone: Generated<string>;
    closedAt: string | null;
    previousId: string | null;
  };
  curator: { streamId: string; personId: string };
  submission: {
    n: Generated<number>;
    id: string;
    streamId: string;
    fingerprint: string;
    title: string;
    description: string;
    themes: string;
    people: string;
    sourceId: string | null;
    createdAt: string;
    country: Generated<string>;
    language: Generated<string>;
    minutes: number | null;
    type: Generated<string>;
    notes: Generated<string>;
    sourceState: Generated<string>;
    source: string | null;
    imported: string | null;
    state: Generated<string>;
    sessionId: string | null;
  };
  pick: { submissionId: string; personId: string; verdict: string; reason: string; at: string };
  session: {
    n: Generated<number>;
    id: string;
    streamId: string;
    boardId: string;
    title: string;
    minutes: number;
    expected: number | null;
    format: string | null;
    startsAt: string | null;
    room: string | null;
    createdAt: string;
    publishedAt: string | null;
    publishedHash: string | null;
    carriedFrom: string | null;
  };
  invite: {
    n: Generated<number>;
    id: string;
    secretHash: string;
    kind: string;
    boardId: string | null;
    name: string | null;
    voices: string;
    seat: string | null;
    createdAt: string;
    expiresAt: string | null;
    revokedAt: string | null;
    personId: string | null;
    streamId: string | null;
    sentAt: string | null;
    madeBy: string | null;
  };
  seat: {
    n: Generated<number>;
    boardId: string;
    personId: string;
    seat: string;
    voices: string;
    inviteId: string | null;
    joinedAt: string;
  };
  milestone: {
    n: Generated<number>;
    streamId: string;
    boardId: string | null;
    kind: string;
    day: string;
    setBy: string;
    setAt: string;
  };
  freezeMove: {
    n: Generated<number>;
    boardId: string;
    fromDay: string;
    toDay: string;
    reason: string;
    setBy: string;
    setAt: string;
  };
  feed: { secretHash: string; personId: string; streamId: string; boardId: string | null; createdAt: string };
  pastSeat: {
    n: Generated<number>;
    boardId: string;
    personId: string;
    seat: string;
    voices: string;
    joinedAt: string;
    leftAt: string;
  };
  thread: {
    n: Generated<number>;
    id: string;
    streamId: string;
    title: string;
    description: string;
    place: number;
    createdAt: string;
  };
  concern: {
    n: Generated<number>;
    id: string;
    boardId: string;
    raisedBy: string;
    raisedAt: string;
    words: string;
    shared: number;
    closedAt: string | null;
    closedBy: string | null;
    closingWords: Generated<string>;
  };
  signOff: {
    n: Generated<number>;
    id: string;
    boardId: string;
    personId: string;
    name: string;
    voices: string;
    hash: string;
    content: string;
    at: string;
    withdrawnAt: string | null;
  };
  look: {
    n: Generated<number>;
    id: string;
    boardId: string;
    askedBy: string;
    askedAt: string;
    words: string;
    answeredBy: string | null;
    answeredAt: string | null;
    answer: Generated<string>;
  };
  quietRound: {
    n: Generated<number>;
    id: string;
    boardId: string;
    question: string;
    kind: string;
    ends: string;
    deadline: string | null;
    circle: string;
    authors: string;
    startedBy: string;
    startedAt: string;
    state: string;
    closedBy: string | null;
    closedAt: string | null;
    written: Generated<number>;
    people: Generated<number>;
    cards: Generated<string>;
    laterCards: Generated<string>;
  };
  quietWriting: {
    roundId: string;
    personId: string;
    cards: string;
    done: number;
    voices: string;
    wrote: Generated<number>;
    looked: Generated<number>;
    /** What is on its way to the board behind the others. */
    joining: string | null;
  };
  livePart: { boardId: string; part: string; data: string | null; version: number };
  vote: {
    n: Generated<number>;
    id: string;
    boardId: string;
    question: string;
    cardIds: string;
    dotsEach: number;
    openedBy: string;
    openedAt: string;
    closedAt: string | null;
  };
  voteDots: { voteId: string; personId: string; cardId: string; dots: number };
  boardSummary: { boardId: string; at: string; data: string; picture: string };
  boardActivity: { boardId: string; personId: string; at: string };
  audit: {
    n: Generated<number>;
    streamId: string;
    boardId: string | null;
    at: string;
    personId: string | null;
    action: string;
    about: string;
  };
}
