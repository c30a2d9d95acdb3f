import type { Voice } from "@openchair/formats";
import type { Seat } from "@openchair/programme";

/** Everything that is kept about one person outside of boards, as they may take it with them. Times are ISO, UTC. */
export interface PersonData {
  readonly places: readonly {
    readonly boardId: string;
    readonly sessionTitle: string;
    readonly streamTitle: string;
    readonly seat: Seat;
    readonly voices: readonly Voice[];
    readonly joinedAt: string;
    readonly leftAt: string | null;
    /** How they want to be introduced there. */
    readonly pronouns: string;
    readonly introduction: string;
  }[];
  /** Streams they care for. */
  readonly streams: readonly { readonly id: string; readonly title: string }[];
  readonly invitations: readonly {
    readonly name: string | null;
    readonly kind: string;
    readonly boardId: string | null;
    readonly createdAt: string;
    readonly expiresAt: string | null;
    readonly revokedAt: string | null;
  }[];
  readonly logins: readonly { readonly createdAt: string; readonly expiresAt: string }[];
  readonly calendars: readonly {
    readonly streamId: string;
    readonly boardId: string | null;
    readonly createdAt: string;
  }[];
  /** When they were last on which board. */
  readonly visits: readonly { readonly boardId: string; readonly at: string }[];
  /** What they asked for by e-mail: one, or none. */
  readonly newsByMail: readonly {
    readonly address: string;
    readonly rhythm: string;
    readonly language: string;
    readonly askedAt: string;
    readonly confirmedAt: string | null;
  }[];
  readonly signatures: readonly {
    readonly boardId: string;
    readonly name: string;
    readonly at: string;
    readonly withdrawnAt: string | null;
  }[];
  readonly concerns: readonly {
    readonly boardId: string;
    readonly words: string;
    readonly shared: boolean;
    readonly raisedAt: string;
    readonly closedAt: string | null;
    readonly closingWords: string;
  }[];
  readonly looks: readonly { readonly boardId: string; readonly words: string; readonly askedAt: string }[];
  /** What they have written in quiet rounds and nobody else has seen. */
  readonly quietWords: readonly {
    readonly boardId: string;
    readonly question: string;
    readonly words: readonly string[];
  }[];
  /** What they learned and passed on for the checklist. */
  readonly proposals: readonly {
    readonly boardId: string;
    readonly kind: string;
    readonly text: string;
    readonly why: string;
    readonly at: string;
  }[];
  readonly choices: readonly {
    readonly submissionId: string;
    readonly verdict: string;
    readonly reason: string;
    readonly at: string;
  }[];
  /** Where they put their dots. */
  readonly dots: readonly {
    readonly boardId: string;
    readonly question: string;
    readonly cardId: string;
    readonly dots: number;
  }[];
  /** What they did, as the streams noted it. */
  readonly done: readonly {
    readonly streamId: string;
    readonly at: string;
    readonly action: string;
    readonly about: unknown;
  }[];
}

/** One person's own data: to be taken along, and to be deleted. */
export interface PersonDataStore {
  dataOf(personId: string): Promise<PersonData>;
  /** Every board on which somebody is, was, or could write as a curator. */
  boardsOf(personId: string): Promise<string[]>;
  /** Streams for which nobody else cares. */
  streamsAlone(personId: string): Promise<{ readonly id: string; readonly title: string }[]>;
  /**
   * Deletes what is kept about a person: logins, calendars, choices, care, the words of concerns that were not shared, what
   * they wrote in quiet rounds and nobody has seen; ends their invitations and places; `name` stands where theirs stood. What the streams noted stays, with that name.
   */
  erasePerson(personId: string, name: string, now: string): Promise<void>;
}

/** Ending an edition and starting the next. */
export interface EditionStore {
  /** Closes an edition, or opens it again (null). */
  closeStream(streamId: string, closedAt: string | null): Promise<void>;
  /** Gives several people care of a stream. */
  addCurators(streamId: string, personIds: readonly string[]): Promise<void>;
}
