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
  `
  ALTER TABLE stream ADD COLUMN green_days INTEGER NOT NULL DEFAULT 56;
  ALTER TABLE stream ADD COLUMN amber_days INTEGER NOT NULL DEFAULT 28;
  ALTER TABLE stream ADD COLUMN closed_at TEXT;
  ALTER TABLE stream ADD COLUMN previous_id TEXT REFERENCES stream (id);
  ALTER TABLE session ADD COLUMN published_at TEXT;
  ALTER TABLE session ADD COLUMN published_hash TEXT;
  ALTER TABLE session ADD COLUMN carried_from TEXT;
  ALTER TABLE person ADD COLUMN erased_at TEXT;
  ALTER TABLE invite ADD COLUMN stream_id TEXT REFERENCES stream (id);
  ALTER TABLE invite ADD COLUMN sent_at TEXT;
  ALTER TABLE invite ADD COLUMN made_by TEXT;

  ALTER TABLE submission ADD COLUMN country TEXT NOT NULL DEFAULT '';
  ALTER TABLE submission ADD COLUMN language TEXT NOT NULL DEFAULT '';
  ALTER TABLE submission ADD COLUMN minutes INTEGER;
  ALTER TABLE submission ADD COLUMN type TEXT NOT NULL DEFAULT '';
  ALTER TABLE submission ADD COLUMN notes TEXT NOT NULL DEFAULT '';
  ALTER TABLE submission ADD COLUMN source_state TEXT NOT NULL DEFAULT '';
  ALTER TABLE submission ADD COLUMN source TEXT;
  ALTER TABLE submission ADD COLUMN imported TEXT;
  ALTER TABLE submission ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
  ALTER TABLE submission ADD COLUMN session_id TEXT REFERENCES session (id);
  UPDATE submission SET session_id = (
    SELECT session.id FROM session WHERE session.submission_id = submission.id ORDER BY session.n LIMIT 1
  );
  DROP INDEX session_of_submission;
  ALTER TABLE session DROP COLUMN submission_id;
  CREATE INDEX submission_of_session ON submission (session_id);
  CREATE TABLE pick (
    submission_id TEXT NOT NULL REFERENCES submission (id), person_id TEXT NOT NULL REFERENCES person (id),
    verdict TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (submission_id, person_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE milestone (
    n INTEGER PRIMARY KEY, stream_id TEXT NOT NULL REFERENCES stream (id),
    board_id TEXT REFERENCES session (board_id), kind TEXT NOT NULL, day TEXT NOT NULL,
    set_by TEXT NOT NULL, set_at TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX milestone_of ON milestone (stream_id, coalesce(board_id, ''), kind);
  CREATE TABLE freeze_move (
    n INTEGER PRIMARY KEY, board_id TEXT NOT NULL REFERENCES session (board_id), from_day TEXT NOT NULL,
    to_day TEXT NOT NULL, reason TEXT NOT NULL, set_by TEXT NOT NULL, set_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX freeze_move_of_board ON freeze_move (board_id, n);
  CREATE TABLE feed (
    secret_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    stream_id TEXT NOT NULL REFERENCES stream (id), board_id TEXT REFERENCES session (board_id), created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX feed_of ON feed (person_id, stream_id, coalesce(board_id, ''));
  CREATE TABLE past_seat (
    n INTEGER PRIMARY KEY, board_id TEXT NOT NULL REFERENCES session (board_id),
    person_id TEXT NOT NULL REFERENCES person (id), seat TEXT NOT NULL, voices TEXT NOT NULL,
    joined_at TEXT NOT NULL, left_at TEXT NOT NULL,
    UNIQUE (board_id, person_id)
  ) STRICT;
  CREATE TABLE thread (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stream_id TEXT NOT NULL REFERENCES stream (id),
    title TEXT NOT NULL, description TEXT NOT NULL, place INTEGER NOT NULL, created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX thread_of_stream ON thread (stream_id);

  CREATE TABLE concern (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, board_id TEXT NOT NULL REFERENCES session (board_id),
    raised_by TEXT NOT NULL REFERENCES person (id), raised_at TEXT NOT NULL, words TEXT NOT NULL,
    shared INTEGER NOT NULL, closed_at TEXT, closed_by TEXT, closing_words TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX concern_of_board ON concern (board_id);
  CREATE TABLE sign_off (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, board_id TEXT NOT NULL REFERENCES session (board_id),
    person_id TEXT NOT NULL REFERENCES person (id), name TEXT NOT NULL, voices TEXT NOT NULL,
    hash TEXT NOT NULL, content TEXT NOT NULL, at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE INDEX sign_off_of_board ON sign_off (board_id);
  CREATE TABLE look (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, board_id TEXT NOT NULL REFERENCES session (board_id),
    asked_by TEXT NOT NULL REFERENCES person (id), asked_at TEXT NOT NULL, words TEXT NOT NULL,
    answered_by TEXT, answered_at TEXT, answer TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX look_of_board ON look (board_id);

  CREATE TABLE board_summary (
    board_id TEXT PRIMARY KEY, at TEXT NOT NULL, data TEXT NOT NULL, picture TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE board_activity (
    board_id TEXT NOT NULL, person_id TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (board_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE audit (
    n INTEGER PRIMARY KEY, stream_id TEXT NOT NULL, board_id TEXT, at TEXT NOT NULL,
    person_id TEXT, action TEXT NOT NULL, about TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_of_stream ON audit (stream_id, n);
  `,
  `
  ALTER TABLE stream ADD COLUMN abstract_words INTEGER NOT NULL DEFAULT 200;
  ALTER TABLE stream ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
  `,
  `
  CREATE TABLE quiet_round (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, board_id TEXT NOT NULL REFERENCES session (board_id),
    question TEXT NOT NULL, kind TEXT NOT NULL, ends TEXT NOT NULL, deadline TEXT, circle TEXT NOT NULL,
    authors TEXT NOT NULL, started_by TEXT NOT NULL REFERENCES person (id), started_at TEXT NOT NULL,
    state TEXT NOT NULL, closed_by TEXT, closed_at TEXT, written INTEGER NOT NULL DEFAULT 0,
    people INTEGER NOT NULL DEFAULT 0, cards TEXT NOT NULL DEFAULT '[]', later_cards TEXT NOT NULL DEFAULT '[]'
  ) STRICT;
  CREATE INDEX quiet_round_of_board ON quiet_round (board_id, n);
  CREATE INDEX quiet_round_to_do ON quiet_round (state) WHERE state IN ('open', 'revealing');
  CREATE TABLE quiet_writing (
    round_id TEXT NOT NULL REFERENCES quiet_round (id), person_id TEXT NOT NULL REFERENCES person (id),
    cards TEXT NOT NULL, done INTEGER NOT NULL, voices TEXT NOT NULL, wrote INTEGER NOT NULL DEFAULT 0,
    looked INTEGER NOT NULL DEFAULT 0, joining TEXT,
    PRIMARY KEY (round_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX quiet_writing_of_person ON quiet_writing (person_id);
  CREATE INDEX quiet_writing_to_do ON quiet_writing (round_id) WHERE joining IS NOT NULL;
  `,
  `
  CREATE TABLE live_part (
    board_id TEXT NOT NULL REFERENCES session (board_id), part TEXT NOT NULL, data TEXT, version INTEGER NOT NULL,
    PRIMARY KEY (board_id, part)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE vote (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, board_id TEXT NOT NULL REFERENCES session (board_id),
    question TEXT NOT NULL, card_ids TEXT NOT NULL, dots_each INTEGER NOT NULL,
    opened_by TEXT NOT NULL REFERENCES person (id), opened_at TEXT NOT NULL, closed_at TEXT
  ) STRICT;
  CREATE INDEX vote_of_board ON vote (board_id);
  CREATE UNIQUE INDEX open_vote_of_board ON vote (board_id) WHERE closed_at IS NULL;
  CREATE TABLE vote_dots (
    vote_id TEXT NOT NULL REFERENCES vote (id), person_id TEXT NOT NULL REFERENCES person (id),
    card_id TEXT NOT NULL, dots INTEGER NOT NULL,
    PRIMARY KEY (vote_id, person_id, card_id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE proposal (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stream_id TEXT NOT NULL REFERENCES stream (id),
    board_id TEXT NOT NULL REFERENCES session (board_id), person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL, item_id TEXT, stage TEXT, text TEXT NOT NULL, why TEXT NOT NULL, voices TEXT NOT NULL,
    at TEXT NOT NULL, state TEXT NOT NULL, decided_by TEXT, decided_at TEXT, reason TEXT NOT NULL DEFAULT '',
    version INTEGER
  ) STRICT;
  CREATE INDEX proposal_of_stream ON proposal (stream_id);
  CREATE INDEX proposal_of_board ON proposal (board_id);
  CREATE TABLE checklist (
    stream_id TEXT NOT NULL REFERENCES stream (id), version INTEGER NOT NULL, made_at TEXT NOT NULL, made_by TEXT,
    proposal_id TEXT REFERENCES proposal (id), items TEXT NOT NULL,
    PRIMARY KEY (stream_id, version)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE version ADD COLUMN kind TEXT NOT NULL DEFAULT 'named';
  ALTER TABLE version ADD COLUMN people TEXT NOT NULL DEFAULT '[]';
  CREATE TABLE visit (
    board_id TEXT NOT NULL REFERENCES session (board_id), person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL, face BLOB NOT NULL, news TEXT NOT NULL,
    PRIMARY KEY (board_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX visit_of_person ON visit (person_id);
  CREATE TABLE news_mail (
    person_id TEXT PRIMARY KEY REFERENCES person (id), address TEXT NOT NULL, rhythm TEXT NOT NULL,
    language TEXT NOT NULL, asked_at TEXT NOT NULL, confirm_hash TEXT UNIQUE, confirmed_at TEXT,
    stop_secret TEXT NOT NULL, stop_hash TEXT NOT NULL UNIQUE, due_at TEXT NOT NULL, tries INTEGER NOT NULL,
    sent_hash TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX news_mail_due ON news_mail (due_at);
  `,
  `
  ALTER TABLE version ADD COLUMN format TEXT NOT NULL DEFAULT '';
  `,
  `
  ALTER TABLE seat ADD COLUMN pronouns TEXT NOT NULL DEFAULT '';
  ALTER TABLE seat ADD COLUMN introduction TEXT NOT NULL DEFAULT '';
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
