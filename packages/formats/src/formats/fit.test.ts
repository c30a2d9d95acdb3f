import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS, type FormatId } from "../format.ts";
import { type FormatFit, fitFormat } from "./fit.ts";
import { formatPlan } from "./plans.ts";

const asWords = ({ steps }: FormatFit) =>
  steps.map(({ step, rounds, each }) => (rounds === 1 ? `${step.id} ${each}` : `${step.id} ${rounds}×${each}`));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("every format in every slot from 15 minutes to four hours", () => {
  it.each(FORMATS.map(({ id }) => id))("%s: fills it exactly with what is left over, within its limits", (id) => {
    const order = formatPlan(id).steps;
    for (let slot = 15; slot <= 240; slot += 1) {
      const fit = fitFormat(id, slot);
      expect(fit.planned).toBe(sum(fit.steps.map(({ minutes }) => minutes)));
      expect(fit.planned + fit.spare).toBe(slot);
      expect(fit.spare).toBeGreaterThanOrEqual(0);
      for (const { step, rounds, each, minutes } of fit.steps) {
        expect(minutes).toBe(rounds * each);
        expect([each, rounds].every(Number.isInteger)).toBe(true);
        expect(each).toBeGreaterThanOrEqual(step.min);
        expect(each).toBeLessThanOrEqual(step.max);
        expect(rounds).toBeGreaterThanOrEqual(step.rounds.min);
        expect(rounds).toBeLessThanOrEqual(step.rounds.max);
      }
      const at = fit.steps.map(({ step }) => order.indexOf(step));
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      const laid = new Set(fit.steps.map(({ step }) => step));
      expect(fit.leftOut).toEqual(order.filter((step) => !step.extra && !laid.has(step)));
      expect(fit.added).toEqual(order.filter((step) => step.extra && laid.has(step)));
      // Nothing that belongs there is missing unless it says so.
      const lacks = fit.leftOut.some(({ need }) => need > 1);
      expect(fit.verdict === "too-short").toBe(slot < fit.least);
      if (lacks) expect(fit.verdict).toBe("too-short");
      if (fit.verdict === "too-long") expect(fit.planned).toBe(fit.most);
      if (fit.verdict === "fits" && slot <= fit.most && slot >= fit.least) {
        // What is over is less than a round, or than what could still come in.
        expect(fit.spare).toBeLessThan(15);
      }
    }
  });

  it("any whole or broken number of minutes gives an answer", () => {
    const anyFormat = fc.constantFrom(...FORMATS.map(({ id }) => id));
    fc.assert(
      fc.property(anyFormat, fc.oneof(fc.integer({ min: -5, max: 1440 }), fc.double({ min: 0, max: 500 })), (id, n) => {
        const fit = fitFormat(id, Number.isNaN(n) ? 0 : n);
        expect(fit.planned + fit.spare).toBe(fit.slot);
        expect(fit.spare).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the usual plan", () => {
  it.each(FORMATS.map(({ id, minutes }) => [id, minutes] as const))(
    "%s is as the catalogue has it",
    (id, { min, max }) => {
      const { steps } = formatPlan(id);
      const usual = sum(steps.filter(({ extra }) => !extra).map((step) => step.minutes * step.rounds.usual));
      expect(usual).toBeGreaterThanOrEqual(min);
      expect(usual).toBeLessThanOrEqual(max);
      const fit = fitFormat(id, usual);
      expect(fit).toMatchObject({ verdict: "usual", spare: 0, leftOut: [], added: [] });
      expect(fit.steps.every(({ step, each, rounds }) => each === step.minutes && rounds === step.rounds.usual)).toBe(
        true,
      );
      // The shortest and the longest usual slot leave out nothing that belongs there (two days of open space are days apart).
      expect(fit.least).toBeLessThanOrEqual(min);
      if (max <= 240) expect(fit.most).toBeGreaterThanOrEqual(Math.min(max, 210));
    },
  );

  it.each(FORMATS.map(({ id }) => id))("%s has steps that can be", (id) => {
    const { steps, purposes } = formatPlan(id);
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    expect(purposes.length).toBeGreaterThan(0);
    expect(steps.some(({ need }) => need === 3)).toBe(true);
    expect(steps.some(({ written }) => written)).toBe(true);
    for (const { min, minutes, max, rounds, room, isBreak, demanding } of steps) {
      expect(min).toBeGreaterThan(0);
      expect(minutes).toBeGreaterThanOrEqual(min);
      expect(minutes).toBeLessThanOrEqual(max);
      expect(rounds.usual).toBeGreaterThanOrEqual(rounds.min);
      expect(rounds.usual).toBeLessThanOrEqual(rounds.max);
      expect(room.share).toBeGreaterThanOrEqual(0);
      expect(room.share).toBeLessThanOrEqual(1);
      expect(isBreak && demanding).toBe(false);
    }
  });

  it("a workshop never gives more than a quarter to input", () => {
    for (let slot = 60; slot <= 210; slot += 1) {
      const { steps, planned } = fitFormat("workshop", slot);
      const input = steps.find(({ step }) => step.id === "input");
      expect((input?.minutes ?? 0) / planned).toBeLessThanOrEqual(0.25);
    }
  });
});

describe("examples", () => {
  const cases: readonly [FormatId, number, readonly string[], number][] = [
    ["open-fishbowl", 45, ["welcome 4", "starters 7", "open-chairs 21", "last-round 4", "echo-pairs 5", "close 4"], 0],
    ["open-fishbowl", 60, ["welcome 5", "starters 10", "open-chairs 30", "last-round 5", "echo-pairs 5", "close 5"], 0],
    ["open-fishbowl", 75, ["welcome 7", "starters 11", "open-chairs 35", "last-round 7", "echo-pairs 8", "close 7"], 0],
  ];
  it.each(cases)("%s in %i minutes", (id, slot, steps, spare) => {
    const fit = fitFormat(id, slot);
    expect(asWords(fit)).toEqual(steps);
    expect(fit.spare).toBe(spare);
  });

  it("says when a slot is too short, and what is left out", () => {
    const fit = fitFormat("open-fishbowl", 20);
    expect(fit.verdict).toBe("too-short");
    expect(fit.least).toBe(30);
    expect(fit.leftOut.map(({ id }) => id)).toEqual(["starters", "last-round", "echo-pairs", "close"]);
    expect(fitFormat("samoan-circle", 15)).toMatchObject({ verdict: "too-short", steps: [], spare: 15, least: 28 });
  });

  it("says when a slot is too long, and how much is over", () => {
    expect(fitFormat("1-2-4-all", 60)).toMatchObject({ verdict: "too-long", spare: 28, most: 32 });
  });

  it("takes talks away and adds rounds", () => {
    expect(asWords(fitFormat("pechakucha", 30))).toContain("picture-talks 3×7");
    expect(asWords(fitFormat("world-cafe", 160))).toContain("table-rounds 4×29");
  });
});
