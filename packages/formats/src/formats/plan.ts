import type { ActivityId, PurposeId, RoleId, StepId } from "./words.ts";

/**
 * How much of a step the room itself is active (talks, writes, votes, makes) instead of listening, and who says so:
 * `catalogue` when the format itself gives the step to the stage or to the room, `judgement` when it is our estimate.
 */
export interface RoomPart {
  /** From 0 (only listens) to 1. */
  readonly share: number;
  readonly basis: "catalogue" | "judgement";
}

/** How badly a format needs a step. 3: without it, it is another format; 2: it belongs there; 1: it goes first when time is short. */
export type StepNeed = 1 | 2 | 3;

/** One part of a format, in whole minutes. */
export interface FormatStep {
  /** Its own within the format. The words for it are in the language folders. */
  readonly id: StepId;
  /** What one round of it usually takes, and how far that can shrink and stretch. */
  readonly minutes: number;
  readonly min: number;
  readonly max: number;
  /** How often it is done, for what can be repeated (talks, rounds at tables); all 1 for what is done once. */
  readonly rounds: { readonly usual: number; readonly min: number; readonly max: number };
  readonly need: StepNeed;
  /** True for what is added only when the slot is long, such as a second break. */
  readonly extra: boolean;
  /** True when it asks for steady attention or effort the whole time: listening to a few, or hard work without change. */
  readonly demanding: boolean;
  readonly isBreak: boolean;
  readonly room: RoomPart;
  readonly activity: ActivityId;
  /** Who carries it; empty when everybody does. */
  readonly leads: readonly RoleId[];
  /** True when this is where the written way to take part is (`writtenWay` of the words). */
  readonly written: boolean;
}

/** A format as steps, beside its facts in `format.ts`. */
export interface FormatPlan {
  readonly steps: readonly FormatStep[];
  /** What it is good for, as tags to filter by. */
  readonly purposes: readonly PurposeId[];
}

interface StepOptions {
  readonly rounds?: readonly [usual: number, min: number, max: number];
  readonly need?: StepNeed;
  readonly is?: readonly ("extra" | "demanding" | "break" | "written")[];
}

/**
 * One step: usual minutes with the limits, the part of the room, what the room does and who leads. A share of nothing or
 * all is what the catalogue says, one in between is our judgement.
 */
export function step(
  id: StepId,
  [min, minutes, max]: readonly [min: number, usual: number, max: number],
  share: number,
  activity: ActivityId,
  leads: readonly RoleId[] = [],
  { rounds: [usual, fewest, most] = [1, 1, 1], need = 2, is = [] }: StepOptions = {},
): FormatStep {
  return {
    id,
    minutes,
    min,
    max,
    rounds: { usual, min: fewest, max: most },
    need,
    extra: is.includes("extra"),
    demanding: is.includes("demanding"),
    isBreak: is.includes("break"),
    room: { share, basis: share === 0 || share === 1 ? "catalogue" : "judgement" },
    activity,
    leads,
    written: is.includes("written"),
  };
}
