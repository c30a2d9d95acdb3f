import { createHash } from "node:crypto";
import {
  type BoardContributions,
  type BoardSurvey,
  contributionsOf,
  type PersonOf,
  type SignedFacts,
  surveyBoard,
} from "@openchair/board";
import { LIMITS } from "@openchair/programme";
import type { ProgrammeStore, StoredSummary } from "@openchair/store/ports";
import type * as Y from "yjs";
import { contentHash } from "../content-hash.ts";

/** A board is quiet when nothing has changed for this long, in milliseconds. */
const QUIET_MS = 1000;
/** While people never pause, the board is looked at this often, in milliseconds. */
const LONGEST_MS = 10_000;
/** A look is followed by this many times what it took without another one, so that a full board costs the others little. */
const REST = 50;

/** Keeps in the programme what the pages of a stream show of a board: title, numbers, picture, who changed it when. */
export interface BoardMirror {
  /** The board has changed, by a person or (null) by the server. Called for each letter: it only notes that. */
  touch(personId: string | null): void;
  /** The board was loaded. It is looked at when what is kept is not of this state of it. */
  check(): void;
  /** Looks now. */
  look(): Promise<void>;
  /** Looks now, if it may have changed. */
  flush(): Promise<void>;
}

export interface BoardMirrorOptions {
  readonly boardId: string;
  readonly programme: ProgrammeStore;
  /** The document, the number of the last change in it, and whose hands wrote it; null while there is none. Asked for only to look. */
  readonly board: () => { readonly doc: Y.Doc; readonly seq: number; readonly personOf: PersonOf } | null;
  /** The number of the last change, without the document. */
  readonly seq: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  /** Something about the session on this board is not as it was. */
  readonly onLook: (streamId: string) => void;
  readonly reportError: (error: unknown) => void;
}

/** A title as one line that fits; "" while there is none. */
const oneLine = (title: string) => title.replace(/\s+/g, " ").trim().slice(0, LIMITS.sessionTitle).trim();

const tagOf = (picture: string) => createHash("sha256").update(picture).digest("base64url").slice(0, 16);

const summaryOf = (
  boardId: string,
  survey: BoardSurvey,
  contributions: BoardContributions,
  facts: SignedFacts,
  at: string,
  seq: number,
): StoredSummary => ({
  boardId,
  at,
  seq,
  digest: { ...survey.summary, hash: contentHash(survey.content), facts, contributions },
  picture: survey.picture,
  tag: tagOf(survey.picture),
});

export function createBoardMirror(options: BoardMirrorOptions): BoardMirror {
  const { boardId, programme } = options;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let touchedAt = 0;
  /** When the first change came that was not looked at. */
  let since = 0;
  let restUntil = 0;
  /** Whether what is kept is known to be of an older state. */
  let isChanged = false;
  /** Who changed it since the last look, and when. */
  let changes = new Map<string, number>();
  let looking: Promise<void> = Promise.resolve();

  async function isKept(): Promise<boolean> {
    return (await programme.summaryOf(boardId))?.seq === options.seq();
  }

  async function lookNow(always: boolean): Promise<void> {
    if (!always && !isChanged && (await isKept())) return;
    const session = await programme.sessionOfBoard(boardId);
    if (!session) return;
    const from = performance.now();
    const board = options.board();
    if (!board) return;
    const { minutes, expected, format } = session;
    const facts = { minutes, expected, format };
    const survey = surveyBoard(board.doc, facts);
    const at = new Date(options.date()).toISOString();
    const contributions = contributionsOf(board.doc, board.personOf);
    const summary = summaryOf(boardId, survey, contributions, facts, at, board.seq);
    restUntil = performance.now() + (performance.now() - from) * REST;
    const seen = changes;
    changes = new Map();
    isChanged = false;
    try {
      const title = oneLine(survey.title);
      if (title !== "" && title !== session.title) await programme.updateSession(session.id, { title });
      const people = [...seen].map(([personId, time]) => ({ personId, at: new Date(time).toISOString() }));
      await programme.keepSummary(summary, people);
    } catch (error) {
      changes = new Map([...seen, ...changes]);
      isChanged = true;
      throw error;
    }
    options.onLook(session.streamId);
  }

  /** One look at a time. */
  function run(always: boolean): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    looking = looking.then(() => lookNow(always)).catch(options.reportError);
    return looking;
  }

  /** A board is touched at every letter, so the timer is not set anew each time but looks when it was. */
  const wait = (): void => {
    const now = performance.now();
    const quietAt = touchedAt + QUIET_MS;
    const due = Math.max(Math.min(quietAt, since + LONGEST_MS), restUntil);
    if (now >= due) void run(false);
    else timer = setTimeout(wait, due - now);
  };
  function arm(): void {
    touchedAt = performance.now();
    if (timer !== null) return;
    since = touchedAt;
    timer = setTimeout(wait, QUIET_MS);
  }

  return {
    touch(personId) {
      isChanged = true;
      if (personId !== null) changes.set(personId, options.date());
      arm();
    },
    check: arm,
    look: () => run(true),
    async flush() {
      if (timer !== null) await run(false);
      else await looking;
    },
  };
}
