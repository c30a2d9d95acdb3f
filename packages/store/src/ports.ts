import type { Voice } from "@openchair/formats";
import type {
  BoardPerson,
  NewSubmission,
  Seat,
  Session,
  SessionFacts,
  Standing,
  Stream,
  StreamChange,
  Submission,
} from "@openchair/programme";

/** One change to a board as it came in: raw update bytes, and the person whose connection sent it. */
export interface LogEntry {
  readonly person: string;
  readonly data: Uint8Array;
  /** Yjs client ids which this person shows for the first time on this board. */
  readonly clients?: readonly number[];
}

/** Everything that is kept of a board: its snapshot, then every update that came after it, in order. */
export interface LoadedBoard {
  readonly snapshot: Uint8Array;
  readonly updates: readonly Uint8Array[];
  /** Number of the newest update in the log; 0 for a board nobody has changed. */
  readonly seq: number;
  /**
   * Whose each client id is: the person of the first entry that showed it. Ids in what was written before these were
   * kept are missing.
   */
  readonly owners: ReadonlyMap<number, string>;
}

/** What the log of a board was shortened to. */
export interface Compacted {
  readonly snapshot: Uint8Array;
  /** The log through this number is in it. */
  readonly seq: number;
}

/** What a log has done since it was opened, for an operator's graphs. */
export interface BoardLogStats {
  /** How often it waited for the disk. */
  readonly commits: number;
  /** Entries committed, and their bytes. */
  readonly rows: number;
  readonly bytes: number;
  /** Calls that have not been answered yet. */
  readonly queued: number;
  /**
   * How long calls of `append` took until they were answered, in milliseconds: the upper bound of each bucket (the last
   * is `Infinity`) and how many calls fell into it and not into one before.
   */
  readonly commitMs: readonly (readonly [upTo: number, count: number])[];
  /** The sum of those times, in milliseconds. */
  readonly commitMsSum: number;
}

/**
 * The truth about boards: an append-only log per board, and a snapshot that replaces the log's head. Every method
 * rejects with a `StoreError`; after a `disk` error nothing of that call was kept and later calls may work.
 */
export interface BoardLog {
  /** Starts a board. Resolved once it is on disk; rejects with `exists` when the id is taken. */
  create(boardId: string, update: Uint8Array): Promise<void>;
  /**
   * Adds entries behind all earlier ones, all or none of them. Resolves with the number of the last one once they are
   * on disk (not merely handed to the operating system). Calls for one board keep their order; when one fails with
   * `disk`, so do all that were called before that was told: a later change is never kept without an earlier one. `not-found`: no such
   * board, or a client id that is no whole number from 0.
   */
  append(boardId: string, entries: readonly LogEntry[]): Promise<number>;
  /** What is kept of a board, including every append that was called before; null when there is no such board. */
  load(boardId: string): Promise<LoadedBoard | null>;
  /**
   * Makes one snapshot of a board's snapshot and log, through the newest entry that was committed when it begins, and
   * puts it in their place, in one transaction; appends go on meanwhile. Null: there is nothing to shorten, or no such
   * board. Rejects with `damaged` when the snapshot would not hold all that the log does; then nothing was changed.
   */
  shorten(boardId: string): Promise<Compacted | null>;
  stats(): BoardLogStats;
  /** Finishes what was called before, then lets go of the files. Later calls reject with `closed`. */
  close(): Promise<void>;
}

/** A state of a board that somebody gave a name to. `at` is ISO, UTC. */
export interface NewVersion {
  /** At most `VERSION_LIMITS.name` characters. */
  readonly name: string;
  /** The person who kept it. */
  readonly by: string;
  readonly at: string;
  /** The whole document as one update. */
  readonly data: Uint8Array;
}

export interface Version extends NewVersion {
  readonly id: string;
}

/** A version as a list shows it. */
export interface VersionSummary extends Omit<Version, "data"> {
  /** Length of its data. */
  readonly bytes: number;
}

/**
 * Named states of boards, beside their logs. Every method rejects with a `StoreError`: `not-found` for a board that does
 * not exist when one writes, `full` beyond `VERSION_LIMITS`, `damaged` for a version that cannot be read any more.
 */
export interface BoardVersions {
  /** Resolves with the version's id once it is on disk. */
  add(boardId: string, version: NewVersion): Promise<string>;
  /** Newest first, in the order in which they were added. */
  list(boardId: string): Promise<readonly VersionSummary[]>;
  /** Null when the board has no such version. */
  read(boardId: string, id: string): Promise<Version | null>;
  /** False when the board has no such version. */
  remove(boardId: string, id: string): Promise<boolean>;
}

/** How much of one board's pictures is kept. */
export interface AssetLimits {
  readonly files: number;
  readonly bytes: number;
}

export interface NewAsset {
  readonly data: Uint8Array;
  /** Lower-case letters and digits, without a dot: `png`. */
  readonly extension: string;
  /** What the board may hold in all, this one included. */
  readonly limits: AssetLimits;
}

/**
 * Files that belong to a board and are too large for its document: pictures. A file's name is the SHA-256 of its bytes
 * with its extension, so the same picture is kept once and a name never gets other bytes. Methods that write reject with
 * a `StoreError`: `full` when the board or the disk has no room, `disk` for other faults, `not-found` for an id that no
 * board can have, `closed`.
 */
export interface AssetStore {
  /** Keeps a file. Resolves with its name once it is on disk; a file that is there already is left as it is. */
  add(boardId: string, asset: NewAsset): Promise<string>;
  /** The bytes of a file; null when the board has none of that name (whatever the name looks like). */
  read(boardId: string, name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Finishes what was called before. Later calls reject with `closed`. */
  close(): Promise<void>;
}

/** A person as the store keeps them: a name, and whether they may create streams. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly curator: boolean;
}

/** A browser (or program) that is signed in. Only the SHA-256 of its secret is kept. Times are ISO, UTC. */
export interface NewLogin {
  readonly tokenHash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** An invitation. A `board` one names a board and a seat; a `curator` one lets its person create streams. */
export interface StoredInvite {
  readonly id: string;
  readonly kind: "board" | "curator";
  readonly boardId: string | null;
  readonly name: string | null;
  readonly voices: readonly Voice[];
  readonly seat: Seat | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** Who joined by it. Opening it again is being that person again. */
  readonly personId: string | null;
}

export interface NewStoredInvite extends Omit<StoredInvite, "revokedAt" | "personId"> {
  /** Somebody who has joined already and lost their link; left out for a new person. */
  readonly personId?: string;
  /** SHA-256 of the secret in the link. */
  readonly secretHash: string;
}

export interface AcceptInvite {
  readonly inviteId: string;
  /** The person to make when the invitation has none yet: `name` as given, or an existing person's id to join as. */
  readonly person: { readonly id: string; readonly name: string };
  readonly login: NewLogin;
}

export type Accepted =
  | { readonly outcome: "joined"; readonly person: Person; readonly invite: StoredInvite }
  | { readonly outcome: "unknown" | "revoked" | "expired" };

/** A seat of a person, with what the list of "my boards" shows. */
export interface SeatOfPerson {
  readonly boardId: string;
  readonly sessionTitle: string;
  readonly streamTitle: string;
  readonly seat: Seat;
  readonly voices: readonly Voice[];
}

export interface NewSeat {
  readonly boardId: string;
  readonly personId: string;
  readonly seat: Seat;
  readonly voices: readonly Voice[];
  readonly joinedAt: string;
}

export interface BoardStanding extends Standing {
  readonly voices: readonly Voice[];
}

export interface StreamWithCounts extends Stream {
  readonly sessions: number;
  readonly submissions: number;
}

/** A session without its people: those are the seats on its board. */
export type SessionRecord = Omit<Session, "people">;

export interface AddedSubmission {
  readonly id: string;
  /** True when the stream had it already: the same `sourceId`, or without one the same words. It was left alone. */
  readonly known: boolean;
}

/**
 * Streams, sessions, submissions, people and their invitations. Each method is one transaction. Methods that read
 * give null (or an empty list) for what does not exist; methods that write reject with `not-found`.
 */
export interface ProgrammeStore {
  addPerson(person: Person): Promise<void>;
  person(id: string): Promise<Person | null>;
  /** Those who joined by a curator link, by name. */
  curators(): Promise<Person[]>;

  /** Whom a login belongs to, unless it has ended by `now` (ISO). */
  personOfLogin(tokenHash: string, now: string): Promise<Person | null>;
  endLogin(tokenHash: string): Promise<void>;

  addInvite(invite: NewStoredInvite): Promise<void>;
  inviteOfSecret(secretHash: string): Promise<StoredInvite | null>;
  /** Oldest first, revoked ones included. */
  invitesOfBoard(boardId: string): Promise<StoredInvite[]>;
  /**
   * Lets a person in by an invitation: the person it already belongs to, or the one given, who then gets its seat (or
   * may create streams) in the same transaction. Also adds the login.
   */
  acceptInvite(accept: AcceptInvite, now: string): Promise<Accepted>;
  /** Ends an invitation and takes back the seat it gave. Returns who had it, or null. */
  revokeInvite(id: string, now: string): Promise<string | null>;
  /** Ends every curator link that nobody has used. */
  revokeUnusedCuratorInvites(now: string): Promise<void>;

  addStream(stream: Stream, curatorId: string): Promise<void>;
  stream(id: string): Promise<Stream | null>;
  updateStream(id: string, change: StreamChange): Promise<Stream>;
  /** The streams a person cares for, newest first. */
  streamsOf(curatorId: string): Promise<StreamWithCounts[]>;
  curatesStream(streamId: string, personId: string): Promise<boolean>;
  curatorsOf(streamId: string): Promise<Person[]>;

  addSession(session: SessionRecord): Promise<void>;
  /** Oldest first. */
  sessionsOf(streamId: string): Promise<Session[]>;
  sessionOfBoard(boardId: string): Promise<Session | null>;
  updateSession(id: string, change: Partial<SessionFacts>): Promise<void>;

  addSeat(seat: NewSeat): Promise<void>;
  /** How a person stands to a board; null when there is no such board. */
  standing(boardId: string, personId: string): Promise<BoardStanding | null>;
  /** Who has a seat, in the order in which they came. */
  peopleOfBoard(boardId: string): Promise<BoardPerson[]>;
  seatsOf(personId: string): Promise<SeatOfPerson[]>;

  /** Adds what is new, in order, and says for each item what happened. */
  addSubmissions(
    streamId: string,
    items: readonly (NewSubmission & { readonly id: string })[],
    now: string,
  ): Promise<AddedSubmission[]>;
  submission(id: string): Promise<Submission | null>;
  /** In the order in which they came. */
  submissionsOf(streamId: string): Promise<Submission[]>;

  close(): Promise<void>;
}
