import type { Card } from "./cards.ts";

/** The time a session has. `startsAt` is a wall-clock time at the venue, `2027-05-14T10:30`, or null while unknown. */
export interface Slot {
  readonly minutes: number;
  readonly startsAt: string | null;
}

export interface RunSheetRow {
  readonly card: Card;
  /** Minutes from the start of the session; both 0 for work before it. */
  readonly from: number;
  readonly to: number;
  /** As people read it: a time of day (`10:35`) when the slot has a start, else hours and minutes in (`0:05`); "" before it. */
  readonly start: string;
  readonly end: string;
  /** True for work before the session, which takes no minutes of the slot (rule S2). */
  readonly before: boolean;
  /** True when it starts together with the row above it (rule S3). */
  readonly beside: boolean;
}

export interface RunSheet {
  readonly rows: readonly RunSheetRow[];
  /** Minutes that all segments take, and the slot; of segments side by side the longest counts. */
  readonly planned: number;
  readonly slot: number;
  /** Minutes still free, or planned beyond the slot; at most one of them is above 0. */
  readonly spare: number;
  readonly over: number;
  /** Start and end of the slot, as people read them. */
  readonly start: string;
  readonly end: string;
  /** True when the times are times of day. */
  readonly clock: boolean;
}

const DAY = 24 * 60;
const twoDigits = (n: number) => String(n).padStart(2, "0");

/** Minutes after midnight of a wall-clock time, or null when there is none. */
function minuteOfDay(startsAt: string | null): number | null {
  const match = startsAt === null ? null : /T(\d{2}):(\d{2})/.exec(startsAt);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function label(startOfSlot: number | null, minutesIn: number): string {
  if (startOfSlot === null) return `${Math.floor(minutesIn / 60)}:${twoDigits(minutesIn % 60)}`;
  const at = (startOfSlot + minutesIn) % DAY;
  return `${twoDigits(Math.floor(at / 60))}:${twoDigits(at % 60)}`;
}

/**
 * Lays segments, already in their order, into a slot. Times past midnight go on at 00:00. They go on from the clock that
 * the session starts by, also in the night in which clocks change (decision 25, rule S4).
 */
export function layRunSheet(segments: readonly Card[], slot: Slot): RunSheet {
  const startOfSlot = minuteOfDay(slot.startsAt);
  let planned = 0;
  /** Where the rows that stand side by side began; null while there are none yet. */
  let together: number | null = null;
  const rows = segments.map((card): RunSheetRow => {
    if (card.before) return { card, from: 0, to: 0, start: "", end: "", before: true, beside: false };
    const beside = card.beside && together !== null;
    const from = beside && together !== null ? together : planned;
    const to = from + card.minutes;
    together = from;
    planned = Math.max(planned, to);
    return { card, from, to, start: label(startOfSlot, from), end: label(startOfSlot, to), before: false, beside };
  });
  return {
    rows,
    planned,
    slot: slot.minutes,
    spare: Math.max(slot.minutes - planned, 0),
    over: Math.max(planned - slot.minutes, 0),
    start: label(startOfSlot, 0),
    end: label(startOfSlot, slot.minutes),
    clock: startOfSlot !== null,
  };
}
