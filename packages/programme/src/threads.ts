import { VOICES, type Voice } from "@openchair/formats";
import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { line, lines } from "./words.ts";

const upTo = (max: number, what: string) => `${what} can have up to ${max} letters.`;

/** A theme that runs across the sessions of a stream. */
export const newThreadSchema = z.object({
  title: line()
    .min(1, "Please give the red thread a name.")
    .max(LIMITS.threadTitle, upTo(LIMITS.threadTitle, "The name of a red thread")),
  description: lines().max(LIMITS.threadDescription, upTo(LIMITS.threadDescription, "The description")).default(""),
});
export type NewThread = z.infer<typeof newThreadSchema>;

export const threadChangeSchema = z
  .object({ title: newThreadSchema.shape.title, description: newThreadSchema.shape.description.unwrap() })
  .partial();
export type ThreadChange = z.infer<typeof threadChangeSchema>;

/** All red threads of a stream by id, in the order in which people shall see them. */
export const threadOrderSchema = z.object({ order: z.array(z.string().max(64)).max(LIMITS.threadsPerStream) });

export const threadSchema = z.object({ id: z.string(), title: z.string(), description: z.string() });
export type Thread = z.infer<typeof threadSchema>;

const count = z.int().min(0);
/** How one board stands to a red thread that its team takes up. */
export const threadStandingSchema = z.object({
  /** How many of its cards show it. */
  cards: count,
  /** How many of those carry each voice; a card of two voices counts for both. */
  voices: z.object({
    professional: count,
    "emerging-leader": count,
    "lived-experience": count,
  } satisfies Record<Voice, unknown>),
});
export type ThreadStanding = z.infer<typeof threadStandingSchema>;

/** A session as the matrix shows it: what its team takes up, by thread. */
export const threadSessionSchema = z.object({
  boardId: z.string(),
  title: z.string(),
  threads: z.record(z.string(), threadStandingSchema),
});
export type ThreadSession = z.infer<typeof threadSessionSchema>;

/** What the matrix is made of. */
export const threadMatrixSchema = z.object({ threads: z.array(threadSchema), sessions: z.array(threadSessionSchema) });
export type ThreadMatrixData = z.infer<typeof threadMatrixSchema>;

/** `missing`: the team does not take it up · `claimed`: it does, and no card shows it yet · `evidenced`: a card does. */
export const THREAD_STATES = ["missing", "claimed", "evidenced"] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export interface ThreadCell {
  readonly boardId: string;
  readonly state: ThreadState;
  readonly cards: number;
  /** The voices whose cards show it. */
  readonly voices: readonly Voice[];
}

/** How many sessions take a thread up in each way, or how many threads a session does. */
export type ThreadSums = Readonly<Record<ThreadState, number>>;

export interface ThreadRow {
  readonly thread: Thread;
  /** In the order of the sessions. */
  readonly cells: readonly ThreadCell[];
  readonly sums: ThreadSums;
  /** In how many sessions each voice shows it. */
  readonly byVoice: Readonly<Record<Voice, number>>;
}

export interface ThreadMatrix {
  /** Those that no session takes up come first, then those that none shows yet, then the others. */
  readonly rows: readonly ThreadRow[];
  /** One for each session, in their order. */
  readonly columns: readonly { readonly boardId: string; readonly title: string; readonly sums: ThreadSums }[];
}

/** The state of a thread on a board. */
export function threadState(standing: Pick<ThreadStanding, "cards"> | undefined): ThreadState {
  if (!standing) return "missing";
  return standing.cards > 0 ? "evidenced" : "claimed";
}

function cellOf({ boardId, threads }: ThreadSession, threadId: string): ThreadCell {
  const standing = Object.hasOwn(threads, threadId) ? threads[threadId] : undefined;
  const voices = VOICES.filter((voice) => (standing?.voices[voice] ?? 0) > 0);
  return { boardId, state: threadState(standing), cards: standing?.cards ?? 0, voices };
}

const sumsOf = (cells: readonly ThreadCell[]): ThreadSums => {
  const of = (state: ThreadState) => cells.filter((cell) => cell.state === state).length;
  return { missing: of("missing"), claimed: of("claimed"), evidenced: of("evidenced") };
};

/** 0: nobody takes it up, 1: nobody shows it, 2: somebody does. */
const need = ({ sums }: ThreadRow) => (sums.evidenced > 0 ? 2 : sums.claimed > 0 ? 1 : 0);

/** Thread × session, with sums. What boards say about threads that the stream no longer has does not count. */
export function threadMatrix({ threads, sessions }: ThreadMatrixData): ThreadMatrix {
  const rows = threads.map((thread): ThreadRow => {
    const cells = sessions.map((session) => cellOf(session, thread.id));
    const of = (voice: Voice) => cells.filter(({ voices }) => voices.includes(voice)).length;
    const byVoice = Object.fromEntries(VOICES.map((voice) => [voice, of(voice)])) as Record<Voice, number>;
    return { thread, cells, sums: sumsOf(cells), byVoice };
  });
  const columns = sessions.map(({ boardId, title }, at) => ({
    boardId,
    title,
    sums: sumsOf(rows.flatMap(({ cells }) => cells[at] ?? [])),
  }));
  return { rows: rows.sort((a, b) => need(a) - need(b)), columns };
}
