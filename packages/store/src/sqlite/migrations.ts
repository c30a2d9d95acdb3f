import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";

/**
 * The steps from an empty file to the newest layout; `PRAGMA user_version` counts those that were taken. A step that
 * has been released is never edited: a new one is added behind it.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, curator INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE login (
    token_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL, expires_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE stream (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, edition TEXT NOT NULL, description TEXT NOT NULL,
    sample INTEGER NOT NULL, created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE curator (
    stream_id TEXT NOT NULL REFERENCES stream (id), person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (stream_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX curator_of_person ON curator (person_id);
  CREATE TABLE submission (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stream_id TEXT NOT NULL REFERENCES stream (id),
    fingerprint TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, themes TEXT NOT NULL,
    people TEXT NOT NULL, source_id TEXT, created_at TEXT NOT NULL,
    UNIQUE (stream_id, fingerprint)
  ) STRICT;
  CREATE TABLE session (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stream_id TEXT NOT NULL REFERENCES stream (id),
    board_id TEXT NOT NULL UNIQUE, submission_id TEXT REFERENCES submission (id),
    title TEXT NOT NULL, minutes INTEGER NOT NULL, expected INTEGER, format TEXT, starts_at TEXT, room TEXT,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX session_of_stream ON session (stream_id);
  CREATE INDEX session_of_submission ON session (submission_id);
  CREATE TABLE invite (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, secret_hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    board_id TEXT REFERENCES session (board_id), name TEXT, voices TEXT NOT NULL, seat TEXT,
    created_at TEXT NOT NULL, expires_at TEXT, revoked_at TEXT, person_id TEXT REFERENCES person (id)
  ) STRICT;
  CREATE INDEX invite_of_board ON invite (board_id);
  CREATE TABLE seat (
    n INTEGER PRIMARY KEY, board_id TEXT NOT NULL REFERENCES session (board_id),
    person_id TEXT NOT NULL REFERENCES person (id), seat TEXT NOT NULL, voices TEXT NOT NULL,
    invite_id TEXT REFERENCES invite (id), joined_at TEXT NOT NULL,
    UNIQUE (board_id, person_id)
  ) STRICT;
  CREATE INDEX seat_of_person ON seat (person_id);
  CREATE INDEX seat_by_invite ON seat (invite_id);

  CREATE TABLE board (
    id TEXT PRIMARY KEY, head_seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshot (
    board_id TEXT NOT NULL UNIQUE REFERENCES board (id), seq INTEGER NOT NULL, data BLOB NOT NULL
  ) STRICT;
  CREATE TABLE log (
    board_id TEXT NOT NULL REFERENCES board (id), seq INTEGER NOT NULL, person TEXT NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (board_id, seq)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE journal (
    n INTEGER PRIMARY KEY, data BLOB NOT NULL
  ) STRICT;
  CREATE TABLE client (
    board_id TEXT NOT NULL REFERENCES board (id), client_id INTEGER NOT NULL, person TEXT NOT NULL,
    PRIMARY KEY (board_id, client_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE version (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, board_id TEXT NOT NULL REFERENCES board (id),
    name TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL, bytes INTEGER NOT NULL, data BLOB NOT NULL
  ) STRICT;
  CREATE INDEX version_of_board ON version (board_id);
  `,
];

function version(db: DatabaseSync): number {
  const row = db.prepare("PRAGMA user_version").get();
  return Number(row?.["user_version"] ?? 0);
}

/** Brings the file to the newest layout. Throws when a newer Open Chair has already taken it further. */
export function migrate(db: DatabaseSync): void {
  // Inside the write lock, because the server and the command line may both be the first to open a file.
  db.exec("BEGIN IMMEDIATE");
  try {
    const from = version(db);
    if (from > STEPS.length) {
      throw new StoreError("unwritable", "This data folder was written by a newer Open Chair. Please update this one.");
    }
    for (const step of STEPS.slice(from)) db.exec(step);
    db.exec(`PRAGMA user_version = ${STEPS.length}`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}
