import { VOICES, type Voice } from "@openchair/formats";
import { z } from "zod";
import { type ChecklistStanding, checklistStandingSchema } from "./checklist.ts";
import { SHAPING_COLOURS, type VoiceTime } from "./milestones.ts";
import { voiceSchema } from "./people.ts";
import type { Seat } from "./seats.ts";
import { readiness, SESSION_STATES } from "./sign-off.ts";
import { type SessionFacts, sessionFactsSchema } from "./streams.ts";
import type { ThreadStanding } from "./threads.ts";
import { type Contributions, PRESENCES, type Presence, type VoiceShares, voiceSharesSchema } from "./voices.ts";

export const wallVoiceSchema = z.object({
  voice: voiceSchema,
  presence: z.enum(PRESENCES),
  /** When somebody with this voice last changed something on the board; null when nobody has. ISO, UTC. */
  changedAt: z.string().nullable(),
  /** Days of shaping this voice has; null while there is no freeze. */
  days: z.int().nullable(),
  colour: z.enum(SHAPING_COLOURS).nullable(),
  late: z.boolean(),
});
export type WallVoice = z.infer<typeof wallVoiceSchema>;

/** Where one session stands, as those see it who care for its stream. */
export const wallSessionSchema = sessionFactsSchema.extend({
  id: z.string(),
  boardId: z.string(),
  createdAt: z.string(),
  state: z.enum(SESSION_STATES),
  /** What was published is no longer what is there. */
  changedSincePublished: z.boolean(),
  /** How many concerns are open. Never what they are about. */
  concerns: z.int(),
  /** Voices whose signature stands for what there is now. */
  signed: z.array(voiceSchema),
  /** The three voices, in reading order. */
  voices: z.array(wallVoiceSchema),
  /** How the board is shared among the voices, in per cent; null while there is nothing to share. */
  shares: voiceSharesSchema.nullable(),
  /** Minutes of the run sheet; null while the board was never looked at. */
  planned: z.int().nullable(),
  /** How many rows the run sheet has, and how many ideas and questions lie on the board. */
  segments: z.int(),
  ideas: z.int(),
  questions: z.int(),
  /** How far its team is with the checklist; null while the board was never looked at. */
  checklist: checklistStandingSchema.nullable(),
  /** How many requests for a look wait for the curators, and how many for the team. */
  looks: z.object({ forCurators: z.int(), forTeam: z.int() }),
  /** The day after which nothing changes; null while there is none. */
  freeze: z.string().nullable(),
  /** When anybody last changed something on the board. */
  changedAt: z.string().nullable(),
  /** Which picture of the board is the newest; null while there is none. */
  picture: z.string().nullable(),
});
export type WallSession = z.infer<typeof wallSessionSchema>;

export const wallSchema = z.object({
  /** Today, as a day. */
  today: z.string(),
  /** The stream's own freeze, if there is one. */
  freeze: z.string().nullable(),
  /** Oldest first. */
  sessions: z.array(wallSessionSchema),
});
export type Wall = z.infer<typeof wallSchema>;

/** What is known of a board without opening it. Written whenever it has changed and is quiet. */
export interface BoardDigest {
  readonly planned: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** What stands for the content that is signed, and the facts that were in it. */
  readonly hash: string;
  readonly facts: SignedFacts;
  /** How its team stands to red threads, by their ids. */
  readonly threads: Readonly<Record<string, ThreadStanding>>;
  /** Who put what on it. Not in what was kept by older versions. */
  readonly contributions?: Contributions;
  /** Which version of the checklist it follows, and the items that are done. Missing in what was written long ago. */
  readonly checklist?: {
    readonly version: number;
    readonly left?: Readonly<Record<string, number>>;
    readonly done: readonly string[];
  };
}

/** The facts of a session that its team designs and signs. */
type SignedFacts = Pick<SessionFacts, "minutes" | "expected" | "format">;

/** What there is about one session. Times are ISO, UTC. */
export interface WallRow {
  readonly session: Pick<
    WallSession,
    "id" | "boardId" | "title" | "minutes" | "expected" | "format" | "startsAt" | "room" | "createdAt"
  > & { readonly publishedHash: string | null };
  /** Null while the board was never looked at. */
  readonly digest: BoardDigest | null;
  /** Which picture is the newest. */
  readonly picture: string | null;
  readonly seats: readonly { readonly personId: string; readonly seat: Seat; readonly voices: readonly Voice[] }[];
  /** Those who have left: what they did stays. */
  readonly left: readonly { readonly personId: string; readonly voices: readonly Voice[] }[];
  /** The voices of each invitation to be a co-chair that nobody has taken up yet. */
  readonly invited: readonly (readonly Voice[])[];
  /** When each person last changed the board. */
  readonly changes: readonly { readonly personId: string; readonly at: string }[];
  readonly openConcerns: number;
  /** The newest signature of each person who has not taken theirs back. */
  readonly signatures: readonly { readonly voices: readonly Voice[]; readonly hash: string }[];
  readonly looks: { readonly forCurators: number; readonly forTeam: number };
}

const newest = (times: readonly string[]): string | null => times.toSorted().at(-1) ?? null;

/** Whether a voice has its place on a board. */
export function presenceOf(voice: Voice, { seats, invited }: WallRow): Presence {
  if (seats.some(({ seat, voices }) => seat === "co-chair" && voices.includes(voice))) return "here";
  return invited.some((voices) => voices.includes(voice)) ? "invited" : "missing";
}

function changedBy(voice: Voice, { seats, left, changes }: WallRow): string | null {
  const people = new Set(
    [...seats, ...left].filter(({ voices }) => voices.includes(voice)).map(({ personId }) => personId),
  );
  return newest(changes.filter(({ personId }) => people.has(personId)).map(({ at }) => at));
}

/**
 * True when what is known of a board is not what there is: it was never looked at, or its facts have changed since. (A
 * board whose document changes is looked at by itself.)
 */
export const isOutdated = ({ digest, session }: WallRow): boolean =>
  digest === null ||
  digest.checklist === undefined ||
  digest.facts.minutes !== session.minutes ||
  digest.facts.expected !== session.expected ||
  digest.facts.format !== session.format;

/**
 * Where a session stands, from what is kept about it. `times`: the days of shaping of each voice; `shares`: how its board
 * is shared among them; `checklist`: how far its team is with its list.
 */
export function wallSession(
  row: WallRow,
  times: readonly VoiceTime[],
  freeze: string | null,
  shares: VoiceShares | null = null,
  checklist: ChecklistStanding | null = null,
): WallSession {
  const { publishedHash, ...session } = row.session;
  const { digest } = row;
  const standing = readiness({
    openConcerns: row.openConcerns,
    signatures: row.signatures,
    hash: isOutdated(row) ? null : (digest?.hash ?? null),
    publishedHash,
  });
  return {
    ...session,
    ...standing,
    signed: [...standing.signed],
    concerns: row.openConcerns,
    shares,
    voices: VOICES.map((voice) => {
      const time = times.find((one) => one.voice === voice);
      return {
        voice,
        presence: presenceOf(voice, row),
        changedAt: changedBy(voice, row),
        days: time?.days ?? null,
        colour: time?.colour ?? null,
        late: time?.late ?? false,
      };
    }),
    planned: digest?.planned ?? null,
    segments: digest?.kinds["segment"] ?? 0,
    ideas: digest?.kinds["idea"] ?? 0,
    questions: digest?.kinds["question"] ?? 0,
    checklist,
    looks: row.looks,
    freeze,
    changedAt: newest(row.changes.map(({ at }) => at)),
    picture: row.picture,
  };
}
