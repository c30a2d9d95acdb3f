import type { BoardSeed } from "@openchair/board";
import type { SignalColour } from "@openchair/programme";
import type { AssetStore, ProgrammeStore } from "@openchair/store/ports";
import type * as Y from "yjs";
import type { MissLimit } from "./miss-limit.ts";
import type { RoundDesk } from "./rounds/round-desk.ts";
import type { NewsDesk } from "./stream-news.ts";

/** What the server puts down on a board for one person, or (null) for itself. */
export interface WritingPart {
  readonly person: string | null;
  readonly change: (doc: Y.Doc) => void;
}

type OwnerOf = (client: number) => string | null;

/** What the routes need of the live boards. Implemented by `boards/rooms.ts`. */
export interface Boards {
  /** Makes a board; resolved once it is on disk. */
  create(boardId: string, seed: BoardSeed): Promise<void>;
  /**
   * Reads the live document, loading it when nobody has it open. `personOf`: whose hand a Yjs client id is, as the log of
   * the board has it; null for the server. Null when there is no such board.
   */
  read<T>(boardId: string, reader: (doc: Y.Doc, personOf: OwnerOf) => T): Promise<T | null>;
  /** Changes the live document as the server itself. Null when there is no such board. */
  write<T>(boardId: string, change: (doc: Y.Doc, personOf: OwnerOf) => T): Promise<T | null>;
  /** Puts down what people wrote elsewhere, each part in their name; resolved once it is on disk. False: no such board. */
  writeFor(boardId: string, parts: readonly WritingPart[]): Promise<boolean>;
  /** Looks at a board for the pages of its stream: what is kept of it is what it is now. */
  look(boardId: string): Promise<void>;
  /** The same, when it has changed since the last look. */
  lookIfChanged(boardId: string): Promise<void>;
  /** The same for many, one after the other, in the background. */
  lookSoon(boardIds: readonly string[]): void;
  /** Brings the ledger of a board to what the store says, for everybody who follows it. */
  refreshLedger(boardId: string): Promise<void>;
  /** Shows everybody on a board a card, without a name, for a minute or two. */
  showSignal(boardId: string, colour: SignalColour): Promise<void>;
  /** Closes every socket a person has on a board, so that they come back with the seat they now have, or not at all. */
  dismiss(boardId: string, personId: string): Promise<void>;
  /** Closes every socket that was opened with this login. */
  dismissLogin(tokenHash: string): void;
}

/** Everything the API works with. `main.ts` puts the real ones in, tests their own. */
export interface Services {
  readonly programme: ProgrammeStore;
  readonly boards: Boards;
  /** The pictures of boards. */
  readonly assets: AssetStore;
  /** Where people reach this server, without a slash at the end: `https://chairs.example.org`. */
  readonly publicUrl: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Slows down whoever tries secrets that do not exist. */
  readonly guesses: MissLimit;
  /** The web app's font as `@font-face` rules with the font inside, for briefs that are one file. */
  readonly briefFontCss: string;
  /** Reveals quiet rounds. */
  readonly rounds: RoundDesk;
  /** Tells those who look at a stream that something in it has changed. */
  readonly news: NewsDesk;
  /** Told about every fault that is ours, so that it can be logged. */
  readonly reportError: (error: unknown) => void;
}

/** What the server knows of a request before a route sees it. */
export interface ApiEnv {
  Variables: {
    /** Address of the other end of the connection, or undefined when there is none (tests). */
    address: string | undefined;
  };
}

/** Now, as the store and the API write it. */
export const isoNow = (services: Services): string => new Date(services.now()).toISOString();
