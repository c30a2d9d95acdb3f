/** What a person last saw of a board, and what has not been shown to them yet. Times are ISO, UTC. */
export interface StoredVisit {
  readonly boardId: string;
  readonly personId: string;
  /** When they were last there. */
  readonly at: string;
  /** What the board said then, as whoever keeps it packed it. */
  readonly face: Uint8Array;
  /** What is new to them since, as JSON of ids and numbers. */
  readonly news: string;
}

export type NewsRhythm = "daily" | "weekly";

/** Somebody asked for news by e-mail. Their address is kept for this alone, and deleted when they stop it. */
export interface NewsMail {
  readonly personId: string;
  readonly address: string;
  readonly rhythm: NewsRhythm;
  /** `en`, `da` or `nl`. */
  readonly language: string;
  readonly askedAt: string;
  /** SHA-256 of what the first mail asks to send back; null once that was done. */
  readonly confirmHash: string | null;
  readonly confirmedAt: string | null;
  /**
   * What the stop link of every mail carries, and its SHA-256 by which it is found. Whoever has it can stop these mails and
   * nothing else.
   */
  readonly stopSecret: string;
  readonly stopHash: string;
  /** When the next mail is due. */
  readonly dueAt: string;
  /** How often sending this mail has failed. */
  readonly tries: number;
  /** What stands for the words that were sent last: the same news are not sent twice. */
  readonly sentHash: string;
}

/** When people were last on which board, and who wants news by e-mail. */
export interface NewsStore {
  visitOf(boardId: string, personId: string): Promise<StoredVisit | null>;
  /** Keeps a visit in the place of the one before. `not-found` when there is no such board or person. */
  putVisit(visit: StoredVisit): Promise<void>;
  /** The boards that somebody has been on, with when. */
  visitsOf(personId: string): Promise<{ readonly boardId: string; readonly at: string }[]>;
  /** Keeps other news with a visit; nothing when there was no visit. */
  putNews(boardId: string, personId: string, news: string): Promise<void>;

  mailOf(personId: string): Promise<NewsMail | null>;
  /** Keeps what somebody asked for in the place of what they had. */
  putMail(mail: NewsMail): Promise<void>;
  /** Who waits for this to be sent back; null when nobody does. */
  mailOfConfirm(confirmHash: string): Promise<NewsMail | null>;
  /** The address was shown to be theirs. Gives who that is; null when nobody waits for this. */
  confirmMail(confirmHash: string, at: string): Promise<string | null>;
  /** Deletes what was kept for mails. */
  endMail(personId: string): Promise<void>;
  mailOfStop(stopHash: string): Promise<NewsMail | null>;
  /** Confirmed ones whose time has come by `now`, the one that waits longest first. */
  mailsDue(now: string, limit: number): Promise<NewsMail[]>;
  /**
   * Says when the next mail is due, as long as it is due when `was` says: of two who would send the same mail only one gets
   * `true`.
   */
  moveMail(personId: string, was: string, next: Pick<NewsMail, "dueAt" | "tries" | "sentHash">): Promise<boolean>;
  /** Deletes what was asked for before `before` and never confirmed. */
  dropUnconfirmed(before: string): Promise<void>;
}
