import type { Voice } from "@openchair/formats";
import type { BoardPerson, Seat, Session, SessionFacts, Standing, Stream, StreamChange } from "@openchair/programme";
import type { BoardStateStore } from "./board-state-ports.ts";
import type { ChecklistStore } from "./checklist-ports.ts";
import type { EditionStore, PersonDataStore } from "./data-ports.ts";
import type { DatesStore } from "./dates-ports.ts";
import type { LiveStore } from "./live-ports.ts";
import type { MembersStore } from "./members-ports.ts";
import type { NewsStore } from "./news-ports.ts";
import type { RoundStore } from "./round-ports.ts";
import type { SubmissionStore } from "./submission-ports.ts";
import type { ThreadStore } from "./thread-ports.ts";
import type { WallStore } from "./wall-ports.ts";

export type { BoardStateStore, ConcernChange, StoredConcern, StoredLook, StoredSignOff } from "./board-state-ports.ts";
export type { EditionStore, PersonData, PersonDataStore } from "./data-ports.ts";
export type { CalendarFeed, DatesStore, SetDates, StreamDates } from "./dates-ports.ts";
export type { KeptLivePart, LivePart, LiveStore, NewStoredVote, StoredVote } from "./live-ports.ts";
export type {
  BoardLog,
  BoardLogStats,
  BoardVersions,
  Compacted,
  LoadedBoard,
  LogEntry,
  NewVersion,
  Version,
  VersionSummary,
} from "./log-ports.ts";
export type { Member, MembersStore, Place, SeatChange } from "./members-ports.ts";
export type { NewsMail, NewsRhythm, NewsStore, StoredVisit } from "./news-ports.ts";
export type { RoundStore, RoundWriting, StoredRound } from "./round-ports.ts";
export type { AddedSubmission, ImportedSubmission, NewStoredSubmission, SubmissionStore } from "./submission-ports.ts";
export type { StoredSummary, WallStore } from "./wall-ports.ts";

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
  /** Of a `curator` one: the stream it gives care of; null when it gives none. */
  readonly streamId: string | null;
  /** When its link was made anew; null while it has its first one. */
  readonly sentAt: string | null;
  /** Who made it; null for the server itself. It is for somebody else: nobody gives a place to themselves. */
  readonly madeBy: string | null;
  /** Who joined by it. Opening it again is being that person again. */
  readonly personId: string | null;
}

export interface NewStoredInvite
  extends Omit<StoredInvite, "revokedAt" | "personId" | "streamId" | "sentAt" | "madeBy"> {
  readonly streamId?: string;
  readonly madeBy?: string;
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
  /** `own`: who wants to join by it has made it. */
  | { readonly outcome: "unknown" | "revoked" | "expired" | "own" };

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

export type BoardStanding = Standing;

export interface StreamWithCounts extends Stream {
  readonly sessions: number;
  readonly submissions: number;
}

/** A session without its people: those are the seats on its board. */
export type SessionRecord = Omit<Session, "people">;

/** One thing that somebody did. Never a secret, nor the words of a concern. */
export interface AuditEntry {
  readonly streamId: string;
  readonly boardId: string | null;
  /** ISO, UTC. */
  readonly at: string;
  /** Who did it; null for the server itself. */
  readonly personId: string | null;
  /** What kind of thing: `invite.made`, `seat.taken-back`, `concern.raised`. */
  readonly action: string;
  /** What it was done to, in a few plain values: names and days, as they were then. */
  readonly about: Readonly<Record<string, string | number | boolean | null>>;
}

/** An entry as it is read again. */
export interface NotedEntry extends AuditEntry {
  readonly n: number;
  /** What the person is called today. */
  readonly byName: string | null;
}

/** Who did what in a stream. Entries are only ever added. */
export interface AuditLog {
  addAudit(entry: AuditEntry): Promise<void>;
  /** Newest first: at most `limit`, from those before the one numbered `before` (null: from the newest). */
  auditOf(
    streamId: string,
    page: {
      readonly before: number | null;
      readonly limit: number;
      /** Only what is about one of its boards. */
      readonly boardId?: string;
    },
  ): Promise<readonly NotedEntry[]>;
}

/**
 * Streams, sessions, submissions, people and their invitations. Each method is one transaction. Methods that read
 * give null (or an empty list) for what does not exist; methods that write reject with `not-found`.
 */
export interface ProgrammeStore
  extends AuditLog,
    BoardStateStore,
    DatesStore,
    LiveStore,
    MembersStore,
    PersonDataStore,
    EditionStore,
    NewsStore,
    ThreadStore,
    RoundStore,
    ChecklistStore,
    SubmissionStore,
    WallStore {
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

  close(): Promise<void>;
}
