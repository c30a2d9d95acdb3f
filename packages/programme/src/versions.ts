import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { voiceSchema } from "./people.ts";
import { line } from "./words.ts";

/**
 * Why a version was kept: somebody gave it a name, or the server did it by itself: after an hour of work, before an older
 * version was brought back, before a format was laid in, when somebody signed, when the brief was published.
 */
export const VERSION_KINDS = ["named", "hour", "restore", "format", "signed", "published"] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export const versionNameSchema = line()
  .min(1, "Please give this version a name.")
  .max(LIMITS.versionName, `A name can have up to ${LIMITS.versionName} letters.`);

/** A name for what there is now; or the version that is about to be brought back, so that what there was before is kept. */
export const newVersionSchema = z.union([
  z.object({ name: versionNameSchema }).strict(),
  /** `of`: the version that is brought back. */
  z.object({ before: z.literal("restore"), of: z.string().min(1).max(64) }).strict(),
]);

/** A format that is about to be laid into the run sheet. */
export const beforeFormatSchema = z
  .object({
    /** Its id. */
    format: z.string().min(1).max(60),
    /** A Yjs client and how far it had come when it asked: a question that arrives after what it did next keeps nothing. */
    asker: z.object({ client: z.int().min(0), clock: z.int().min(0) }).optional(),
  })
  .strict();
export type BeforeFormat = z.infer<typeof beforeFormatSchema>;

export const versionSchema = z.object({
  id: z.string(),
  kind: z.enum(VERSION_KINDS),
  /** "" for one without a name. */
  name: z.string(),
  /** Id of the format that came in after it; "" for another kind. */
  format: z.string(),
  at: z.string(),
  /** Who kept it; null for the server itself. */
  byName: z.string().nullable(),
  /** Whose voices changed the board since the version before. */
  voices: z.array(voiceSchema),
  /** How many people did, curators included. */
  people: z.int(),
  /** Length of the document. */
  bytes: z.int(),
});
export type BoardVersion = z.infer<typeof versionSchema>;

interface Aged {
  readonly id: string;
  readonly kind: VersionKind;
  readonly at: string;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** How old a version may be to be kept by the hour, by the day and by the week. */
const BY_HOUR = DAY;
const BY_DAY = 30 * DAY;
/** The most automatic ones of a board; from there on the oldest go, first those that only an hour or a format made. */
const MOST = 100;

/** Who tries formats does so one after the other: within this time only what was there before the first and the last counts. */
const TRYING = HOUR / 6;

/** Versions before formats that were only tried, between the first and the last of a stretch of trying. */
function triedBetween(newestFirst: readonly Aged[]): string[] {
  const stretches: Aged[][] = [];
  for (const version of newestFirst.filter(({ kind }) => kind === "format").reverse()) {
    const stretch = stretches.at(-1);
    const start = stretch?.[0];
    if (stretch && start && Date.parse(version.at) - Date.parse(start.at) <= TRYING) stretch.push(version);
    else stretches.push([version]);
  }
  return stretches.flatMap((stretch) => stretch.slice(1, -1).map(({ id }) => id));
}

/** The stretch of time of which one version is kept. A restore can be taken back for a month, whatever came behind it. */
function stretchOf({ kind, at, id }: Aged, now: number): string {
  const time = Date.parse(at);
  const age = now - time;
  if (kind === "signed" || kind === "published" || kind === "named") return id;
  if (kind !== "hour" && age <= BY_DAY) return id;
  if (age <= BY_HOUR) return `hour ${Math.floor(time / HOUR)}`;
  return age <= BY_DAY ? `day ${Math.floor(time / DAY)}` : `week ${Math.floor(time / (7 * DAY))}`;
}

/**
 * Which versions are let go: of each hour of the last day, each day of the last month and each week before it the newest is
 * kept, and of formats that are tried one after the other the first and the last. What somebody named, signed or published
 * stays. `newestFirst`: all of a board. `now`: milliseconds since 1970.
 */
export function thinnedOut(newestFirst: readonly Aged[], now: number): string[] {
  const seen = new Set<string>();
  const kept: Aged[] = [];
  const gone = triedBetween(newestFirst);
  const tried = new Set(gone);
  for (const version of newestFirst) {
    if (tried.has(version.id)) continue;
    const stretch = stretchOf(version, now);
    if (seen.has(stretch)) gone.push(version.id);
    else kept.push(version);
    seen.add(stretch);
  }
  const automatic = kept.filter(({ kind }) => kind !== "named");
  const over = Math.max(0, automatic.length - MOST);
  const oldestFirst = [...automatic].reverse();
  const isPlain = ({ kind }: Aged) => kind === "hour" || kind === "format";
  const inTurn = [...oldestFirst.filter(isPlain), ...oldestFirst.filter((version) => !isPlain(version))];
  return [...gone, ...inTurn.slice(0, over).map(({ id }) => id)];
}
