import type { Generated } from "kysely";

/** The tables of the programme as Kysely sees them (`CamelCasePlugin`): booleans are 0 or 1, lists are JSON text. */
export interface Tables {
  person: { id: string; name: string; curator: number };
  login: { tokenHash: string; personId: string; createdAt: string; expiresAt: string };
  stream: {
    id: string;
    title: string;
    edition: string;
    description: string;
    sample: number;
    createdAt: string;
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
  };
  session: {
    n: Generated<number>;
    id: string;
    streamId: string;
    boardId: string;
    submissionId: string | null;
    title: string;
    minutes: number;
    expected: number | null;
    format: string | null;
    startsAt: string | null;
    room: string | null;
    createdAt: string;
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
}
