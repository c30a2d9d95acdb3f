import type { FormatId } from "../format.ts";
import type { FormatPlan, FormatStep } from "./plan.ts";
import { formatPlan } from "./plans.ts";

/** A step as it is laid into a slot. */
export interface FittedStep {
  readonly step: FormatStep;
  readonly rounds: number;
  /** Minutes of one round, within the step's limits; the step takes `rounds` times that. */
  readonly each: number;
  readonly minutes: number;
}

/** A format laid into a slot, in whole minutes. `planned + spare` is the slot, and `spare` is never below 0. */
export interface FormatFit {
  readonly slot: number;
  readonly steps: readonly FittedStep[];
  readonly planned: number;
  readonly spare: number;
  /** Steps of the usual plan that are not in it, and steps that a long slot brought in. */
  readonly leftOut: readonly FormatStep[];
  readonly added: readonly FormatStep[];
  /**
   * `usual`: exactly the catalogue's minutes; `fits`: within the limits; `too-short`: something that belongs there, or
   * everything, is left out; `too-long`: the limits do not fill the slot.
   */
  readonly verdict: "usual" | "fits" | "too-short" | "too-long";
  /** The shortest slot that leaves out nothing that belongs there, and the most that the limits can fill. */
  readonly least: number;
  readonly most: number;
}

interface Draft {
  readonly step: FormatStep;
  rounds: number;
  each: number;
}

const total = (drafts: readonly Draft[], of: (draft: Draft) => number) =>
  drafts.reduce((sum, draft) => sum + draft.rounds * of(draft), 0);
const shortest = ({ step }: Draft) => step.min;
const longest = ({ step }: Draft) => step.max;
const now = ({ each }: Draft) => each;

const draftOf = (step: FormatStep): Draft => ({ step, rounds: step.rounds.usual, each: step.minutes });

/** The last one with the highest score; null when there is none. */
function best(drafts: readonly Draft[], score: (draft: Draft) => number | null): Draft | null {
  let found: Draft | null = null;
  let high = Number.NEGATIVE_INFINITY;
  for (const draft of drafts) {
    const value = score(draft);
    if (value === null || value < high) continue;
    [found, high] = [draft, value];
  }
  return found;
}

/** What goes first when it is too much: a round too many, then what is needed least; of equals the later. */
function shorten(drafts: Draft[], slot: number): Draft[] {
  let left = drafts;
  const drop = (need: number) => {
    const least = best(left, ({ step }) => (step.need <= need ? -step.need : null));
    left = left.filter((draft) => draft !== least);
    return least !== null;
  };
  const fits = () => total(left, shortest) <= slot;
  while (!fits()) {
    const most = best(left, ({ step, rounds }) => (rounds > step.rounds.min ? rounds - step.rounds.min : null));
    if (!most) break;
    most.rounds -= 1;
  }
  for (const need of [1, 2, 3]) while (!fits() && drop(need)) {}
  return left;
}

/** What comes in when there is room: more rounds, then what a long slot has; nothing that would not fit. */
function lengthen(drafts: Draft[], plan: FormatPlan, slot: number): Draft[] {
  let all = drafts;
  const isShort = () => total(all, longest) < slot;
  const hasRoom = (minutes: number) => total(all, shortest) + minutes <= slot;
  while (isShort()) {
    const fewest = best(all, ({ step, rounds }) =>
      rounds < step.rounds.max && hasRoom(step.min) ? step.rounds.max - rounds : null,
    );
    if (!fewest) break;
    fewest.rounds += 1;
  }
  for (const step of plan.steps) {
    if (!step.extra || !isShort() || !hasRoom(step.min)) continue;
    const order = (draft: Draft) => plan.steps.indexOf(draft.step);
    all = [...all, draftOf(step)].sort((a, b) => order(a) - order(b));
  }
  return all;
}

/** Shrinks, then stretches, minute by minute, whatever has most of its room left, so that all give about equally. */
function settle(drafts: readonly Draft[], slot: number): void {
  const part = (room: number, { step }: Draft) => (room > 0 ? room / (step.max - step.min) : null);
  while (total(drafts, now) > slot) {
    const loosest = best(drafts, (draft) => part(draft.each - draft.step.min, draft));
    if (!loosest) return;
    loosest.each -= 1;
  }
  for (;;) {
    const left = slot - total(drafts, now);
    const loosest = best(drafts, (draft) => (draft.rounds <= left ? part(draft.step.max - draft.each, draft) : null));
    if (!loosest) return;
    loosest.each += 1;
  }
}

/** The shortest slot that leaves out nothing that belongs to the format. */
const leastOf = ({ steps }: FormatPlan) =>
  steps.reduce((sum, { extra, need, min, rounds }) => sum + (extra || need === 1 ? 0 : min * rounds.min), 0);

/** Everything at its longest, with the most rounds and all that a long slot brings. */
const mostOf = ({ steps }: FormatPlan) => steps.reduce((sum, { max, rounds }) => sum + max * rounds.max, 0);

/**
 * Lays a format into a slot of so many whole minutes: its usual minutes, shrunk or stretched within their limits, with
 * fewer or more rounds when that is not enough. What does not fit is left out, what is left over is `spare`.
 */
export function fitFormat(format: FormatId, minutes: number): FormatFit {
  const plan = formatPlan(format);
  const slot = Math.max(Math.floor(minutes), 0);
  const usual = plan.steps.filter(({ extra }) => !extra).map(draftOf);
  const isUsual = total(usual, now) === slot;
  const drafts = lengthen(shorten(usual, slot), plan, slot);
  settle(drafts, slot);
  const planned = total(drafts, now);
  const leftOut = plan.steps.filter((step) => !step.extra && !drafts.some((draft) => draft.step === step));
  const [least, most] = [leastOf(plan), mostOf(plan)];
  return {
    slot,
    steps: drafts.map(({ step, rounds, each }) => ({ step, rounds, each, minutes: rounds * each })),
    planned,
    spare: slot - planned,
    leftOut,
    added: drafts.map(({ step }) => step).filter(({ extra }) => extra),
    verdict: slot < least ? "too-short" : isUsual ? "usual" : slot > most ? "too-long" : "fits",
    least,
    most,
  };
}
